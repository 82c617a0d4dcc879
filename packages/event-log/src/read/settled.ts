import { toMicros } from '@factline/database';
import type { Queryable } from '../queryable.js';

/** The lock that the append function takes first. */
export const settleStatement = {
  name: 'log-settle',
  text: 'select clock_timestamp()::text as now from (select pg_advisory_xact_lock_shared(7267041890)) settled',
};

/**
 * The database's clock (micros), once no append was under way. Every event recorded at or before it is visible to whoever reads after
 * this, and every later append is recorded after it: a moment up to it answers the same for ever.
 */
export async function settledClock(db: Queryable): Promise<string> {
  const { rows } = await db.query({ ...settleStatement, values: [] });
  return toMicros((rows[0] as { now: string }).now);
}
