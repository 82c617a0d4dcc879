import { toInstant } from '@factline/database';
import type { Period } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';
import type { PointAddress } from './answers.js';
import { type Clocks, holdsAt, noLimit, notStruck, reachAt } from './question.js';

/** Before every publication. */
const beforeAll = '-infinity';

/** A dispute names the figure that its claim was recorded under; the claim may have moved since. Disputes are few. */
const isOfFigure = '(d.figure = $1::bigint or exists (select from read.claims c where c.id = d.claim and c.figure = $1::bigint))';

/**
 * Moments after `after` at which something was published that may change a figure's answer: claims, withdrawals, disputes and their ends.
 * Ascending, at most `size`; bounded by that, however many claims the figure has.
 */
export const readPublicationMoments = async (
  db: Queryable,
  clocks: Clocks,
  { after, size }: { readonly after: string | undefined; readonly size: number },
): Promise<string[]> => {
  const { rows } = await db.query<{ at: string }>(
    statement(
      `with q as (select $1::bigint as figure, $2::bigint as position, $3::timestamptz as ends_by, $4::timestamptz as after)
       select distinct at from (
         (select distinct c.published_at as at from read.claims c cross join q
          where c.figure = $1::bigint and c.published_at > $4::timestamptz and c.ends_at <= q.ends_by and ${holdsAt('c')} and ${notStruck}
          order by at limit ${size})
         union all
         (select distinct w.published_at as at from read.withdrawals w cross join q
          where w.figure = $1::bigint and w.published_at > $4::timestamptz and w.ends_at <= q.ends_by and ${holdsAt('w')}
          order by at limit ${size})
         union all
         (select distinct d.published_at as at from read.disputes d cross join q
          where d.published_at > $4::timestamptz and d.known_from <= q.position and ${isOfFigure} order by at limit ${size})
         union all
         (select distinct (e.data->'publishedAt'->>'at')::timestamptz as at from read.disputes d join log.events e on e.position = d.known_to cross join q
          where d.known_to <= q.position and (e.data->'publishedAt'->>'at')::timestamptz > $4::timestamptz and ${isOfFigure}
          order by at limit ${size})) moments
       order by at limit ${size}`,
      [clocks.id, clocks.position, clocks.endsBy ?? noLimit, after ?? beforeAll],
    ),
  );
  return rows.map(({ at }) => toInstant(at));
};

/** A point as it is listed. */
export interface ListedPoint extends PointAddress {
  readonly period: Period;
}

/**
 * The points of a figure of which anything is said by the clocks, that ended by `to`; newest first, at most `size`. Begins where the figure's
 * claims can have reached by the clocks: later points cost nothing.
 */
export const listPointsBy = async (
  db: Queryable,
  asked: readonly { readonly clocks: Clocks; readonly to?: string | undefined }[],
  size: number,
): Promise<ListedPoint[][]> => {
  const said = `p.first_position <= q.position and (
    exists (select from read.claims c where c.figure = q.figure and c.ends_at = p.ends_at and c.segment = p.segment and c.point = p.point
      and c.published_at <= q.published_by and ${holdsAt('c')} and ${notStruck} offset 0)
    or exists (select from read.withdrawals w where w.figure = q.figure and w.ends_at = p.ends_at and w.segment = p.segment and w.point = p.point
      and w.published_at <= q.published_by and ${holdsAt('w')} offset 0))`;
  const newest = 'order by p.ends_at desc, p.segment desc, p.point desc limit 1';
  // Point by point: a range with a limit is read whole and sorted where the planner expects figures to be small.
  const { rows } = await db.query<{ n: string; segment: number; point: string; ends_at: string; period: Period }>(
    statement(
      `select q.n, p.segment, p.point, p.ends_at, p.period
       from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[]) with ordinality q(figure, position, published_by, ends_by, last, n)
       join read.figures f on f.id = q.figure
       cross join lateral (
         select max(${reachAt}) as held from (select q.figure, q.position, o.origin as counted_as from read.origins o where o.figure = q.figure) q) reached
       cross join lateral (
         with recursive step(ends_at, segment, point, period, k) as (
           (select p.ends_at, p.segment, p.point, p.period, 1 from read.points p
            where p.figure = q.figure and p.ends_at <= least(q.ends_by, q.last, least(q.published_by, coalesce(reached.held, '-infinity')) + f.lead_ms * interval '1 millisecond')
              and ${said} ${newest})
           union all
           (select p.* from step s cross join lateral (
              select p.ends_at, p.segment, p.point, p.period, s.k + 1 from read.points p
              where p.figure = q.figure and (p.ends_at, p.segment, p.point) < (s.ends_at, s.segment, s.point) and ${said} ${newest}) p
            where s.k < ${size}))
         select * from step) p
       order by q.n, p.ends_at desc, p.segment desc, p.point desc`,
      [
        asked.map(({ clocks }) => clocks.id),
        asked.map(({ clocks }) => clocks.position),
        asked.map(({ clocks }) => clocks.publishedBy ?? noLimit),
        asked.map(({ clocks }) => clocks.endsBy ?? noLimit),
        asked.map(({ to }) => to ?? noLimit),
      ],
    ),
  );
  const points: ListedPoint[][] = asked.map(() => []);
  for (const { n, segment, point, ends_at, period } of rows)
    points[Number(n) - 1]?.push({ segment, point, endsAt: toInstant(ends_at), period });
  return points;
};

/** For each point the moments at which an entry of it was published, ascending; at most `size` in all. In the order of the points. */
export const readMomentsOfPoints = async (
  db: Queryable,
  clocks: Clocks,
  points: readonly PointAddress[],
  size: number,
): Promise<string[][]> => {
  const { rows } = await db.query<{ n: string; at: string }>(
    statement(
      `select distinct q.n, e.at
       from unnest($3::timestamptz[], $4::int[], $5::text[]) with ordinality p(ends_at, segment, point, n)
       cross join lateral (select $1::bigint as figure, $2::bigint as position, p.*) q
       cross join lateral (
         select c.published_at as at from read.claims c
         where c.figure = q.figure and c.ends_at = q.ends_at and c.segment = q.segment and c.point = q.point and ${holdsAt('c')} and ${notStruck}
         union
         select w.published_at from read.withdrawals w
         where w.figure = q.figure and w.ends_at = q.ends_at and w.segment = q.segment and w.point = q.point and ${holdsAt('w')}) e
       order by q.n, e.at limit ${size}`,
      [
        clocks.id,
        clocks.position,
        points.map(({ endsAt }) => endsAt),
        points.map(({ segment }) => segment),
        points.map(({ point }) => point),
      ],
    ),
  );
  const moments: string[][] = points.map(() => []);
  for (const { n, at } of rows) moments[Number(n) - 1]?.push(toInstant(at));
  return moments;
};
