import type { CellCounts, ClaimFacts, SourceKey, Standing } from '@factline/domain';
import { hasNumber } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';
import type { FigureAt } from './headlines-at.js';

/** A figure at a position, over points that ended by an instant. */
export interface FigureBy extends FigureAt {
  readonly endsBy: string;
}

/** What there is where no number stands: it says whether all was withdrawn, nothing asserted, or the number is unknown. */
export interface QuietCells {
  readonly counts: CellCounts;
  /** Asserted claims without a number that stand in their cells. */
  readonly withoutNumber: readonly Standing[];
}

/** Cells of figures of which no number stands over these points. Answers are in the order of the questions. */
export const readQuietCells = async (db: Queryable, asked: readonly FigureBy[]): Promise<QuietCells[]> => {
  const { rows } = await db.query<{ withdrawn: string; standing: { facts: ClaimFacts; segment: number; head: SourceKey | null }[] | null }>(
    statement(
      `select w.withdrawn, c.standing
       from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) with ordinality q(figure, position, ends_by, n)
       cross join lateral (
         select count(*) as withdrawn from read.withdrawals w
         where w.figure = q.figure and w.ends_at <= q.ends_by and w.known_from <= q.position and (w.known_to is null or w.known_to > q.position)) w
       cross join lateral (
         select json_agg(json_build_object('facts', c.facts, 'segment', c.segment, 'head', (
           select s.head from read.standings s where s.figure = q.figure and s.origin = c.origin and s.position <= q.position order by s.position desc limit 1
         ))) as standing
         from read.claims c
         where c.figure = q.figure and c.ends_at <= q.ends_by and c.known_from <= q.position and (c.known_to is null or c.known_to > q.position)) c
       order by q.n`,
      [asked.map((one) => one.id), asked.map((one) => one.position), asked.map((one) => one.endsBy)],
    ),
  );
  return rows.map((row) => {
    const standing = row.standing ?? [];
    const unclear = standing.filter(({ facts }) => facts.modality === 'asserted' && !hasNumber(facts.value));
    return {
      counts: { cells: Number(row.withdrawn) + standing.length, withdrawn: Number(row.withdrawn), withoutNumber: unclear.length },
      withoutNumber: unclear.map(({ facts, segment, head }) => ({
        claim: facts,
        segment,
        origin: facts.origin,
        head: head ?? facts.origin,
      })),
    };
  });
};

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
