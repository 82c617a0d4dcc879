import { toMicros } from '@factline/database';
import type { Queryable } from '../queryable.js';

export const headStatement = {
  name: 'log-head',
  text: 'select position, recorded_at::text as recorded_at from log.head',
};
export const positionAtStatement = {
  name: 'log-position-at',
  text: 'select position from log.commits where recorded_at <= $1::timestamptz order by recorded_at desc limit 1',
};
export const momentOfStatement = {
  name: 'log-moment-of',
  text: 'select recorded_at::text as recorded_at from log.events where position = $1',
};

export type Head = {
  /** 0 while the log is empty. */ readonly position: bigint /** Micros; absent while the log is empty. */;
  readonly recordedAt?: string;
};

/** The last position, and when it was recorded. */
export async function head(db: Queryable): Promise<Head> {
  const { rows } = await db.query({ ...headStatement, values: [] });
  const { position, recorded_at } = rows[0] as { position: string; recorded_at: string | null };
  return { position: BigInt(position), ...(recorded_at === null ? {} : { recordedAt: toMicros(recorded_at) }) };
}

/** The last position recorded at or before a moment (ISO 8601, up to microseconds); 0 for a moment before the log began. */
export async function positionAt(db: Queryable, moment: string): Promise<bigint> {
  const { rows } = await db.query({ ...positionAtStatement, values: [moment] });
  return BigInt((rows[0] as { position: string } | undefined)?.position ?? 0);
}

/** When a position was recorded, in micros; undefined where there is no such position yet. */
export async function momentOf(db: Queryable, position: bigint): Promise<string | undefined> {
  const { rows } = await db.query({ ...momentOfStatement, values: [position] });
  const found = rows[0] as { recorded_at: string } | undefined;
  return found && toMicros(found.recorded_at);
}

/**
 * The database's clock, in micros, once the append under way has ended: whatever is recorded later is recorded after this moment, so
 * that `positionAt` of any moment before it is final. Ask the primary, not a replica.
 */
export async function settledClock(db: Queryable): Promise<string> {
  const { rows } = await db.query({ name: 'log-settled-clock', text: 'select log.settled_clock()::text as now', values: [] });
  return toMicros((rows[0] as { now: string }).now);
}
