import { sqlStateOf, sqlStates } from '@factline/database';
import { type ProjectionName, projectionNames } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';
import { type RebuildProblem, rebuildProblem } from './problems.js';
import { type Rebuild, type RebuildWish, readRebuild } from './rebuild.js';

export type AskedRebuild =
  | { readonly type: 'asked'; readonly rebuild: Rebuild }
  | { readonly type: 'refused'; readonly problem: RebuildProblem };

/** Asks for a rebuild of a projection; a projector begins it within a second. One at a time for each projection. */
export const askForRebuild = async (db: Queryable, projection: string): Promise<AskedRebuild> => {
  if (!(projectionNames as readonly string[]).includes(projection))
    return {
      type: 'refused',
      problem: rebuildProblem('projection-unknown', `Expected ${projectionNames.join(' or ')}, received ${projection}.`),
    };
  try {
    const { rows } = await db.query<{ id: string }>({
      text: 'insert into projections.rebuilds (projection) values ($1) returning id',
      values: [projection as ProjectionName],
    });
    return { type: 'asked', rebuild: (await readRebuild(db, rows[0]!.id)) as Rebuild };
  } catch (error) {
    if (sqlStateOf(error) !== sqlStates.uniqueViolation) throw error;
    return { type: 'refused', problem: rebuildProblem('rebuild-under-way', 'Flip it or not, then drop the one that readers do not see.') };
  }
};

/** Writes down what is wanted next; a projector does it, or refuses it, within a second. What cannot be is refused at once. */
export const askOfRebuild = async (db: Queryable, id: string, wish: RebuildWish): Promise<AskedRebuild> => {
  const rebuild = await readRebuild(db, id);
  if (rebuild === undefined) return { type: 'refused', problem: rebuildProblem('rebuild-unknown') };
  const problem = refusalOf(rebuild, wish);
  if (problem !== undefined) return { type: 'refused', problem };
  await db.query({
    text: 'update projections.rebuilds set asked = $2, refusal = null where id = $1 and dropped_at is null',
    values: [id, JSON.stringify(wish)],
  });
  return { type: 'asked', rebuild: { ...rebuild, asked: wish, refusal: undefined } };
};

/** Why a wish cannot be carried out as the rebuild is now; undefined where it can. */
export const refusalOf = ({ state, droppedAt, differences }: Rebuild, wish: RebuildWish): RebuildProblem | undefined => {
  if (droppedAt !== undefined) return rebuildProblem('rebuild-over');
  switch (wish.type) {
    case 'drop':
      return undefined;
    case 'roll-back':
      return state === 'flipped' ? undefined : rebuildProblem('generation-seen', 'There is nothing to go back to.');
    case 'flip':
      if (state === 'flipped') return rebuildProblem('generation-seen');
      if (state === 'failed') return rebuildProblem('rebuild-failed', 'Drop it and begin another.');
      // A live generation that stands still can never be compared with; then it is for the operator to accept the new one unseen.
      if (state === 'building' || (state === 'comparing' && !wish.acceptDifferences)) return rebuildProblem('generation-not-ready');
      if (!wish.acceptDifferences && (differences ?? 0) > 0)
        return rebuildProblem('generations-differ', `${differences} rows; accept the differences, or drop it.`);
      return undefined;
  }
};
