import { toInstant } from '@factline/database';
import { type Queryable, statement } from '../../../read/statement.js';
import type { PointAddress } from '../clock/answers.js';
import { type Clocks, holdsAt, noLimit, notStruck } from '../clock/question.js';

/** A place in a figure to look around from. */
export interface Anchor extends PointAddress {
  readonly clocks: Clocks;
}

/** The row of `claims` asserts something, as the clocks of question `q` show it. */
const says = (row: string): string => `${row}.counts and ${row}.published_at <= q.published_by and ${holdsAt(row)} and ${notStruck}`;

/** Something asserted is to be seen at the point by the clocks of question `q`. */
const isSaid = `exists (select from read.claims c where c.figure = q.figure and c.ends_at = p.ends_at and c.segment = p.segment and c.point = p.point
  and ${says('c')})`;

/** Points next to the anchor, whoever speaks there; one walk along the index of points. */
const nearPoints = (compare: '<' | '>', order: 'asc' | 'desc', reach: number): string => `
  (select null::text[] as origins, null::text as data_set, p.segment, p.point, p.ends_at from read.points p
   where p.figure = q.figure and p.segment = q.segment and (p.ends_at, p.segment, p.point) ${compare} (q.ends_at, q.segment, q.point)
     and p.ends_at <= q.ends_by and p.first_position <= q.position and ${isSaid}
   order by p.ends_at ${order}, p.segment ${order}, p.point ${order} limit ${reach})`;

/**
 * Points where those speak next who speak at the anchor, in the same data set or outside of any, however many others spoke in between; one
 * probe of the index of origins for each. Sources that became one count as one.
 */
const samePeople = (compare: '<' | '>', order: 'asc' | 'desc', reach: number): string => `
  (select o.origins, o.data_set, n.segment, n.point, n.ends_at
   from (select array_agg(distinct c.origin) as origins, coalesce(s.merged_into, c.origin) as person, c.data_set, max(c.held) as held
         from read.claims c left join read.sources s on s.key = c.origin
         where c.figure = q.figure and c.ends_at = q.ends_at and c.segment = q.segment and c.point = q.point and ${says('c')}
         group by coalesce(s.merged_into, c.origin), c.data_set) o
   cross join lateral (
     select o.person as key union all select m.key from read.sources m where m.merged_into = o.person) k
   cross join lateral (
     select c.segment, c.point, c.ends_at from read.claims c
     where c.figure = q.figure and c.origin = k.key and c.data_set is not distinct from o.data_set and c.segment = q.segment
       and c.held ${compare === '<' ? '< q.ends_at' : '>= o.held'} and c.ends_at ${compare} q.ends_at and c.ends_at <= q.ends_by and ${says('c')}
     order by c.held ${order} limit ${reach}) n)`;

/** A point beside an anchor, and why it was looked at: as one of the nearest, or for one who speaks at the anchor. */
export interface Neighbour extends PointAddress {
  readonly of?: { readonly origins: readonly string[]; readonly dataSet: string | undefined };
}

/**
 * Points before and after each anchor, in its figure and segment, where a voice that speaks at the anchor may speak next to it: the
 * nearest points, and those of the nearest claims of the same origins. In the order of the anchors, in no order.
 */
export const listPointsAround = async (db: Queryable, anchors: readonly Anchor[], reach: number): Promise<Neighbour[][]> => {
  if (anchors.length === 0) return [];
  const { rows } = await db.query<{
    n: string;
    origins: string[] | null;
    data_set: string | null;
    segment: number;
    point: string;
    ends_at: string;
  }>(
    statement(
      `select q.n, p.*
       from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::int[], $7::text[])
         with ordinality q(figure, position, published_by, ends_by, ends_at, segment, point, n)
       cross join lateral (
         ${nearPoints('<', 'desc', reach)} union all ${nearPoints('>', 'asc', reach)}
         union all ${samePeople('<', 'desc', reach)} union all ${samePeople('>', 'asc', reach)}) p`,
      [
        anchors.map(({ clocks }) => clocks.id),
        anchors.map(({ clocks }) => clocks.position),
        anchors.map(({ clocks }) => clocks.publishedBy ?? noLimit),
        anchors.map(({ clocks }) => clocks.endsBy ?? noLimit),
        anchors.map(({ endsAt }) => endsAt),
        anchors.map(({ segment }) => segment),
        anchors.map(({ point }) => point),
      ],
    ),
  );
  const around: Neighbour[][] = anchors.map(() => []);
  for (const { n, origins, data_set, segment, point, ends_at } of rows)
    around[Number(n) - 1]?.push({
      segment,
      point,
      endsAt: toInstant(ends_at),
      ...(origins === null ? {} : { of: { origins, dataSet: data_set ?? undefined } }),
    });
  return around;
};

/** Where a walk through the points of several figures stands. */
export interface PointOfFigure extends PointAddress {
  /** `figures.id`. */
  readonly figure: string;
}

/**
 * The next `size` points of these figures, by figure (in the order they were defined) and date, at which the clocks show something
 * asserted: one walk along the index of points.
 */
export const listPointsOf = async (
  db: Queryable,
  figures: readonly string[],
  { position, publishedBy, endsBy }: Omit<Clocks, 'id'>,
  after: PointOfFigure | undefined,
  size: number,
): Promise<PointOfFigure[]> => {
  const { rows } = await db.query<{ figure: string; segment: number; point: string; ends_at: string }>(
    statement(
      `select p.figure, p.segment, p.point, p.ends_at
       from read.points p cross join lateral (
         select p.figure, $2::bigint as position, $3::timestamptz as published_by, $4::timestamptz as ends_by) q
       where p.figure = any($1::bigint[]) and (p.figure, p.ends_at, p.segment, p.point) > ($5::bigint, $6::timestamptz, $7::int, $8::text)
         and p.ends_at <= q.ends_by and p.first_position <= q.position and ${isSaid}
       order by p.figure, p.ends_at, p.segment, p.point limit ${size}`,
      [
        figures,
        position,
        publishedBy ?? noLimit,
        endsBy ?? noLimit,
        after?.figure ?? '0',
        after?.endsAt ?? '-infinity',
        after?.segment ?? 0,
        after?.point ?? '',
      ],
    ),
  );
  return rows.map(({ ends_at, ...point }) => ({ ...point, endsAt: toInstant(ends_at) }));
};
