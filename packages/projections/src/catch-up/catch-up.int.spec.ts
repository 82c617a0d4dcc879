import type { NewEvent, RecordedEvent } from '@factline/domain';
import { fixedId, seededRandom, shuffled } from '@factline/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { dumpOf } from '../dump.fixtures.js';
import { randomHistory } from '../figures/history.fixtures.js';
import { naiveHistory } from '../figures/naive.fixtures.js';
import { answersInTables, freshGeneration, revisionsInTables } from '../figures/tables.fixtures.js';
import { fence, readCheckpoint } from '../lane/checkpoint.js';
import { createFolder } from '../lane/create-folder.js';
import type { Folder } from '../lane/folder.js';
import type { Lane } from '../lane/lane.js';
import { readProgress, waitForPosition } from '../lane/wait-for-position.js';
import { type LogWith, logWith } from '../log-with.fixtures.js';
import { createLaneWorker } from './catch-up.js';

// The same histories at every run, so that a failure is the change's; FACTLINE_SEED asks for others.
const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
let log: LogWith | undefined;
afterEach(async () => {
  await log?.close();
  log = undefined;
});

const lanesOf = (lane: Lane): Lane[] => Array.from({ length: lane.lanes }, (_, n) => ({ ...lane, lane: n }));

/** Folds the whole log in one go, one worker for each lane: none of them does it alone where claims move from one lane to another. */
const foldAtOnce = async ({ pool }: LogWith, pageEvents = 1000, lanes = 1): Promise<Lane> => {
  const first = await freshGeneration(pool, 'figures', lanes);
  await Promise.all(lanesOf(first).map((lane) => createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents }).catchUp()));
  return first;
};

