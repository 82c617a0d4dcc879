import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { initRoles, migrate } from '@factline/database';
import { serverUser, startPostgres, temporaryHome } from '@factline/local/postgres';
import { Client } from 'pg';

export type BenchServer = {
  url: string;
  urlOf(role: 'ingest' | 'projector' | 'gateway'): string;
  describe(): Promise<string>;
  stop(): Promise<void>;
};

/**
 * A migrated database to measure on: a new one on the server of FACTLINE_BENCH_DATABASE_URL (a superuser of it), else on an embedded
 * server with full durability. Thrown away afterwards.
 */
export async function benchServer(): Promise<BenchServer> {
  const given = process.env['FACTLINE_BENCH_DATABASE_URL'];
  const server = given ? { url: given, stop: async () => {} } : await embedded();
  const name = `factline_bench_${randomBytes(4).toString('hex')}`;
  await statement(server.url, `create database ${name}`);
  const url = withDatabase(server.url, name);
  const passwords = { owner: secret(), ingest: secret(), projector: secret(), gateway: secret() };
  await initRoles(url, passwords);
  await migrate(url);
  return {
    url,
    urlOf: (role) => {
      const changed = new URL(url);
      changed.username = `factline_${role}`;
      changed.password = passwords[role];
      return changed.href;
    },
    describe: async () => {
      const rows = await statement(
        url,
        `select string_agg(name || ' ' || current_setting(name), ', ') as text
         from unnest(array['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size']) name`,
      );
      return `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL: ${rows[0]?.['text']}`;
    },
    stop: async () => {
      await statement(server.url, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

const secret = () => randomBytes(16).toString('hex');

async function embedded(): Promise<{ url: string; stop(): Promise<void> }> {
  const home = temporaryHome(serverUser());
  const server = await startPostgres({
    home,
    password: secret(),
    durability: 'durable',
    maxConnections: 100,
    settings: { shared_buffers: '512MB', max_wal_size: '8GB' },
  });
  return {
    url: server.url(),
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function statement(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
