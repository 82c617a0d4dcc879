import type { SourceBook, SourceKey } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';
import { linkedSources, type SourceLinks } from '../../source/source-book.js';

/** Which sources a reading has to do with, and how they counted then. */
export interface Ground {
  /** Origins of a figure's claims as claimed, without regard to merges. */
  readonly originsOf: (figure: string) => readonly string[];
  /** Of the position: the sources asked for and all that they are linked to. */
  readonly bookAt: (position: string) => { readonly sources: SourceBook; readonly known: ReadonlySet<string> };
}

/** A figure at a position; and sources that the reading names besides. */
export interface GroundQuestion {
  readonly id?: string | undefined;
  readonly position: string;
  readonly keys: readonly string[];
}

/** How a source counted at a position. */
export interface LinkRow {
  readonly position: string;
  readonly key: string;
  readonly speaks_for: SourceKey | null;
  readonly merged_into: SourceKey | null;
}

interface Row extends Omit<LinkRow, 'position'> {
  readonly figure: string | null;
  readonly position: string | null;
}

const versionAt = `left join lateral (
  select v.data->>'speaksFor' as speaks_for, v.data->>'mergedInto' as merged_into from read.source_versions v
  where v.key = k.key and v.position <= k.position order by v.position desc limit 1) v on true`;

/** Part of a `with recursive`: the sources of `asked` (position, key) and all that they are linked to, as they counted at each position. */
export const linksSql = (asked: string): string => `links(position, key, speaks_for, merged_into) as (
         select k.position, k.key, v.speaks_for, v.merged_into from (${asked}) k(position, key) ${versionAt}
         union
         select k.position, k.key, v.speaks_for, v.merged_into
         from (select l.position, n.key from links l cross join lateral (values (l.speaks_for), (l.merged_into)) n(key) where n.key is not null) k ${versionAt})`;

/**
 * Origins of figures, one probe of the index for each, and how those and the sources named counted at each position: merges and `speaksFor`
 * obey the record clock alone. One statement.
 */
export const readGround = async (db: Queryable, asked: readonly GroundQuestion[]): Promise<Ground> => {
  const ofFigures = new Map(asked.flatMap(({ id, position }) => (id === undefined ? [] : [[`${id}@${position}`, { id, position }]])));
  const named = new Map(asked.flatMap(({ position, keys }) => keys.map((key) => [`${key}@${position}`, { key, position }])));
  const { rows } = await db.query<Row>(
    statement(
      `with recursive asked(figure, position) as materialized (select * from unnest($1::bigint[], $2::bigint[])),
       origins(figure, origin) as (
         select a.figure, (select c.origin from read.claims c where c.figure = a.figure order by c.origin limit 1) from (select distinct figure from asked) a
         union all
         select o.figure, (select c.origin from read.claims c where c.figure = o.figure and c.origin > o.origin order by c.origin limit 1)
         from origins o where o.origin is not null),
       ${linksSql(`select a.position, o.origin from asked a join origins o on o.figure = a.figure where o.origin is not null
           union select * from unnest($3::bigint[], $4::text[])`)}
       select figure, null::bigint as position, origin as key, null as speaks_for, null as merged_into from origins where origin is not null
       union all select null, position, key, speaks_for, merged_into from links`,
      [
        [...ofFigures.values()].map(({ id }) => id),
        [...ofFigures.values()].map(({ position }) => position),
        [...named.values()].map(({ position }) => position),
        [...named.values()].map(({ key }) => key),
      ],
    ),
  );
  return groundFrom(rows);
};

const groundFrom = (rows: readonly Row[]): Ground => {
  const origins = new Map<string, string[]>();
  const links: LinkRow[] = [];
  for (const { figure, position, ...row } of rows) {
    if (figure !== null) {
      const known = origins.get(figure);
      if (known === undefined) origins.set(figure, [row.key]);
      else known.push(row.key);
    } else if (position !== null) links.push({ position, ...row });
  }
  return { originsOf: (figure) => origins.get(figure) ?? [], bookAt: booksOf(links) };
};

/** How sources counted at each position that rows are of. */
export const booksOf = (rows: readonly LinkRow[]): Ground['bookAt'] => {
  const links = new Map<string, Map<SourceKey, SourceLinks>>();
  for (const row of rows) {
    const known = links.get(row.position) ?? new Map<SourceKey, SourceLinks>();
    links.set(
      row.position,
      known.set(row.key as SourceKey, { speaksFor: row.speaks_for ?? undefined, mergedInto: row.merged_into ?? undefined }),
    );
  }
  const books = new Map(
    [...links].map(([position, own]) => [position, { sources: linkedSources(own), known: new Set<string>(own.keys()) }]),
  );
  const nobody = { sources: linkedSources(new Map()), known: new Set<string>() };
  return (position) => books.get(position) ?? nobody;
};
