import type { LedgerEntry } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';
import { crowd, grouped, type Line, type LineRow, linesSql, type PointAt } from './lines.js';
import { noLimit } from './question.js';
import { readTails } from './tails.js';

/** The entries that tell the words of the cells at each point, as its clocks show them, without the disputes against them. In the order of the points. */
export const readLinesAt = async (db: Queryable, points: readonly PointAt[]): Promise<LedgerEntry[][]> =>
  (await readDisputedLinesAt(db, points)).map((lines) => lines.map(({ line }) => line));

/** The same, each with the disputes that stand against it. */
export const readDisputedLinesAt = async (db: Queryable, points: readonly PointAt[]): Promise<Line[][]> => {
  if (points.length === 0) return [];
  const { rows } = await db.query<LineRow>(
    statement(
      linesSql(`unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::int[], $6::text[])
         with ordinality q(figure, position, published_by, ends_at, segment, point, n)`),
      [
        points.map(({ clocks }) => clocks.id),
        points.map(({ clocks }) => clocks.position),
        points.map(({ clocks }) => clocks.publishedBy ?? noLimit),
        points.map(({ endsAt }) => endsAt),
        points.map(({ segment }) => segment),
        points.map(({ point }) => point),
      ],
    ),
  );
  return withTails(db, points, grouped(points.length, rows));
};

/** Adds to the newest entries of points that have too many what they do not tell. */
export const withTails = async (db: Queryable, points: readonly PointAt[], lines: Line[][]): Promise<Line[][]> => {
  const crowded = [...lines.entries()].filter(
    ([, own]) => own.length >= crowd && own.filter(({ line }) => line.entry.kind === 'claim').length >= crowd,
  );
  if (crowded.length === 0) return lines;
  const tails = await readTails(
    db,
    crowded.map(([n]) => points[n] as PointAt),
  );
  const complete = [...lines];
  for (const [i, [n, own]] of crowded.entries()) {
    const known = new Set(own.map(({ line }) => line.entry.id));
    complete[n] = [...own, ...(tails[i] ?? []).filter(({ line }) => !known.has(line.entry.id))];
  }
  return complete;
};
