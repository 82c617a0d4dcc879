import { randomUUID } from 'node:crypto';
import type { Queryable } from './queryable.js';
import type { NewSubmission, SubmissionId } from './submission.js';

/** Opens a submission in state `receiving`. Its parts follow (`writePart`), then `sealSubmission`; until then no worker looks at it. */
export async function openSubmission(db: Queryable, submission: NewSubmission): Promise<SubmissionId> {
  const id = randomUUID() as SubmissionId;
  await db.query({
    name: 'open-submission',
    text: `insert into submissions.submissions (id, kind, name, format, mapping, mapping_format, data_set, published_at, actor, snapshot, recalls, again)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      id,
      submission.kind,
      submission.name,
      submission.format,
      submission.mapping?.text ?? null,
      submission.mapping?.format ?? null,
      submission.dataSet ?? null,
      submission.publishedAt ?? null,
      JSON.stringify(submission.actor),
      submission.snapshot ?? null,
      submission.recalls ?? null,
      submission.again === true,
    ],
  });
  return id;
}
