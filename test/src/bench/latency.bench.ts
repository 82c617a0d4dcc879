import { seededRandom, testRedis } from '@factline/testing';
import { prepareJobs, startStack } from '../contract/stack.js';
import { fill, oneClaim, topic } from '../stress/subscription-load.js';
import { overEvents, overSocket, updateOf } from '../stress/subscription-wire.js';
import { benchServer } from './bench-server.js';
import { percentile } from './statistics.js';

/*
 * From a claim to its subscribers: the clock starts before a claim is handed in (a file of one line, by HTTP), and stops when its change
 * arrives at an open subscription, over WebSocket and over server-sent events; on both backends of the wake-ups. Three services as processes of
 * their own, a durable Postgres, nothing else going on.
 *
 *   FACTLINE_BENCH_CLAIMS_SENT   default 200
 */
const claims = Number(process.env['FACTLINE_BENCH_CLAIMS_SENT'] ?? 200);
const warmUp = 20;
const figures = 20;

export async function run(): Promise<void> {
  const redis = await testRedis();
  try {
    for (const backend of ['postgres', 'redis'] as const) {
      if (backend === 'redis' && redis.type === 'absent') {
        process.stdout.write(`redis: skipped, ${redis.reason}\n`);
        continue;
      }
      const server = await benchServer();
      try {
        if (backend === 'postgres') process.stdout.write(`${await server.describe()}\n${claims} claims, one after the other\n`);
        await prepareJobs(server.url);
        // The timers that look without a wake-up are set long, so that what is measured is the wake-ups.
        const stack = await startStack(server.urlOf, {
          FACTLINE_CATCH_UP_MS: '1000',
          ...(redis.type === 'running' && backend === 'redis' ? { REDIS_URL: redis.url } : {}),
        });
        try {
          await measure(stack.url, backend);
        } finally {
          await stack.stop();
        }
      } finally {
        await server.stop();
      }
    }
  } finally {
    if (redis.type === 'running') await redis.stop();
  }
}

async function measure(url: string, backend: string): Promise<void> {
  await fill(url, figures);
  const random = seededRandom(3);
  for (const [name, over] of [
    ['WebSocket', overSocket],
    ['server-sent events', overEvents],
  ] as const) {
    const took: number[] = [];
    let arrived: () => void = () => {};
    let open: () => void = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const wire = over(
      url,
      { topic },
      {
        next: (text) => {
          const { __typename } = updateOf(text);
          if (__typename === 'Snapshot') open();
          if (__typename === 'Change') arrived();
        },
        ended: (why) => {
          throw new Error(`the subscription ended: ${why}`);
        },
      },
    );
    await opened;
    for (let n = 0; n < claims + warmUp; n += 1) {
      const told = new Promise<void>((resolve) => (arrived = resolve));
      const body = `${JSON.stringify(oneClaim(random, n % figures))}\n`;
      const before = performance.now();
      const response = await fetch(`${url}/submissions?format=ndjson&name=bench`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body,
      });
      if (response.status !== 202) throw new Error(`refused: ${response.status}`);
      await Promise.all([told, response.text()]);
      if (n >= warmUp) took.push(performance.now() - before);
    }
    wire.cut();
    process.stdout.write(
      `${backend}, ${name}: p50 ${percentile(took, 50).toFixed(1)} ms, p99 ${percentile(took, 99).toFixed(1)} ms, longest ${Math.max(...took).toFixed(1)} ms\n`,
    );
  }
}
