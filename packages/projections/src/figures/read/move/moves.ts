import { type Decimal, negate, type Period, subtract, type Value } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';
import type { RevisionRef } from '../revisions.js';

/** The other end of a move. */
export interface MoveEnd extends RevisionRef {
  readonly period: Period;
}
export interface Moves {
  readonly to?: MoveEnd;
  readonly from?: MoveEnd;
}

/** Changes of one publication that are looked at: two distinct ones are a move, more are none. */
const changesPerPublication = 8;

interface Row {
  n: string;
  point: string;
  at: string;
  change: { position: string; ordinal: string; point: string; from_value: Value; to_value: Value; period: Period };
}

/**
 * For each revision of a flow the one that took its difference over, or that the difference came from (DOMAIN §5): within one submission,
 * publication and voice two points changed by −x and +x, and no third. One statement; bounded by the claims of those publications. In the
 * order asked.
 */
export const readMoves = async (db: Queryable, asked: readonly RevisionRef[]): Promise<Moves[]> => {
  const { rows } = await db.query<Row>(
    statement(
      `with asked as materialized (
         select q.n, r.figure, r.position, r.point, r.segment, c.published_at, c.data_set, case when c.data_set is null then c.origin end as origin,
           (select e.meta->>'submission' from log.events e where e.position = r.position) as submission
         from unnest($1::bigint[], $2::bigint[]) with ordinality q(position, ordinal, n)
         join read.revisions r on r.position = q.position and r.ordinal = q.ordinal
         join read.figures f on f.id = r.figure
         cross join lateral (
           select c.published_at, c.data_set, c.origin from read.claims c where c.id = r.claim and c.figure = r.figure order by c.since desc limit 1) c
         where f.definition->>'kind' = 'flow' and r.kind = 'revision' and r.direction in ('up', 'down') and r.changed_by in ('source', 'publisher')),
       groups as materialized (
         select distinct figure, segment, published_at, data_set, origin, submission from asked)
       select a.n, a.point, a.position as at, to_json(m) as change
       from groups g
       cross join lateral (
         select r.position::text as position, r.ordinal::text as ordinal, r.point, r.from_value, r.to_value, r.period
         from (select distinct c.position from read.claims c
               where c.figure = g.figure and c.published_at = g.published_at and c.data_set is not distinct from g.data_set
                 and (g.origin is null or c.origin = g.origin)) c
         join read.revisions r on r.position = c.position and r.figure = g.figure and not r.headline and r.kind = 'revision'
           and r.segment = g.segment and r.direction not in ('first', 'withdrawn', 'same')
         where (select e.meta->>'submission' from log.events e where e.position = c.position) is not distinct from g.submission
         limit ${changesPerPublication}) m
       join asked a on a.figure = g.figure and a.segment = g.segment and a.published_at = g.published_at and a.data_set is not distinct from g.data_set
         and a.origin is not distinct from g.origin and a.submission is not distinct from g.submission`,
      [asked.map(({ position }) => position), asked.map(({ ordinal }) => ordinal)],
    ),
  );
  const moves: Moves[] = asked.map(() => ({}));
  for (const [n, own] of Map.groupBy(rows, (row) => Number(row.n))) {
    const [{ point, at }] = own as [Row];
    const [first, second, ...more] = own.map(({ change }) => change);
    if (first === undefined || second === undefined || more.length > 0 || first.point === second.point) continue;
    // A headline that showed the point moved with it, by the same event.
    const mine = [first, second].find((change) => change.point === point && change.position === at);
    const other = mine === first ? second : first;
    const [gone, come] = [mine, other].map((change) => change && differenceOf(change));
    if (mine === undefined || gone === undefined || come === undefined || gone !== negate(come)) continue;
    const end: MoveEnd = { position: other.position, ordinal: other.ordinal, period: other.period };
    moves[n - 1] = gone.startsWith('-') ? { to: end } : { from: end };
  }
  return moves;
};

/** By how much an exact number changed; undefined where one of the two is not exact. */
const differenceOf = ({ from_value: from, to_value: to }: Row['change']): Decimal | undefined =>
  from.qualifier !== 'exact' || to.qualifier !== 'exact' || from.min === null || to.min === null || from.unit !== to.unit
    ? undefined
    : subtract(to.min, from.min);
