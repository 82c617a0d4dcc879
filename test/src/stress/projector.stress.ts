import { testRedis } from '@factline/testing';
import { benchServer } from '../bench/bench-server.js';
import { flushRedis } from './flush-redis.js';
import { projectorRun } from './projector-kills.js';

const runs = Number(process.env['FACTLINE_STRESS_RUNS'] ?? 10);
const claims = Number(process.env['FACTLINE_STRESS_CLAIMS'] ?? 20_000);
const kills = 10;
const lagLimitMs = 5_000;

/** `pnpm stress projector`: FACTLINE_STRESS_RUNS (default 10) runs, lanes 1 to 4, jobs on Postgres and, where there is one, on Redis; FACTLINE_SEED repeats from a seed. */
export async function run(): Promise<void> {
  const first = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
  const redis = await testRedis();
  if (redis.type === 'absent') process.stdout.write(`on Redis: not run, ${redis.reason}\n`);
  try {
    for (let n = 0; n < runs; n += 1) {
      const onRedis = n % 2 === 1 && redis.type === 'running';
      const lanes = 1 + (n % 4);
      const server = await benchServer();
      try {
        if (n === 0) process.stdout.write(`${await server.describe()}\n`);
        process.stdout.write(
          `run ${n + 1} of ${runs}, seed ${first + n}, ${lanes} lanes, jobs on ${onRedis ? 'Redis, flushed in the middle' : 'Postgres'}: `,
        );
        const result = await projectorRun({
          url: { superuser: server.url, ingest: server.urlOf('ingest'), projector: server.urlOf('projector') },
          seed: first + n,
          claims,
          kills,
          lanes,
          workers: 2,
          ...(onRedis ? { redis: { url: redis.url, flush: () => flushRedis(redis.url) } } : {}),
        });
        process.stdout.write(
          `${result.events} events, ${result.kills} kills, caught up ${(result.lagMs / 1000).toFixed(2)} s after the last, tables as folded in order; ${result.seconds.toFixed(1)} s\n`,
        );
        if (result.lagMs > lagLimitMs) throw new Error(`caught up only after ${result.lagMs} ms`);
      } finally {
        await server.stop();
      }
    }
  } finally {
    if (redis.type === 'running') await redis.stop();
  }
}
