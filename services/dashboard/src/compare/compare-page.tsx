import { EventPageDocument, type MomentPartsFragment, TwoMomentsDocument, type TwoMomentsQuery } from '@factline/client';
import type { FormEvent } from 'react';
import { Link } from 'wouter';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { usePages } from '../data/pages.js';
import { useAsk } from '../data/queries.js';
import { parseMoment } from '../figure/moment.js';
import { download, fileName, toCsv } from '../ui/download.js';
import { QueryBox } from '../ui/query-box.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { StatusBadge } from '../ui/status-badge.js';
import { useTitle } from '../ui/title.js';
import { ValueWords } from '../ui/value.js';
import { fromKey, plural } from '../words/label.js';
import { changedByWords, reasonWords } from '../words/revision.js';
import { formatMoment, formatMomentExactly, formatPeriod } from '../words/time.js';
import { isDifferent } from './difference.js';

type ComparedFigure = NonNullable<TwoMomentsQuery['topic']>['figures']['nodes'][number];

/** A topic at two moments, side by side: what differs first, what is the same after it, folded. */
export const ComparePage = ({ topicKey }: { readonly topicKey: string }) => {
  const [url, setUrl] = useUrlState();
  // The log cannot be asked about a time before it began: an earlier wish is answered from its first event.
  const beginning = useAsk(['event'], EventPageDocument, { after: '0' });
  const first = beginning.data?.events.nodes[0]?.recordedAt;
  const wished = parseMoment(url.get('from')) ?? { knownAt: new Date(Math.floor(Date.now() / 60_000) * 60_000 - 86_400_000).toISOString() };
  const isTooEarly = first !== undefined && wished.knownAt != null && new Date(wished.knownAt) < new Date(first);
  const from = isTooEarly ? { knownAt: first } : wished;
  const to = parseMoment(url.get('to')) ?? {};
  const variables = { topic: topicKey, from, to, first: 50 };
  const figures = usePages({
    key: ['compare', topicKey],
    document: TwoMomentsDocument,
    variables,
    connection: (result) => result.topic?.figures,
    upTo: 20,
    isEnabled: beginning.data !== undefined,
  });
  const topic = figures.first?.topic;
  useTitle(topic == null ? 'Compare' : `Compare: ${topic.title}`);
  const error = beginning.error ?? figures.error;

  const onMoments = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const iso = (name: string): string | undefined => {
      const text = String(form.get(name) ?? '');
      return text === '' ? undefined : new Date(text).toISOString();
    };
    setUrl({ from: iso('from'), to: iso('to') }, true);
  };

  if (topic === null) return <Empty title="There is no such topic" />;
  const [known] = figures.items;
  const different = figures.items.filter(isDifferent);
  const same = figures.items.filter((figure) => !isDifferent(figure));
  const timeZone = topic?.timeZone;
  return (
    <>
      <div className="page-head">
        <p className="crumbs">{topic !== undefined && <Link href={paths.topic(topic.key)}>{topic.title}</Link>}</p>
        <h1>What changed between two moments</h1>
        <form className="toolbar" onSubmit={onMoments} key={url.toString()}>
          <label>
            From <input type="datetime-local" step="1" name="from" defaultValue={localOf(known?.before.at.knownAt ?? from.knownAt)} />
          </label>
          <label>
            to <input type="datetime-local" step="1" name="to" defaultValue={localOf(to.knownAt ?? undefined)} />
          </label>
          <button type="submit">Compare</button>
        </form>
        {isTooEarly && <p className="quiet">The log began at {formatMoment(first)}: that is the earliest moment to compare with.</p>}
      </div>
      {error != null && <Failure error={error} onRetry={figures.reload} />}
      {figures.isLoading && error == null && <Loading what="the two moments" />}
      {figures.isComplete && (
        <>
          <p className="lead" role="status">
            {different.length === 0
              ? 'Nothing differs'
              : `${plural(different.length, 'figure')} differ${different.length === 1 ? 's' : ''}`}
            , {same.length === 0 ? 'none' : same.length} {same.length === 1 ? 'is' : 'are'} the same.
          </p>
          {different.length > 0 && known !== undefined && <Differences figures={different} known={known} timeZone={timeZone} />}
          {same.length > 0 && (
            <details className="legend">
              <summary>{plural(same.length, 'figure')} with no difference</summary>
              <ul className="results">
                {same.map((figure) => (
                  <li key={figure.id}>
                    <Link href={paths.figure(figure.key)}>{figure.title}</Link> <ValueWords value={figure.after.value} />
                  </li>
                ))}
              </ul>
            </details>
          )}
          <section className="take" aria-labelledby="take-compare">
            <h2 id="take-compare">Take it with you</h2>
            <p className="toolbar">
              <button type="button" onClick={() => download(fileName(`${topicKey}-compare`, 'csv'), csvOf(figures.items), 'text/csv')}>
                Download as CSV
              </button>
              <button
                type="button"
                onClick={() =>
                  download(fileName(`${topicKey}-compare`, 'json'), JSON.stringify(figures.items, null, 2), 'application/json')
                }
              >
                Download as JSON
              </button>
            </p>
          </section>
        </>
      )}
      <QueryBox document={TwoMomentsDocument} variables={variables} />
    </>
  );
};

