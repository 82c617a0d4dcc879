import { toInstant } from '@factline/database';
import { type Queryable, statement } from '../../../read/statement.js';
import { type Clocks, holdsAt, noLimit, notStruck } from './question.js';

/** A place where an origin may have its last word. */
export interface Candidate {
  readonly id: string;
  readonly segment: number;
  readonly point: string;
  readonly endsAt: string;
  readonly held: string;
  readonly publishedAt: string;
}

/** The claims of one origin, as claimed, in one segment, newest first, from the last seen on. */
export interface Probe {
  readonly clocks: Clocks;
  readonly origin: string;
  readonly segment: number;
  readonly after?: Candidate | undefined;
}

/** Origins of a figure's claims as claimed, without regard to merges: one probe of the index for each. */
export const readRawOrigins = async (db: Queryable, figures: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await db.query<{ figure: string; origin: string }>(
    statement(
      `with recursive o(figure, origin) as (
         select q.figure, (select c.origin from read.claims c where c.figure = q.figure order by c.origin limit 1) from unnest($1::bigint[]) q(figure)
         union all
         select o.figure, (select c.origin from read.claims c where c.figure = o.figure and c.origin > o.origin order by c.origin limit 1)
         from o where o.origin is not null)
       select figure, origin from o where origin is not null`,
      [[...new Set(figures)]],
    ),
  );
  const origins = new Map<string, string[]>();
  for (const { figure, origin } of rows) origins.set(figure, [...(origins.get(figure) ?? []), origin]);
  return origins;
};

interface Row {
  n: string;
  id: string;
  segment: number;
  point: string;
  ends_at: string;
  held: string;
  published_at: string;
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * For each probe the next `size` asserted claims at or before all clocks, newest first. Steps from one `held` to the next by the index, so
 * that what was published or held later costs nothing, however much of it there is. In the order of the probes.
 */
export const readCandidates = async (db: Queryable, probes: readonly Probe[], size: number): Promise<Candidate[][]> => {
  const { rows } = await db.query<Row>(
    statement(
      `select q.n, c.id, c.segment, c.point, c.ends_at, c.held, c.published_at
       from unnest($1::bigint[], $2::text[], $3::int[], $4::bigint[], $5::timestamptz[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[], $9::uuid[])
         with ordinality q(figure, origin, segment, position, published_by, ends_by, after_held, after_published, after_id, n)
       cross join lateral (
         with recursive h(held) as (
           (select c.held from read.claims c
            where c.figure = q.figure and c.origin = q.origin and c.segment = q.segment and c.held <= least(q.published_by, q.ends_by, q.after_held)
            order by c.held desc limit 1)
           union all
           select (select c.held from read.claims c
                   where c.figure = q.figure and c.origin = q.origin and c.segment = q.segment and c.held < h.held order by c.held desc limit 1)
           from h where h.held is not null)
         select x.* from h cross join lateral (
           select c.id, c.segment, c.point, c.ends_at, c.held, c.published_at from read.claims c
           where c.figure = q.figure and c.origin = q.origin and c.segment = q.segment and c.held = h.held and c.published_at <= q.published_by
             and c.ends_at <= q.ends_by and c.counts and ${holdsAt('c')} and ${notStruck}
             and (c.held < q.after_held or (c.published_at, c.id) < (q.after_published, q.after_id))
           order by c.published_at desc, c.id desc limit ${size}) x
         limit ${size}) c
       order by q.n, c.held desc, c.published_at desc, c.id desc`,
      [
        probes.map(({ clocks }) => clocks.id),
        probes.map(({ origin }) => origin),
        probes.map(({ segment }) => segment),
        probes.map(({ clocks }) => clocks.position),
        probes.map(({ clocks }) => clocks.publishedBy ?? noLimit),
        probes.map(({ clocks }) => clocks.endsBy ?? noLimit),
        probes.map(({ after }) => after?.held ?? noLimit),
        probes.map(({ after }) => after?.publishedAt ?? noLimit),
        probes.map(({ after }) => after?.id ?? lastId),
      ],
    ),
  );
  const found: Candidate[][] = probes.map(() => []);
  for (const row of rows) {
    found[Number(row.n) - 1]?.push({
      id: row.id,
      segment: row.segment,
      point: row.point,
      endsAt: toInstant(row.ends_at),
      held: toInstant(row.held),
      publishedAt: toInstant(row.published_at),
    });
  }
  return found;
};
