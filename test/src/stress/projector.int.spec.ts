import { testDatabase, testRedis } from '@factline/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { flushRedis } from './flush-redis.js';
import { projectorRun } from './projector-kills.js';

const onPostgres = await testDatabase();
const onRedis = await testDatabase();
const redis = await testRedis();
if (redis.type === 'absent') process.stdout.write(`projector on Redis: not run, ${redis.reason}\n`);
const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
process.stdout.write(`projector kills: FACTLINE_SEED=${seed}\n`);

it('the tables are those of one fold in order when the projector is killed in the middle of pages', async () => {
  const result = await projectorRun({ url: onPostgres.url, seed, claims: 1_500, workers: 2, lanes: 2, kills: 3 });
  expect(result.kills).toBe(3);
  expect(result.lagMs).toBeLessThan(20_000); // a machine that runs other tests; `pnpm stress projector` holds 5 s
}, 120_000);

describe.runIf(redis.type === 'running')('with jobs on Redis', () => {
  afterAll(async () => {
    if (redis.type === 'running') await redis.stop();
  });

  it('FLUSHALL in the middle loses nothing', async () => {
    const url = redis.type === 'running' ? redis.url : '';
    const result = await projectorRun({
      url: onRedis.url,
      seed: seed + 1,
      claims: 1_500,
      workers: 1,
      lanes: 1,
      kills: 1,
      redis: { url, flush: () => flushRedis(url) },
    });
    expect(result.lagMs).toBeLessThan(20_000);
  }, 120_000);
});
