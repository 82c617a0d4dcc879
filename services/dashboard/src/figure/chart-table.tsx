import { type ReactNode, useState } from 'react';
import type { Series } from '../chart/model.js';
import { toCsv } from '../ui/download.js';
import { Link } from '../ui/link.js';
import { ScrollRegion } from '../ui/scroll-region.js';

/** All that is drawn, as a table for programs. */
export const csvOf = (series: readonly Series[]): string =>
  toCsv(
    ['source', 'moment', 'value', 'point', 'low', 'high', 'for'],
    series.flatMap(({ name, steps }) =>
      steps.map((step) => [
        name,
        new Date(step.x).toISOString(),
        step.text,
        String(step.y),
        step.low?.toString(),
        step.high?.toString(),
        step.when,
      ]),
    ),
  );

const rowsAtFirst = 200;

/** The chart's numbers as a table: the same data, for whoever would rather read. Made when it is opened. */
export const ChartTable = ({
  series,
  title,
  children,
}: {
  readonly series: readonly Series[];
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const [isOpen, setOpen] = useState(false);
  const count = series.reduce((sum, { steps }) => sum + steps.length, 0);
  return (
    <div className="panel-foot">
      <p className="toolbar small">
        <span className="quiet">Download what is drawn:</span>
        {children}
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>The same as a table ({count.toLocaleString()} rows)</summary>
        {isOpen && <Rows series={series} title={title} />}
      </details>
    </div>
  );
};

const Rows = ({ series, title }: { readonly series: readonly Series[]; readonly title: string }) => {
  const rows = series.flatMap(({ name, steps }) => steps.map((step) => ({ name, step }))).sort((a, b) => b.step.x - a.step.x);
  return (
    <ScrollRegion className="table-scroll table-scroll-low" label={`${title}, as a table`}>
      <table>
        <thead>
          <tr>
            <th scope="col">For</th>
            <th scope="col">Source</th>
            <th scope="col" className="number">
              Number
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowsAtFirst).map(({ name, step }) => (
            <tr key={step.id}>
              <td>{step.when}</td>
              <td>{name}</td>
              <td className="number">{step.href === undefined ? step.text : <Link href={step.href}>{step.text}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > rowsAtFirst && <p className="quiet small">The newest {rowsAtFirst} rows. The download has all of them.</p>}
    </ScrollRegion>
  );
};
