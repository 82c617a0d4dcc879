import { type At, EventPageDocument, TwoMomentsDocument } from '@factline/client';
import type { FormEvent } from 'react';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { usePages } from '../data/pages.js';
import { useAsk } from '../data/queries.js';
import { parseMoment, parseTime } from '../figure/moment.js';
import { download, fileName } from '../ui/download.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { ValueWords } from '../ui/value.js';
import { plural } from '../words/label.js';
import { formatMoment } from '../words/time.js';
import { DateDifferences } from './date-differences.js';
import { isDifferent } from './difference.js';
import { csvOf, Differences } from './differences.js';

/** A topic at two moments, side by side: what differs first, what is the same after it, folded. */
export const ComparePage = ({ topicKey }: { readonly topicKey: string }) => {
  const [url, setUrl] = useUrlState();
  // The log cannot be asked about a time before it began: an earlier wish is answered from its first event.
  const beginning = useAsk(['event'], EventPageDocument, { after: '0' });
  const first = beginning.data?.events.nodes[0]?.recordedAt;
  const isPublished = url.get('clock') === 'published';
  const [wished, to] = isPublished
    ? [published(url.get('from')) ?? { publishedBy: minutesAgo(7 * 1_440) }, published(url.get('to')) ?? {}]
    : [parseMoment(url.get('from')) ?? { knownAt: minutesAgo(1_440) }, parseMoment(url.get('to')) ?? {}];
  const isTooEarly = first !== undefined && wished.knownAt != null && new Date(wished.knownAt) < new Date(first);
  const from = isTooEarly ? { knownAt: first } : wished;
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
    setUrl({ from: iso('from'), to: iso('to'), clock: String(form.get('clock') ?? '') }, true);
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
            From{' '}
            <input
              type="datetime-local"
              step="1"
              name="from"
              defaultValue={localOf(from.publishedBy ?? known?.before.at.knownAt ?? from.knownAt)}
            />
          </label>
          <label>
            to <input type="datetime-local" step="1" name="to" defaultValue={localOf(to.publishedBy ?? to.knownAt)} />
          </label>
          <label>
            by{' '}
            <select name="clock" defaultValue={isPublished ? 'published' : ''}>
              <option value="">our records</option>
              <option value="published">publication</option>
            </select>
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
          <DateDifferences topicKey={topicKey} from={from} to={to} timeZone={timeZone} />
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

const published = (text: string | null): At | undefined => {
  const publishedBy = parseTime(text);
  return publishedBy === undefined ? undefined : { publishedBy };
};

/** To the minute, so that a page that is drawn again asks the same. */
const minutesAgo = (minutes: number): string => new Date((Math.floor(Date.now() / 60_000) - minutes) * 60_000).toISOString();

/** A moment as the input for local times wants it. */
const localOf = (at: string | null | undefined): string | undefined => {
  if (at == null) return undefined;
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
};
