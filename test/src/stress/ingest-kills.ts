import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { createPool } from '@factline/database';
import { readPage } from '@factline/event-log';
import { createSplitter } from '@factline/formats';
import {
  createOutcomeWaiter,
  type Outcome,
  readOutcomes,
  readRejections,
  receiveSubmission,
  type Submission,
  type SubmissionId,
} from '@factline/submissions';
import { seededRandom } from '@factline/testing';
import type { Pool } from 'pg';
import { claimsFile } from './ingest-file.js';
import { type IngestProcess, startIngestProcess } from './ingest-process.js';

/** Connection strings of an empty, migrated database. */
export type IngestDatabase = { url: { ingest: string; gateway: string } };
export type KillsRun = { seed: number; lines: number; kills: number; workers: number; untouched: IngestDatabase; killed: IngestDatabase };
export type KillsResult = { items: number; events: number; kills: number; counts: Submission['counts']; seconds: number };

const partSize = 24_000;
const endsWithinMs = 120_000;

/**
 * Hands one file in to two databases: with one nobody interferes; with the other the ingest processes are killed with SIGKILL at random
 * moments and started again. Throws unless every item has the same outcome, and the log the same events at the same positions.
 */
export async function killsRun({ seed, lines, kills, workers, untouched, killed }: KillsRun): Promise<KillsResult> {
  const started = performance.now();
  const file = claimsFile(seed, lines);
  const [expected, found] = [
    await recordFile(untouched, file, { seed, kills: 0, workers: 1 }),
    await recordFile(killed, file, { seed, kills, workers }),
  ];
  const { counts } = expected.submission;
  if (counts.items !== lines + definitionsOf(file, lines))
    throw new Error(`${counts.items} items for a file of ${lines} lines and its definitions`);
  if (!isDeepStrictEqual(found.submission.counts, counts))
    throw new Error(`counts ${JSON.stringify(found.submission.counts)}, without kills ${JSON.stringify(counts)}`);
  differ('outcome', found.outcomes, expected.outcomes);
  differ('rejection', found.rejections, expected.rejections);
  differ('event', found.events, expected.events);
  return { items: counts.items, events: expected.events.length, kills: found.kills, counts, seconds: (performance.now() - started) / 1000 };
}

const definitionsOf = (file: Buffer, lines: number) => file.toString().split('\n').length - 1 - lines;

function differ(what: string, found: readonly object[], expected: readonly object[]): void {
  const at = expected.findIndex((one, n) => !isDeepStrictEqual(one, found[n]));
  if (at >= 0) throw new Error(`${what} ${at} is ${text(found[at])}, without kills ${text(expected[at])}`);
  if (found.length !== expected.length) throw new Error(`${found.length} ${what}s, without kills ${expected.length}`);
}
const text = (one: unknown) => JSON.stringify(one, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

async function recordFile(
  { url }: IngestDatabase,
  file: Buffer,
  { seed, kills, workers }: { seed: number; kills: number; workers: number },
) {
  const gateway = createPool({ url: url.gateway, max: 3 });
  const waiter = await createOutcomeWaiter({ databaseUrl: url.gateway, db: gateway });
  const processes = await Promise.all(Array.from({ length: workers }, () => startIngestProcess(url.ingest)));
  try {
    const actor = { kind: 'local', id: 'local', authenticated: false } as const;
    const id = await receiveSubmission(
      gateway,
      { kind: 'file', name: 'stress', format: 'ndjson', actor },
      [file],
      createSplitter({ format: 'ndjson', partSize }),
    );
    const ended = waiter.wait(id, endsWithinMs);
    const done = await killSome(gateway, { id, ended, processes, kills, random: seededRandom(seed), url: url.ingest });
    const submission = await ended;
    if (submission?.state !== 'done') throw new Error(`the submission is ${text(submission)} after ${endsWithinMs} ms`);
    return { submission, kills: done, ...(await whatIsThere(gateway, id, submission.parts)) };
  } finally {
    await Promise.all(processes.map((one) => one.stop()));
    await waiter.close();
    await gateway.end();
  }
}

type Assassin = { id: SubmissionId; ended: Promise<unknown>; processes: IngestProcess[]; kills: number; random: () => number; url: string };

/** Kills are spread over the progress of the submission, not over time: a slow machine sees as many. */
async function killSome(db: Pool, { id, ended, processes, kills, random, url }: Assassin): Promise<number> {
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  const slices = async () =>
    Number((await db.query('select count(*) as count from submissions.slices where submission = $1', [id])).rows[0].count);
  const { rows } = await db.query('select count(*) as count from submissions.parts where submission = $1', [id]);
  const moments = Array.from({ length: kills }, () => random() * 0.9 * Number(rows[0].count)).sort((one, other) => one - other);
  let killed = 0;
  for (const moment of moments) {
    while (!isOver && (await slices()) < moment) await delay(1);
    await delay(random() * 15);
    if (isOver) return killed;
    const victim = Math.floor(random() * processes.length);
    await processes[victim]?.kill();
    processes[victim] = await startIngestProcess(url);
    killed += 1;
  }
  return killed;
}

async function whatIsThere(db: Pool, id: SubmissionId, parts: number) {
  const outcomes: Outcome[] = [];
  for (let part = 0; part < parts; part += 1) outcomes.push(...(await readOutcomes(db, id, part)));
  const events = [];
  for (let last = 0n; ; ) {
    const page = await readPage(db, last, 5_000);
    if (page.length === 0) break;
    for (const { position, id: event, stream, topic, event: what, meta } of page)
      events.push({ position, event, stream, topic, what, item: meta.item });
    last = page.at(-1)!.position;
  }
  return { outcomes, rejections: await readRejections(db, id, { first: 100_000 }), events };
}
