import { readdirSync } from 'node:fs';
import { Kysely, PostgresDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { Client, type Pool } from 'pg';
import { createPool } from './pool.js';
import { grantRoles } from './roles/grants.js';
import { ownerRole, type ServiceRole } from './roles/names.js';

const folder = new URL('./migrations/', import.meta.url);

export type MigrateResult = {
  /** Names of the migrations that this call applied, in order. */
  applied: string[];
  /** Roles that do not exist on this server and so got no rights; see `initRoles`. */
  missingRoles: ServiceRole[];
};

/**
 * Brings a database to the latest schema and grants the services' roles what they need.
 *
 * Safe to call at any time and from several processes at once: one applies, the others wait and find nothing to do. All of it or
 * nothing is applied. Throws what the failed migration threw. Where the role factline_owner exists, it owns what is made.
 */
export async function migrate(ownerUrl: string): Promise<MigrateResult> {
  const pool = createPool({ url: await asOwner(ownerUrl), max: 1, applicationName: 'factline migrate', statementTimeoutMs: 0 });
  try {
    const applied = await applyMigrations(pool);
    return { applied, missingRoles: await grantRoles(pool) };
  } finally {
    await pool.end();
  }
}

async function applyMigrations(pool: Pool): Promise<string[]> {
  const migrator = new Migrator({
    db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'migrations',
    migrationTableName: 'applied',
    migrationLockTableName: 'lock',
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  const failed = results.find((result) => result.status === 'Error');
  if (error !== undefined) {
    if (!failed) throw error;
    throw new Error(`Migration ${failed.migrationName} failed: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  return results.map((result) => result.migrationName);
}

/** Every file of the folder is a migration; its name is its number and what it does. */
async function readMigrations(): Promise<Record<string, Migration>> {
  const files = readdirSync(folder).filter((file) => /^\d{4}-[a-z0-9-]+\.[jt]s$/.test(file));
  const loaded = await Promise.all(
    files.map(async (file) => [file.slice(0, -3), (await import(new URL(file, folder).href)) as Migration] as const),
  );
  return Object.fromEntries(loaded);
}

/** The URL, with a session that acts as factline_owner where there is such a role and we may: objects then have one owner, whoever migrates. */
async function asOwner(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select pg_has_role(current_user, oid, 'usage') and rolname <> current_user as may from pg_roles where rolname = $1`,
      [ownerRole],
    );
    if (!rows[0]?.may) return url;
    const changed = new URL(url);
    changed.searchParams.set('options', [changed.searchParams.get('options'), `-c role=${ownerRole}`].filter(Boolean).join(' '));
    return changed.href;
  } finally {
    await client.end();
  }
}
