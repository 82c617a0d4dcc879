import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { openSubmission } from './open-submission.js';
import { sealSubmission } from './seal-submission.js';
import type { NewSubmission, SubmissionId } from './submission.js';
import { type NewPart, writePart } from './write-part.js';

/** Cuts a file into parts as it arrives; `createSplitter` of @factline/formats makes one. */
export interface PartSplitter {
  push(chunk: Uint8Array): readonly NewPart[];
  end(): readonly NewPart[];
  readonly head: object | undefined;
}

/**
 * Takes a file in while its bytes arrive: each part is durable before more is asked for, so a slow database slows the sender, and memory
 * stays that of one part. Resolves when the whole is durable and sealed; wake the workers then (`jobs.wake('ingest', id)`). Where it
 * throws (a broken upload), what was stored stays `receiving` and is swept after a day; nothing of it is ever recorded.
 */
export async function receiveSubmission(
  db: Pool,
  submission: NewSubmission,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  splitter: PartSplitter,
): Promise<SubmissionId> {
  const id = await openSubmission(db, submission);
  const hash = createHash('sha256');
  let parts = 0;
  let bytes = 0;
  const store = async (cut: readonly NewPart[]) => {
    for (const part of cut) {
      await writePart(db, id, submission.format, part, { isInLogOrder: isInLogOrder(splitter.head) });
      parts += 1;
    }
  };
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.byteLength;
    await store(splitter.push(chunk));
  }
  await store(splitter.end());
  await sealSubmission(db, id, { parts, bytes, sha256: hash.digest('hex'), head: splitter.head ?? {} });
  return id;
}

/** The head of an exported log says so. */
const isInLogOrder = (head: object | undefined): boolean => head !== undefined && 'isInLogOrder' in head && head.isInLogOrder === true;
