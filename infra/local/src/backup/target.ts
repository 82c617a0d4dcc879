import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLog, dataDirectory, type Settings } from '@factline/runtime';
import { keptCredentials } from '../credentials.js';
import { migrateAll, prepareDatabase } from '../database/prepare.js';
import { lockDataDirectory } from '../instance-lock.js';
import { databaseName, startLocalDatabase } from '../local-database.js';
import { serverHome, serverUser } from '../postgres/index.js';

const projectRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/** The database that a command works on, and how to let go of it. */
export interface Target {
  /** Of its owner, or of a superuser. */
  readonly url: string;
  /** Brings it to this version: tables, roles' rights, queues. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** DATABASE_URL; without it the embedded server of the data directory, as it runs under `npm start` or started for the while. */
export const openTarget = async (settings: Settings): Promise<Target> => {
  const given = settings.DATABASE_URL;
  if (given !== undefined) return { url: given, prepare: async () => void (await migrateAll(given)), close: async () => {} };
  const directory = dataDirectory(settings, projectRoot);
  mkdirSync(directory, { recursive: true });
  const lock = lockDataDirectory(directory, 'a backup or restore');
  // Whoever runs on it has migrated it.
  if (lock.type === 'taken') return { url: runningUrl(directory), prepare: async () => {}, close: async () => {} };
  const database = await startLocalDatabase(directory, createLog({ service: 'local', level: 'warn', format: 'people' }));
  return {
    url: database.superuserUrl,
    prepare: async () => void (await prepareDatabase(database.superuserUrl, database.passwords)),
    close: async () => {
      await database.server.stop();
      lock.release();
    },
  };
};

/** Where the embedded server of a running Factline listens: the fourth line of its lock file. */
const runningUrl = (directory: string): string => {
  const folder = join(directory, 'postgres');
  const { superuser } = keptCredentials(folder);
  const port = readFileSync(join(serverHome(folder, serverUser()), 'data', 'postmaster.pid'), 'utf8')
    .split('\n')[3]
    ?.trim();
  return `postgres://postgres:${encodeURIComponent(superuser)}@127.0.0.1:${port}/${databaseName}`;
};
