import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createPool } from '@factline/database';
import { head, readPage } from '@factline/event-log';
import { seededRandom } from '@factline/testing';
import { contestedStream, plannedIds, type WriterMessage, type WriterPlan } from './loss-plan.js';

export type LossRun = { url: string; seed: number; writers: number; eventsPerWriter: number; kills: number };
export type LossResult = { recorded: number; kills: number; contested: number; seconds: number; pages: number };

// Sources are not run by plain Node; the built file is there in every run (npm test builds first).
const writerFile = fileURLToPath(new URL('./loss-writer.js', import.meta.url)).replace('/test/src/', '/test/dist/');

/**
 * Writers in processes of their own, some of them killed with SIGKILL in the middle of whatever they do and started again, against one
 * reader that follows the log by `position > last`. Throws unless the reader saw every event exactly once, in order, without a gap, at the
 * position its writer was told; and unless every planned event is there and the versions of the contested stream count up.
 */
export async function lossRun({ url, seed, writers, eventsPerWriter, kills }: LossRun): Promise<LossResult> {
  const started = performance.now();
  const random = seededRandom(seed);
  const run = `run-${seed}`;
  const pool = createPool({ url, max: 2, applicationName: 'loss reader' });
  try {
    const start = (await head(pool)).position;
    const acknowledged = new Map<string, bigint>();
    const seen = new Map<string, bigint>();
    const children = new Map<number, ChildProcess>();
    let finished = 0;
    let killed = 0;

    const startWriter = (writer: number): Promise<void> => {
      const plan: WriterPlan = { url, seed, run, writer, events: eventsPerWriter };
      const child = fork(writerFile, [JSON.stringify(plan)], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        execArgv: ['--enable-source-maps'],
      });
      children.set(writer, child);
      let done = false;
      child.on('message', (message: WriterMessage) => {
        if (message.type === 'done') done = true;
        else for (const [id, position] of message.events) acknowledge(acknowledged, id, BigInt(position));
      });
      return once(child, 'exit').then(([code, signal]) => {
        if (signal === 'SIGKILL' && !done) return startWriter(writer);
        if (code !== 0 && !done) throw new Error(`writer ${writer} ended with ${code ?? signal}`);
        children.delete(writer);
        finished += 1;
      });
    };

    const writing = Promise.all(Array.from({ length: writers }, (_, writer) => startWriter(writer)));
    let over = false;
    const assassin = (async () => {
      // Kills are spread over the progress of the reader, not over time: a slow machine sees as many.
      const total = writers * eventsPerWriter;
      const moments = Array.from({ length: kills }, () => random() * 0.9 * total).sort((a, b) => a - b);
      for (const moment of moments) {
        while (!over && seen.size < moment) await delay(2);
        const victims = [...children.values()].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
        const victim = victims[Math.floor(random() * victims.length)];
        if (over || !victim) return;
        victim.kill('SIGKILL');
        killed += 1;
      }
    })();

    let pages = 0;
    let last = start;
    const readOn = async (): Promise<number> => {
      const page = await readPage(pool, last, 1 + Math.floor(random() * 500));
      for (const { position, id } of page) {
        if (position !== last + 1n) throw new Error(`after position ${last} the reader saw ${position}`);
        if (seen.has(id)) throw new Error(`event ${id} was seen at ${seen.get(id)} and at ${position}`);
        seen.set(id, position);
        last = position;
      }
      pages += 1;
      return page.length;
    };
    const reading = (async () => {
      while (!over) if ((await readOn()) === 0) await delay(1);
      while ((await readOn()) > 0);
    })();
    reading.catch(() => {}); // told below
    try {
      await Promise.race([writing, reading]);
    } finally {
      over = true;
      for (const child of finished === writers ? [] : children.values()) child.kill('SIGKILL');
    }
    await assassin;
    await reading;

    if ((await head(pool)).position !== last) throw new Error(`the log ends at ${(await head(pool)).position}, the reader at ${last}`);
    for (const [id, position] of acknowledged) {
      if (seen.get(id) !== position) throw new Error(`event ${id} was acknowledged at ${position} and seen at ${seen.get(id)}`);
    }
    const missing = Array.from({ length: writers }, (_, writer) => plannedIds({ run, writer, events: eventsPerWriter }))
      .flat()
      .filter((id) => !seen.has(id));
    if (missing.length > 0) throw new Error(`${missing.length} events are missing, the first is ${missing[0]}`);
    return {
      recorded: Number(last - start),
      kills: killed,
      contested: await contestedVersions(pool, run),
      pages,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await pool.end();
  }
}

function acknowledge(acknowledged: Map<string, bigint>, id: string, position: bigint): void {
  const before = acknowledged.get(id);
  if (before !== undefined && before !== position) throw new Error(`event ${id} was acknowledged at ${before} and at ${position}`);
  acknowledged.set(id, position);
}

async function contestedVersions(pool: ReturnType<typeof createPool>, run: string): Promise<number> {
  const { rows } = await pool.query(
    `select count(*)::integer as events, count(distinct e.version)::integer as versions, coalesce(max(e.version), 0) as last,
       coalesce((select h.version from log.stream_heads h where h.stream = $1), 0) as head
     from log.events e where e.stream = $1 and e.type <> 'ClaimRecorded'`,
    [contestedStream(run)],
  );
  const { events, versions, last, head: headVersion } = rows[0];
  if (new Set([events, versions, last, headVersion]).size !== 1)
    throw new Error(`versions of the contested stream do not count up: ${JSON.stringify(rows[0])}`);
  return events;
}
