import { readFileSync } from 'node:fs';
import { createPool } from '@factline/database';
import { head } from '@factline/event-log';
import { countFeed, endOfPosition, readFeedHead } from '@factline/projections/read';
import { seededRandom } from '@factline/testing';
import { fill, handIn, oneClaim, recorded, topic } from './subscription-load.js';
import { overEvents, overSocket, type Wire } from './subscription-wire.js';

export interface CrowdRun {
  readonly url: string;
  /** Reads the feed itself, to compare with. */
  readonly databaseUrl: string;
  /** Of the gateway, whose memory is measured. */
  readonly pid: number;
  readonly subscribers: number;
  readonly updatesPerSecond: number;
  readonly seconds: number;
  readonly seed: number;
}
export interface CrowdResult {
  readonly updates: number;
  readonly messages: number;
  readonly missing: number;
  /** From recordedAt of the event to the arrival, in milliseconds: projection, feed and telling. */
  readonly delaysMs: readonly number[];
  readonly kilobytesPerSubscriber: number;
}

/** More than come in a few seconds: claims handed in at once may be recorded in another order, and an older one moves no headline. */
const figures = 100;

/** So many subscribers of one topic, half of them over each transport, and updates at a steady pace. Nobody may miss one. */
export const crowdRun = async ({ url, databaseUrl, pid, subscribers, updatesPerSecond, seconds, seed }: CrowdRun): Promise<CrowdResult> => {
  const random = seededRandom(seed);
  const pool = createPool({ url: databaseUrl, max: 1, readOnly: true, applicationName: 'stress' });
  await fill(url, figures);
  const from = await projected(pool);
  const wires: Wire[] = [];
  const heard: number[] = [];
  const delaysMs: number[] = [];
  let failed: string | undefined;
  const before = residentKilobytes(pid);
  try {
    for (let n = 0; n < subscribers; n += 100) {
      await Promise.all(
        Array.from({ length: Math.min(100, subscribers - n) }, (_, i) => {
          const index = n + i;
          heard[index] = 0;
          return new Promise<void>((resolve, reject) => {
            wires.push(
              (index % 2 === 0 ? overSocket : overEvents)(
                url,
                { topic },
                {
                  next: (text) => {
                    if (text.includes('"__typename":"Snapshot"')) return text.includes('"complete":true') ? resolve() : undefined;
                    if (!text.includes('"__typename":"Change"')) return;
                    heard[index] = heard[index]! + 1;
                    const recordedAt = /"recordedAt":"([^"]+)"/.exec(text)?.[1];
                    if (recordedAt !== undefined) delaysMs.push(Date.now() - Date.parse(recordedAt));
                  },
                  ended: (why) => {
                    failed ??= why;
                    reject(new Error(why));
                  },
                },
              ),
            );
          });
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const kilobytesPerSubscriber = (residentKilobytes(pid) - before) / subscribers;
    const updates = updatesPerSecond * seconds;
    const startedAt = performance.now();
    const sending: Promise<string>[] = [];
    for (let n = 0; n < updates; n += 1) {
      const wait = startedAt + (n * 1000) / updatesPerSecond - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      sending.push(handIn(url, [oneClaim(random, n % figures)]));
    }
    for (const id of await Promise.all(sending)) await recorded(url, id);
    const expected = await settledFeed(pool, from, updates);
    const deadline = performance.now() + 30_000;
    while (heard.some((count) => count < expected) && performance.now() < deadline && failed === undefined)
      await new Promise((resolve) => setTimeout(resolve, 50));
    if (failed !== undefined) throw new Error(`a subscriber was cut off: ${failed}`);
    const messages = heard.reduce((a, b) => a + b, 0);
    return { updates: expected, messages, missing: expected * subscribers - messages, delaysMs, kilobytesPerSubscriber };
  } finally {
    for (const wire of wires) wire.cut();
    await pool.end();
  }
};

/** Waits until the projector has all that was recorded; returns that position. */
const projected = async (pool: ReturnType<typeof createPool>): Promise<string> => {
  const { position } = await head(pool);
  while (BigInt(await readFeedHead(pool)) < position) await new Promise((resolve) => setTimeout(resolve, 50));
  return String(position);
};

/**
 * Changes of headlines in the feed after a position. Files handed in at once may be recorded in
 * another order, and an older claim moves no headline: so they are counted, not assumed.
 */
const settledFeed = async (pool: ReturnType<typeof createPool>, from: string, atMost: number): Promise<number> => {
  const to = await projected(pool);
  const count = await countFeed(pool, { position: from, ordinal: endOfPosition }, to, { topic, isHeadlineOnly: true });
  if (count < atMost / 2) throw new Error(`only ${count} of ${atMost} claims moved a headline: nothing to measure`);
  return count;
};

const residentKilobytes = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
