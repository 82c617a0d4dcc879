import type { Problem } from '@factline/domain';
import type { Queryable } from './queryable.js';
import type { SubmissionId, SubmittedMapping } from './submission.js';

/** Ends a submission all of whose parts are done, keeps its counts, drops its bytes and tells who waits; what it recalls is recalled. Idempotent; false where parts are open. */
export async function endSubmission(db: Queryable, id: SubmissionId, { withdrawn }: { withdrawn?: number } = {}): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'end-submission',
    text: `with ended as (
        update submissions.submissions s
        set state = 'done', ended_at = clock_timestamp(), recorded = c.recorded, known = c.known, skipped = c.skipped, rejected = c.rejected,
          position = c.last_position, withdrawn = $2
        from submissions.submissions t cross join lateral submissions.progress(t) c
        where s.id = $1 and t.id = s.id and s.state = 'running'
          and not exists (select from submissions.parts p where p.submission = s.id and p.state <> 'done')
        returning s.id, s.recalls
      ),
      recalled as (
        update submissions.submissions r set state = 'recalled' from ended e where r.id = e.recalls and r.state = 'done' returning r.id
      ),
      dropped as (update submissions.parts p set bytes = null from ended e where p.submission = e.id)
      select pg_notify('factline_submission', id::text) from (select id from ended union all select id from recalled) told`,
    values: [id, withdrawn ?? null],
  });
  return rowCount !== null && rowCount > 0;
}

/** Ends a submission that cannot be read as a whole. Its parts stay, so that it can be handed in again. Idempotent; false where it had ended. */
export async function failSubmission(db: Queryable, id: SubmissionId, problems: readonly Problem[]): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'fail-submission',
    text: `with failed as (
        update submissions.submissions set state = 'failed', ended_at = clock_timestamp(), problems = $2
        where id = $1 and state in ('waiting', 'running') returning id
      ),
      freed as (
        update submissions.parts p set state = 'pending', leased_until = null, lease_owner = null, epoch = p.epoch + 1
        from failed f where p.submission = f.id and p.state = 'leased'
      )
      select pg_notify('factline_submission', id::text) from failed`,
    values: [id, JSON.stringify(problems)],
  });
  return rowCount === 1;
}

/**
 * Hands a failed submission in again, with another mapping or data set where given. What was recorded of it stays recorded.
 * False where it is not failed. Wake the workers afterwards.
 */
export async function handInAgain(
  db: Queryable,
  id: SubmissionId,
  changes: { readonly mapping?: SubmittedMapping; readonly dataSet?: string; readonly publishedAt?: string } = {},
): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'hand-in-again',
    text: `with again as (
        update submissions.submissions
        set state = 'waiting', ended_at = null, problems = null, mapping = coalesce($2, mapping), mapping_format = coalesce($3, mapping_format),
          data_set = coalesce($4, data_set), published_at = coalesce($5, published_at)
        where id = $1 and state = 'failed' returning id, format
      ),
      prepared as (
        update submissions.parts p set pass = 'definitions' from again a
        where p.submission = a.id and a.format <> 'ndjson' and p.state <> 'done'
      )
      select pg_notify('factline_submission', id::text) from again`,
    values: [id, changes.mapping?.text ?? null, changes.mapping?.format ?? null, changes.dataSet ?? null, changes.publishedAt ?? null],
  });
  return rowCount === 1;
}

/** Deletes submissions whose upload broke off more than `hours` ago; nothing of them was ever recorded. Returns how many. */
export async function sweepAbandoned(db: Queryable, hours = 24): Promise<number> {
  const { rowCount } = await db.query({
    name: 'sweep-abandoned',
    text: `delete from submissions.submissions where state = 'receiving' and created_at < clock_timestamp() - make_interval(hours => $1)`,
    values: [hours],
  });
  return rowCount ?? 0;
}
