import type { EventMeta } from '@factline/domain';
import type { PartInput } from '@factline/formats';
import type { LeasedPart, StoredPart, Submission } from '@factline/submissions';
import type { SubmittedFile } from '../submission/file.js';

/** A stored part as formats wants to see it. */
export function partInput({ head, mapping, options }: SubmittedFile, part: StoredPart, pass?: LeasedPart['pass']): PartInput {
  const { bytes, firstLine, firstRecord, oversized } = part;
  return {
    head,
    options,
    bytes,
    firstLine,
    firstRecord,
    oversized,
    ...(mapping && { mapping }),
    // An exported log has one pass, over all of it.
    ...(pass && !mapping && !head.isInLogOrder && { pass: pass === 'lines' ? pass : 'definitions' }),
  };
}

/** What every event of a part carries. */
export function metaOf({ actor, id }: Pick<Submission, 'actor' | 'id'>): EventMeta {
  return { actor, submission: id };
}