/** A worker whose connection is cut at random moments, also between fold and commit. */
const foldWithKills = async ({ pool, url, events }: LogWith, first: Lane, random: () => number): Promise<number> => {
  const { Client } = await import('pg');
  const killer = new Client({ connectionString: url.superuser });
  await killer.connect();
  let killed = 0;
  let isDone = false;
  const kill = async (): Promise<void> => {
    while (!isDone) {
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
      const { rows } = await killer.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'factline_projector' and random() < 0.4 limit 1`,
      );
      killed += rows.length;
    }
  };
  const killing = kill();
  const end = events.at(-1)?.position as bigint;
  // Every job doubled, in any order, workers made anew, some wake-ups dropped: only that somebody comes again is certain.
  const attempt = async (lane: Lane): Promise<void> => {
    const worker = createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1 + Math.floor(random() * 25) });
    for (let n = 0; n < 2; n++) await worker.catchUp().catch(() => {});
  };
  for (let round = 0; ; round++) {
    await Promise.all(
      shuffled([...lanesOf(first), ...lanesOf(first)], random)
        .filter(() => random() < 0.8)
        .map(attempt),
    );
    if (round === 10) isDone = true; // enough: let it come to an end
    const reached = await Promise.all(lanesOf(first).map((lane) => readCheckpoint(pool, lane).catch(() => ({ position: -1n }))));
    if (reached.every(({ position }) => position === end)) break;
  }
  isDone = true;
  await killing;
  await killer.end();
  return killed;
};

describe('jobs are hints', () => {
  for (const [n, lanes] of [1, 2, 4].entries()) {
    it(`doubled, dropped, shuffled, their workers killed: the tables are those of one fold in order (${lanes} lanes, seed ${seed + n})`, async () => {
      const random = seededRandom(seed + n);
      log = await logWith(randomHistory({ seed: seed + n, events: 130, topics: 4 }));
      const calm = await foldAtOnce(log);
      const first = await freshGeneration(log.pool, 'figures', lanes);
      await foldWithKills(log, first, random);
      expect(await dumpOf(log.pool, first)).toEqual(await dumpOf(log.pool, calm));
    });
  }

  it('a page that another worker wrote is not written again', async () => {
    log = await logWith(randomHistory({ seed, events: 60 }));
    const { pool } = log;
    const calm = await foldAtOnce(log);
    const lane = await freshGeneration(pool, 'figures');
    const slow = createFolder(lane);
    let isFenced = false;
    // The lane is taken away after the first page was folded and before it is written.
    const folder: Folder = {
      ...slow,
      fold: async (...args) => {
        const folded = await slow.fold(...args);
        if (!isFenced) await fence(pool, lane);
        isFenced = true;
        return folded;
      },
    };
    const worker = createLaneWorker({ pool, lane, folder, pageEvents: 10 });
    await expect(worker.catchUp()).rejects.toMatchObject({ code: 'LaneLost' });
    expect((await readCheckpoint(pool, lane)).position).toBe(0n);
    await worker.catchUp();
    expect(await dumpOf(pool, lane)).toEqual(await dumpOf(pool, calm));
  });
});

describe('a rebuild', () => {
  it(`is what live folding left, event by event (seed ${seed})`, async () => {
    const events = randomHistory({ seed, events: 120 });
    log = await logWith(events.slice(0, 40));
    const { pool } = log;
    const live: Lane = { projection: 'figures', generation: 1, lane: 0, lanes: 1 };
    const catalogue: Lane = { projection: 'catalogue', generation: 1, lane: 0, lanes: 1 };
    const drafts: Lane = { projection: 'drafts', generation: 1, lane: 0, lanes: 1 };
    const workers = [live, catalogue, drafts].map((lane) => createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 7 }));
    for (let n = 40; n < events.length; n += 8) {
      for (const worker of workers) await worker.catchUp();
      await log.append(events.slice(n, n + 8));
    }
    for (const worker of workers) await worker.catchUp();
    expect(await dumpOf(pool, await foldAtOnce(log, 1000, 3))).toEqual(await dumpOf(pool, live));
    const rebuilt = await freshGeneration(pool, 'catalogue');
    await createLaneWorker({ pool, lane: rebuilt, folder: createFolder(rebuilt), pageEvents: 1000 }).catchUp();
    expect(await dumpOf(pool, rebuilt)).toEqual(await dumpOf(pool, catalogue));
    const head = BigInt(events.length);
    expect(await readProgress(pool)).toBe(head);
    expect(await waitForPosition(pool, head, 50)).toBe(true);
    expect(await waitForPosition(pool, head + 1n, 20)).toBe(false);
  });
});

describe('a poisoned event', () => {
  const bad = (figure: string, topic: string, name: string): NewEvent =>
    ({
      id: fixedId(name),
      stream: `claim:${fixedId(name)}`,
      topic,
      event: {
        type: 'ClaimRecorded',
        data: {
          claim: fixedId(name),
          figure,
          value: { qualifier: 'exact', min: '1', max: '1', minExclusive: false, maxExclusive: false, text: '1', unit: 'people' },
          // No such moment, at a point of its own: the tables refuse it.
          period: { end: '2021-04-01', precision: 'day', endsAt: 'no moment' },
          held: '2021-05-01T00:00:00.000Z',
          origin: 'press',
          basis: 'named',
          locator: { place: 0 },
          publishedAt: { at: '2021-05-01T00:00:00.000Z', precision: 'day', basis: 'stated', written: '2021-05-01' },
          modality: 'asserted',
        },
      },
    }) as unknown as NewEvent;

  it(`parks its figure, and nothing else (seed ${seed})`, async () => {
    const events = randomHistory({ seed, events: 90, onlyClaims: true });
    const figure = 'topic-0/measure-1/people/there';
    log = await logWith([...events.slice(0, 60), bad(figure, 'topic-0', 'bad'), ...events.slice(60)]);
    const { pool } = log;
    const lane = await freshGeneration(pool, 'figures');
    const parked: string[] = [];
    await createLaneWorker({
      pool,
      lane,
      folder: createFolder(lane),
      pageEvents: 1000,
      onParked: (each) => parked.push(`${each.figure} at ${each.event.position}`),
    }).catchUp();
    expect(parked).toEqual([`${figure} at 61`]);
    expect((await readCheckpoint(pool, lane)).position).toBe(91n);
    const good = naiveHistory(log.events.filter(({ position }) => position !== 61n));
    const found = await answersInTables(pool, lane);
    const expected = answersInTables.expected(good.answers.get(91n));
    expect({ ...found, [figure]: undefined }).toEqual({ ...expected, [figure]: undefined });

    // Released while the cause is still there: it stays parked, and the lane goes on.
    await log.append([
      {
        id: fixedId('release'),
        stream: `figure:${figure}`,
        topic: 'topic-0',
        event: { type: 'FigureReleased', data: { figure, reason: 'try' } } as never,
      },
    ]);
    await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1000 }).catchUp();
    expect((await readCheckpoint(pool, lane)).position).toBe(92n);
    const { rows } = await pool.query('select figure, position from projections.parked where generation = $1', [lane.generation]);
    expect(rows).toEqual([{ figure, position: '61' }]);
  });

  it(`once the cause is mended, a release catches its figure up, at the release's own position (seed ${seed})`, async () => {
    const events = randomHistory({ seed, events: 140 });
    log = await logWith(events);
    const { pool } = log;
    const lane = await freshGeneration(pool, 'figures');
    // A figure that is merged while it is parked is another matter: its claims belong to two figures then.
    const merged = new Set<string>(
      log.events.flatMap(({ event }) => (event.type === 'FigureMerged' ? [event.data.figure, event.data.into] : [])),
    );
    const target = log.events.find(
      ({ event, position }) => event.type === 'ClaimRecorded' && position > 30n && !merged.has(event.data.figure),
    ) as RecordedEvent;
    const figure = (target.event.data as { figure: string }).figure;
    const whole = createFolder(lane);
    let isMended = false;
    const folder: Folder = {
      ...whole,
      fold: async (page, ...rest) => {
        const folded = await whole.fold(page, ...rest);
        const isParked =
          (await pool.query('select from projections.parked where generation = $1 and figure = $2', [lane.generation, figure])).rowCount ===
          1;
        if (!isMended && !isParked && page.slice(0, folded.count).some(({ id }) => id === target.id))
          throw new TypeError('a fault of ours');
        return folded;
      },
    };
    const worker = createLaneWorker({ pool, lane, folder, pageEvents: 30 });
    await worker.catchUp();
    expect((await pool.query('select figure from projections.parked where generation = $1', [lane.generation])).rows).toEqual([{ figure }]);
    isMended = true;
    const release = {
      id: fixedId('mended'),
      stream: `figure:${figure}`,
      topic: 'topic-0',
      event: { type: 'FigureReleased', data: { figure, reason: 'mended' } },
    } as unknown as NewEvent;
    await log.append([release]);
    await worker.catchUp();
    expect((await pool.query('select from projections.parked where generation = $1', [lane.generation])).rowCount).toBe(0);
    const last = BigInt(events.length);
    const expected = answersInTables.expected(naiveHistory(log.events).answers.get(last));
    expect((await answersInTables(pool, lane))[figure]).toEqual(expected[figure]);
    const late = (await revisionsInTables(pool, lane)).filter((each) => each.figure === figure && BigInt(each.position) >= target.position);
    expect(new Set(late.map(({ position, reason }) => `${position} ${reason}`))).toEqual(
      late.length === 0 ? new Set() : new Set([`${last + 1n} release`]),
    );
  });
});
