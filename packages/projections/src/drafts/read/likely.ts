import { type Figure, foldedName, type SourceKind } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';

/** Figures of one of some measures, of one topic or of any. */
export interface FigureWanted {
  readonly topic?: string | undefined;
  readonly measures: readonly string[];
}

/** For each of these the definitions of such figures, at most `limit`. */
export const readFigureCandidates = async (
  db: Queryable,
  wanted: readonly FigureWanted[],
  limit: number,
): Promise<(readonly Figure[])[]> => {
  const { rows } = await db.query<{ n: string; data: Figure }>(
    statement(
      `select q.n, d.data from unnest($1::text[], $2::text[]) with ordinality q(topic, measures, n)
       cross join lateral (
         select f.data, f.key from read.definitions f where (q.topic is null or f.topic = q.topic) and f.measure = any(string_to_array(q.measures, ',')) and f.merged_into is null
         order by f.key limit $3) d
       order by q.n, d.key`,
      [wanted.map(({ topic }) => topic ?? null), wanted.map(({ measures }) => measures.join()), limit],
    ),
  );
  const groups: Figure[][] = wanted.map(() => []);
  for (const { n, data } of rows) groups[Number(n) - 1]?.push(data);
  return groups;
};

export interface NamedSourceRow {
  readonly key: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly aliases: readonly string[];
  readonly speaksFor: string | null;
  readonly url: string | null;
  readonly mergedInto: string | null;
}

/** Sources by key, name or alias, folded as `foldedName` does; a merged one is found as what it counts as. */
export const readSourcesByName = async (db: Queryable, names: readonly string[]): Promise<ReadonlyMap<string, NamedSourceRow>> => {
  const { rows } = await db.query<NamedSourceRow & { asked: string }>(
    statement(
      `with recursive named(asked, key, depth) as (
         select q.asked, s.key, 0
         from unnest($1::text[]) q(asked) join read.sources s
           on s.key = q.asked or lower(s.name) = q.asked or exists (select from json_array_elements_text(s.aliases) a where lower(a) = q.asked)
         union all
         select named.asked, s.merged_into, named.depth + 1 from named join read.sources s on s.key = named.key
         where s.merged_into is not null and named.depth < 50
       ) cycle key set turns using path
       select distinct on (n.asked) n.asked, s.key, s.name, s.kind, s.aliases, s.speaks_for as "speaksFor", s.url, s.merged_into as "mergedInto"
       from named n join read.sources s on s.key = n.key where not n.turns
       order by n.asked, n.depth desc, s.key`,
      [names.map(foldedName)],
    ),
  );
  return new Map(rows.map(({ asked, ...source }) => [asked, source]));
};

/** A figure and a day of the calendar, as `2021-05-14`. */
export interface FigureDay {
  readonly figure: string;
  readonly day: string;
}

/** For each of these the ids of the claims that stand at points about that day: a day of any time zone begins and ends within a day of UTC's. */
export const readClaimsOn = async (db: Queryable, asked: readonly FigureDay[], limit: number): Promise<(readonly string[])[]> => {
  const { rows } = await db.query<{ n: string; id: string }>(
    statement(
      `select q.n, c.id from unnest($1::text[], $2::date[]) with ordinality q(figure, day, n)
       join read.figures f on f.key = q.figure
       cross join lateral (
         select c.id from read.claims c
         where c.figure = f.id and c.until is null and c.state in ('recorded', 'moved')
           and c.ends_at >= q.day - interval '1 day' and c.ends_at <= q.day + interval '2 days'
         order by c.ends_at, c.published_at, c.position limit $3) c
       order by q.n`,
      [asked.map(({ figure }) => figure), asked.map(({ day }) => day), limit],
    ),
  );
  const groups: string[][] = asked.map(() => []);
  for (const { n, id } of rows) groups[Number(n) - 1]?.push(id);
  return groups;
};
