import { type ProjectionName, schemaOf } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';

/** A table that two generations have, with the columns that both have. */
export interface SharedTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** The two generations cannot be compared: what readers see of one, the other does not have. */
export class ShapesDiffer extends Error {
  readonly code = 'ShapesDiffer';
}

/**
 * Columns that say how a table came about, not what it says: figures.position is the event of its lane that touched a figure last, be it
 * without effect, and so another with other lanes.
 */
const besides: Readonly<Record<string, readonly string[]>> = { 'figures.figures': ['position'] };

/**
 * The tables of a projection's two generations, read from the catalogue, so that a change of layout is compared by the columns that both
 * have. What belongs to lanes rather than to readers (a column `lane`) is left out. Throws ShapesDiffer where one lacks a table.
 */
export const sharedTables = async (db: Queryable, projection: ProjectionName, a: number, b: number): Promise<SharedTable[]> => {
  const { rows } = await db.query<{ schema: string; name: string; columns: string[]; key: string[] | null }>({
    text: `select n.nspname as schema, c.relname as name,
        array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
        (select array_agg(a.attname::text order by k.n) from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, n)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition order by c.relname`,
    values: [[schemaOf({ projection, generation: a }), schemaOf({ projection, generation: b })]],
  });
  const of = (generation: number) =>
    new Map(rows.filter(({ schema }) => schema === schemaOf({ projection, generation })).map((row) => [row.name, row]));
  const [old, built] = [of(a), of(b)];
  for (const name of new Set([...old.keys(), ...built.keys()]))
    if (!old.has(name) || !built.has(name)) throw new ShapesDiffer(`Only one of the generations ${a} and ${b} has the table ${name}.`);
  return [...old.values()].flatMap(({ name, columns, key }) => {
    if (columns.includes('lane')) return [];
    if (key === null) throw new ShapesDiffer(`The table ${name} has no primary key by which rows could be compared.`);
    const others = built.get(name)?.columns ?? [];
    const left = besides[`${projection}.${name}`] ?? [];
    return [{ name, key, columns: columns.filter((column) => others.includes(column) && !left.includes(column)) }];
  });
};
