import { FigureClaimsDocument, type FigureKind, FigureStoriesDocument, RevisionsDocument, type TopicPartsFragment } from '@factline/client';
import { type ReactNode, useId, useMemo, useRef } from 'react';
import { Link } from 'wouter';
import { useUrlState } from '../app/url-state.js';
import { Chart } from '../chart/chart.js';
import { downloadPng, downloadSvg } from '../chart/export.js';
import type { Series } from '../chart/model.js';
import { usePages } from '../data/pages.js';
import { useAsk } from '../data/queries.js';
import { download, fileName, toCsv } from '../ui/download.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { Failure, Loading } from '../ui/states.js';
import { storyReasons } from '../words/revision.js';
import { type Clock, seriesOfClaims, seriesOfHeadline, storiesOf } from './chart-data.js';
import { parseMoment } from './moment.js';

export interface FigureChartProps {
  readonly figure: { readonly key: string; readonly title: string; readonly kind: FigureKind; readonly topic: TopicPartsFragment };
  /** The last position that counts; undefined: all. */
  readonly until: string | undefined;
}

const clocks: Readonly<Record<Clock, { readonly label: string; readonly help: string }>> = {
  reference: {
    label: 'By date',
    help: 'Each number stands at the date it is for. One line for each source; a shaded band shows what its wording leaves open.',
  },
  published: { label: 'As published', help: 'Each number stands where its source put it out, so a restated past shows as a new step.' },
  recorded: { label: 'As shown here', help: 'What this page showed as the number, by the time it was recorded.' },
};
/** Claims are loaded a hundred at a time, up to this many pages by themselves. */
const pagesByThemselves = 10;

/** How the number moved, along the clock that is chosen. */
export const FigureChart = ({ figure, until }: FigureChartProps) => {
  const [url, setUrl] = useUrlState();
  const clock = (url.get('clock') ?? 'reference') as Clock;
  const at = parseMoment(url.get('at'));
  const svg = useRef<SVGSVGElement>(null);
  const claims = usePages({
    key: ['figure', figure.key, 'claims'],
    document: FigureClaimsDocument,
    variables: { key: figure.key, first: 100, ...(at === undefined ? {} : { at }) },
    connection: (result) => result.figure?.claims,
    upTo: pagesByThemselves,
    isEnabled: clock !== 'recorded',
  });
  const headline = usePages({
    key: ['figure', figure.key, 'headline'],
    document: RevisionsDocument,
    variables: { key: figure.key, headline: true, last: 100 },
    connection: (result) => result.figure?.revisions,
    upTo: pagesByThemselves,
    isBackward: true,
    isEnabled: clock === 'recorded',
  });
  const stories = useAsk(['figure', figure.key, 'stories'], FigureStoriesDocument, {
    filter: { figures: [figure.key], reason: storyReasons, headline: false },
    first: 100,
  });

  const source = clock === 'recorded' ? headline : claims;
  const { timeZone } = figure.topic;
  const isKnown = (position: string): boolean => until === undefined || BigInt(position) <= BigInt(until);
  const series = useMemo(
    () =>
      clock === 'recorded'
        ? seriesOfHeadline([...headline.items].reverse().filter(({ position }) => isKnown(position)))
        : seriesOfClaims(claims.items, clock, timeZone),
    [clock, headline.items.length, claims.items, timeZone, until],
  );
  const marks = storiesOf(
    (stories.data?.changes.nodes ?? []).filter(({ position }) => isKnown(position)),
    clock,
    timeZone,
  );
  const isFlow = figure.kind === 'FLOW' && clock !== 'recorded';
  const title = `${figure.title}, ${clocks[clock].label.toLocaleLowerCase()}`;
  const sourceLine = `Sources: ${series.map(({ name }) => name).join('; ')}.\n${location.origin}${location.pathname}`;

  return (
    <section className="panel" aria-labelledby="history">
      <div className="panel-head">
        <h2 id="history">How it moved</h2>
        <fieldset className="segmented">
          <legend className="visually-hidden">Clock of the chart</legend>
          {Object.entries(clocks).map(([key, { label }]) => (
            <label key={key}>
              <input
                type="radio"
                name="clock"
                value={key}
                checked={clock === key}
                onChange={() => setUrl({ clock: key === 'reference' ? undefined : key }, true)}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
      <p className="quiet small">{clocks[clock].help}</p>
      {source.isLoading && <Loading what="the chart" />}
      {source.error != null && source.items.length === 0 && <Failure error={source.error} onRetry={source.reload} />}
      {series.length > 0 && <Chart series={series} stories={marks} form={isFlow ? 'stems' : 'steps'} label={title} svgRef={svg} />}
      {!source.isLoading && source.error == null && series.length === 0 && <p className="quiet">No number to draw.</p>}
      {marks.length > 0 && (
        <p className="quiet small">
          <span aria-hidden="true">◇</span> marks a change that is more than a new report: a correction, a restatement, a dispute.
        </p>
      )}
      {source.isComplete || source.items.length === 0 ? null : (
        <p className="small">
          {source.items.length.toLocaleString()} numbers are drawn.{' '}
          <button type="button" className="link" onClick={source.loadMore} disabled={source.isLoadingMore}>
            Load older ones
          </button>
        </p>
      )}
      {series.length > 0 && (
        <ChartTable series={series} title={title}>
          <button type="button" onClick={() => download(fileName(`${figure.key}-${clock}`, 'csv'), csvOf(series), 'text/csv')}>
            CSV
          </button>
          <button
            type="button"
            onClick={() =>
              download(
                fileName(`${figure.key}-${clock}`, 'json'),
                JSON.stringify({ figure: figure.key, clock, series }, null, 2),
                'application/json',
              )
            }
          >
            JSON
          </button>
          <button type="button" onClick={() => svg.current && downloadSvg(svg.current, fileName(figure.key, 'svg'), title, sourceLine)}>
            SVG picture
          </button>
          <button
            type="button"
            onClick={() => svg.current && void downloadPng(svg.current, fileName(figure.key, 'png'), title, sourceLine)}
          >
            PNG picture
          </button>
        </ChartTable>
      )}
    </section>
  );
};

const csvOf = (series: readonly Series[]): string =>
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

/** The chart's numbers as a table: the same data, for whoever would rather read. */
const ChartTable = ({
  series,
  title,
  children,
}: {
  readonly series: readonly Series[];
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const id = useId();
  const rows = series.flatMap(({ name, steps }) => steps.map((step) => ({ name, step }))).sort((a, b) => b.step.x - a.step.x);
  return (
    <div className="panel-foot">
      <p className="toolbar small">
        <span className="quiet" id={id}>
          Download what is drawn:
        </span>
        {children}
      </p>
      <details>
        <summary>The same as a table ({rows.length.toLocaleString()} rows)</summary>
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
      </details>
    </div>
  );
};
