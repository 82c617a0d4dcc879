import { mayDefine } from './may-define.js';
import type { Queryable } from './queryable.js';
import type { SubmissionFormat, SubmissionId } from './submission.js';

/** A stretch of the file that ends where a record ends. */
export interface NewPart {
  /** From 0, without gaps. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Physical line of the file at which it starts, from 1. */
  readonly firstLine: number;
  /** Records of the file before it. */
  readonly firstRecord: number;
  /** It is one record that was too long, of which `bytes` are the beginning. */
  readonly oversized: boolean;
}

/**
 * Stores one part; when this resolves it is durable. Idempotent: a part written twice is kept as first written. `isInLogOrder`: nothing of
 * the file is taken before what stands above it.
 */
export async function writePart(
  db: Queryable,
  id: SubmissionId,
  format: SubmissionFormat,
  part: NewPart,
  { isInLogOrder = false } = {},
): Promise<void> {
  const bytes = Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength);
  await db.query({
    name: 'write-part',
    text: `insert into submissions.parts (submission, part, bytes, size, first_line, first_record, oversized, pass)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (submission, part) do nothing`,
    values: [
      id,
      part.number,
      bytes,
      bytes.length,
      part.firstLine,
      part.firstRecord,
      part.oversized,
      !isInLogOrder && mayDefine(format, bytes) ? 'definitions' : 'lines',
    ],
  });
}
