import { existsSync, statSync } from 'node:fs';
import { createPool } from '@factline/database';
import { BackupRefused, restoreBackup, writeBackup } from '@factline/event-log';
import { isBadConfig, readSettings } from '@factline/runtime';
import type { PoolClient } from 'pg';
import { readFile, writeFile } from './file.js';
import { openTarget, type Target } from './target.js';

/**
 * What `factline backup FILE` and `factline restore FILE` run: an operator's commands, which go past the gateway to the database, as its owner.
 * Their exit codes are those of the command line (docs/error-codes.md).
 */
const usage = 1;
const notFound = 4;
const failed = 5;

const [command, path, ...more] = process.argv.slice(2);
const isJson = more.includes('--json');

try {
  process.exitCode = await run();
} catch (error) {
  const code = error instanceof BackupRefused ? error.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    isJson
      ? `${JSON.stringify({ error: { exitCode: failed, code, message } })}\n`
      : `error: ${message}${code === undefined ? '' : ` [${code}]`}\n`,
  );
  process.exitCode = isBadConfig(error) ? usage : failed;
}

async function run(): Promise<number> {
  if ((command !== 'backup' && command !== 'restore') || path === undefined)
    return complain(usage, 'expected: backup FILE or restore FILE');
  if (command === 'restore' && !existsSync(path)) return complain(notFound, `There is no file ${path}.`);
  const target = await openTarget(readSettings());
  try {
    const told = command === 'backup' ? await backup(target, path) : await restore(target, path);
    process.stdout.write(isJson ? `${JSON.stringify(told.facts)}\n` : `${told.sentence}\n`);
    return 0;
  } finally {
    await target.close();
  }
}

interface Told {
  readonly sentence: string;
  readonly facts: object;
}

async function backup({ url }: Target, file: string): Promise<Told> {
  await withClient(url, (client) => writeFile(file, writeBackup(client)));
  const { size } = statSync(file);
  return { sentence: `Written: ${file}, ${size} bytes.`, facts: { file, bytes: size } };
}

async function restore({ url, prepare }: Target, file: string): Promise<Told> {
  await prepare();
  const { position, rows } = await withClient(url, (client) => restoreBackup(client, readFile(file)));
  return {
    sentence: `Restored: ${rows} rows, the log up to position ${position}. The read tables follow when Factline runs.`,
    facts: { file, position: String(position), rows },
  };
}

async function withClient<T>(url: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const pool = createPool({ url, max: 1, applicationName: `factline ${command}` });
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
    await pool.end();
  }
}

function complain(code: number, message: string): number {
  process.stderr.write(isJson ? `${JSON.stringify({ error: { exitCode: code, message } })}\n` : `error: ${message}\n`);
  return code;
}
