import { FigureRestatedDocument, type FigureRestatedQuery } from '@factline/client';
import { memo, useState } from 'react';
import { useUrlState } from '../app/url-state.js';
import { useAsk } from '../data/queries.js';
import { DirectionMark } from '../ui/direction.js';
import { download, fileName, toCsv } from '../ui/download.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { Failure, Loading } from '../ui/states.js';
import { plural } from '../words/label.js';
import { valueText } from '../words/number.js';
import { formatMoment, formatPeriod } from '../words/time.js';

type Release = NonNullable<FigureRestatedQuery['figure']>['triangle'][number];

export interface RestatedProps {
  readonly figure: { readonly key: string; readonly topic: { readonly timeZone: string } };
  /** The newest date of the figure, as YYYY-MM-DD. */
  readonly newest: string | undefined;
}

/** A year: as many dates as one look can take in. */
const daysAtFirst = 365;

/** The revision triangle, as far as it says something: dates whose number was published more than once. Read when it is opened. */
export const Restated = memo(({ figure, newest }: RestatedProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel" aria-labelledby="restated">
      <div className="panel-head">
        <h2 id="restated">Dates that were restated</h2>
      </div>
      <p className="quiet small">
        A publisher may put out a past date again with another number. Each release is kept, in the order of publication.
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Look for them</summary>
        {isOpen && <Releases figure={figure} newest={newest} />}
      </details>
    </section>
  );
});

const Releases = ({ figure, newest }: RestatedProps) => {
  const [, setUrl] = useUrlState();
  const end = /^\d{4}-\d{2}-\d{2}/.exec(newest ?? '')?.[0];
  const [range, setRange] = useState({ from: end === undefined ? '' : daysBefore(end, daysAtFirst), to: end ?? '' });
  const variables = { key: figure.key, ...(range.from === '' ? {} : { from: range.from }), ...(range.to === '' ? {} : { to: range.to }) };
  const query = useAsk(['figure', figure.key, 'restated'], FigureRestatedDocument, variables, { keeps: true });
  const restated = Map.groupBy(query.data?.figure?.triangle ?? [], ({ period }) => `${period.start} ${period.end}`);
  const rows = [...restated.values()].filter((releases) => releases.length > 1).reverse();
  const { timeZone } = figure.topic;
  return (
    <>
      <p className="toolbar small">
        <label>
          From <input type="date" value={range.from} onChange={(event) => setRange({ ...range, from: event.target.value })} />
        </label>
        <label>
          to <input type="date" value={range.to} onChange={(event) => setRange({ ...range, to: event.target.value })} />
        </label>
        {rows.length > 0 && (
          <button type="button" onClick={() => download(fileName(`${figure.key}-releases`, 'csv'), csvOf(rows), 'text/csv')}>
            CSV
          </button>
        )}
      </p>
      {query.isPending && <Loading what="the releases" />}
      {query.error != null && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data != null && query.error == null && (
        <p className="small" role="status">
          {rows.length === 0
            ? `None: ${restated.size === 1 ? 'the one date' : `each of the ${restated.size} dates`} was published once.`
            : `${rows.length} of ${plural(restated.size, 'date')} ${rows.length === 1 ? 'was' : 'were'} published again with another number.`}
        </p>
      )}
      {rows.length > 0 && (
        <ScrollRegion className="table-scroll table-scroll-low" label="Dates that were restated">
          <table>
            <thead>
              <tr>
                <th scope="col">For</th>
                <th scope="col">First published</th>
                <th scope="col">Then</th>
                <th scope="col">
                  <span className="visually-hidden">More</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...later]) => (
                <tr key={`${first!.period.start} ${first!.period.end}`}>
                  <th scope="row">{formatPeriod(first!.period, timeZone)}</th>
                  <td>
                    {valueText(first!.value)}
                    <span className="quiet small"> {formatMoment(first!.publishedAt, timeZone)}</span>
                  </td>
                  <td>
                    <ol>
                      {later.map((release) => (
                        <li key={release.release}>
                          <strong>{valueText(release.value)}</strong> <DirectionMark direction={release.direction} />
                          <span className="quiet small"> {formatMoment(release.publishedAt, timeZone)}</span>
                        </li>
                      ))}
                    </ol>
                  </td>
                  <td>
                    {/^\d{4}-\d{2}-\d{2}$/.test(first!.period.end) && (
                      <button type="button" className="link" onClick={() => setUrl({ steps: first!.period.end }, true)}>
                        Its steps
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </>
  );
};

const daysBefore = (date: string, days: number): string =>
  new Date(new Date(`${date}T00:00:00Z`).getTime() - days * 86_400_000).toISOString().slice(0, 10);

const csvOf = (rows: readonly (readonly Release[])[]): string =>
  toCsv(
    ['start', 'end', 'release', 'published_at', 'lag_seconds', 'value', 'min', 'max', 'status', 'direction'],
    rows
      .flat()
      .map(({ period, release, publishedAt, lag, value, status, direction }) => [
        period.start,
        period.end,
        String(release),
        publishedAt,
        String(lag),
        value?.text,
        value?.min,
        value?.max,
        status.toLowerCase(),
        direction.toLowerCase(),
      ]),
  );
