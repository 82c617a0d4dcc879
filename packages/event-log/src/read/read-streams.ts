import type { RecordedEvent } from '@factline/domain';
import type { Queryable } from '../queryable.js';
import { type EventRow, eventColumns, recordedEvents } from './recorded-event.js';

export const streamsStatement = {
  name: 'log-streams',
  text: `select e.* from unnest($1::text[]) q(stream)
    cross join lateral (select ${eventColumns} from log.events where stream = q.stream and type <> 'ClaimRecorded' order by position limit $2) e
    union all
    select ${eventColumns} from log.events where id = any($3::uuid[]) and type = 'ClaimRecorded'
    order by position`,
};

/** Events of several streams, at most `limit` of each, in order of position. */
export async function readStreams(db: Queryable, streams: readonly string[], limit: number): Promise<Map<string, RecordedEvent[]>> {
  const claims = streams.filter((stream) => stream.startsWith('claim:')).map((stream) => stream.slice('claim:'.length));
  const { rows } = await db.query({ ...streamsStatement, values: [streams, limit, claims] });
  const found = new Map<string, RecordedEvent[]>(streams.map((stream) => [stream, []]));
  for (const event of recordedEvents(rows as EventRow[])) found.get(event.stream)?.push(event);
  return found;
}
