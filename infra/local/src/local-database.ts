import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, ServiceName } from '@factline/runtime';
import { Client } from 'pg';
import { type Credentials, keptCredentials } from './credentials.js';
import { type PostgresServer, serverHome, serverUser, startPostgres } from './postgres/index.js';

export const databaseName = 'factline';

export type LocalDatabase = {
  /** Connection string of a superuser. */
  superuserUrl: string;
  /** Connection string of the role that owns the tables. */
  ownerUrl: string;
  passwords: Credentials['roles'];
  /** Connection string per service. */
  urls: Record<ServiceName, string>;
  server: PostgresServer;
};

/**
 * Starts the embedded server on the data in `directory`, and sees to it that the database `factline` exists.
 * Its passwords are generated once and kept beside the data. `port` is tried first.
 */
export async function startLocalDatabase(directory: string, log: Log, port?: number): Promise<LocalDatabase> {
  const folder = join(directory, 'postgres');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const credentials = keptCredentials(folder);
  const home = serverHome(folder, serverUser());
  if (home !== folder) log.info(`the user that PostgreSQL runs as cannot enter ${directory}; its data is in ${home}`);
  const server = await startPostgres({
    home,
    password: credentials.superuser,
    durability: 'durable',
    maxConnections: 200,
    ...(port === undefined ? {} : { port }),
  });
  await ensureDatabase(server.url());
  const url = (role: keyof Credentials['roles']) =>
    `postgres://factline_${role}:${credentials.roles[role]}@${server.host}:${server.port}/${databaseName}`;
  return {
    superuserUrl: server.url(databaseName),
    ownerUrl: url('owner'),
    passwords: credentials.roles,
    urls: { ingest: url('ingest'), projector: url('projector'), gateway: url('gateway') },
    server,
  };
}

async function ensureDatabase(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl, application_name: 'factline-local' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select datname from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
