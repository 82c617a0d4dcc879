import { type Lane, schemaOf } from './lane/lane.js';
import type { Queryable } from './write/queryable.js';

/** Every row of every table of a generation, to compare two of them. What belongs to lanes rather than to readers is left out. */
export const dumpOf = async (db: Queryable, lane: Pick<Lane, 'projection' | 'generation'>): Promise<Record<string, readonly string[]>> => {
  const schema = schemaOf(lane);
  const { rows: tables } = await db.query<{ name: string }>({
    text: `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r' order by 1`,
    values: [schema],
  });
  const dump: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    if (lane.projection === 'figures' && name === 'sources') continue;
    // figures.position says which event of its lane touched a figure last, be it without effect; with other lanes it is another.
    const row = name === 'figures' && lane.projection === 'figures' ? `(to_jsonb(t) - 'position')` : 'row_to_json(t)';
    const { rows } = await db.query<{ row: string }>({ text: `select ${row}::text as row from ${schema}.${name} t order by 1` });
    dump[name] = rows.map(({ row }) => row);
  }
  return dump;
};
