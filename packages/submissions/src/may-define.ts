import type { SubmissionFormat } from './submission.js';

// JSON may write a letter as an escape; \u0061-\u007a and \u002d are all that the names below could hide behind.
const definition = /"type"\s*:\s*"(?:topic|source|data-set|figure|document)"|\\u00(?:[67][0-9a-fA-F]|2[dD])/;

/**
 * Whether a part can hold a line that defines something: definitions of a whole submission are taken before its other lines,
 * and parts that surely have none need not be read twice. Tables define as they go, so for them it is never so.
 */
export function mayDefine(format: SubmissionFormat, bytes: Buffer): boolean {
  return format === 'ndjson' && definition.test(bytes.toString('latin1'));
}
