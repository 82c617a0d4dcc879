import { toMicros } from '@factline/database';
import { type Queryable, statement } from './statement.js';

export interface LaneProgress {
  readonly projection: string;
  readonly lane: number;
  readonly position: string;
  readonly error: string | null;
}
export interface ParkedRow {
  readonly figure: string;
  readonly position: string;
  readonly error: string;
  readonly since: string;
}

/** How far each lane of the projections that readers see has got. */
export const readLanes = async (db: Queryable): Promise<LaneProgress[]> =>
  (
    await db.query<LaneProgress>(
      statement(
        `select c.projection, c.lane, c.position, c.error from projections.checkpoints c
         join projections.generations g on g.projection = c.projection and g.active = c.generation order by c.projection, c.lane`,
        [],
      ),
    )
  ).rows;

/** Position up to which every lane of every projection has got: what `factline-min-position` waits for. */
export const readReached = async (db: Queryable): Promise<string> =>
  (await db.query<{ position: string }>(statement('select coalesce(min(position), 0) as position from read.progress', []))).rows[0]!
    .position;

/** Parked figures, oldest first; of these keys only, where given. */
export const readParked = async (db: Queryable, limit: number, keys?: readonly string[]): Promise<ParkedRow[]> => {
  const { rows } = await db.query<ParkedRow>(
    statement(
      `select distinct on (since, figure) figure, position, error, since from read.parked ${keys === undefined ? '' : 'where figure = any($2)'} order by since, figure limit $1`,
      keys === undefined ? [limit] : [limit, keys],
    ),
  );
  return rows.map((row) => ({ ...row, since: toMicros(row.since) }));
};
