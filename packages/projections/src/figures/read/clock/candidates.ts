import { toInstant } from '@factline/database';
import { type Queryable, statement } from '../../../read/statement.js';
import { type Line, type LineRow, lineOf, linesSql, type PointAt, type Stretch } from './lines.js';
import { withTails } from './point-lines.js';
import { hidden, holdsAt, noLimit, notStruck, reachAt, wasPublished } from './question.js';

/** A place where an origin may have its last word. */
export interface Candidate {
  readonly segment: number;
  readonly held: string;
  readonly publishedAt: string;
}

/** A stretch of claims, newest first, from the last seen on; and the search that wants to know. */
export interface Probe extends Stretch {
  readonly search: number;
  readonly after?: Candidate | undefined;
}

/** What was found: by probe, the next claims; by search, all entries of the cells at their points. */
export interface Found {
  readonly candidates: readonly (readonly Candidate[])[];
  readonly lines: ReadonlyMap<number, readonly Line[]>;
}

interface Row extends LineRow {
  candidate: boolean;
  held: string | null;
  published_at: string | null;
  ends_at: string | null;
}

/**
 * For each probe the next `size` asserted claims (and their equals) at or before all clocks, newest first, and the entries that tell the words of the cells at their points. Begins
 * where the origin's claims reached at the position: what was held, published or recorded later costs nothing, however much of it there is;
 * only claims recorded later about an earlier time are passed over. One statement.
 */
export const readCandidates = async (db: Queryable, probes: readonly Probe[], size: number): Promise<Found> => {
  const { rows } = await db.query<Row>(
    statement(
      `with found as materialized (
         select q.n, q.search, q.figure, q.position, q.published_by, c.*
         from unnest(${hidden(1, 'bigint', 'text', 'text', 'int', 'bigint', 'timestamptz', 'timestamptz', 'timestamptz', 'timestamptz', 'int')})
           with ordinality q(figure, origin, counted_as, segment, position, published_by, ends_by, after_held, after_published, search, n)
         cross join lateral (
           select c.id, c.segment, c.point, c.ends_at, c.held, c.published_at from read.claims c
           where c.figure = q.figure and c.origin = q.origin and c.segment = q.segment
             and c.held <= least(q.published_by, q.ends_by, q.after_held, ${reachAt}) and ${wasPublished}
             and c.ends_at <= q.ends_by and c.counts and ${holdsAt('c')} and ${notStruck}
             and (c.held < q.after_held or c.published_at < q.after_published)
           order by c.held desc, c.published_at desc fetch first ${size} rows with ties) c),
       points as materialized (select distinct search as n, figure, position, published_by, ends_at, segment, point from found)
       select true as candidate, n, null::text as id, null::bigint as position, segment, point, null::json as facts, null::json as disputes,
         null::text as voice, null::json as published, null::int as place, null::text as by, held, published_at, ends_at from found
       union all
       select false, l.*, null, null, null from (${linesSql('points q')}) l`,
      [
        probes.map(({ clocks }) => clocks.id),
        probes.map(({ origin }) => origin),
        probes.map(({ countedAs }) => countedAs),
        probes.map(({ segment }) => segment),
        probes.map(({ clocks }) => clocks.position),
        probes.map(({ clocks }) => clocks.publishedBy ?? noLimit),
        probes.map(({ clocks }) => clocks.endsBy ?? noLimit),
        probes.map(({ after }) => after?.held ?? noLimit),
        probes.map(({ after }) => after?.publishedAt ?? noLimit),
        probes.map(({ search }) => search),
      ],
    ),
  );
  const candidates: Candidate[][] = probes.map(() => []);
  const points = new Map<string, { readonly search: number; readonly at: PointAt; readonly lines: Line[] }>();
  const keyOf = (search: number, { segment, point }: Row): string => `${search}|${segment}|${point}`;
  for (const row of rows) {
    if (!row.candidate) continue;
    const { segment, point, held, published_at, ends_at } = row as Row & { held: string; published_at: string; ends_at: string };
    const probe = probes[Number(row.n) - 1] as Probe;
    candidates[Number(row.n) - 1]?.push({ segment, held: toInstant(held), publishedAt: toInstant(published_at) });
    const key = keyOf(probe.search, row);
    if (!points.has(key))
      points.set(key, { search: probe.search, at: { clocks: probe.clocks, segment, point, endsAt: ends_at }, lines: [] });
  }
  for (const row of rows) if (!row.candidate) points.get(keyOf(Number(row.n), row))?.lines.push(lineOf(row));
  for (const list of candidates) list.sort((a, b) => compare(b.held, a.held) || compare(b.publishedAt, a.publishedAt));

  const found = [...points.values()];
  const complete = await withTails(
    db,
    found.map(({ at }) => at),
    found.map(({ lines }) => lines),
  );
  const lines = new Map<number, Line[]>();
  for (const [i, { search }] of found.entries()) lines.set(search, [...(lines.get(search) ?? []), ...(complete[i] ?? [])]);
  return { candidates, lines };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
