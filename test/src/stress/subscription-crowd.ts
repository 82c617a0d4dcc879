import { readFileSync } from 'node:fs';
import { seededRandom } from '@factline/testing';
import { fill, handInClaims, oneClaim, topic } from './subscription-load.js';
import { overEvents, overSocket, type Wire } from './subscription-wire.js';

export interface CrowdRun {
  readonly url: string;
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

const figures = 20;

/** So many subscribers of one topic, half of them over each transport, and updates at a steady pace. Nobody may miss one. */
export const crowdRun = async ({ url, pid, subscribers, updatesPerSecond, seconds, seed }: CrowdRun): Promise<CrowdResult> => {
  const random = seededRandom(seed);
  await fill(url, figures);
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
              (index % 2 === 0 ? overSocket : overEvents)(url, { topic }, {
                next: (update) => {
                  if (update.__typename === 'Snapshot') return update.complete === true ? resolve() : undefined;
                  if (update.__typename !== 'Change') return;
                  heard[index] = heard[index]! + 1;
                  if (update.revision) delaysMs.push(Date.now() - Date.parse(update.revision.recordedAt));
                },
                ended: (why) => {
                  failed ??= why;
                  reject(new Error(why));
                },
              }),
            );
          });
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const kilobytesPerSubscriber = (residentKilobytes(pid) - before) / subscribers;
    const updates = updatesPerSecond * seconds;
    const startedAt = performance.now();
    const sending: Promise<void>[] = [];
    for (let n = 0; n < updates; n += 1) {
      const wait = startedAt + (n * 1000) / updatesPerSecond - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      sending.push(handInClaims(url, [oneClaim(random, figures)]));
    }
    await Promise.all(sending);
    const deadline = performance.now() + 30_000;
    while (heard.some((count) => count < updates) && performance.now() < deadline && failed === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
    if (failed !== undefined) throw new Error(`a subscriber was cut off: ${failed}`);
    const messages = heard.reduce((a, b) => a + b, 0);
    return { updates, messages, missing: updates * subscribers - messages, delaysMs, kilobytesPerSubscriber };
  } finally {
    for (const wire of wires) wire.cut();
  }
};

const residentKilobytes = (pid: number): number => Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
