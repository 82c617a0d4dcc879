import { setTimeout as delay } from 'node:timers/promises';
import type { Queryable } from '../write/queryable.js';
import { type ProjectionName, projectionNames } from './lane.js';

/** Milliseconds between looks: quick at first, since most waits are for the page that is being folded. */
const delays = [2, 4, 8, 16, 25] as const;

/** Position up to which readers see everything: the least of the projections named. */
export const readProgress = async (db: Queryable, projections: readonly ProjectionName[] = projectionNames): Promise<bigint> => {
  const { rows } = await db.query<{ position: string | null }>({
    name: 'projection-progress',
    text: 'select min(position) as position from read.progress where projection = any($1)',
    values: [projections],
  });
  return BigInt(rows[0]?.position ?? 0);
};

/** Waits until the projections have folded `position`: read your own write. Resolves to whether they have, within `timeoutMs`. */
export const waitForPosition = async (
  db: Queryable,
  position: bigint,
  timeoutMs: number,
  projections: readonly ProjectionName[] = projectionNames,
): Promise<boolean> => {
  const deadline = performance.now() + timeoutMs;
  for (let look = 0; ; look++) {
    if ((await readProgress(db, projections)) >= position) return true;
    const left = deadline - performance.now();
    if (left <= 0) return false;
    await delay(Math.min(left, delays[Math.min(look, delays.length - 1)] as number));
  }
};
