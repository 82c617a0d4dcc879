import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { createPool } from '@factline/database';
import { createSplitter } from '@factline/formats';
import { migrateJobs } from '@factline/jobs';
import { createOutcomeWaiter, receiveSubmission } from '@factline/submissions';
import { benchServer } from '../bench/bench-server.js';
import { startIngestProcess } from './ingest-process.js';

const bytes = Number(process.env['FACTLINE_STRESS_BYTES'] ?? 1_000_000_000);
const limitMb = 300;
const places = 500;
const sources = 40;

/**
 * `pnpm stress ingest-large`: a generated claims file of FACTLINE_STRESS_BYTES (default 1 GB) of distinct lines. Fails where the ingest
 * process ever needs more than 300 MB of memory, or an item has no outcome.
 */
export async function run(): Promise<void> {
  const server = await benchServer();
  try {
    await migrateJobs(server.url, ['factline_ingest', 'factline_projector', 'factline_gateway']);
    process.stdout.write(`${await server.describe()}\n`);
    const gateway = createPool({ url: server.urlOf('gateway'), max: 3 });
    const waiter = await createOutcomeWaiter({ databaseUrl: server.urlOf('gateway'), db: gateway });
    const lines = { count: 0 };
    let started = performance.now();
    const actor = { kind: 'local', id: 'local', authenticated: false } as const;
    const id = await receiveSubmission(
      gateway,
      { kind: 'file', name: 'large', format: 'ndjson', actor },
      chunks(lines),
      createSplitter({ format: 'ndjson' }),
    );
    process.stdout.write(
      `${lines.count} lines, ${(bytes / 1e6).toFixed(0)} MB, taken in ${seconds(started)} s; memory of the taker ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most\n`,
    );

    const ingest = await startIngestProcess(server.urlOf('ingest'));
    started = performance.now();
    const ended = waiter.wait(id, 4 * 3_600_000);
    const memory = await watchMemory(ingest.child.pid ?? 0, ended);
    const submission = await ended;
    const took = (performance.now() - started) / 1000;
    await ingest.stop();
    await waiter.close();
    await gateway.end();
    const items = submission?.counts.items ?? 0;
    process.stdout.write(
      `${JSON.stringify(submission?.counts)} in ${took.toFixed(0)} s, ${Math.round(items / took)} items/s; memory of ingest by tenths of the way, MB: ${memory.tenths.join(' ')}, peak ${memory.peak}\n`,
    );
    if (submission?.state !== 'done' || items !== lines.count || submission.counts.recorded !== lines.count)
      throw new Error(`${items} of ${lines.count} items have an outcome`);
    if (memory.peak > limitMb) throw new Error(`ingest needed ${memory.peak} MB, more than ${limitMb}`);
  } finally {
    await server.stop();
  }
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(0);

/** Peak of the whole, and of each tenth of the time, MB. */
async function watchMemory(pid: number, ended: Promise<unknown>): Promise<{ peak: number; tenths: number[] }> {
  const samples: number[] = [];
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    samples.push(statusOf(pid, 'VmRSS'));
    await delay(100);
  }
  const tenth = Math.ceil(samples.length / 10);
  const tenths = Array.from({ length: 10 }, (_, n) => Math.max(0, ...samples.slice(n * tenth, (n + 1) * tenth)));
  return { peak: statusOf(pid, 'VmHWM'), tenths };
}

/** A line of /proc/PID/status, MB: Linux only, like this test. */
const statusOf = (pid: number, name: string) =>
  Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

function* chunks(lines: { count: number }): Generator<Uint8Array> {
  let written = 0;
  let chunk: string[] = [];
  let size = 0;
  for (const line of fileLines()) {
    lines.count += 1;
    chunk.push(line);
    size += line.length + 1;
    written += line.length + 1;
    if (size > 65_536 || written >= bytes) {
      yield Buffer.from(`${chunk.join('\n')}\n`);
      chunk = [];
      size = 0;
    }
    if (written >= bytes) return;
  }
}

function* fileLines(): Generator<string> {
  yield '{"type":"topic","key":"large","title":"Large"}';
  for (let n = 0; n < sources; n += 1) yield JSON.stringify({ type: 'source', key: `source-${n}`, name: `Source ${n}`, kind: 'media' });
  for (let n = 0; n < places; n += 1) {
    const key = `large/killed/people/place-${n}`;
    yield JSON.stringify({
      type: 'figure',
      key,
      topic: 'large',
      title: key,
      measure: 'killed',
      population: 'people',
      place: `place-${n}`,
      unit: 'people',
      kind: 'cumulative',
    });
  }
  for (let n = 0; ; n += 1) {
    const day = new Date(Date.UTC(2000, 0, 1) + (n % 8_000) * 86_400_000).toISOString().slice(0, 10);
    const figure = `large/killed/people/place-${n % places}`;
    const note = `Reported by the desk on the day, number ${n} of the file, checked against the list of the week before and found to be as it was said.`;
    yield JSON.stringify({
      type: 'claim',
      figure,
      value: `at least ${n}`,
      asOf: day,
      origin: `source-${n % sources}`,
      publishedAt: `${day}T23:59:59Z`,
      note,
    });
  }
}
