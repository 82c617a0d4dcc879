import type { RecordedEvent } from '@factline/domain';
import type { Queryable } from '../queryable.js';
import { eventColumns, recordedEvents } from './recorded-event.js';

export const streamStatement = {
  name: 'log-stream',
  text: `select ${eventColumns} from log.events where stream = $1 and type <> 'ClaimRecorded' and position > $2 order by position limit $3`,
};
export const claimStatement = {
  name: 'log-claim',
  text: `select ${eventColumns} from log.events where id = $1 and type = 'ClaimRecorded' and position > $2`,
};

/** Events of one stream after a position, in order, at most `limit`. */
export async function readStream(db: Queryable, stream: string, after: bigint, limit: number): Promise<RecordedEvent[]> {
  const { rows } = await db.query({ ...streamStatement, values: [stream, after, limit] });
  if (!stream.startsWith('claim:')) return recordedEvents(rows);
  // A claim's first event is found by its id, which is the claim's; its stream is not indexed again.
  const recorded = await db.query({ ...claimStatement, values: [stream.slice('claim:'.length), after] });
  const all = recordedEvents([...recorded.rows, ...rows]);
  return all.sort((a, b) => (a.position < b.position ? -1 : 1)).slice(0, limit);
}
