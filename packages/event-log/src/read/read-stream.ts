import type { RecordedEvent } from '@factline/domain';
import type { Queryable } from '../queryable.js';
import { eventColumns, recordedEvents } from './recorded-event.js';

// A claim's first event is not in the index by stream: its id is the claim's, so it is found by that.
export const streamsStatement = {
  name: 'log-streams',
  text: `select ${eventColumns}
    from unnest($1::text[]) as wanted(name)
    cross join lateral (
      (select e.* from log.events e where e.stream = wanted.name and e.type <> 'ClaimRecorded' and e.position > $2 order by e.position limit $3)
      union all
      (select e.* from log.events e where e.id = log.claim_of(wanted.name) and e.type = 'ClaimRecorded' and e.position > $2)
    ) found
    order by position`,
};

/** Events of one stream after a position, in order, at most `limit`. */
export async function readStream(db: Queryable, stream: string, after: bigint, limit: number): Promise<RecordedEvent[]> {
  const { rows } = await db.query({ ...streamsStatement, values: [[stream], after, limit] });
  return recordedEvents(rows).slice(0, limit);
}

/** The first events of several streams, in order, at most `limit` of each. A stream without events is not in the map. */
export async function readStreams(db: Queryable, streams: readonly string[], limit: number): Promise<Map<string, RecordedEvent[]>> {
  const found = new Map<string, RecordedEvent[]>();
  if (streams.length === 0) return found;
  const { rows } = await db.query({ ...streamsStatement, values: [[...new Set(streams)], 0, limit] });
  for (const event of recordedEvents(rows)) {
    const events = found.get(event.stream);
    if (!events) found.set(event.stream, [event]);
    else if (events.length < limit) events.push(event);
  }
  return found;
}
