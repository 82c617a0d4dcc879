import { randomUUID } from 'node:crypto';
import { testRedis } from '@factline/testing';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { createJobs } from './index.js';
import { describeJobs, recorder } from './jobs-contract.fixtures.js';

const redis = await testRedis();
if (redis.type === 'absent') process.stdout.write(`wake-ups on Redis: not run, ${redis.reason}\n`);

describe.runIf(redis.type === 'running')('wake-ups on Redis', () => {
  const redisUrl = redis.type === 'running' ? redis.url : '';
  const makeOptions = async () => ({ databaseUrl: '', redisUrl, prefix: `spec-${randomUUID()}` });
  afterAll(async () => {
    if (redis.type === 'running') await redis.stop();
  });

  describeJobs(makeOptions);

  it('keeps the keys of one installation in one slot of a cluster', async () => {
    const options = await makeOptions();
    const jobs = createJobs(options);
    await jobs.wake('ingest', 'key');
    const client = new Redis(redisUrl);
    expect((await client.keys(`{${options.prefix}}:ingest:*`)).length).toBeGreaterThan(0);
    expect(await client.keys(`${options.prefix}*`)).toEqual([]);
    client.disconnect();
    await jobs.close();
  });

  // A shared server is not ours to empty.
  it.runIf(!process.env['REDIS_URL'])('goes on when every key is flushed', async () => {
    const jobs = createJobs(await makeOptions());
    const calls = recorder();
    await jobs.work('ingest', calls.handler);
    await jobs.wake('ingest', 'before');
    await calls.until((keys) => keys.includes('before'));
    const client = new Redis(redisUrl);
    await client.flushall();
    client.disconnect();
    await jobs.wake('ingest', 'after');
    await calls.until((keys) => keys.includes('after'));
    await jobs.close();
  });

  it('says of a server that is away that the hint was not placed', async () => {
    const jobs = createJobs({ databaseUrl: '', redisUrl: 'redis://127.0.0.1:1' });
    expect(await jobs.wake('ingest', 'key')).toBe(false);
    expect(await jobs.notifyFeed()).toBe(false);
    await jobs.close();
  });
});
