import { createHash, randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { initRoles, migrate, roleName, serviceRoles } from '@factline/database';
import { migrateJobs } from '@factline/jobs';
import { serverUser, startPostgres, temporaryHome } from '@factline/local/postgres';
import { Client } from 'pg';
import { databaseRoles, type TestCluster } from './cluster-info.js';

export type RunningTestCluster = { cluster: TestCluster; stop(): Promise<void> };

/**
 * A server for one test run: the one FACTLINE_TEST_DATABASE_URL names (a superuser of it), else an embedded one without durability.
 * It holds a migrated template database, from which `cloneDatabase` copies in about 40 ms. `stop` leaves nothing behind.
 */
export async function startTestCluster(givenUrl = process.env['FACTLINE_TEST_DATABASE_URL']): Promise<RunningTestCluster> {
  const server = givenUrl ? { url: givenUrl, stop: async () => {} } : await startEmbedded();
  const run = `factline_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  // The same for every run against one server: two runs side by side must not change each other's passwords.
  const passwords = Object.fromEntries(
    databaseRoles.map((role) => [role, createHash('sha256').update(`${role} ${server.url}`).digest('hex').slice(0, 32)]),
  ) as TestCluster['passwords'];
  const cluster: TestCluster = { superuserUrl: server.url, template: `${run}_template`, prefix: run, passwords };
  try {
    await makeTemplate(cluster);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    cluster,
    stop: async () => {
      if (givenUrl) await dropAll(cluster);
      await server.stop();
    },
  };
}

async function startEmbedded(): Promise<{ url: string; stop(): Promise<void> }> {
  const home = temporaryHome(serverUser());
  const server = await startPostgres({ home, password: randomBytes(16).toString('hex'), durability: 'fast', maxConnections: 300 });
  return {
    url: server.url(),
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(cluster: TestCluster): Promise<void> {
  const templateUrl = urlOf(cluster.superuserUrl, cluster.template);
  await asSuperuser(cluster, async (client) => {
    await client.query(`create database ${cluster.template}`);
  });
  await initRoles(templateUrl, cluster.passwords);
  const ownerUrl = urlOf(templateUrl, cluster.template, { name: roleName('owner'), password: cluster.passwords.owner });
  await migrate(ownerUrl);
  await migrateJobs(ownerUrl, serviceRoles.map(roleName));
}

async function dropAll(cluster: TestCluster): Promise<void> {
  await asSuperuser(cluster, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      cluster.prefix,
    ]);
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
}

export async function asSuperuser<T>(cluster: TestCluster, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: cluster.superuserUrl, application_name: 'factline-testing' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** `url` with another database, and another user where one is given. */
export function urlOf(url: string, database: string, user?: { name: string; password: string }): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (user) {
    changed.username = user.name;
    changed.password = user.password;
  }
  return changed.href;
}
