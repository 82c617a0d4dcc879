import { setTimeout as delay } from 'node:timers/promises';
import type { Queryable } from '../write/queryable.js';
import type { Lane } from './lane.js';

/** Another lane has not come so far yet: the page is folded again later. Lanes wait for lower positions only, never in a circle. */
export class LaneBehind extends Error {
  readonly code = 'LaneBehind';
}

const patienceMs = 10_000;

/** Resolves when every other lane of the generation has folded `position`. Throws LaneBehind after ten seconds. */
export const untilOthersAt = async (db: Queryable, lane: Lane, position: bigint): Promise<void> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const { rows } = await db.query<{ position: string | null }>({
      name: 'other-lanes',
      text: 'select min(position) as position from projections.checkpoints where projection = $1 and generation = $2 and lane <> $3',
      values: [lane.projection, lane.generation, lane.lane],
    });
    const least = rows[0]?.position ?? null;
    if (least === null || BigInt(least) >= position) return;
    if (performance.now() > deadline)
      throw new LaneBehind(`another lane is at ${least}; a claim that moves from it is wanted at ${position}`);
    await delay(10);
  }
};
