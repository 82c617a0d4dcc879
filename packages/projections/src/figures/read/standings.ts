import type { ClaimFacts, SourceKey, Standing } from '@factline/domain';
import { compareStandings } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';
import type { FigureAt } from './headlines-at.js';

interface Row {
  n: string;
  origin: SourceKey;
  segment: number;
  head: SourceKey;
  no_new_number: string | null;
  contradicts: string | null;
  disputed_by: SourceKey[] | null;
  facts: ClaimFacts;
}

const standingOf = (row: Row): Standing => ({
  claim: row.facts,
  segment: row.segment,
  origin: row.origin,
  head: row.head,
  ...(row.disputed_by === null || row.disputed_by.length === 0 ? {} : { disputedBy: row.disputed_by }),
  ...(row.no_new_number === null ? {} : { noNewNumber: row.no_new_number }),
  ...(row.contradicts === null ? {} : { contradicts: row.contradicts }),
});

/**
 * Each origin's standing claim as the record clock saw it at a position: one probe per origin. Newest first; answers are in the order
 * of the questions.
 */
export const readStandings = async (db: Queryable, asked: readonly FigureAt[]): Promise<Standing[][]> => {
  const { rows } = await db.query<Row>(
    statement(
      `select q.n, o.origin, s.segment, s.head, s.no_new_number, s.contradicts, s.disputed_by, c.facts
       from unnest($1::bigint[], $2::bigint[]) with ordinality q(figure, position, n)
       join read.origins o on o.figure = q.figure and o.since <= q.position
       cross join lateral (
         select s.claim, s.segment, s.head, s.no_new_number, s.contradicts, s.disputed_by from read.standings s
         where s.figure = q.figure and s.origin = o.origin and s.position <= q.position order by s.position desc limit 1) s
       cross join lateral (select c.facts from read.claims c where c.id = s.claim order by c.since desc limit 1) c`,
      [asked.map((one) => one.id), asked.map((one) => one.position)],
    ),
  );
  return grouped(asked.length, rows);
};

const grouped = (count: number, rows: readonly Row[]): Standing[][] => {
  const answers: Standing[][] = Array.from({ length: count }, () => []);
  for (const row of rows) answers[Number(row.n) - 1]?.push(standingOf(row));
  for (const standings of answers) standings.sort((a, b) => compareStandings(b, a));
  return answers;
};
