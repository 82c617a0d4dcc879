import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initRoles, type RolePasswords } from '@factline/database';
import { createLog, dataDirectory, exitCodes, isBadConfig, readSettings, type Settings } from '@factline/runtime';
import { lockDataDirectory } from '../instance-lock.js';
import { startLocalDatabase } from '../local-database.js';
import { migrateAll, prepareDatabase } from './prepare.js';

/**
 * `pnpm db:init | db:migrate | db:reset`, and what the `migrate` container runs. Several commands may follow one another.
 * They work on DATABASE_URL; without it, on the embedded server of the data directory.
 */
const commands: Record<string, (settings: Settings) => Promise<void>> = { init, migrate, reset };
const projectRoot = fileURLToPath(new URL('../../../../', import.meta.url));
const roles = ['owner', 'ingest', 'projector', 'gateway'] as const;

try {
  const names = process.argv.slice(2);
  const settings = readSettings();
  for (const name of names) if (!commands[name]) throw new Error(`expected init, migrate or reset; got ${name}`);
  for (const name of names) await commands[name]?.(settings);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(isBadConfig(error) ? exitCodes.badConfig : exitCodes.failed);
}

/** Makes the roles on DATABASE_URL. A password that FACTLINE_<ROLE>_PASSWORD does not give is generated, and told in the URL below. */
async function init(settings: Settings): Promise<void> {
  const url = settings.DATABASE_URL;
  if (url === undefined)
    return say('The embedded server has its roles from the first start on; set DATABASE_URL to prepare a server of your own.');
  const given = Object.fromEntries(roles.map((role) => [role, process.env[`FACTLINE_${role.toUpperCase()}_PASSWORD`]]));
  const passwords = Object.fromEntries(
    roles.map((role) => [role, given[role] || randomBytes(24).toString('base64url')]),
  ) as Required<RolePasswords>;
  await initRoles(url, passwords);
  say('The roles exist.');
  for (const role of roles) {
    if (given[role]) continue;
    const own = new URL(url);
    own.username = `factline_${role}`;
    own.password = passwords[role];
    say(`${role === 'owner' ? 'DATABASE_URL' : `DATABASE_URL_${role.toUpperCase()}`}=${own.href}`);
  }
}

async function migrate(settings: Settings): Promise<void> {
  const applied = settings.DATABASE_URL === undefined ? await migrateEmbedded(settings) : await migrateGiven(settings.DATABASE_URL);
  say(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
}

async function migrateGiven(url: string): Promise<string[]> {
  const { applied, missingRoles } = await migrateAll(url);
  if (missingRoles.length > 0) say(`Not granted, since they do not exist (pnpm db:init makes them): ${missingRoles.join(', ')}`);
  return applied;
}

async function migrateEmbedded(settings: Settings): Promise<string[]> {
  const { directory, release } = lockedDirectory(settings);
  const database = await startLocalDatabase(directory, createLog({ service: 'local', level: 'warn', format: 'people' }));
  try {
    return (await prepareDatabase(database.superuserUrl, database.passwords)).applied;
  } finally {
    await database.server.stop();
    release();
  }
}

/** Deletes the embedded server with all its data. The next start begins with an empty log. */
async function reset(settings: Settings): Promise<void> {
  if (settings.DATABASE_URL !== undefined)
    throw new Error('db:reset deletes embedded data only. Drop and create the database of DATABASE_URL yourself.');
  const { directory, release } = lockedDirectory(settings);
  const folder = join(directory, 'postgres');
  const pointer = join(folder, 'moved-to');
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  release();
  say(`Deleted ${folder}.`);
}

function lockedDirectory(settings: Settings): { directory: string; release: () => void } {
  const directory = dataDirectory(settings, projectRoot);
  mkdirSync(directory, { recursive: true });
  const lock = lockDataDirectory(directory, 'a database command');
  if (lock.type === 'taken') throw new Error(`Factline runs on ${directory} (process ${lock.by.pid}). Stop it first.`);
  return { directory, release: lock.release };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
