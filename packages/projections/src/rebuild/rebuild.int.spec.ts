import { createPool } from '@factline/database';
import { seededRandom } from '@factline/testing';
import type { Pool } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { createLaneWorker } from '../catch-up/catch-up.js';
import { dumpOf } from '../dump.fixtures.js';
import { readFeed } from '../feed/read/feed.js';
import { randomHistory } from '../figures/history.fixtures.js';
import { createFolder } from '../lane/create-folder.js';
import { liveLanes } from '../lane/generation.js';
import { laneName } from '../lane/lane.js';
import { type LogWith, logWith } from '../log-with.fixtures.js';
import { statement } from '../read/statement.js';
import { createRebuilder } from './advance.js';
import { askForRebuild, askOfRebuild } from './ask.js';
import { type Rebuild, type RebuildState, type RebuildWish, readRebuild } from './rebuild.js';

const seed = Number(process.env['FACTLINE_SEED'] ?? 7_311);
let log: LogWith | undefined;
let gateway: Pool | undefined;
const projectors = new Set<{ kill(): Promise<void> }>();
afterEach(async () => {
  for (const one of projectors) await one.kill();
  projectors.clear();
  await gateway?.end();
  await log?.close();
  [log, gateway] = [undefined, undefined];
});

const historyOf = async (events: number, share: number) => {
  const history = randomHistory({ seed, events, topics: 3 });
  const first = history.slice(0, Math.floor(history.length * share));
  log = await logWith(first);
  gateway = createPool({ url: log.url.gateway, max: 8, applicationName: 'spec' });
  return { log, gateway, rest: history.slice(first.length) };
};

/** What a projector does: every lane of every generation, over and over, and the rebuilds. `kill` leaves everything where it is. */
const projector = (pool: Pool, pageEvents: number) => {
  const killed = new AbortController();
  const workers = new Map<string, ReturnType<typeof createLaneWorker>>();
  const rebuilder = createRebuilder({ pool, lanes: 2, compareAgainMs: 100 });
  const round = async (): Promise<void> => {
    await Promise.all(
      (await liveLanes(pool)).map(async (lane) => {
        const name = laneName(lane);
        const worker = workers.get(name) ?? createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents });
        workers.set(name, worker);
        // A lane whose generation was dropped meanwhile, or that waits for another one.
        await worker.catchUp(killed.signal).catch(() => {});
      }),
    );
  };
  const until = async (isDone: () => boolean, work: () => Promise<void>): Promise<void> => {
    while (!isDone()) await Promise.all([work(), new Promise((resolve) => setTimeout(resolve, 5))]);
  };
  const isKilled = () => killed.signal.aborted;
  const running = Promise.all([until(isKilled, round), until(isKilled, rebuilder.advance)]);
  const started = {
    kill: async (): Promise<void> => {
      killed.abort();
      await running;
    },
  };
  projectors.add(started);
  return started;
};

