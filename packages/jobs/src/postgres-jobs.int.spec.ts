import { cloneDatabase, testDatabase } from '@factline/testing';
import { Client } from 'pg';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createJobs, migrateJobs } from './index.js';
import { describeJobs, recorder } from './jobs-contract.fixtures.js';

const database = await testDatabase();

describe('wake-ups on Postgres', () => {
  beforeAll(async () => {
    // Twice at once: the second finds nothing to do.
    await Promise.all([1, 2].map(() => migrateJobs(database.url.superuser, ['factline_ingest', 'factline_projector', 'factline_gateway'])));
  });

  // One database for all of the suite: every case ends with its queues empty.
  describeJobs(async () => ({ databaseUrl: database.url.ingest }));

  it('is used by every service in its own role', async () => {
    const gateway = createJobs({ databaseUrl: database.url.gateway });
    const projector = createJobs({ databaseUrl: database.url.projector });
    const calls = recorder();
    await projector.work('projection', calls.handler);
    expect(await gateway.wake('projection', 'figures/0')).toBe(true);
    await calls.until((keys) => keys.includes('figures/0'));
    await gateway.close();
    await projector.close();
  });

  it('goes on when its connections are cut', async () => {
    const jobs = createJobs({ databaseUrl: database.url.ingest });
    const calls = recorder();
    await jobs.work('ingest', calls.handler);
    let feeds = 0;
    jobs.onFeed(() => feeds++);
    await jobs.wake('ingest', 'before');
    await calls.until((keys) => keys.includes('before'));
    await database
      .pool('superuser')
      .query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
    while (!(await jobs.wake('ingest', 'after')));
    await calls.until((keys) => keys.includes('after'));
    while (feeds === 0) await jobs.notifyFeed();
    await jobs.close();
  });

  it('says of a server that is away that the hint was not placed', async () => {
    const jobs = createJobs({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await jobs.wake('ingest', 'key')).toBe(false);
    expect(await jobs.notifyFeed()).toBe(false);
    await jobs.close();
  });

  it('waits calmly for tables that are not there yet, says so now and then, and works once they are', async () => {
    const bare = await cloneDatabase(inject('testCluster'));
    const owner = new Client({ connectionString: bare.url.superuser });
    await owner.connect();
    await owner.query('drop schema bullmq cascade');
    await owner.end();
    try {
      const said: string[] = [];
      const jobs = createJobs({ databaseUrl: bare.url.superuser, log: { warn: (_what, text) => void said.push(text) } });
      const calls = recorder();
      await jobs.work('ingest', calls.handler);
      expect(await jobs.wake('ingest', 'early')).toBe(false);
      await migrateJobs(bare.url.superuser);
      while (!(await jobs.wake('ingest', 'late')));
      await calls.until((keys) => keys.includes('late'));
      await jobs.close();
      expect(said.length).toBeLessThan(20);
    } finally {
      await bare.drop();
    }
  });
});
