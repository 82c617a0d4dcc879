import { cloneDatabase, testDatabase } from '@factline/testing';
import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { migrate } from './migrate.js';
import { sqlStateOf, sqlStates } from './sql-states.js';

const database = await testDatabase();
const cluster = inject('testCluster');

async function emptyDatabase(name: string): Promise<string> {
  const client = new Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  await client.query(`create database ${cluster.prefix}_${name} owner factline_owner`);
  await client.end();
  const url = new URL(database.url.owner);
  url.pathname = `/${cluster.prefix}_${name}`;
  return url.href;
}

async function dropDatabase(name: string): Promise<void> {
  const client = new Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  await client.query(`drop database ${cluster.prefix}_${name} with (force)`);
  await client.end();
}

describe('migrating', () => {
  it('brings an empty database to the latest schema as an owner who is no superuser', async () => {
    const url = await emptyDatabase('from_empty');
    const { applied, missingRoles } = await migrate(url);
    expect(applied.slice(0, 3)).toEqual(['0001-log', '0002-recorded-parts', '0003-append']);
    expect(missingRoles).toEqual([]);
    expect((await migrate(url)).applied).toEqual([]);
    await dropDatabase('from_empty');
  });

  it('applies once when several migrators start at the same time', async () => {
    const url = await emptyDatabase('at_once');
    const results = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const applied = results.map((result) => result.applied.length).sort((a, b) => a - b);
    expect(applied.slice(0, 2)).toEqual([0, 0]);
    expect(applied[2]).toBeGreaterThanOrEqual(3);
    await dropDatabase('at_once');
  });
});

describe('the log', () => {
  const changes = [
    `update log.events set type = 'Other'`,
    'delete from log.events',
    'truncate log.events',
    `update log.commits set position = 7`,
    'delete from log.commits',
    'truncate log.commits',
  ];

  it.each(changes)('cannot be changed by a service: %s', async (statement) => {
    for (const role of ['ingest', 'projector', 'gateway'] as const) {
      const refusal = await database.pool(role).query(statement).catch(sqlStateOf);
      expect(refusal).toBe(sqlStates.insufficientPrivilege);
    }
  });

  it.each(changes)('refuses its owner, and a superuser, too: %s', async (statement) => {
    for (const role of ['owner', 'superuser'] as const) {
      const refusal = await database.pool(role).query(statement).catch(sqlStateOf);
      expect(refusal).toBe(sqlStates.logIsAppendOnly);
    }
  });

  it('is appended to by ingest alone', async () => {
    const insert = `insert into log.commits (recorded_at, position) values (now(), 1)`;
    for (const role of ['projector', 'gateway'] as const) {
      expect(await database.pool(role).query(insert).catch(sqlStateOf)).toBe(sqlStates.insufficientPrivilege);
    }
    const client = await database.pool('ingest').connect();
    await client.query('begin');
    const { rowCount } = await client.query(insert);
    await client.query('rollback');
    client.release();
    expect(rowCount).toBe(1);
  });

  it('says position 0 while it is empty', async () => {
    const other = await cloneDatabase(cluster);
    const client = new Client({ connectionString: other.url.gateway });
    await client.connect();
    const { rows } = await client.query('select position, recorded_at from log.head');
    await client.end();
    await other.drop();
    expect(rows).toEqual([{ position: '0', recorded_at: null }]);
  });
});
