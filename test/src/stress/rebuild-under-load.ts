import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createPool } from '@factline/database';
import { createLogWriter } from '@factline/event-log';
import { migrateJobs } from '@factline/jobs';
import { readProgress } from '@factline/projections';
import {
  askForRebuild,
  askOfRebuild,
  listRevisionsOfFigures,
  type Rebuild,
  type RebuildWish,
  readRebuild,
} from '@factline/projections/read';
import { seededRandom } from '@factline/testing';
import type { Pool } from 'pg';
import { claims, definitions } from '../bench/projection-claims.js';

export interface RebuildRun {
  /** Connection strings of an empty, migrated database. */
  readonly url: { readonly superuser: string; readonly ingest: string; readonly projector: string; readonly gateway: string };
  readonly seed: number;
  /** Claims before the rebuild begins. */
  readonly claims: number;
  readonly readers: number;
  /** How fast claims come in meanwhile, of the rate at which the first ones were appended. */
  readonly share: number;
  /** Times that the projector is killed while the rebuild is under way. */
  readonly kills: number;
  readonly lanes: number;
}
export interface RebuildRunResult {
  readonly events: number;
  readonly appendedPerSecond: number;
  /** Claims came in at this rate during the rebuild, for so many seconds of it. */
  readonly meanwhilePerSecond: number;
  readonly meanwhileSeconds: number;
  readonly answers: number;
  /** Milliseconds: of the readers, while it was rebuilt and flipped. */
  readonly p99: number;
  readonly slowest: number;
  readonly slowestAppend: number;
  readonly seconds: number;
}

const main = fileURLToPath(new URL('../../../services/projector/dist/main.js', import.meta.url));
const meta = { actor: { kind: 'system', id: 'rebuild-under-load', authenticated: true } } as const;
const withinMs = 600_000;
const watched = 200;

/**
 * Builds `figures` anew while claims come in, readers ask for what was settled before, and the projector is killed with SIGKILL; flips it,
 * rolls back, flips again. Throws on any answer that failed or differs, and unless the two generations were found equal.
 */
export async function rebuildRun(run: RebuildRun): Promise<RebuildRunResult> {
  const random = seededRandom(run.seed);
  await migrateJobs(run.url.superuser, ['factline_projector', 'factline_ingest']);
  const gateway = createPool({ url: run.url.gateway, max: run.readers + 2, applicationName: 'rebuild stress' });
  const ingest = createPool({ url: run.url.ingest, max: 1, applicationName: 'rebuild stress' });
  const writer = createLogWriter(ingest);
  let projector = await startProjector(run);
  const made = claims(run.claims * 4, run.seed);
  let at = 0;
  let isOver = false;
  const wrong: unknown[] = [];
  const times: number[] = [];
  let slowestAppend = 0;
  let meanwhileSeconds = 0;
  try {
    const first = [...definitions(), ...made.slice(0, run.claims)];
    const begun = performance.now();
    for (let from = 0; from < first.length; from += 1000) await writer.append({ events: first.slice(from, from + 1000), meta });
    const appendedPerSecond = first.length / ((performance.now() - begun) / 1000);
    at = run.claims;
    await until(async () => (await readProgress(gateway)) >= BigInt(first.length));
    const expected = await settled(gateway, first.length);
    const figures = [...expected.keys()];

    const reader = async (): Promise<void> => {
      while (!isOver && wrong.length === 0) {
        const figure = figures[Math.floor(random() * figures.length)] as string;
        const asked = performance.now();
        const answer = await revisionsOf(gateway, figure, first.length).catch((error: unknown) => String(error));
        times.push(performance.now() - asked);
        if (answer !== expected.get(figure)) wrong.push({ figure, answer, expected: expected.get(figure) });
        await delay(random() * 20);
      }
    };
    const rate = appendedPerSecond * run.share;
    const started = performance.now();
    const writing = (async () => {
      const size = 50;
      for (let n = 0; !isOver && at < made.length; n++) {
        const wait = (n * size * 1000) / rate - (performance.now() - started);
        if (wait > 0) await delay(wait);
        const asked = performance.now();
        await writer.append({ events: made.slice(at, at + size), meta });
        slowestAppend = Math.max(slowestAppend, performance.now() - asked);
        at += size;
        meanwhileSeconds = (performance.now() - started) / 1000;
      }
    })();
    const reading = Promise.all(Array.from({ length: run.readers }, reader));

    const asked = await askForRebuild(gateway, 'figures');
    if (asked.type === 'refused') throw new Error(asked.problem.message);
    const { id } = asked.rebuild;
    for (let kill = 0; kill < run.kills; kill++) {
      // Somewhere in the building or the comparison.
      const place = BigInt(Math.floor((first.length * (kill + random())) / run.kills));
      await until(async () => wrong.length > 0 || (await rebuildOf(gateway, id)).position >= place);
      projector.kill('SIGKILL');
      await once(projector, 'exit');
      projector = await startProjector(run);
    }
    await until(async () => wrong.length > 0 || (await rebuildOf(gateway, id)).state === 'ready');
    const { differences, differing, examples } = await rebuildOf(gateway, id);
    if (differences !== 0) throw new Error(`the generations differ: ${JSON.stringify({ differing, examples })}`);
    for (const wish of [
      { type: 'flip', acceptDifferences: false },
      { type: 'roll-back' },
      { type: 'flip', acceptDifferences: false },
    ] as const)
      await granted(gateway, id, wish);
    await granted(gateway, id, { type: 'drop' });
    const seconds = (performance.now() - started) / 1000;
    const meanwhilePerSecond = (at - run.claims) / meanwhileSeconds;
    isOver = true;
    await Promise.all([reading, writing]);
    if (wrong.length > 0) throw new Error(`a reader was answered ${JSON.stringify(wrong[0])}`);
    times.sort((a, b) => a - b);
    return {
      events: first.length + at - run.claims,
      appendedPerSecond,
      meanwhilePerSecond,
      meanwhileSeconds,
      answers: times.length,
      p99: times[Math.floor(times.length * 0.99)] ?? 0,
      slowest: times.at(-1) ?? 0,
      slowestAppend,
      seconds,
    };
  } finally {
    isOver = true;
    if (projector.exitCode === null && projector.signalCode === null) {
      projector.kill('SIGTERM');
      await once(projector, 'exit');
    }
    await writer.close();
    await ingest.end();
    await gateway.end();
  }
}

