import type { Pool, PoolClient } from 'pg';
import type { ProjectionName } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';
import { refusalOf } from './ask.js';
import { nearlyThere } from './at-head.js';
import { type Compared, compareGenerations } from './compare.js';
import type { RebuildProblem } from './problems.js';
import { listRebuilds, type Rebuild, readRebuild } from './rebuild.js';
import { showGeneration } from './show-generation.js';
import { ShapesDiffer } from './tables.js';

export interface RebuilderOptions {
  readonly pool: Pool;
  /** Lanes of the generations that are made; the catalogue has one. */
  readonly lanes: number;
  readonly onStep?: (rebuild: Rebuild) => void;
  /** Between two attempts to compare that did not come to it: each holds the log for a moment. Milliseconds, default 10 000. */
  readonly compareAgainMs?: number;
}

/**
 * Carries rebuilds on. Everything it knows is in the row of the rebuild and in the checkpoints, so that any projector goes on where another
 * was killed; a session lock sees to it that one works on a projection's rebuild at a time. The folding itself is the lanes' work: a generation
 * that exists is caught up like the one that readers see.
 */
export const createRebuilder = ({
  pool,
  lanes,
  onStep = () => {},
  compareAgainMs = 10_000,
}: RebuilderOptions): { advance(): Promise<void> } => {
  const notBefore = new Map<string, number>();

  const advanceOne = async (id: string): Promise<void> => {
    for (;;) {
      const rebuild = await readRebuild(pool as Queryable, id);
      if (rebuild === undefined || rebuild.droppedAt !== undefined) return;
      if (!(await step(rebuild))) return;
      onStep((await readRebuild(pool as Queryable, id)) ?? rebuild);
    }
  };

  /** One step; whether there was one to take. */
  const step = async (rebuild: Rebuild): Promise<boolean> => {
    if (rebuild.asked !== undefined) return grant(pool, rebuild);
    if (rebuild.state === 'building') {
      if (rebuild.generation === undefined) return begin(pool, rebuild, lanes);
      if (rebuild.head - rebuild.position > nearlyThere) return false;
      return set(pool, rebuild.id, `state = 'comparing', caught_up_at = clock_timestamp()`);
    }
    if (rebuild.state !== 'comparing' || (notBefore.get(rebuild.id) ?? 0) > performance.now()) return false;
    notBefore.set(rebuild.id, performance.now() + compareAgainMs);
    return compare(pool, rebuild);
  };

  return {
    advance: async () => {
      for (const { id, projection } of await listRebuilds(pool as Queryable, { first: 10, isOpen: true }))
        await alone(pool, projection, () => advanceOne(id));
    },
  };
};

const begin = async (pool: Pool, { id, projection }: Rebuild, lanes: number): Promise<boolean> =>
  inTransaction(pool, async (db) => {
    // Numbers are not used again: a worker may still hold what it knows of a generation that was dropped.
    const { rows } = await db.query<{ active: number; generation: number }>({
      text: `select g.active, 1 + greatest(g.active, (select max(c.generation) from projections.checkpoints c where c.projection = g.projection),
          (select max(r.generation) from projections.rebuilds r where r.projection = g.projection)) as generation
        from projections.generations g where g.projection = $1`,
      values: [projection],
    });
    const { active, generation } = rows[0]!;
    const count = projection === 'figures' ? lanes : 1;
    await db.query({ text: 'select projections.create_generation($1, $2, $3)', values: [projection, generation, count] });
    return set(db, id, 'generation = $2, previous = $3, lanes = $4, started_at = clock_timestamp()', [generation, active, count]);
  });

const compare = async (pool: Pool, rebuild: Rebuild): Promise<boolean> => {
  const { id, projection, previous, generation } = rebuild as Rebuild & { previous: number; generation: number };
  let compared: Compared | { readonly type: 'behind' };
  try {
    compared = await compareGenerations(pool, { projection, old: previous, built: generation });
  } catch (error) {
    if (!(error instanceof ShapesDiffer)) throw error;
    return set(pool, id, `state = 'failed', error = $2`, [error.message]);
  }
  if (compared.type === 'behind') {
    await set(pool, id, 'error = $2', ['One of the two generations does not come to the end of the log; it is tried again.']);
    return false;
  }
  const { mark, differences, differing, examples } = compared;
  return set(
    pool,
    id,
    `state = 'ready', error = null, mark = $2, differences = $3, differing = $4, examples = $5, compared_at = clock_timestamp()`,
    [String(mark), differences, JSON.stringify(differing), JSON.stringify(examples)],
  );
};

/** Does what the operator wants, or writes down why not. */
const grant = async (pool: Pool, rebuild: Rebuild): Promise<boolean> => {
  const { id, projection, previous, generation, asked, state, mark, differences } = rebuild;
  if (asked === undefined) return false;
  const problem = refusalOf(rebuild, asked) ?? (await carryOut());
  return problem === undefined || refuse(pool, rebuild, problem);

  async function carryOut(): Promise<RebuildProblem | undefined> {
    if (asked?.type === 'drop') {
      await inTransaction(pool, async (db) => {
        const other = state === 'flipped' ? previous : generation;
        if (other !== undefined) await db.query({ text: 'select projections.drop_generation($1, $2)', values: [projection, other] });
        await set(db, id, 'asked = null, refusal = null, dropped_at = clock_timestamp()');
      });
      return undefined;
    }
    const isFlip = asked?.type === 'flip';
    const [from, to] = (isFlip ? [previous, generation] : [generation, previous]) as [number, number];
    // What differs one way differs the other way too.
    const isOther = differences !== 0;
    return showGeneration(pool, {
      projection,
      from,
      to,
      equalTo: isFlip && !isOther ? mark : undefined,
      also: async (db, head) => {
        if (isOther)
          await db.query({
            // Whoever follows figures is told their names too.
            text: `update projections.generations set era = era + 1, era_position = $2
                   where projection = $1 or ($1 = 'catalogue' and projection = 'figures')`,
            values: [projection, String(head)],
          });
        const [became, since] = isFlip ? ['flipped', 'flipped_at'] : ['rolled-back', 'rolled_back_at'];
        await set(db, id, `state = $2, asked = null, refusal = null, error = null, ${since} = clock_timestamp()`, [became]);
      },
    });
  }
};

/** Equal when they were compared and not now: they are compared again, so that what differs can be seen. */
const refuse = (pool: Pool, { id, differences }: Rebuild, problem: RebuildProblem): Promise<boolean> => {
  const again = problem.code === 'generations-differ' && differences === 0 ? `, state = 'comparing'` : '';
  return set(pool, id, `asked = null, refusal = $2${again}`, [JSON.stringify(problem)]);
};

const set = async (db: Queryable | Pool, id: string, changes: string, values: readonly unknown[] = []): Promise<boolean> => {
  await (db as Queryable).query({ text: `update projections.rebuilds set ${changes} where id = $1`, values: [id, ...values] });
  return true;
};

const inTransaction = async <T>(pool: Pool, work: (db: Queryable) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client as Queryable);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
};

/** Does the work where no other session does; the lock falls with the connection, however the process ends. */
const alone = async (pool: Pool, projection: ProjectionName, work: () => Promise<void>): Promise<void> => {
  const client: PoolClient = await pool.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(726705, hashtext($1)) as taken', [projection]);
    if (rows[0]?.taken !== true) return;
    try {
      await work();
    } finally {
      await client.query('select pg_advisory_unlock(726705, hashtext($1))', [projection]).catch((failure: Error) => (broken = failure));
    }
  } finally {
    client.release(broken);
  }
};
