import { setTimeout as delay } from 'node:timers/promises';
import type { Queryable } from '../write/queryable.js';

/** How far behind the log a generation may be when the log is held for it, in events: it folds as many within a second. */
export const nearlyThere = 1_000n;

export interface GenerationPosition {
  readonly position: bigint;
  readonly error: string | undefined;
}

/** Where the slowest lane of a generation is. */
export const positionOf = async (db: Queryable, projection: string, generation: number): Promise<GenerationPosition> => {
  const { rows } = await db.query<{ position: string | null; error: string | null }>({
    text: 'select min(position) as position, max(error) as error from projections.checkpoints where projection = $1 and generation = $2',
    values: [projection, generation],
  });
  return { position: BigInt(rows[0]?.position ?? 0), error: rows[0]?.error ?? undefined };
};

/** Whether all these generations come to `head` within `patienceMs`; the log must be held, else it runs away from them. */
export const untilAtHead = async (
  db: Queryable,
  projection: string,
  generations: readonly number[],
  head: bigint,
  patienceMs: number,
): Promise<boolean> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const reached = await Promise.all(generations.map((generation) => positionOf(db, projection, generation)));
    if (reached.every(({ position }) => position >= head)) return true;
    if (performance.now() > deadline) return false;
    await delay(10);
  }
};
