import type { CellCounts, ClaimFacts, SourceKey, Standing } from '@factline/domain';
import { hasNumber } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';
import type { FigureAt } from './headlines-at.js';

/** What there is besides standing claims with a number: asked where none stands, and for the outlook. */
export interface QuietCells {
  readonly counts: CellCounts;
  /** Newest asserted claim without a number of each origin. */
  readonly withoutNumber: readonly Standing[];
  readonly outlook: readonly string[];
}

/** Cells at a position over points that ended by an instant. Answers are in the order of the questions. */
export const readQuietCells = async (db: Queryable, asked: readonly (FigureAt & { readonly endsBy: string })[]): Promise<QuietCells[]> => {
  const { rows } = await db.query<{ withdrawn: string; standing: string; quiet: { facts: ClaimFacts; segment: number; head: SourceKey | null }[] | null }>(
    statement(
      `select w.withdrawn, c.standing, c.quiet
       from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) with ordinality q(figure, position, ends_by, n)
       cross join lateral (
         select count(*) as withdrawn from read.withdrawals w
         where w.figure = q.figure and w.ends_at <= q.ends_by and w.known_from <= q.position and (w.known_to is null or w.known_to > q.position)) w
       cross join lateral (
         select count(*) as standing,
           json_agg(json_build_object('facts', c.facts, 'segment', c.segment, 'head', (
             select s.head from read.standings s where s.figure = q.figure and s.origin = c.origin and s.position <= q.position order by s.position desc limit 1
           ))) filter (where not c.counts) as quiet
         from read.claims c
         where c.figure = q.figure and c.ends_at <= q.ends_by and c.known_from <= q.position and (c.known_to is null or c.known_to > q.position)) c
       order by q.n`,
      [asked.map((one) => one.id), asked.map((one) => one.position), asked.map((one) => one.endsBy)],
    ),
  );
  return rows.map((row) => {
    const quiet = row.quiet ?? [];
    const unclear = quiet.filter(({ facts }) => facts.modality === 'asserted' && !hasNumber(facts.value));
    return {
      counts: { cells: Number(row.withdrawn) + Number(row.standing), withdrawn: Number(row.withdrawn), withoutNumber: unclear.length },
      withoutNumber: unclear.map(({ facts, segment, head }) => ({ claim: facts, segment, origin: facts.origin, head: head ?? facts.origin })),
      outlook: quiet.filter(({ facts }) => facts.modality === 'planned' || facts.modality === 'projected').map(({ facts }) => facts.claim).sort(),
    };
  });
};