const rebuildOf = async (pool: Pool, id: string): Promise<Rebuild> => (await readRebuild(pool, id)) as Rebuild;

const granted = async (pool: Pool, id: string, wish: RebuildWish): Promise<void> => {
  const asked = await askOfRebuild(pool, id, wish);
  if (asked.type === 'refused') throw new Error(`${wish.type}: ${asked.problem.message}`);
  await until(async () => (await rebuildOf(pool, id)).asked === undefined);
  const { refusal } = await rebuildOf(pool, id);
  if (refusal !== undefined) throw new Error(`${wish.type}: ${refusal.message}`);
};

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms in vain`);
    await delay(50);
  }
};

/** The headline revisions of some figures, up to a position: what no rebuild may change. */
const settled = async (pool: Pool, position: number): Promise<Map<string, string>> => {
  const { rows } = await pool.query<{ id: string }>('select id from read.figures where revisions > 0 order by md5(id::text) limit $1', [
    watched,
  ]);
  return new Map(await Promise.all(rows.map(async ({ id }) => [id, await revisionsOf(pool, id, position)] as const)));
};

const revisionsOf = async (pool: Pool, figure: string, position: number): Promise<string> => {
  const [page] = await listRevisionsOfFigures(pool, [figure], { isHeadline: true, size: 100, backwards: false });
  return JSON.stringify(page?.rows.filter((row) => Number(row.position) <= position) ?? []);
};

async function startProjector({ url, lanes }: RebuildRun): Promise<ChildProcess> {
  const { REDIS_URL: _none, ...env } = process.env;
  const child = fork(main, [], {
    env: {
      ...env,
      DATABASE_URL_PROJECTOR: url.projector,
      FACTLINE_LANES: String(lanes),
      FACTLINE_HEALTH_PORT: '0',
      FACTLINE_LOG_LEVEL: 'error',
    },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) =>
    Promise.reject(new Error(`the projector ended before it was ready: ${code ?? signal}`)),
  );
  ended.catch(() => {});
  await Promise.race([once(child, 'message'), ended]);
  return child;
}
