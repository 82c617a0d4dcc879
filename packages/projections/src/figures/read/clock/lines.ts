import {
  type ClaimFacts,
  type CorrectedBy,
  claimEntry,
  type LedgerEntry,
  type PublicationTime,
  type SourceKey,
  voiceOf,
} from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';
import { type Clocks, holdsAt, noLimit, notStruck, reachAt } from './question.js';

/** A point of a figure, and the clocks to read it by. */
export interface PointAt {
  readonly clocks: Clocks;
  readonly segment: number;
  readonly point: string;
  readonly endsAt: string;
}

/** An entry as its clocks show it, with the disputes that stand against it: dispute → who disputes. */
export interface Line {
  readonly line: LedgerEntry;
  readonly disputes: Readonly<Record<string, SourceKey>> | null;
}

/** A row of `linesSql`. */
export interface LineRow {
  n: string;
  id: string;
  position: string;
  segment: number;
  point: string;
  /** Null for a withdrawal. */
  facts: ClaimFacts | null;
  disputes: Readonly<Record<string, SourceKey>> | null;
  voice: string | null;
  published: PublicationTime | null;
  place: number | null;
  by: CorrectedBy | null;
}

/** The segment of a row is the one that it was in at the position: it needs no definition to find it. */
export const lineOf = (row: Omit<LineRow, 'n'>): Line => {
  const { point, segment, position, facts, disputes } = row;
  if (facts !== null) return { line: { entry: claimEntry(facts, BigInt(position)), point, voice: voiceOf(facts), segment }, disputes };
  const { id, published, place, by, voice } = row as { [K in keyof LineRow]: NonNullable<LineRow[K]> };
  return {
    line: { entry: { kind: 'withdrawal', id, position: BigInt(position), publishedAt: published, place, by }, point, voice, segment },
    disputes,
  };
};

/** A dispute and its end count from their own publication; the end's stands in its event. */
export const disputesSql = `(select json_object_agg(d.id, d.by) from read.disputes d left join log.events e on e.position = d.known_to
  where d.claim = c.id and d.known_from <= q.position and d.published_at <= q.published_by
    and (d.known_to is null or d.known_to > q.position or (e.data->'publishedAt'->>'at')::timestamptz > q.published_by))`;

/** Claims that meet a condition on `c` for each of the questions `q`, as its clocks show them; `last`: order and limit, for each. `offset 0`: question by question, whatever the planner expects. */
export const claimsSql = (from: string, where: string, last = 'offset 0'): string =>
  `select q.n, c.id::text, c.position, c.segment, c.point, c.facts, c.disputes, null::text as voice, null::json as published, null::int as place, null::text as by
   from ${from} cross join lateral (
     select c.id, c.position, c.segment, c.point, c.facts, ${disputesSql} as disputes from read.claims c
     where ${where} and c.published_at <= q.published_by and ${holdsAt('c')} and ${notStruck} ${last}) c`;

export const withdrawalsSql = (from: string, where: string): string =>
  `select q.n, w.id, w.position, w.segment, w.point, null::json, null::json, w.voice, w.published, w.place, w.by
   from ${from} cross join lateral (
     select * from read.withdrawals w where ${where} and w.published_at <= q.published_by and ${holdsAt('w')} offset 0) w`;

export const atPoint = (row: string): string =>
  `${row}.figure = q.figure and ${row}.ends_at = q.ends_at and ${row}.segment = q.segment and ${row}.point = q.point`;

/** Claims of one point that are read at once; nearly every point has fewer. Where it has not, `addTails` reads what is missing. */
export const crowd = 200;

/** Entries of the cells of the points `q` (n, figure, position, published_by, ends_at, segment, point): all withdrawals, the newest claims. */
export const linesSql = (from: string): string =>
  `(${claimsSql(from, atPoint('c'), `order by c.published_at desc limit ${crowd}`)}) union all (${withdrawalsSql(from, atPoint('w'))})`;

/** Where a figure's claims are to be found by the index: of one origin, as claimed, in one segment. */
export interface Stretch {
  readonly clocks: Clocks;
  readonly origin: string;
  /** What the origin counted as at the position. */
  readonly countedAs: string;
  readonly segment: number;
}

/** All entries of figures as their clocks show them: for figures of which no number stands there. In the order of the questions. */
export const readAllLines = async (
  db: Queryable,
  asked: readonly { readonly clocks: Clocks; readonly stretches: readonly Stretch[] }[],
): Promise<Line[][]> => {
  const stretches = asked.flatMap(({ stretches: own }, n) => own.map((stretch) => ({ ...stretch, n })));
  const { rows } = await db.query<LineRow>(
    statement(
      `${claimsSql(
        `unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::int[], $8::int[])
           q(figure, position, published_by, ends_by, origin, counted_as, segment, n)`,
        `c.figure = q.figure and c.origin = q.origin and c.segment = q.segment and c.held <= least(q.published_by, q.ends_by, ${reachAt}) and c.ends_at <= q.ends_by`,
      )}
       union all
       ${withdrawalsSql(
         `unnest($9::bigint[], $10::bigint[], $11::timestamptz[], $12::timestamptz[]) with ordinality q(figure, position, published_by, ends_by, n)`,
         'w.figure = q.figure and w.ends_at <= q.ends_by',
       )}`,
      [
        ...clocksOf(stretches),
        stretches.map(({ origin }) => origin),
        stretches.map(({ countedAs }) => countedAs),
        stretches.map(({ segment }) => segment),
        stretches.map(({ n }) => n + 1),
        ...clocksOf(asked),
      ],
    ),
  );
  return grouped(asked.length, rows);
};

const clocksOf = (list: readonly { readonly clocks: Clocks }[]): readonly unknown[] => [
  list.map(({ clocks }) => clocks.id),
  list.map(({ clocks }) => clocks.position),
  list.map(({ clocks }) => clocks.publishedBy ?? noLimit),
  list.map(({ clocks }) => clocks.endsBy ?? noLimit),
];

export const grouped = (count: number, rows: readonly LineRow[]): Line[][] => {
  const lines: Line[][] = Array.from({ length: count }, () => []);
  for (const row of rows) lines[Number(row.n) - 1]?.push(lineOf(row));
  return lines;
};

/** Points where something planned, projected or denied is said, as the clocks show it. In the order of the questions. */
export const readQuietPoints = async (db: Queryable, asked: readonly Clocks[]): Promise<PointAt[][]> => {
  const { rows } = await db.query<{ n: string; segment: number; point: string; ends_at: string }>(
    statement(
      `select distinct q.n, c.segment, c.point, c.ends_at
       from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[]) with ordinality q(figure, position, published_by, ends_by, n)
       join read.claims c on c.figure = q.figure and not c.counts and c.ends_at <= q.ends_by and c.published_at <= q.published_by
         and ${holdsAt('c')} and ${notStruck}`,
      [
        asked.map(({ id }) => id),
        asked.map(({ position }) => position),
        asked.map(({ publishedBy }) => publishedBy ?? noLimit),
        asked.map(({ endsBy }) => endsBy ?? noLimit),
      ],
    ),
  );
  const points: PointAt[][] = asked.map(() => []);
  for (const { n, segment, point, ends_at } of rows) {
    const clocks = asked[Number(n) - 1];
    if (clocks !== undefined) points[Number(n) - 1]?.push({ clocks, segment, point, endsAt: ends_at });
  }
  return points;
};