const Differences = ({
  figures,
  known,
  timeZone,
}: {
  readonly figures: readonly ComparedFigure[];
  readonly known: ComparedFigure;
  readonly timeZone: string | undefined;
}) => (
  <ScrollRegion className="table-scroll" label="Differences">
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <MomentHead moment={known.before} />
          <MomentHead moment={known.after} />
          <th scope="col">Last step between</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id} data-figure={figure.key}>
            <th scope="row">
              <Link href={paths.figure(figure.key)}>{figure.title}</Link>
              <span className="quiet small"> {fromKey(figure.measure)}</span>
            </th>
            <td>
              <Side moment={figure.before} timeZone={timeZone} />
            </td>
            <td>
              <Side moment={figure.after} timeZone={timeZone} />
            </td>
            <td>
              {figure.after.revision !== null && (
                <>
                  <p>
                    {reasonWords[figure.after.revision.reason].label}, by {changedByWords[figure.after.revision.changedBy]}
                  </p>
                  <p className="quiet small">
                    <Link href={paths.event(figure.after.revision.position)}>{formatMoment(figure.after.revision.recordedAt)}</Link>
                  </p>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

/** A moment of the log: its time, and its event, since many events may share a time. */
const MomentHead = ({ moment }: { readonly moment: MomentPartsFragment }) => (
  <th scope="col">
    {formatMomentExactly(moment.at.knownAt)}
    <br />
    event {moment.at.position}
  </th>
);

const Side = ({ moment, timeZone }: { readonly moment: MomentPartsFragment; readonly timeZone: string | undefined }) => (
  <>
    <p className="compare-value">
      {moment.value === null ? (
        <span className="quiet">{moment.beforeArchive ? 'Not followed yet' : 'No number'}</span>
      ) : (
        <ValueWords value={moment.value} />
      )}
    </p>
    {moment.referencePeriod !== null && <p className="quiet small">{formatPeriod(moment.referencePeriod, timeZone)}</p>}
    {!moment.beforeArchive && <StatusBadge status={moment.status} />}
  </>
);

const csvOf = (figures: readonly ComparedFigure[]): string =>
  toCsv(
    ['figure', 'title', 'differs', 'before', 'before_status', 'before_for', 'after', 'after_status', 'after_for', 'reason', 'changed_by'],
    figures.map((figure) => [
      figure.key,
      figure.title,
      isDifferent(figure) ? 'yes' : 'no',
      figure.before.value?.text,
      figure.before.status.toLowerCase(),
      figure.before.referencePeriod?.end,
      figure.after.value?.text,
      figure.after.status.toLowerCase(),
      figure.after.referencePeriod?.end,
      figure.after.revision?.reason.toLowerCase(),
      figure.after.revision?.changedBy.toLowerCase(),
    ]),
  );

/** A moment as the input for local times wants it. */
const localOf = (at: string | null | undefined): string | undefined => {
  if (at == null) return undefined;
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
};
