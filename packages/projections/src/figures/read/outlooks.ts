import { type Queryable, statement } from '../../read/statement.js';
import type { FigureAt } from './headlines-at.js';

/** A figure at a position, over points that ended by an instant. */
export interface FigureBy extends FigureAt {
  readonly endsBy: string;
}

/** Planned and projected claims that stood at positions, over points that ended by an instant. Ids in order; answers in the order of the questions. */
export const readOutlooks = async (db: Queryable, asked: readonly FigureBy[]): Promise<string[][]> => {
  const { rows } = await db.query<{ n: string; id: string }>(
    statement(
      `select q.n, c.id from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) with ordinality q(figure, position, ends_by, n)
       join read.claims c on c.figure = q.figure and not c.counts and c.ends_at <= q.ends_by
         and c.known_from <= q.position and (c.known_to is null or c.known_to > q.position)
       where c.facts->>'modality' in ('planned', 'projected') order by q.n, c.id`,
      [asked.map((one) => one.id), asked.map((one) => one.position), asked.map((one) => one.endsBy)],
    ),
  );
  const answers: string[][] = asked.map(() => []);
  for (const row of rows) answers[Number(row.n) - 1]?.push(row.id);
  return answers;
};
