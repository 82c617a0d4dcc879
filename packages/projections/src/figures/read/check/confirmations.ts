import { toInstant } from '@factline/database';
import { type Queryable, statement } from '../../../read/statement.js';
import { noLimit } from '../clock/question.js';

/** A claim that stands, by these clocks. */
export interface ConfirmationQuestion {
  readonly claim: string;
  readonly position: string;
  readonly publishedBy?: string | undefined;
}

/**
 * When each claim's data set was last published as a whole, by the clocks: a snapshot confirms every cell that it leaves alone. Null
 * where the claim comes from no data set or no snapshot was taken of it. One statement; in the order of the questions.
 */
export const readConfirmations = async (db: Queryable, asked: readonly ConfirmationQuestion[]): Promise<(string | null)[]> => {
  const { rows } = await db.query<{ n: string; at: string }>(
    statement(
      `select q.n, s.at
       from unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) with ordinality q(claim, position, published_by, n)
       cross join lateral (
         select c.data_set from read.claims c where c.id = q.claim and c.data_set is not null order by c.since desc limit 1) c
       cross join lateral (
         select (e.data->'publishedAt'->>'at')::timestamptz as at from log.events e
         where e.stream = 'dataset:' || c.data_set and e.type <> 'ClaimRecorded' and e.type = 'SnapshotTaken' and e.position <= q.position
           and (e.data->'publishedAt'->>'at')::timestamptz <= q.published_by
         order by e.position desc limit 1) s`,
      [asked.map(({ claim }) => claim), asked.map(({ position }) => position), asked.map(({ publishedBy }) => publishedBy ?? noLimit)],
    ),
  );
  const confirmations: (string | null)[] = asked.map(() => null);
  for (const { n, at } of rows) confirmations[Number(n) - 1] = toInstant(at);
  return confirmations;
};
