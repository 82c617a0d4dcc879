import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createPool } from '@factline/database';
import { createLogWriter } from '@factline/event-log';
import { createJobs, migrateJobs } from '@factline/jobs';
import { createFolder, createLaneWorker, parkedFigures, readProgress } from '@factline/projections';
import { seededRandom, shuffled } from '@factline/testing';
import type { Pool } from 'pg';
import { claims, definitions } from '../bench/projection-claims.js';

export interface ProjectorRun {
  /** Connection strings of an empty, migrated database. */
  readonly url: { readonly superuser: string; readonly ingest: string; readonly projector: string };
  readonly seed: number;
  readonly claims: number;
  readonly workers: number;
  readonly lanes: number;
  readonly kills: number;
  /** Redis as backend of the jobs, and all its keys taken away in the middle by this. */
  readonly redis?: { readonly url: string; readonly flush: () => Promise<void> };
}
export interface ProjectorResult {
  readonly events: number;
  readonly kills: number;
  /** From the last append and the last kill, whichever was later, until everything is in the tables. */
  readonly lagMs: number;
  readonly seconds: number;
}

const main = fileURLToPath(new URL('../../../services/projector/dist/main.js', import.meta.url));
const meta = { actor: { kind: 'system', id: 'projector-kills', authenticated: true } } as const;
const caughtUpWithinMs = 120_000;

/**
 * The projector's processes killed with SIGKILL in the middle of whatever they do and started again, while events come in, some of
 * their wake-ups doubled and some dropped. Throws unless all tables end up as those of one fold in order by one worker.
 */
export async function projectorRun(run: ProjectorRun): Promise<ProjectorResult> {
  const started = performance.now();
  const random = seededRandom(run.seed);
  await migrateJobs(run.url.superuser, ['factline_projector', 'factline_ingest']);
  const pool = createPool({ url: run.url.projector, max: 3, applicationName: 'projector stress' });
  const ingest = createPool({ url: run.url.ingest, max: 1, applicationName: 'projector stress' });
  const jobs = createJobs({ databaseUrl: run.url.ingest, redisUrl: run.redis?.url });
  const writer = createLogWriter(ingest);
  const projectors = Array.from({ length: run.workers }, () => startProjector(run));
  try {
    await Promise.all(projectors);
    const made = claims(run.claims, run.seed);
    // A tenth arrives in any order.
    const events = [...definitions(), ...made.slice(0, (run.claims * 9) / 10), ...shuffled(made.slice((run.claims * 9) / 10), random)];
    const killMoments = Array.from({ length: run.kills }, () => Math.floor(random() * events.length)).sort((a, b) => a - b);
    const flushAt = run.redis === undefined ? undefined : Math.floor(events.length / 2);
    let killed = 0;
    let isFlushed = false;
    for (let at = 0; at < events.length; ) {
      const size = 1 + Math.floor(random() * 400);
      await writer.append({ events: events.slice(at, at + size), meta });
      at += size;
      for (let wakes = Math.floor(random() * 3); wakes > 0; wakes--) void jobs.wake('projection', 'log');
      if (flushAt !== undefined && at >= flushAt && !isFlushed) {
        isFlushed = true;
        await run.redis?.flush();
      }
      for (; killed < run.kills && at >= (killMoments[killed] as number); killed++) {
        await delay(random() * 40);
        const victim = Math.floor(random() * run.workers);
        const child = await (projectors[victim] as Promise<ChildProcess>);
        child.kill('SIGKILL');
        await once(child, 'exit');
        projectors[victim] = startProjector(run);
        await projectors[victim];
      }
    }
    const settled = performance.now();
    const head = BigInt(events.length);
    while ((await readProgress(pool)) < head) {
      if (performance.now() - settled > caughtUpWithinMs)
        throw new Error(`not caught up after ${caughtUpWithinMs} ms: at ${await readProgress(pool)} of ${head}`);
      await delay(10);
    }
    const lagMs = performance.now() - settled;
    const parked = await parkedFigures(pool);
    if (parked.length > 0) throw new Error(`parked: ${parked.map(({ figure, error }) => `${figure}: ${error}`).join('; ')}`);
    // They would take up the second generation themselves.
    await stopAll(projectors);
    await compare(pool);
    return { events: events.length, kills: killed, lagMs, seconds: (performance.now() - started) / 1000 };
  } finally {
    await stopAll(projectors);
    await writer.close();
    await jobs.close();
    await ingest.end();
    await pool.end();
  }
}

async function startProjector({ url, lanes, redis }: ProjectorRun): Promise<ChildProcess> {
  const { REDIS_URL: _none, ...env } = process.env;
  const child = fork(main, [], {
    env: {
      ...env,
      DATABASE_URL_PROJECTOR: url.projector,
      FACTLINE_LANES: String(lanes),
      FACTLINE_PAGE_EVENTS: '250',
      FACTLINE_HEALTH_PORT: '0',
      FACTLINE_LOG_LEVEL: 'fatal',
      ...(redis === undefined ? {} : { REDIS_URL: redis.url }),
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

async function stopAll(projectors: readonly Promise<ChildProcess>[]): Promise<void> {
  for (const projector of projectors) {
    const child = await projector.catch(() => undefined);
    if (child?.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** Folds the log anew in one go and compares every table of both projections. */
async function compare(pool: Pool): Promise<void> {
  for (const projection of ['figures', 'catalogue', 'drafts'] as const) {
    await pool.query('select projections.create_generation($1, 2)', [projection]);
    const lane = { projection, generation: 2, lane: 0, lanes: 1 };
    await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 2000 }).catchUp();
    const { rows } = await pool.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r' order by 1`,
      [`${projection}_g1`],
    );
    for (const { name } of rows) {
      if (projection === 'figures' && name === 'sources') continue; // one row per lane
      const [live, calm] = [await digest(pool, `${projection}_g1.${name}`), await digest(pool, `${projection}_g2.${name}`)];
      if (live.rows !== calm.rows || live.hash !== calm.hash)
        throw new Error(
          `${projection}.${name} has ${live.rows} rows, folded in order ${calm.rows}; their contents ${live.hash === calm.hash ? 'are the same' : 'differ'}`,
        );
    }
  }
}

async function digest(pool: Pool, table: string): Promise<{ rows: string; hash: string | null }> {
  const { rows } = await pool.query<{ rows: string; hash: string | null }>(
    `select count(*) as rows, md5(string_agg(line, '' order by line)) as hash from (select md5(t::text) as line from ${table} t) lines`,
  );
  return rows[0] as { rows: string; hash: string | null };
}
