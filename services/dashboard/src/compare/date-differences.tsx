import { type At, CompareDocument, type CompareQuery } from '@factline/client';
import { paths } from '../app/paths.js';
import { useAsk } from '../data/queries.js';
import { DirectionMark } from '../ui/direction.js';
import { download, fileName, toCsv } from '../ui/download.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { Failure, Loading } from '../ui/states.js';
import { plural } from '../words/label.js';
import { valueText } from '../words/number.js';
import { changedByWords, reasonWords } from '../words/revision.js';
import { formatPeriod } from '../words/time.js';

type Difference = CompareQuery['compare'][number];

export interface DateDifferencesProps {
  readonly topicKey: string;
  readonly from: At;
  readonly to: At;
  readonly timeZone: string | undefined;
}

const rowsAtFirst = 200;

/** Every date whose number differs, past dates included, with the reasons of the steps between: where a restated past comes to light. */
export const DateDifferences = ({ topicKey, from, to, timeZone }: DateDifferencesProps) => {
  const variables = { topic: topicKey, from, to };
  const query = useAsk(['compare-dates', topicKey], CompareDocument, variables, { keeps: true });
  const differences = query.data?.compare ?? [];
  const restated = differences.filter(({ from: before }) => before !== null).length;
  return (
    <section className="panel" aria-labelledby="dates">
      <div className="panel-head">
        <h2 id="dates">Date by date</h2>
      </div>
      {query.isPending && <Loading what="the dates" />}
      {query.error != null && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && query.error == null && (
        <p className="quiet small" role="status">
          {differences.length === 0
            ? 'No date has another number.'
            : `${plural(differences.length, 'number')} of single dates ${differences.length === 1 ? 'differs' : 'differ'}; ${restated === 0 ? 'none' : restated} of them had another number before, the rest are new.`}
        </p>
      )}
      {differences.length > 0 && (
        <>
          <ScrollRegion className="table-scroll table-scroll-low" label="Numbers of single dates that differ">
            <table className="compare-dates">
              <thead>
                <tr>
                  <th scope="col">Figure</th>
                  <th scope="col">For</th>
                  <th scope="col" className="number">
                    Before
                  </th>
                  <th scope="col" className="number">
                    After
                  </th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {sorted(differences)
                  .slice(0, rowsAtFirst)
                  .map((difference) => (
                    <Row key={`${difference.figure.key} ${difference.point.start} ${difference.point.end}`} {...{ difference, timeZone }} />
                  ))}
              </tbody>
            </table>
          </ScrollRegion>
          <p className="toolbar small">
            {differences.length > rowsAtFirst && <span className="quiet">The first {rowsAtFirst}; the download has all.</span>}
            <button type="button" onClick={() => download(fileName(`${topicKey}-dates`, 'csv'), csvOf(differences), 'text/csv')}>
              Dates as CSV
            </button>
          </p>
        </>
      )}
      <QueryBox document={CompareDocument} variables={variables} of="this list" />
    </section>
  );
};

/** What had another number before comes first: that is the news. Within each the newest date first. */
const sorted = (differences: readonly Difference[]): readonly Difference[] =>
  differences.toSorted(
    (a, b) =>
      Number(a.from === null) - Number(b.from === null) || (a.point.endsAt < b.point.endsAt ? 1 : a.point.endsAt > b.point.endsAt ? -1 : 0),
  );

const Row = ({ difference, timeZone }: { readonly difference: Difference; readonly timeZone: string | undefined }) => {
  const { figure, point, from, to, direction, reasons, changedBy, revisions } = difference;
  const last = revisions.at(-1);
  return (
    <tr data-figure={figure.key} data-date={point.end}>
      <th scope="row">
        <Link href={/^\d{4}-\d{2}-\d{2}$/.test(point.end) ? `${paths.figure(figure.key)}?steps=${point.end}` : paths.figure(figure.key)}>
          {figure.title}
        </Link>
      </th>
      <td>{formatPeriod(point, timeZone)}</td>
      <td className="number">{from === null ? <span className="quiet">–</span> : valueText(from)}</td>
      <td className="number">{to === null ? <span className="quiet">no number</span> : <strong>{valueText(to)}</strong>}</td>
      <td>
        <DirectionMark direction={direction} />
        {reasons.length > 0 && (
          <span className="quiet small">
            {' '}
            {reasons.map((reason) => reasonWords[reason].label.toLocaleLowerCase()).join(', ')}, by{' '}
            {changedBy.map((one) => changedByWords[one]).join(', ')}{' '}
          </span>
        )}
        {last !== undefined && (
          <Link className="small" href={paths.event(last.position)}>
            event {last.position}
          </Link>
        )}
      </td>
    </tr>
  );
};

const csvOf = (differences: readonly Difference[]): string =>
  toCsv(
    ['figure', 'start', 'end', 'before', 'before_status', 'after', 'after_status', 'direction', 'reasons', 'changed_by', 'positions'],
    differences.map(({ figure, point, from, fromStatus, to, toStatus, direction, reasons, changedBy, revisions }) => [
      figure.key,
      point.start,
      point.end,
      from?.text,
      fromStatus.toLowerCase(),
      to?.text,
      toStatus.toLowerCase(),
      direction.toLowerCase(),
      reasons.join(' ').toLowerCase(),
      changedBy.join(' ').toLowerCase(),
      revisions.map(({ position }) => position).join(' '),
    ]),
  );
