import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { cloneDatabase } from './clone.js';
import { testDatabase } from './test-database.js';

const database = await testDatabase();

describe('a test database', () => {
  it('is a PostgreSQL server of its own name', async () => {
    const { rows } = await database.pool('superuser').query('select current_database() as name');
    expect(rows).toEqual([{ name: database.name }]);
  });

  it('is separate from every other clone', async () => {
    const other = await cloneDatabase(inject('testCluster'));
    await database.pool('superuser').query('create table only_here (n int)');
    const client = new Client({ connectionString: other.url.superuser });
    await client.connect();
    const { rows } = await client.query(`select to_regclass('only_here') as found`);
    await client.end();
    await other.drop();
    expect(rows).toEqual([{ found: null }]);
  });

  it('names the connection that a spec forgot to close', async () => {
    const other = await cloneDatabase(inject('testCluster'));
    const forgotten = new Client({ connectionString: other.url.superuser, application_name: 'forgotten' });
    forgotten.on('error', () => {});
    await forgotten.connect();
    await expect(other.drop()).rejects.toThrow(/left open.*\n.*forgotten/);
  });
});
