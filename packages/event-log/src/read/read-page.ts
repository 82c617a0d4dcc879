import type { EventType, RecordedEvent } from '@factline/domain';
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

export const pageOfTypesStatement = {
  name: 'log-page-of-types',
  // The bounds of the stretch come first, so that whatever the types it is one stretch of the primary key.
  text: `with stretch as (select least($1::bigint + $2::bigint, (select max(m.position) from log.events m)) as last)
    select ${eventColumns} from log.events
    where position > $1::bigint and position <= (select last from stretch) and (type = any ($3::text[]) or position = (select last from stretch))
    order by position`,
};

/**
 * Of the next `stretch` events after a position those of some types, and the last of the stretch whatever its type: for readers that few
 * events concern, who still have to say how far they have read. Positions have no gaps.
 */
export async function readPageOf(db: Queryable, after: bigint, stretch: number, types: readonly EventType[]): Promise<RecordedEvent[]> {
  const { rows } = await db.query({ ...pageOfTypesStatement, values: [after, stretch, types] });
  return recordedEvents(rows);
}
