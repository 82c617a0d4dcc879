import { EventListDocument, StatusDocument } from '@factline/client';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { usePages } from '../data/pages.js';
import { useAsk } from '../data/queries.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { formatMomentExactly } from '../words/time.js';
import { Json } from './json.js';
import { StreamLink } from './stream-link.js';

const newestCount = 50n;

/** The log itself, in its order: all of it, or one stream. */
export const EventsPage = () => {
  const [url, setUrl] = useUrlState();
  const stream = url.get('stream') ?? undefined;
  const from = url.get('after') ?? undefined;
  const variables = { first: 50, ...(stream === undefined ? {} : { stream }), ...(from === undefined ? {} : { after: from }) };
  const events = usePages({ key: ['events'], document: EventListDocument, variables, connection: (result) => result.events });
  const head = useAsk(['head'], StatusDocument, {}).data?.status.head;
  useTitle(stream === undefined ? 'Log' : `Log of ${stream}`);
  return (
    <>
      <div className="page-head">
        <h1>{stream === undefined ? 'The log' : 'Events'}</h1>
        <p className="lead">
          {stream === undefined ? (
            'Everything that was ever recorded, in its order. Events are only added: a correction is an event of its own.'
          ) : (
            <StreamLink stream={stream} />
          )}
        </p>
        <form
          className="toolbar"
          onSubmit={(event) => {
            event.preventDefault();
            const to = String(new FormData(event.currentTarget).get('position') ?? '');
            setUrl({ after: /^[1-9]\d*$/.test(to) ? String(BigInt(to) - 1n) : undefined }, true);
          }}
        >
          <label>
            From event <input name="position" inputMode="numeric" pattern="[0-9]*" size={8} autoComplete="off" />
          </label>
          <button type="submit">Go</button>
          {stream !== undefined && <Link href={paths.events()}>The whole log</Link>}
          {stream === undefined && head !== undefined && BigInt(head) > newestCount && (
            <Link href={`${paths.events()}?after=${BigInt(head) - newestCount}`}>The newest {String(newestCount)}</Link>
          )}
        </form>
      </div>
      {events.isLoading && <Loading what="the log" />}
      {events.error != null && <Failure error={events.error} onRetry={events.reload} />}
      {events.isComplete && events.items.length === 0 && <Empty title="Nothing was recorded here" />}
      <ol className="events">
        {events.items.map((event) => (
          <li key={event.id}>
            <p>
              <Link href={paths.event(event.position)} className="events-position">
                {event.position}
              </Link>{' '}
              <strong>{event.type}</strong> <StreamLink stream={event.stream} />
            </p>
            <p className="quiet small">
              {formatMomentExactly(event.recordedAt)}, by {event.actor.id}
            </p>
            <Json value={event.data} label="Data" />
          </li>
        ))}
      </ol>
      {events.items.length > 0 && !events.isComplete && (
        <p>
          <button type="button" onClick={events.loadMore} disabled={events.isLoadingMore}>
            {events.isLoadingMore ? 'Loading…' : 'Later events'}
          </button>
        </p>
      )}
      <QueryBox document={EventListDocument} variables={variables} />
    </>
  );
};
