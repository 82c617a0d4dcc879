import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { DB } from './generated/tables.js';

declare const access: unique symbol;
type Writing = 'insertInto' | 'replaceInto' | 'updateTable' | 'deleteFrom' | 'mergeInto' | 'schema' | 'transaction' | 'startTransaction';

/** A database that one may read. Functions that only read take this, so that they cannot be given a way to write. */
export type ReadDatabase<Tables = DB> = Omit<Kysely<Tables>, Writing> & { readonly [access]: 'read' | 'write' };
/** A database, or a transaction in it, that one may write. */
export type WriteDatabase<Tables = DB> = Kysely<Tables> & { readonly [access]: 'write' };

/** Kysely over a pool. Destroying it ends the pool. */
export function createDatabase<Tables = DB>(pool: Pool): WriteDatabase<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) as WriteDatabase<Tables>;
}

/** Kysely over a pool, for reading only. Make the pool with `readOnly` so that the server holds it too. */
export function createReadDatabase<Tables = DB>(pool: Pool): ReadDatabase<Tables> & { destroy(): Promise<void> } {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }) as unknown as ReadDatabase<Tables> & { destroy(): Promise<void> };
}

/** Runs `work` in one transaction; an exception rolls it back. */
export function inTransaction<Result, Tables = DB>(
  database: WriteDatabase<Tables>,
  work: (transaction: WriteDatabase<Tables>) => Promise<Result>,
): Promise<Result> {
  return database.transaction().execute((transaction) => work(transaction as unknown as WriteDatabase<Tables>));
}