const reached = async (pool: Pool, id: string, isThere: (rebuild: Rebuild) => boolean): Promise<Rebuild> => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const rebuild = (await readRebuild(pool, id)) as Rebuild;
    if (isThere(rebuild)) return rebuild;
    if (Date.now() > deadline)
      throw new Error(`the rebuild stays ${JSON.stringify(rebuild, (_, value) => (typeof value === 'bigint' ? String(value) : value))}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
const inState = (pool: Pool, id: string, state: RebuildState) => reached(pool, id, (rebuild) => rebuild.state === state);
const wish = async (pool: Pool, id: string, asked: RebuildWish): Promise<Rebuild> => {
  expect(await askOfRebuild(pool, id, asked)).toMatchObject({ type: 'asked' });
  return reached(pool, id, (rebuild) => rebuild.asked === undefined);
};
const asked = async (pool: Pool, projection: string): Promise<string> => {
  const answer = await askForRebuild(pool, projection);
  if (answer.type === 'refused') throw new Error(answer.problem.message);
  return answer.rebuild.id;
};

/** Everything readers are told of the feed up to a position, by their own prepared statement. */
const told = async (pool: Pool, upTo: bigint): Promise<string> => {
  const page = await readFeed(pool, { position: '0', ordinal: '0' }, 100_000);
  return JSON.stringify(page.rows.filter(({ position }) => BigInt(position) <= upTo));
};

describe('a rebuild', () => {
  it(`goes on where its projector was killed, equals the live tables, and is flipped under readers and writers (seed ${seed})`, async () => {
    const { log, gateway, rest } = await historyOf(320, 0.5);
    const random = seededRandom(seed);
    let first = projector(log.pool, 10);
    const fixed = log.events.at(-1)!.position;
    await reachedEnd(log.pool, fixed);
    const expected = await told(gateway, fixed);

    let isOver = false;
    let answers = 0;
    const wrong: unknown[] = [];
    const readers = Promise.all(
      [1, 2].map(async () => {
        while (!isOver && wrong.length === 0) {
          const answer = await told(gateway, fixed).catch((error: unknown) => error);
          answers += 1;
          if (answer !== expected) wrong.push(String(answer).slice(0, 300));
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      }),
    );
    const writer = (async () => {
      for (let from = 0; from < rest.length; from += 4) {
        await log.append(rest.slice(from, from + 4));
        await new Promise((resolve) => setTimeout(resolve, random() * 25));
      }
    })();

    const id = await asked(gateway, 'figures');
    expect(await askForRebuild(gateway, 'figures')).toMatchObject({ type: 'refused', problem: { code: 'rebuild-under-way' } });
    await reached(gateway, id, ({ generation }) => generation !== undefined);
    await first.kill();
    first = projector(log.pool, 100);
    await inState(gateway, id, 'ready');
    const ready = (await readRebuild(gateway, id)) as Rebuild;
    expect({ differing: ready.differing, examples: ready.examples }).toEqual({ differing: [], examples: [] });
    expect(ready.mark).toBeGreaterThanOrEqual(fixed);
    const flipped = await wish(gateway, id, { type: 'flip', acceptDifferences: false });
    expect(flipped).toMatchObject({ state: 'flipped', refusal: undefined });
    await writer;
    // Both are kept caught up, so that the way back is open.
    const back = await wish(gateway, id, { type: 'roll-back' });
    expect(back).toMatchObject({ state: 'rolled-back' });
    const again = await wish(gateway, id, { type: 'flip', acceptDifferences: false });
    expect(again).toMatchObject({ state: 'flipped' });
    isOver = true;
    await readers;
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(10);

    const { rows } = await log.pool.query('select active, era from projections.generations where projection = $1', ['figures']);
    expect(rows).toEqual([{ active: ready.generation, era: 0 }]);
    const lane = { projection: 'figures', generation: ready.generation as number } as const;
    await reachedEnd(log.pool, (await log.pool.query<{ position: string }>('select position from log.head')).rows[0]!.position);
    expect(await dumpOf(log.pool, lane)).toEqual(await dumpOf(log.pool, { ...lane, generation: 1 }));
    expect(await wish(gateway, id, { type: 'drop' })).toMatchObject({ state: 'flipped', droppedAt: expect.any(String) });
    await first.kill();
    const lanes = (await liveLanes(log.pool)).filter(({ projection }) => projection === 'figures');
    expect(lanes.map(({ generation }) => generation)).toEqual([ready.generation, ready.generation]);
    expect(await askOfRebuild(gateway, id, { type: 'roll-back' })).toMatchObject({ problem: { code: 'rebuild-over' } });
  }, 120_000);

  it('that differs is not flipped unless that is accepted; no statement sees both generations', async () => {
    const { log, gateway } = await historyOf(120, 1);
    const running = projector(log.pool, 500);
    await reachedEnd(log.pool, log.events.at(-1)!.position);
    // What the first generation shows is damaged: every figure and every revision bears its mark.
    for (const table of ['figures', 'revisions']) await log.pool.query(`update figures_g1.${table} set explanation = '{"code":"damaged"}'`);
    const id = await asked(gateway, 'figures');
    const ready = await inState(gateway, id, 'ready');
    expect(ready.differing.map(({ table }) => table)).toEqual(['figures', 'revisions']);
    expect(ready.examples[0]).toMatchObject({ table: 'figures', old: { explanation: { code: 'damaged' } } });
    expect(Object.keys(ready.examples[0]?.new ?? {})).toEqual(['explanation']);
    expect(await askOfRebuild(gateway, id, { type: 'flip', acceptDifferences: false })).toMatchObject({
      type: 'refused',
      problem: { code: 'generations-differ' },
    });

    let isOver = false;
    const seen = new Set<string>();
    const readers = Promise.all(
      [1, 2, 3, 4].map(async () => {
        while (!isOver) {
          const { rows } = await gateway.query(
            statement(
              `select (f.explanation ->> 'code' = 'damaged') as figure, (r.explanation ->> 'code' is not distinct from 'damaged') as revision, g.active
               from read.figures f join read.revisions r on r.figure = f.id join projections.generations g on g.projection = 'figures' limit 50`,
              [],
            ),
          );
          for (const { figure, revision, active } of rows) seen.add(`${figure} ${revision} ${active === 1}`);
        }
      }),
    );
    const shown: (Rebuild | undefined)[] = [];
    for (let turn = 0; turn < 3; turn++) {
      shown.push(await wish(gateway, id, { type: 'flip', acceptDifferences: true }));
      shown.push(await wish(gateway, id, { type: 'roll-back' }));
    }
    isOver = true;
    await readers;
    expect(shown.map((one) => one?.state)).toEqual(Array.from({ length: 6 }, (_, n) => (n % 2 === 0 ? 'flipped' : 'rolled-back')));
    expect([...seen].sort()).toEqual(['false false false', 'true true true']);
    const { rows } = await log.pool.query('select era, era_position from projections.generations where projection = $1', ['figures']);
    expect(rows).toEqual([{ era: 6, era_position: String(log.events.at(-1)!.position) }]);
    await running.kill();
  }, 120_000);
});

const reachedEnd = async (pool: Pool, end: bigint | string): Promise<void> => {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { rows } = await pool.query<{ position: string }>('select min(position) as position from projections.checkpoints');
    if (BigInt(rows[0]?.position ?? 0) >= BigInt(end)) return;
    if (Date.now() > deadline) throw new Error(`the projections stay at ${rows[0]?.position}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
