import { toInstant } from '@factline/database';
import type { Period } from '@factline/domain';
import { parameters, type Queryable, statement } from '../../../read/statement.js';
import { type RevisionColumns, type RevisionRow, revisionColumns, revisionFromRow } from '../revisions.js';
import type { PointAddress } from './answers.js';
import { noLimit } from './question.js';

/** Two readings of one topic. Absent clocks: no limit. */
export interface Between {
  readonly from: { readonly position: string; readonly publishedBy?: string | undefined; readonly endsBy?: string | undefined };
  readonly to: Between['from'];
}

/** A point of a figure that may differ between two readings. */
export interface TouchedPoint extends PointAddress {
  /** `figures.id`. */
  readonly figure: string;
  readonly period: Period;
}

/** Keys of all figures of a topic, those merged into others included: they may have stood alone at one of two moments. */
export const readFigureKeysOfTopic = async (db: Queryable, topic: string): Promise<string[]> =>
  (await db.query<{ key: string }>(statement('select key from read.figures where topic = $1 order by key', [topic]))).rows.map(
    ({ key }) => key,
  );

/**
 * Points of which anything can differ between two readings: revised between the record clocks, said or disputed between the publication
 * clocks, or ended between the reference dates. At most `size`; by figure and date.
 */
export const listTouchedPoints = async (
  db: Queryable,
  figures: readonly string[],
  between: Between,
  size: number,
): Promise<TouchedPoint[]> => {
  const { values, add } = parameters();
  const asked = `${add(figures)}::bigint[]`;
  const parts: string[] = [];
  const positions = ordered(BigInt(between.from.position), BigInt(between.to.position)).map(String);
  if (positions[0] !== positions[1])
    parts.push(`select r.figure, r.ends_at, r.segment, r.point from read.revisions r
      where r.figure = any(${asked}) and not r.headline and r.kind = 'revision' and r.position > ${add(positions[0])}::bigint and r.position <= ${add(positions[1])}::bigint`);
  // By a moment of publication a point may differ through what was recorded late: where newer words stood already, it revised nothing.
  if (positions[0] !== positions[1] && (between.from.publishedBy ?? between.to.publishedBy) !== undefined) {
    const [low, high] = [add(positions[0]), add(positions[1])];
    const recorded = (...columns: string[]) =>
      columns.map((column) => `${column} > ${low}::bigint and ${column} <= ${high}::bigint`).join(' or ');
    parts.push(
      `select c.figure, c.ends_at, c.segment, c.point from read.claims c
       where c.figure = any(${asked}) and (${recorded('c.since', 'c.until', 'c.state_position')})`,
      `select w.figure, w.ends_at, w.segment, w.point from read.withdrawals w where w.figure = any(${asked}) and (${recorded('w.since', 'w.until')})`,
      `select c.figure, c.ends_at, c.segment, c.point from read.disputes d join read.claims c on c.id = d.claim
       where c.figure = any(${asked}) and (${recorded('d.known_from', 'd.known_to')})`,
    );
  }
  const published = ordered(between.from.publishedBy ?? noLimit, between.to.publishedBy ?? noLimit);
  if (published[0] !== published[1]) {
    const within = (column: string, low = add(published[0]), high = add(published[1])) =>
      `${column} > ${low}::timestamptz and ${column} <= ${high}::timestamptz`;
    parts.push(
      `select c.figure, c.ends_at, c.segment, c.point from read.claims c where c.figure = any(${asked}) and ${within('c.published_at')}`,
      `select w.figure, w.ends_at, w.segment, w.point from read.withdrawals w where w.figure = any(${asked}) and ${within('w.published_at')}`,
      `select c.figure, c.ends_at, c.segment, c.point from read.disputes d join read.claims c on c.id = d.claim
       left join log.events e on e.position = d.known_to
       where c.figure = any(${asked}) and (${within('d.published_at')} or ${within("(e.data->'publishedAt'->>'at')::timestamptz")})`,
    );
  }
  const ends = ordered(between.from.endsBy ?? noLimit, between.to.endsBy ?? noLimit);
  if (ends[0] !== ends[1])
    parts.push(
      `select p.figure, p.ends_at, p.segment, p.point from read.points p where p.figure = any(${asked}) and p.ends_at > ${add(ends[0])}::timestamptz and p.ends_at <= ${add(ends[1])}::timestamptz`,
    );
  if (parts.length === 0) return [];
  const { rows } = await db.query<{ figure: string; ends_at: string; segment: number; point: string; period: Period }>(
    statement(
      `select p.figure, p.ends_at, p.segment, p.point, p.period
       from (select distinct t.figure, t.ends_at, t.segment, t.point from (${parts.join(' union all ')}) t) t
       join read.points p on p.figure = t.figure and p.ends_at = t.ends_at and p.segment = t.segment and p.point = t.point
       order by p.figure, p.ends_at, p.segment, p.point limit ${size}`,
      values,
    ),
  );
  return rows.map(({ ends_at, ...point }) => ({ ...point, endsAt: toInstant(ends_at) }));
};

/** Text order is time order for instants; `infinity` comes after them all. */
const ordered = <T extends bigint | string>(a: T, b: T): [T, T] => (a <= b ? [a, b] : [b, a]);

/** Revisions of one point that are told of a difference; its whole history is `revisions(on:)`. */
const revisionsPerPoint = 20;

/** The last revisions of each point that lie between two readings: recorded between them, or caused by a claim published between them. In the order of the points. */
export const readRevisionsBetween = async (db: Queryable, points: readonly TouchedPoint[], between: Between): Promise<RevisionRow[][]> => {
  if (points.length === 0) return [];
  const [fromPosition, toPosition] = ordered(BigInt(between.from.position), BigInt(between.to.position));
  const [fromPublished, toPublished] = ordered(between.from.publishedBy ?? noLimit, between.to.publishedBy ?? noLimit);
  const { rows } = await db.query<RevisionColumns & { n: string }>(
    statement(
      `select q.n, ${revisionColumns}
       from unnest($1::bigint[], $2::timestamptz[], $3::int[], $4::text[]) with ordinality q(figure, ends_at, segment, point, n)
       join read.figures f on f.id = q.figure
       cross join lateral (
         select * from read.revisions r
         where r.figure = q.figure and not r.headline and r.kind = 'revision' and r.ends_at = q.ends_at and r.segment = q.segment and r.point = q.point
           and r.position <= $6::bigint and (r.position > $5::bigint or exists (
             select from read.claims c where c.id = r.claim and c.published_at > $7::timestamptz and c.published_at <= $8::timestamptz))
         order by r.position desc, r.ordinal desc limit ${revisionsPerPoint}) r
       order by q.n, r.position, r.ordinal`,
      [
        points.map(({ figure }) => figure),
        points.map(({ endsAt }) => endsAt),
        points.map(({ segment }) => segment),
        points.map(({ point }) => point),
        String(fromPosition),
        String(toPosition),
        fromPublished,
        toPublished,
      ],
    ),
  );
  const found: RevisionRow[][] = points.map(() => []);
  for (const row of rows) found[Number(row.n) - 1]?.push(revisionFromRow(row));
  return found;
};
