import { EventPageDocument } from '@factline/client';
import { paths } from '../app/paths.js';
import { useAsk } from '../data/queries.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { formatMomentExactly } from '../words/time.js';
import { StreamLink } from './stream-link.js';

/** One event, as it lies in the log. Events are only ever added. */
export const EventPage = ({ position }: { readonly position: string }) => {
  const isPosition = /^[1-9]\d{0,17}$/.test(position);
  const variables = { after: isPosition ? String(BigInt(position) - 1n) : '0' };
  const query = useAsk(['event'], EventPageDocument, variables, { isEnabled: isPosition });
  useTitle(`Event ${position}`);
  if (query.error != null) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (isPosition && query.isPending) return <Loading what="the event" />;
  const event = query.data?.events.nodes[0];
  if (event === undefined || event.position !== position) {
    return (
      <Empty title={`There is no event ${position}`}>
        <p>
          The log is at <Link href={paths.events()}>its own page</Link>.
        </p>
      </Empty>
    );
  }
  return (
    <article>
      <header className="headline">
        <p className="crumbs">
          <Link href={paths.events()}>Log</Link> › <StreamLink stream={event.stream} />
        </p>
        <h1>{event.type}</h1>
        <p className="lead">
          Event {event.position}, recorded {formatMomentExactly(event.recordedAt)}
        </p>
      </header>
      <dl className="facts facts-wide">
        <div>
          <dt>Who</dt>
          <dd>
            {event.actor.id}{' '}
            <span className="quiet">
              ({event.actor.kind.toLowerCase()}
              {event.actor.authenticated ? '' : ', nobody checked who'})
            </span>
          </dd>
        </div>
        {event.submission !== null && (
          <div>
            <dt>Handed in</dt>
            <dd>
              {event.submission.name ?? (event.submission.kind === 'API' ? 'by GraphQL' : 'a file')}
              {event.item !== null && `, item ${event.item}`}
              <p className="quiet small">{event.submission.id}</p>
            </dd>
          </div>
        )}
      </dl>
      <ScrollRegion className="code" label="Data of the event">
        <pre>{JSON.stringify(event.data, null, 2)}</pre>
      </ScrollRegion>
      <p className="toolbar pager">
        {event.position !== '1' && <Link href={paths.event(String(BigInt(position) - 1n))}>← Event {String(BigInt(position) - 1n)}</Link>}
        <Link href={paths.event(String(BigInt(position) + 1n))}>Event {String(BigInt(position) + 1n)} →</Link>
      </p>
      <QueryBox document={EventPageDocument} variables={variables} />
    </article>
  );
};
