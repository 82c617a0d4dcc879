import type { Queryable } from './queryable.js';
import { readSubmission } from './read-submission.js';
import type { Submission, SubmissionId } from './submission.js';

/** Positions between which a submission recorded its items; undefined where it recorded none. Other events lie between them too. */
export async function recordedRange(
  db: Queryable,
  id: SubmissionId,
): Promise<{ readonly first: bigint; readonly last: bigint } | undefined> {
  const { rows } = await db.query<{ first: string | null; last: string | null }>({
    name: 'recorded-range',
    text: `select min(i.position) as first, max(i.position) as last from submissions.items i where i.submission = $1 and i.outcome = 'recorded'`,
    values: [id],
  });
  const { first, last } = rows[0] ?? {};
  return first && last ? { first: BigInt(first), last: BigInt(last) } : undefined;
}

/** The submission that takes this one back, or did; undefined where none does. One that failed does not count. */
export async function recallOf(db: Queryable, id: SubmissionId): Promise<Submission | undefined> {
  const { rows } = await db.query<{ id: SubmissionId }>({
    name: 'recall-of',
    text: `select id from submissions.submissions where recalls = $1 and state in ('waiting', 'running', 'done') order by created_at desc limit 1`,
    values: [id],
  });
  return rows[0] && readSubmission(db, rows[0].id);
}
