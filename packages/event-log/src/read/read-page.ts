import type { RecordedEvent } from '@factline/domain';
import type { Queryable } from '../queryable.js';
import { eventColumns, recordedEvents } from './recorded-event.js';

export const pageStatement = {
  name: 'log-page',
  text: `select ${eventColumns} from log.events where position > $1 order by position limit $2`,
};

/** Events after a position, in order, at most `limit`. Whoever continues after the last one misses none: positions become visible in order. */
export async function readPage(db: Queryable, after: bigint, limit: number): Promise<RecordedEvent[]> {
  const { rows } = await db.query({ ...pageStatement, values: [after, limit] });
  return recordedEvents(rows);
}
