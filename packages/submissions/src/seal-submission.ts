import type { Queryable } from './queryable.js';
import type { SubmissionId } from './submission.js';

export interface Seal {
  readonly parts: number;
  readonly bytes: number;
  /** Of all bytes as received, hex. */
  readonly sha256: string;
  /** What the splitter found at the head of the file; JSON, not looked into here. */
  readonly head: object;
}

/** All parts are there: workers may take it. Wake them afterwards (`jobs.wake('ingest', id)`). Throws if a part is missing; idempotent. */
export async function sealSubmission(db: Queryable, id: SubmissionId, { parts, bytes, sha256, head }: Seal): Promise<void> {
  const { rows } = await db.query<{ stored: string }>({
    name: 'seal-submission',
    text: `with stored as (select count(*) as parts from submissions.parts where submission = $1),
      sealed as (
        update submissions.submissions set state = 'waiting', parts = $2, bytes = $3, sha256 = $4, head = $5, sealed_at = clock_timestamp()
        where id = $1 and state = 'receiving' and (select parts from stored) = $2
        returning pg_notify('factline_submission', id::text)
      )
      select (select parts from stored) as stored, (select count(*) from sealed) as sealed`,
    values: [id, parts, bytes, sha256, JSON.stringify(head)],
  });
  const stored = Number(rows[0]?.stored);
  if (stored !== parts) throw new Error(`submission ${id} has ${stored} parts stored and cannot be sealed with ${parts}`);
}
