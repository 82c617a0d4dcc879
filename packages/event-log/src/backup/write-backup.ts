import type { PoolClient } from 'pg';
import { head } from '../read/moments.js';
import { type BackupHead, createSum, type TableSum } from './form.js';
import { BackupRefused } from './problems.js';
import { type BackedUpTable, backedUpTables, lastMigration, pageRowsOf } from './tables.js';

/**
 * The backup of a database, as text in stretches: everything that cannot be made again, as of one moment, while everything goes on. Rows are
 * in the order of their keys and the file has no time in it: the same contents give the same bytes. Memory stays that of a page of rows.
 * The connection is used until the last stretch was taken. Throws BackupRefused (target-not-prepared).
 */
export async function* writeBackup(client: PoolClient): AsyncGenerator<string> {
  const migration = await lastMigration(client);
  if (migration === undefined) throw new BackupRefused('target-not-prepared');
  await client.query('begin transaction isolation level repeatable read, read only');
  try {
    await client.query(`set local statement_timeout = 0`);
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const position = String((await head(client)).position);
    yield line({ format: 'factline-backup', version: 1, migration, position } satisfies BackupHead);
    const sums: TableSum[] = [];
    for (const table of await backedUpTables(client)) {
      yield line({ table: table.name, columns: table.columns });
      const sum = createSum(table.name);
      for await (const rows of pages(client, table)) {
        const lines = rows.map((row) => JSON.stringify(row));
        for (const one of lines) sum.add(one);
        yield `${lines.join('\n')}\n`;
      }
      sums.push(sum.done());
    }
    yield line({ end: sums });
  } finally {
    await client.query('rollback');
  }
}

const line = (content: object): string => `${JSON.stringify(content)}\n`;

type Row = readonly (string | null)[];

async function* pages(client: PoolClient, { name, columns, types, key }: BackedUpTable): AsyncGenerator<Row[]> {
  const size = pageRowsOf(name);
  // In the order of bytes, whatever the database sorts texts by: the same contents give the same file everywhere.
  const keys = key.map((n) => `t.${quoted(columns[n] as string)}${types[n] === 'text' ? ' collate "C"' : ''}`);
  const after = key.map((n, i) => `$${i + 1}::${types[n]}`);
  const select = `select ${columns.map((column) => `t.${quoted(column)}::text`).join(', ')} from ${name} t`;
  const order = `order by ${keys.join(', ')} limit ${size}`;
  for (let last: Row | undefined; ; ) {
    const where = last === undefined ? '' : `where (${keys.join(', ')}) > (${after.join(', ')})`;
    const values = last === undefined ? [] : key.map((n) => last?.[n]);
    const { rows } = await client.query<(string | null)[]>({ text: `${select} ${where} ${order}`, values, rowMode: 'array' });
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = rows.at(-1);
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
