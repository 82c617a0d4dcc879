import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { roleName } from '@factline/database';
import type { Client } from 'pg';
import { asSuperuser, urlOf } from './cluster.js';
import { type DatabaseRole, databaseRoles, type TestCluster } from './cluster-info.js';

export type ClonedDatabase = {
  name: string;
  /** A connection string per role; `superuser` may do anything and is for fixtures only. */
  url: Record<DatabaseRole | 'superuser', string>;
  /**
   * Drops the database. Sessions still open a second later are a leak: the database goes all the same,
   * and an error names them, so that the spec that forgot to close a pool fails.
   */
  drop(): Promise<void>;
};

const closingMs = 1000;

/** A fresh copy of the run's template: migrated, empty, of its own. */
export async function cloneDatabase(cluster: TestCluster): Promise<ClonedDatabase> {
  const name = `${cluster.prefix}_${randomBytes(4).toString('hex')}`;
  await asSuperuser(cluster, async (client) => {
    await client.query(`create database ${name} template ${cluster.template} owner ${roleName('owner')}`);
    // A copy takes everything but the rights on the database itself; `migrate` gives these.
    await client.query(`grant create on database ${name} to ${roleName('projector')}`);
  });
  const url = Object.fromEntries([
    ['superuser', urlOf(cluster.superuserUrl, name)],
    ...databaseRoles.map((role) => [role, urlOf(cluster.superuserUrl, name, { name: roleName(role), password: cluster.passwords[role] })]),
  ]) as ClonedDatabase['url'];
  return {
    name,
    url,
    drop: () =>
      asSuperuser(cluster, async (client) => {
        const open = await openSessions(client, name);
        await client.query(`drop database if exists ${name} with (force)`);
        if (open.length > 0) throw new Error(`Connections were left open on the test database:\n${open.join('\n')}`);
      }),
  };
}

async function openSessions(client: Client, database: string): Promise<string[]> {
  const deadline = performance.now() + closingMs;
  for (;;) {
    const { rows } = await client.query<{ session: string }>(
      `select concat_ws(' | ', usename, application_name, state, left(query, 120)) as session
         from pg_stat_activity where datname = $1 and backend_type = 'client backend' order by backend_start`,
      [database],
    );
    if (rows.length === 0 || performance.now() > deadline) return rows.map((row) => row.session);
    await delay(20); // a server process ends a moment after its client closed the socket
  }
}
