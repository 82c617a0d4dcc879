import type { Queryable } from '../write/queryable.js';
import type { Lane, ProjectionName } from './lane.js';

export interface LaneLag extends Lane {
  readonly position: bigint;
  readonly head: bigint;
  /** Events of the log that the lane has not folded; those of other lanes count. */
  readonly events: number;
  /** Age of the oldest of them, in seconds by the database's clock; 0 where there is none. */
  readonly seconds: number;
  /** Why the lane does not move. */
  readonly error: string | undefined;
  readonly isActive: boolean;
}

/** How far every lane is behind the log, in one statement. */
export const readLag = async (db: Queryable): Promise<LaneLag[]> => {
  const { rows } = await db.query<{
    projection: ProjectionName;
    generation: number;
    lane: number;
    lanes: number;
    position: string;
    head: string;
    seconds: number;
    error: string | null;
    is_active: boolean;
  }>({
    name: 'projection-lag',
    text: `select c.projection, c.generation, c.lane, c.lanes, c.position, h.position as head, c.error, c.generation = g.active as is_active,
             coalesce(extract(epoch from clock_timestamp() - e.recorded_at), 0)::float8 as seconds
           from projections.checkpoints c
           join projections.generations g on g.projection = c.projection
           cross join log.head h
           left join log.events e on e.position = c.position + 1
           where c.status <> 'retired'
           order by c.generation <> g.active, c.projection desc, c.generation, c.lane`,
  });
  return rows.map(({ is_active, position, head, error, seconds, ...lane }) => ({
    ...lane,
    position: BigInt(position),
    head: BigInt(head),
    events: Math.max(0, Number(BigInt(head) - BigInt(position))),
    seconds: Math.max(0, seconds),
    error: error ?? undefined,
    isActive: is_active,
  }));
};
