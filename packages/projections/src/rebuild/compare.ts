import { whileLogHeld } from '@factline/event-log';
import type { Pool, PoolClient } from 'pg';
import { type ProjectionName, schemaOf } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';
import { untilAtHead } from './at-head.js';
import type { DifferingRow } from './rebuild.js';
import { type SharedTable, sharedTables } from './tables.js';

export interface Compared {
  readonly type: 'compared';
  /** Position of the log that both generations were at. */
  readonly mark: bigint;
  readonly differences: number;
  readonly differing: readonly { readonly table: string; readonly rows: number }[];
  readonly examples: readonly DifferingRow[];
}

export interface TwoGenerations {
  readonly projection: ProjectionName;
  readonly old: number;
  readonly built: number;
}

/** Examples kept of each table. */
const examplesEach = 3;
/** How long the log is held at most until both generations have come to its end, in milliseconds. */
const heldMs = 2_000;

/**
 * Compares every row of both generations, column by column. Current tables can only be compared at one position, so for a moment the log
 * is held until both are at its end; the rows are then read in a snapshot taken there, while everything goes on. `behind`: they did not
 * come there in time. Throws ShapesDiffer.
 */
export const compareGenerations = async (pool: Pool, two: TwoGenerations): Promise<Compared | { readonly type: 'behind' }> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const mark = await whileLogHeld(pool, async (_, head) => {
      if (!(await untilAtHead(pool as Queryable, two.projection, [two.old, two.built], head, heldMs))) return undefined;
      await client.query('begin transaction isolation level repeatable read, read only');
      await client.query('set local statement_timeout = 0');
      return head;
    });
    if (mark === undefined) return { type: 'behind' };
    const found = await differencesOf(client, two);
    await client.query('commit');
    return { type: 'compared', mark, ...found };
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
};

const differencesOf = async (client: PoolClient, two: TwoGenerations): Promise<Omit<Compared, 'type' | 'mark'>> => {
  const differing: { table: string; rows: number }[] = [];
  const examples: DifferingRow[] = [];
  for (const table of await sharedTables(client as Queryable, two.projection, two.old, two.built)) {
    const found = await compareTable(client as Queryable, two, table);
    if (found.rows > 0) differing.push({ table: table.name, rows: found.rows });
    examples.push(...found.examples);
  }
  const parked = await compareParked(client as Queryable, two);
  if (parked > 0) differing.push({ table: 'parked', rows: parked });
  return { differences: differing.reduce((sum, { rows }) => sum + rows, 0), differing, examples };
};

/** Rows of the insert-only tables in feed order that differ after the mark: quick to ask, however long the feed. */
export const differencesAfter = async (db: Queryable, two: TwoGenerations, mark: bigint): Promise<number> => {
  let rows = 0;
  for (const table of await sharedTables(db, two.projection, two.old, two.built))
    if (table.key[0] === 'position') rows += (await compareTable(db, two, table, mark)).rows;
  return rows;
};

const compareTable = async (
  db: Queryable,
  { projection, old, built }: TwoGenerations,
  { name, key, columns }: SharedTable,
  after?: bigint,
): Promise<{ readonly rows: number; readonly examples: DifferingRow[] }> => {
  const keys = key.map(quoted).join(', ');
  // json has no equality, its text has; a digest keeps what is joined small.
  const side = (generation: number) =>
    `(select ${keys}, md5(row(${columns.map(quoted).join(', ')})::text) as digest from ${schemaOf({ projection, generation })}.${quoted(name)} t${after === undefined ? '' : ` where position > ${after}`})`;
  const row = (generation: number) =>
    `(select to_jsonb(t) from ${schemaOf({ projection, generation })}.${quoted(name)} t where ${key.map((each) => `t.${quoted(each)} = d.${quoted(each)}`).join(' and ')})`;
  const { rows } = await db.query<{ rows: string; examples: { key: string[]; old: JsonRow | null; new: JsonRow | null }[] }>({
    text: `with differing as materialized (
        select ${keys} from ${side(old)} o full join ${side(built)} n using (${keys}) where o.digest is distinct from n.digest
      ), first as (select * from differing order by ${keys} limit ${examplesEach})
      select (select count(*) from differing) as rows,
        (select coalesce(json_agg(json_build_object('key', json_build_array(${key.map((each) => `d.${quoted(each)}::text`).join(', ')}), 'old', ${row(old)}, 'new', ${row(built)}) order by ${keys}), '[]') from first d) as examples`,
  });
  const found = rows[0]!;
  return {
    rows: Number(found.rows),
    examples: found.examples.map((one) => ({ table: name, key: one.key, ...changedColumns(one.old, one.new, columns) })),
  };
};

type JsonRow = Record<string, unknown>;

const changedColumns = (old: JsonRow | null, built: JsonRow | null, columns: readonly string[]): Pick<DifferingRow, 'old' | 'new'> => {
  const changed = columns.filter((column) => JSON.stringify(old?.[column]) !== JSON.stringify(built?.[column]));
  const pick = (row: JsonRow | null) => (row === null ? null : Object.fromEntries(changed.map((column) => [column, row[column]])));
  return { old: pick(old), new: pick(built) };
};

/** Figures that are parked in one of the two only: their rows differ, or will. */
const compareParked = async (db: Queryable, { projection, old, built }: TwoGenerations): Promise<number> => {
  const { rows } = await db.query<{ rows: string }>({
    text: `select count(*) as rows from (
        select figure from projections.parked where projection = $1 and generation = any($2) group by figure having count(*) = 1
      ) p`,
    values: [projection, [old, built]],
  });
  return Number(rows[0]?.rows ?? 0);
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
