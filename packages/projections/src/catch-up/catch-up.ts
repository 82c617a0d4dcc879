import type { RecordedEvent } from '@factline/domain';
import { readPage, readPageOf } from '@factline/event-log';
import type { Pool, PoolClient } from 'pg';
import { type Checkpoint, moveCheckpoint, noteError, readCheckpoint } from '../lane/checkpoint.js';
import type { Folded, Folder } from '../lane/folder.js';
import { type Lane, laneName } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';
import { runStatement } from '../write/run-statement.js';
import { isPoison } from './failure.js';
import { isolate, type Parked } from './isolate.js';

export interface PageDone {
  readonly lane: Lane;
  readonly position: bigint;
  readonly events: number;
  readonly feed: number;
  /** From the beginning of the fold to the commit, in milliseconds. */
  readonly ms: number;
}

export interface LaneOptions {
  /** Two connections are used at once. */
  readonly pool: Pool;
  readonly lane: Lane;
  readonly folder: Folder;
  /** Events folded in one transaction, at most. */
  readonly pageEvents: number;
  /** Called after each commit; the feed may have grown. */
  readonly onPage?: (page: PageDone) => void;
  readonly onParked?: (parked: Parked) => void;
}

/** Works one lane. Calls of `catchUp` wait for each other; any number of workers, in any process, may work the same lane. */
export interface LaneWorker {
  readonly lane: Lane;
  /**
   * Folds the log up to its end, page by page; effects exactly once, however often it is called. Resolves to the position reached, or to
   * undefined where another worker has the lane in hand. Rejects when the page could not be written for now; nothing is lost then.
   */
  catchUp(signal?: AbortSignal): Promise<bigint | undefined>;
}

/** How long a lane may stand still in another worker's hands before it is worked on all the same, in milliseconds. */
const patienceMs = 5_000;
/** Pages of the log that a folder of few types looks through at once. */
const stretch = 10;

export const createLaneWorker = (options: LaneOptions): LaneWorker => {
  const { pool, lane, folder, pageEvents } = options;
  /** What the folder holds is as of this position. */
  let foldedTo: bigint | undefined;
  let waitingSince: { readonly position: bigint; readonly at: number } | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const pageAfter = (position: bigint): Promise<RecordedEvent[]> =>
    folder.types === undefined
      ? readPage(pool as Queryable, position, pageEvents)
      : readPageOf(pool as Queryable, position, pageEvents * stretch, folder.types);

  const work = async (client: PoolClient, signal: AbortSignal | undefined): Promise<bigint> => {
    let at = await readCheckpoint(client, lane);
    if (foldedTo !== at.position) folder.forget();
    let writing: Promise<void> = Promise.resolve();
    const settled = () => writing;
    let ahead: Promise<RecordedEvent[]> | undefined;
    try {
      for (;;) {
        if (signal?.aborted === true) break;
        let rest = await (ahead ?? pageAfter(at.position));
        ahead = undefined;
        const last = rest.at(-1);
        if (last === undefined) break;
        if (rest.length === pageEvents) {
          ahead = pageAfter(last.position);
          ahead.catch(() => {});
        }
        while (rest.length > 0) {
          const begun = performance.now();
          const folded = await folder.fold(rest, pool as Queryable, settled);
          await writing;
          const from = at;
          const covered = rest.slice(0, folded.count);
          at = { epoch: at.epoch, position: (covered.at(-1) as RecordedEvent).position };
          foldedTo = at.position;
          writing = writePage(client, from, covered, folded, begun);
          writing.catch(() => {});
          rest = rest.slice(folded.count);
        }
      }
      await writing;
      return at.position;
    } catch (error) {
      await writing.catch(() => {});
      await ahead?.catch(() => {});
      folder.forget();
      foldedTo = undefined;
      throw error;
    }
  };

  const writePage = async (
    client: PoolClient,
    from: Checkpoint,
    events: readonly RecordedEvent[],
    folded: Folded,
    begun: number,
  ): Promise<void> => {
    const last = events.at(-1) as RecordedEvent;
    await inOneTransaction(client, async () => {
      await moveCheckpoint(client, lane, from, last);
      await Promise.all([
        ...folded.statements.map((statement) => runStatement(client, statement)),
        // Readers wait for the checkpoint as well as for the feed.
        client.query({ name: 'feed-notify', text: `select pg_notify('factline_feed', '')` }),
      ]);
    });
    folder.committed();
    options.onPage?.({ lane, position: last.position, events: events.length, feed: folded.feed, ms: performance.now() - begun });
  };

  const catchUp = async (signal: AbortSignal | undefined): Promise<bigint | undefined> => {
    const client = await pool.connect();
    let isOurs = false;
    let broken: Error | undefined;
    try {
      isOurs = await takeInHand(client, lane);
      if (!isOurs && !(await hasWaitedEnough(client))) return undefined;
      waitingSince = undefined;
      for (;;) {
        try {
          return await work(client, signal);
        } catch (error) {
          if (!isPoison(error)) throw error;
          const parked = await isolate({ client, lane, folder, pageEvents, error, reader: pool as Queryable, write: writePage });
          for (const each of parked) options.onParked?.(each);
          folder.forget();
          foldedTo = undefined;
        }
      }
    } catch (error) {
      broken = error as Error;
      await noteError(pool as Queryable, lane, String(broken.message)).catch(() => {});
      throw error;
    } finally {
      if (isOurs) await letGo(client, lane).catch((error: Error) => (broken ??= error));
      client.release(broken !== undefined);
    }
  };

  const hasWaitedEnough = async (client: PoolClient): Promise<boolean> => {
    const { position } = await readCheckpoint(client, lane);
    if (waitingSince?.position !== position) waitingSince = { position, at: performance.now() };
    if (performance.now() - waitingSince.at < patienceMs) return false;
    const [next] = await readPage(client as Queryable, position, 1);
    return next !== undefined;
  };

  return {
    lane,
    catchUp: (signal) => {
      const mine = turn.then(() => catchUp(signal));
      turn = mine.catch(() => {});
      return mine;
    },
  };
};

/** Without waiting for the disk: what a crash of the server takes back, checkpoint and all, is folded again. */
const inOneTransaction = async (client: PoolClient, work: () => Promise<void>): Promise<void> => {
  await client.query('begin; set local synchronous_commit = off');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
};

/**
 * A session lock says that a worker has the lane in hand, so that others do not fold the same page in vain. It only saves work: what
 * keeps effects single is the checkpoint, which a page moves from where it was read or is not written.
 */
const takeInHand = async (client: PoolClient, lane: Lane): Promise<boolean> => {
  const { rows } = await client.query<{ taken: boolean }>({
    name: 'lane-take',
    text: 'select pg_try_advisory_lock(726704, hashtext($1)) as taken',
    values: [laneName(lane)],
  });
  return rows[0]?.taken === true;
};
const letGo = async (client: PoolClient, lane: Lane): Promise<void> => {
  await client.query({ name: 'lane-let-go', text: 'select pg_advisory_unlock(726704, hashtext($1))', values: [laneName(lane)] });
};
