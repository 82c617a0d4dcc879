import type { Queryable } from '../write/queryable.js';
import type { Lane, ProjectionName } from './lane.js';

/** Lanes of every generation that is kept up to date, the one readers see first. */
export const liveLanes = async (db: Queryable): Promise<Lane[]> => {
  const { rows } = await db.query<{ projection: ProjectionName; generation: number; lane: number; lanes: number }>({
    text: `select c.projection, c.generation, c.lane, c.lanes from projections.checkpoints c
           join projections.generations g on g.projection = c.projection
           where c.status <> 'retired' order by c.generation <> g.active, c.projection desc, c.generation, c.lane`,
  });
  return rows;
};

/** Gives the generation that readers see as many lanes as wished, if it has folded nothing yet. Returns how many it has: one that has begun keeps its own. */
export const ensureLanes = async (db: Queryable, projection: ProjectionName, lanes: number): Promise<number> => {
  const { rows } = await db.query<{ lanes: number }>({
    text: 'select projections.set_lanes(projection, active, $2) as lanes from projections.generations where projection = $1',
    values: [projection, lanes],
  });
  return rows[0]?.lanes ?? lanes;
};
