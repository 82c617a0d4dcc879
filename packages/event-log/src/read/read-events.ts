import type { RecordedEvent } from '@factline/domain';
import type { Queryable } from '../queryable.js';
import { eventColumns, recordedEvents } from './recorded-event.js';

export const byIdStatement = {
  name: 'log-by-id',
  text: `select ${eventColumns} from log.events where id = any ($1::uuid[]) order by position`,
};
export const byPositionStatement = {
  name: 'log-by-position',
  text: `select ${eventColumns} from log.events where position = any ($1::bigint[]) order by position`,
};

/** Events by id or by position, in order of position; those that do not exist are left out. */
export async function readEvents(
  db: Queryable,
  wanted: { ids: readonly string[] } | { positions: readonly bigint[] },
): Promise<RecordedEvent[]> {
  const { rows } = await db.query(
    'ids' in wanted ? { ...byIdStatement, values: [wanted.ids] } : { ...byPositionStatement, values: [wanted.positions.map(String)] },
  );
  return recordedEvents(rows);
}
