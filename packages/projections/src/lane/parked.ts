import type { Queryable } from '../write/queryable.js';
import type { Lane } from './lane.js';

export interface ParkedFigure {
  readonly projection: string;
  readonly figure: string;
  readonly lane: number;
  readonly position: string;
  readonly error: string;
  readonly since: string;
}

/** Passes a figure's events over from this one on, until it is released. One that is parked already keeps its place and gets the newer error. */
export const park = async (
  db: Queryable,
  lane: Lane,
  figure: string,
  event: { readonly position: bigint; readonly id: string },
  error: string,
): Promise<void> => {
  await db.query({
    text: `insert into projections.parked (projection, generation, figure, lane, position, event_id, error) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (projection, generation, figure) do update set error = excluded.error`,
    values: [lane.projection, lane.generation, figure, lane.lane, String(event.position), event.id, error],
  });
};

/** Parked figures of the generations that readers see. */
export const parkedFigures = async (db: Queryable): Promise<ParkedFigure[]> => {
  const { rows } = await db.query<ParkedFigure>({
    text: 'select projection, figure, lane, position, error, since from read.parked order by since, figure',
  });
  return rows;
};
