import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from './clone.js';
import type { DatabaseRole } from './cluster-info.js';

export type TestDatabase = ClonedDatabase & {
  /** A pool in the given role, made on first use and closed with the database. `max` is 10 connections. */
  pool(role: DatabaseRole | 'superuser'): Pool;
  /** Kysely over `pool(role)`. */
  kysely<DB>(role: DatabaseRole | 'superuser'): Kysely<DB>;
};

/**
 * A database for the calling spec file: `const database = await testDatabase();` at its top level.
 * It is dropped after the file's last test, and connections that the file left open fail it.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const clone = await cloneDatabase(inject('testCluster'));
  const pools = new Map<string, Pool>();
  const pool = (role: DatabaseRole | 'superuser') => {
    let made = pools.get(role);
    if (!made) {
      made = new Pool({ connectionString: clone.url[role], max: 10, application_name: `spec as ${role}` });
      pools.set(role, made);
    }
    return made;
  };
  const drop = async () => {
    for (const made of pools.values()) if (!made.ended) await made.end();
    await clone.drop();
  };
  afterAll(drop);
  return {
    ...clone,
    pool,
    kysely: <DB>(role: DatabaseRole | 'superuser') => new Kysely<DB>({ dialect: new PostgresDialect({ pool: pool(role) }) }),
    drop,
  };
}
