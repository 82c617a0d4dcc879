import type { PoolClient } from 'pg';
import { hashOf } from '../event/encode.js';
import { type BackupEnd, type BackupHead, createSum, type TableLine, type TableSum } from './form.js';
import { BackupRefused } from './problems.js';
import { type BackedUpTable, backedUpTables, lastMigration, pageRowsOf } from './tables.js';

export interface Restored {
  /** The last position of the log. */
  readonly position: bigint;
  /** Of all tables. */
  readonly rows: number;
}

type Row = readonly (string | null)[];

/**
 * Writes a backup (its lines, in order) into an empty, migrated database, in one transaction: all of it or nothing. Counts, sums and the hash
 * of every event are checked before it is committed. Read tables are not part of it; the projections fold the log as they would any other.
 * Memory stays that of a page of rows. Throws BackupRefused.
 */
export const restoreBackup = async (client: PoolClient, lines: AsyncIterable<string>): Promise<Restored> => {
  await client.query('begin');
  try {
    await client.query(`set local statement_timeout = 0`);
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const restored = await restore(client, lines[Symbol.asyncIterator]());
    await client.query('commit');
    return restored;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
};

const restore = async (client: PoolClient, lines: AsyncIterator<string>): Promise<Restored> => {
  const head = readHead(await next(lines));
  await checkTarget(client, head);
  const tables = new Map((await backedUpTables(client)).map((table) => [table.name, table]));
  const sums: TableSum[] = [];
  const log = createLogCheck();
  let written = await next(lines);
  while (isTable(written)) {
    const table = tables.get(written.table);
    const missing = written.columns.filter((column) => table?.columns.includes(column) !== true);
    if (table === undefined || missing.length > 0) throw new BackupRefused('backup-newer', `${written.table} ${missing.join(', ')}`.trim());
    const sum = createSum(table.name);
    let rows: Row[] = [];
    const columns = written.columns;
    const write = async (): Promise<void> => {
      if (rows.length > 0) await insert(client, table, columns, rows);
      rows = [];
    };
    // A migration has put a row into it; the log itself refuses to have rows taken away, and is empty.
    if (!table.name.startsWith('log.')) await client.query(`delete from ${table.name}`);
    for (written = await next(lines); Array.isArray(written); written = await next(lines)) {
      const row = written as Row;
      if (row.length !== columns.length) throw new BackupRefused('backup-damaged', `A row of ${table.name} has ${row.length} columns.`);
      sum.add(JSON.stringify(row));
      if (table.name === 'log.events') log.check(columns, row);
      rows.push(row);
      if (rows.length >= pageRowsOf(table.name)) await write();
    }
    await write();
    sums.push(sum.done());
  }
  checkEnd(written, sums);
  if (log.position() !== BigInt(head.position))
    throw new BackupRefused('backup-damaged', `Its log ends at ${log.position()}, not at ${head.position}.`);
  return { position: log.position(), rows: sums.reduce((all, { rows }) => all + rows, 0) };
};

/** The next line, read; undefined at the end. */
const next = async (lines: AsyncIterator<string>): Promise<unknown> => {
  const { value, done } = await lines.next();
  if (done === true) return undefined;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new BackupRefused('backup-damaged', 'A line cannot be read.', { cause: error });
  }
};

const readHead = (line: unknown): BackupHead => {
  const { format, version, migration, position } = (line ?? {}) as Partial<Record<keyof BackupHead, unknown>>;
  if (format !== 'factline-backup') throw new BackupRefused('backup-unreadable');
  if (version !== 1) throw new BackupRefused('backup-newer', `It is of version ${String(version)}.`);
  if (typeof migration !== 'string' || typeof position !== 'string' || !/^\d{1,19}$/.test(position))
    throw new BackupRefused('backup-damaged', 'Its first line is not whole.');
  return { format, version, migration, position };
};

const checkTarget = async (client: PoolClient, { migration }: BackupHead): Promise<void> => {
  const present = await lastMigration(client);
  if (present === undefined) throw new BackupRefused('target-not-prepared');
  if (migration > present)
    throw new BackupRefused('backup-newer', `It was written at migration ${migration}; the database is at ${present}.`);
  await client.query('select log.lock_appends()');
  const { rows } = await client.query<{ is_used: boolean }>(
    'select exists (select from log.events) or exists (select from log.content) or exists (select from submissions.submissions) as is_used',
  );
  if (rows[0]?.is_used !== false) throw new BackupRefused('target-not-empty');
};

const isTable = (line: unknown): line is TableLine =>
  typeof line === 'object' && line !== null && 'table' in line && 'columns' in line && Array.isArray(line.columns);

/** Texts are cast to the types that the columns have, which is how they came to be texts. */
const insert = async (client: PoolClient, table: BackedUpTable, columns: readonly string[], rows: readonly Row[]): Promise<void> => {
  const typeOf = (column: string) => table.types[table.columns.indexOf(column)] as string;
  const cast = columns.map((column, n) => `(r ->> ${n})::${typeOf(column)}`).join(', ');
  await client.query({
    text: `insert into ${table.name} (${columns.map((column) => `"${column}"`).join(', ')}) select ${cast} from json_array_elements($1::json) with ordinality as e(r, n) order by n`,
    values: [JSON.stringify(rows)],
  });
};

/** Positions from 1 without gaps, and what every event says under its hash. */
const createLogCheck = () => {
  let last = 0n;
  return {
    check: (columns: readonly string[], row: Row): void => {
      const of = (column: string) => row[columns.indexOf(column)] ?? '';
      if (BigInt(of('position')) !== last + 1n) throw new BackupRefused('backup-damaged', `Position ${of('position')} follows ${last}.`);
      last += 1n;
      if (`\\x${hashOf(of('type'), Number(of('schema_version')), of('data'))}` !== of('hash'))
        throw new BackupRefused('backup-damaged', `The event at position ${last} is not what its hash says.`);
    },
    position: () => last,
  };
};

const checkEnd = (line: unknown, sums: readonly TableSum[]): void => {
  const { end } = (line ?? {}) as Partial<BackupEnd>;
  if (!Array.isArray(end)) throw new BackupRefused('backup-damaged', 'It ends in the middle.');
  if (JSON.stringify(end) !== JSON.stringify(sums)) throw new BackupRefused('backup-damaged', 'Its rows are not those that were written.');
};
