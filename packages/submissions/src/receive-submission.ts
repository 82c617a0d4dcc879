import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { openSubmission } from './open-submission.js';
import { sealSubmission } from './seal-submission.js';
import type { NewSubmission, SubmissionId } from './submission.js';
import { type NewPart, writePart } from './write-part.js';

/**
 * Takes a submission in while its parts arrive: each is durable before the next is asked for, so a slow database slows the sender and
 * memory stays that of two parts. Resolves when the whole is durable and sealed. Where it throws (a broken upload), what was stored
 * stays `receiving` and is swept after a day; nothing of it is ever recorded.
 */
export async function receiveSubmission(
  db: Pool,
  submission: NewSubmission,
  parts: AsyncIterable<NewPart> | Iterable<NewPart>,
): Promise<SubmissionId> {
  const id = await openSubmission(db, submission);
  const hash = createHash('sha256');
  let count = 0;
  let bytes = 0;
  for await (const part of parts) {
    hash.update(part.bytes);
    bytes += part.bytes.byteLength;
    count += 1;
    await writePart(db, id, submission.format, part);
  }
  await sealSubmission(db, id, { parts: count, bytes, sha256: hash.digest('hex') });
  return id;
}
