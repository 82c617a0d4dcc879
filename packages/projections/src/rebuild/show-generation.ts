import { setTimeout as delay } from 'node:timers/promises';
import { sqlStateOf, sqlStates } from '@factline/database';
import { whileLogHeld } from '@factline/event-log';
import type { Pool } from 'pg';
import type { ProjectionName } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';
import { nearlyThere, positionOf, untilAtHead } from './at-head.js';
import { differencesAfter } from './compare.js';
import { type RebuildProblem, rebuildProblem } from './problems.js';

export interface ShowOptions {
  readonly projection: ProjectionName;
  /** The generation that readers see. */
  readonly from: number;
  readonly to: number;
  /** They were equal up to here; the feed after it is compared at the flip. Undefined: differences are accepted. */
  readonly equalTo?: bigint | undefined;
  /** Further work of the same transaction; `head` is the end of the log. */
  readonly also: (db: Queryable, head: bigint) => Promise<void>;
}

/** How long the log is held at most in one attempt, in milliseconds. */
const heldMs = 1_000;
/** How long the flip waits for a reader in one attempt: longer would queue the readers that come behind it. Milliseconds. */
const viewLockMs = 100;
/** For how long it is attempted, in milliseconds. */
const patienceMs = 30_000;

/**
 * Makes readers see another generation, in one transaction: the log is held, the generation has come to its end, the feed since the mark is
 * equal, the views are swapped. A statement locks the views it reads before it reads any of them, so it sees one generation; the swap gives
 * way to readers that hold one (and so can never be in a deadlock with them), and is tried again. Undefined: done. Nothing happened else.
 */
export const showGeneration = async (pool: Pool, options: ShowOptions): Promise<RebuildProblem | undefined> => {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const problem = await attempt(pool, options).catch((error: unknown) => {
      const state = sqlStateOf(error);
      if (state === sqlStates.lockNotAvailable || state === sqlStates.deadlockDetected) return rebuildProblem('readers-busy', 'Try again.');
      throw error;
    });
    if (problem === undefined || problem.code === 'generations-differ' || performance.now() > deadline) return problem;
    // The log was held in vain for a moment; whoever appends goes first now.
    await delay(problem.code === 'generation-behind' ? 2_000 : 150);
  }
};

const attempt = async (pool: Pool, options: ShowOptions): Promise<RebuildProblem | undefined> => {
  const { projection, from, to, equalTo } = options;
  const { position, error } = await positionOf(pool as Queryable, projection, to);
  const behind = () => rebuildProblem('generation-behind', error ?? 'Try again, or see `factline lag`.');
  const { rows } = await pool.query<{ position: string }>('select position from log.head');
  if (BigInt(rows[0]!.position) - position > nearlyThere) return behind();
  return whileLogHeld(pool, async (client, head) => {
    const db = client as Queryable;
    const both = equalTo === undefined ? [to] : [from, to];
    if (!(await untilAtHead(pool as Queryable, projection, both, head, heldMs))) return behind();
    if (equalTo !== undefined) {
      const rows = await differencesAfter(db, { projection, old: from, built: to }, equalTo);
      if (rows > 0) return rebuildProblem('generations-differ', `${rows} rows after position ${equalTo}.`);
    }
    await db.query({ text: `set local lock_timeout = '${viewLockMs}ms'` });
    await db.query({ text: 'select projections.show_generation($1, $2)', values: [projection, to] });
    await options.also(db, head);
    // Subscribers look at once whether they see other tables.
    await db.query({ text: `select pg_notify('factline_feed', '')` });
    return undefined;
  });
};
