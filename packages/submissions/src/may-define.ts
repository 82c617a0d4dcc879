import type { SubmissionFormat } from './submission.js';

// JSON may write a letter as an escape; \u0061-\u007a and \u002d are all that the names below could hide behind.
const definition = /"type"\s*:\s*"(?:topic|source|data-set|figure|document)"|\\u00(?:[67][0-9a-fA-F]|2[dD])/;

/**
 * Whether a part can hold something that defines topics, sources or figures: definitions of a whole submission are taken before its other
 * items, and parts of a claims file that surely have none need not be read twice. Of a table only its mapping knows. An article is one
 * document and what was read in it, in this order.
 */
export function mayDefine(format: SubmissionFormat, bytes: Buffer): boolean {
  return format !== 'article' && (format !== 'ndjson' || definition.test(bytes.toString('latin1')));
}
