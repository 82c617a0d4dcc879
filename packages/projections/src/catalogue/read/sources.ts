import type { SourceKind } from '@factline/domain';
import { type Page, toPage } from '../../read/page.js';
import { parameters, type Queryable, statement } from '../../read/statement.js';

export interface SourceRow {
  readonly key: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly aliases: readonly string[];
  readonly speaksFor: string | null;
  readonly url: string | null;
  readonly mergedInto: string | null;
}

const columns = `key, name, kind, aliases, speaks_for as "speaksFor", url, merged_into as "mergedInto"`;

/** The sources of these keys, in no order; unknown keys are left out. */
export const readSources = async (db: Queryable, keys: readonly string[]): Promise<SourceRow[]> =>
  (await db.query<SourceRow>(statement(`select ${columns} from read.sources where key = any($1)`, [keys]))).rows;

/** A page of sources in order of key. */
export const listSources = async (
  db: Queryable,
  { size, after }: { size: number; after?: string | undefined },
): Promise<Page<SourceRow>> => {
  const { values, add } = parameters();
  const where = after === undefined ? '' : `where key > ${add(after)}`;
  const { rows } = await db.query<SourceRow>(
    statement(`select ${columns} from read.sources ${where} order by key limit ${size + 1}`, values),
  );
  return toPage(rows, { size });
};

export const countSources = async (db: Queryable): Promise<number> =>
  Number((await db.query<{ count: string }>(statement('select count(*) from read.sources', []))).rows[0]?.count);

/** For each of these sources the head of its chain of `speaksFor`, after merges; itself where it speaks for nobody. */
export const readHeads = async (db: Queryable, keys: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.query<{ key: string; head: string }>(
    statement(
      // `cycle` guards against a chain that the log should not hold: it ends where it would turn round.
      `with recursive chain(key, at, depth) as (
        select k, k, 0 from unnest($1::text[]) k
        union all
        select chain.key, coalesce(s.merged_into, s.speaks_for), chain.depth + 1
        from chain join read.sources s on s.key = chain.at
        where coalesce(s.merged_into, s.speaks_for) is not null and chain.depth < 50
      ) cycle at set turns using path
      select distinct on (key) key, at as head from chain where not turns order by key, depth desc`,
      [keys],
    ),
  );
  return new Map(rows.map((row) => [row.key, row.head]));
};
