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
import { type Clocks, holdsAt, noLimit, notStruck } from './question.js';

/** A point of a figure, and the clocks to read it by. */
export interface PointAt {
  readonly clocks: Clocks;
  readonly segment: number;
  readonly point: string;
  readonly endsAt: string;
}

interface ClaimLine {
  n: string;
  position: string;
  segment: number;
  point: string;
  facts: ClaimFacts;
}
interface WithdrawalLine {
  n: string;
  id: string;
  position: string;
  segment: number;
  point: string;
  voice: string;
  published: PublicationTime;
  place: number;
  by: CorrectedBy;
}

/** The segment of a row is the one that it was in at the position: it needs no definition to find it. */
const claimLine = (row: ClaimLine): LedgerEntry => ({
  entry: claimEntry(row.facts, BigInt(row.position)),
  point: row.point,
  voice: voiceOf(row.facts),
  segment: row.segment,
});
const withdrawalLine = (row: WithdrawalLine): LedgerEntry => ({
  entry: { kind: 'withdrawal', id: row.id, position: BigInt(row.position), publishedAt: row.published, place: row.place, by: row.by },
  point: row.point,
  voice: row.voice,
  segment: row.segment,
});

const claimColumns = 'q.n, c.position, c.segment, c.point, c.facts';
const withdrawalColumns = 'q.n, w.id, w.position, w.segment, w.point, w.voice, w.published, w.place, w.by';

/** All entries of the cells of each point, as its clocks show them. In the order of the points. */
export const readLinesAt = async (db: Queryable, points: readonly PointAt[]): Promise<LedgerEntry[][]> => {
  if (points.length === 0) return [];
  const values = [
    points.map(({ clocks }) => clocks.id),
    points.map(({ clocks }) => clocks.position),
    points.map(({ clocks }) => clocks.publishedBy ?? noLimit),
    points.map(({ endsAt }) => endsAt),
    points.map(({ segment }) => segment),
    points.map(({ point }) => point),
  ];
  const from = `unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::int[], $6::text[])
         with ordinality q(figure, position, published_by, ends_at, segment, point, n)`;
  const at = (row: string) =>
    `${row}.figure = q.figure and ${row}.ends_at = q.ends_at and ${row}.segment = q.segment and ${row}.point = q.point
       and ${row}.published_at <= q.published_by and ${holdsAt(row)}`;
  const [claims, withdrawals] = await Promise.all([
    db.query<ClaimLine>(statement(`select ${claimColumns} from ${from} join read.claims c on ${at('c')} and ${notStruck}`, values)),
    db.query<WithdrawalLine>(statement(`select ${withdrawalColumns} from ${from} join read.withdrawals w on ${at('w')}`, values)),
  ]);
  return collect(points.length, claims.rows, withdrawals.rows);
};

/** All entries of figures as their clocks show them: for figures of which no number stands there. In the order of the questions. */
export const readAllLines = async (
  db: Queryable,
  asked: readonly { readonly clocks: Clocks; readonly origins: readonly string[] }[],
): Promise<LedgerEntry[][]> => {
  const byOrigin = asked.flatMap(({ clocks, origins }, n) => origins.map((origin) => ({ clocks, origin, n })));
  const clocksOf = (list: readonly { readonly clocks: Clocks }[]) => [
    list.map(({ clocks }) => clocks.id),
    list.map(({ clocks }) => clocks.position),
    list.map(({ clocks }) => clocks.publishedBy ?? noLimit),
    list.map(({ clocks }) => clocks.endsBy ?? noLimit),
  ];
  const within = (row: string) =>
    `${row}.figure = q.figure and ${row}.ends_at <= q.ends_by and ${row}.published_at <= q.published_by and ${holdsAt(row)}`;
  const [claims, withdrawals] = await Promise.all([
    db.query<ClaimLine>(
      statement(
        `select ${claimColumns} from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::int[])
           q(figure, position, published_by, ends_by, origin, n)
         join read.claims c on ${within('c')} and c.origin = q.origin and c.held <= least(q.published_by, q.ends_by) and ${notStruck}`,
        [...clocksOf(byOrigin), byOrigin.map(({ origin }) => origin), byOrigin.map(({ n }) => n + 1)],
      ),
    ),
    db.query<WithdrawalLine>(
      statement(
        `select ${withdrawalColumns} from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[])
           with ordinality q(figure, position, published_by, ends_by, n)
         join read.withdrawals w on ${within('w')}`,
        clocksOf(asked),
      ),
    ),
  ]);
  return collect(asked.length, claims.rows, withdrawals.rows);
};

const collect = (count: number, claims: readonly ClaimLine[], withdrawals: readonly WithdrawalLine[]): LedgerEntry[][] => {
  const lines: LedgerEntry[][] = Array.from({ length: count }, () => []);
  for (const row of claims) lines[Number(row.n) - 1]?.push(claimLine(row));
  for (const row of withdrawals) lines[Number(row.n) - 1]?.push(withdrawalLine(row));
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

/**
 * Disputes that stand against these claims, for each question claim → dispute → who disputes. A dispute and its end count from their own
 * publication; the end's stands in its event.
 */
export const readDisputesAt = async (
  db: Queryable,
  asked: readonly { readonly clocks: Clocks; readonly claims: readonly string[] }[],
): Promise<Map<string, Map<string, SourceKey>>[]> => {
  const flat = asked.flatMap(({ clocks, claims }, n) => claims.map((claim) => ({ clocks, claim, n })));
  const disputes: Map<string, Map<string, SourceKey>>[] = asked.map(() => new Map());
  if (flat.length === 0) return disputes;
  const { rows } = await db.query<{ n: number; id: string; claim: string; by: SourceKey }>(
    statement(
      `select q.n, d.id, d.claim, d.by
       from unnest($1::uuid[], $2::bigint[], $3::timestamptz[], $4::int[]) q(claim, position, published_by, n)
       join read.disputes d on d.claim = q.claim
       left join log.events e on e.position = d.known_to
       where d.known_from <= q.position and d.published_at <= q.published_by
         and (d.known_to is null or d.known_to > q.position or (e.data->'publishedAt'->>'at')::timestamptz > q.published_by)`,
      [
        flat.map(({ claim }) => claim),
        flat.map(({ clocks }) => clocks.position),
        flat.map(({ clocks }) => clocks.publishedBy ?? noLimit),
        flat.map(({ n }) => n),
      ],
    ),
  );
  for (const { n, id, claim, by } of rows) {
    const standing = disputes[n]?.get(claim) ?? new Map<string, SourceKey>();
    disputes[n]?.set(claim, standing.set(id, by));
  }
  return disputes;
};
