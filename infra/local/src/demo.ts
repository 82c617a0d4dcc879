import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createPool } from '@factline/database';
import { head } from '@factline/event-log';
import type { Log } from '@factline/runtime';

export type DemoOptions = { url: string; databaseUrl: string; log: Log; stopping: AbortSignal };

type DemoFile = { file: string; format: string; mapping?: string };
type Progress = { state: string; items: number; recorded: number; alreadyKnown: number; skipped: number; rejected: number };

const folder = new URL('../demo/', import.meta.url);
const patienceMs = 60_000;

/**
 * Hands the demo files in, the way anybody would, if nothing was ever recorded; returns when they are read.
 * What goes wrong is logged and nothing worse: Factline is of use without a demo.
 */
export async function fillEmptyLog(options: DemoOptions): Promise<void> {
  const { databaseUrl, log, stopping } = options;
  const manifest = new URL('demo.json', folder);
  if (!existsSync(manifest) || !(await isLogEmpty(databaseUrl))) return;
  try {
    for (const file of JSON.parse(readFileSync(manifest, 'utf8')) as DemoFile[]) {
      if (stopping.aborted) return;
      const done = await untilRead(options, await handIn(options.url, file));
      if (done)
        log.info(
          `demo: ${file.file}: ${done.recorded} of ${done.items} items recorded${done.rejected > 0 ? `, ${done.rejected} rejected` : ''}`,
        );
    }
  } catch (error) {
    if (!stopping.aborted) log.warn({ err: error }, 'the demo could not be loaded');
  }
}

async function isLogEmpty(databaseUrl: string): Promise<boolean> {
  const pool = createPool({ url: databaseUrl, max: 1, applicationName: 'factline-local' });
  try {
    return (await head(pool)).position === 0n;
  } finally {
    await pool.end();
  }
}

/** Resolves with the id of the submission once it is durable. */
async function handIn(url: string, { file, format, mapping }: DemoFile): Promise<string> {
  const body = new FormData();
  if (mapping) body.append('mapping', readFileSync(new URL(mapping, folder), 'utf8'));
  body.append('file', new Blob([readFileSync(new URL(file, folder))]), basename(file));
  const target = new URL('/submissions', url);
  target.searchParams.set('format', format);
  target.searchParams.set('name', basename(file));
  const response = await fetch(target, { method: 'POST', body, headers: { 'factline-client': 'demo' } });
  const answer = (await response.json()) as { id?: string };
  if (response.status !== 202 || !answer.id) throw new Error(`${file} was not taken: ${response.status} ${JSON.stringify(answer)}`);
  return answer.id;
}

async function untilRead({ url, stopping }: DemoOptions, submission: string): Promise<Progress | undefined> {
  const query = 'query DemoProgress($id: ID!) { submission(id: $id) { state items recorded alreadyKnown skipped rejected } }';
  const deadline = performance.now() + patienceMs;
  while (!stopping.aborted) {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { id: submission } }),
    });
    const { data } = (await response.json()) as { data?: { submission: Progress | null } | null };
    const progress = data?.submission;
    if (progress && /^(done|failed|recalled)$/i.test(progress.state)) return progress;
    if (performance.now() > deadline)
      throw new Error(`submission ${submission} is not read after ${patienceMs / 1000} s; it goes on in the background`);
    await delay(100, undefined, { signal: stopping });
  }
  return undefined;
}
