import { testDatabase } from '@factline/testing';
import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { initRoles } from './init-roles.js';

const database = await testDatabase();
const cluster = inject('testCluster');

async function userOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ user: string }>('select current_user as user');
  await client.end();
  return rows[0]?.user ?? '';
}

describe('roles', () => {
  it('open sessions with the passwords that were given, and own no database right beyond theirs', async () => {
    for (const role of ['owner', 'ingest', 'projector', 'gateway'] as const) {
      expect(await userOf(database.url[role])).toBe(`factline_${role}`);
    }
    const { rows } = await database
      .pool('superuser')
      .query(
        `select bool_or(rolsuper or rolcreaterole or rolcreatedb or rolbypassrls) as mighty from pg_roles where rolname like 'factline_%'`,
      );
    expect(rows).toEqual([{ mighty: false }]);
  });

  it('can be made again, several at once, without effect', async () => {
    await Promise.all([1, 2, 3].map(() => initRoles(database.url.superuser, cluster.passwords)));
    expect(await userOf(database.url.ingest)).toBe('factline_ingest');
  });

  it('are never stored or sent as plain passwords', async () => {
    const { rows } = await database.pool('superuser').query(`select rolpassword from pg_authid where rolname = 'factline_ingest'`);
    expect(rows[0]?.rolpassword).toMatch(/^SCRAM-SHA-256\$4096:/);
  });

  it('tell whom to ask where the session may not make them', async () => {
    await expect(initRoles(database.url.gateway, { ingest: 'AnotherPassword1' })).rejects.toThrow(/Ask for CREATEROLE/);
  });
});
