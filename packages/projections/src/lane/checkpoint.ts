import type { Queryable } from '../write/queryable.js';
import type { Lane } from './lane.js';

export interface Checkpoint {
  readonly position: bigint;
  readonly epoch: number;
}

/** Another worker moved the lane on, or took it away: what was folded here is not to be written. */
export class LaneLost extends Error {
  readonly code = 'LaneLost';
}

const where = 'projection = $1 and generation = $2 and lane = $3';
const key = ({ projection, generation, lane }: Lane): unknown[] => [projection, generation, lane];

/** Where a lane has got to. Throws where the generation has no such lane. */
export const readCheckpoint = async (db: Queryable, lane: Lane): Promise<Checkpoint> => {
  const { rows } = await db.query<{ position: string; epoch: number }>({
    name: 'checkpoint-read',
    text: `select position, epoch from projections.checkpoints where ${where}`,
    values: key(lane),
  });
  const row = rows[0];
  if (row === undefined) throw new Error(`there is no lane ${lane.lane} of ${lane.projection}, generation ${lane.generation}`);
  return { position: BigInt(row.position), epoch: row.epoch };
};

/** Locks the row and moves it, as the first statement of the page's transaction. Throws LaneLost where it is not where it was. */
export const moveCheckpoint = async (
  db: Queryable,
  lane: Lane,
  from: Checkpoint,
  to: { readonly position: bigint; readonly recordedAt: string },
): Promise<void> => {
  const { rowCount } = await db.query({
    name: 'checkpoint-move',
    text: `update projections.checkpoints set position = $4, recorded_at = $5, error = null, updated_at = clock_timestamp()
           where ${where} and position = $6 and epoch = $7`,
    values: [...key(lane), String(to.position), to.recordedAt, String(from.position), from.epoch],
  });
  if (rowCount !== 1) throw new LaneLost(`lane ${lane.lane} of ${lane.projection} is no longer at ${from.position}`);
};

/** Says why the lane does not move; taken back by the next page. */
export const noteError = async (db: Queryable, lane: Lane, error: string): Promise<void> => {
  await db.query({
    text: `update projections.checkpoints set error = $4, updated_at = clock_timestamp() where ${where}`,
    values: [...key(lane), error],
  });
};

/** Takes a lane away from whoever works on it: a page they have folded is not written. */
export const fence = async (db: Queryable, lane: Lane): Promise<void> => {
  await db.query({ text: `update projections.checkpoints set epoch = epoch + 1 where ${where}`, values: key(lane) });
};
