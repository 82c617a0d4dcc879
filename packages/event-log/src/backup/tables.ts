import type { Queryable } from '../queryable.js';

/** A table that is backed up, as the catalogue has it. */
export interface BackedUpTable {
  /** With its schema. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly types: readonly string[];
  /** Indices of the columns of the primary key, in its order. */
  readonly key: readonly number[];
}

/** What cannot be made again: the log, the directory that ingest decides on, and what was handed in. All else follows from it. */
const schemas = ['log', 'submissions'];

/** Whose rows may have a megabyte each. */
const large: ReadonlySet<string> = new Set(['log.content', 'submissions.parts', 'submissions.rejections']);

/** Rows that are held in memory at once. */
export const pageRowsOf = (table: string): number => (large.has(table) ? 16 : 1_000);

/** All tables that are backed up: those that others refer to first, else by name. */
export const backedUpTables = async (db: Queryable): Promise<BackedUpTable[]> => {
  const { rows } = await db.query({
    text: `select n.nspname || '.' || c.relname as name,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
        array(select format_type(a.atttypid, a.atttypmod) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as types,
        array(select a.attname::text from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary order by k.n) as key,
        (select count(*)::int from pg_constraint r where r.contype = 'f' and r.conrelid = c.oid) as refers
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and c.relkind = 'r' order by refers, name`,
    values: [schemas],
  });
  return rows.map(({ name, columns, types, key }) => {
    if (key.length === 0) throw new Error(`the table ${name} has no primary key`);
    return { name, columns, types, key: key.map((column: string) => columns.indexOf(column)) };
  });
};

/** The last migration that was applied; undefined where none was. */
export const lastMigration = async (db: Queryable): Promise<string | undefined> => {
  const { rows: found } = await db.query({ text: `select to_regclass('migrations.applied') is not null as is_there` });
  if (!found[0].is_there) return undefined;
  const { rows } = await db.query({ text: 'select name from migrations.applied order by name desc limit 1' });
  return rows[0]?.name;
};
