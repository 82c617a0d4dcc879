import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/**
 * A version 8 UUID (RFC 9562: the layout is the application's own) from 64 hex digits of a hash. With `epochMs` its first 48
 * bits are that time, so that ids made near each other in time lie near each other in an index; times before 1970 count as 0.
 */
export const uuidOf = (digest: string, epochMs?: number): string => {
  const head = epochMs === undefined ? digest.slice(0, 12) : Math.max(0, Math.floor(epochMs)).toString(16).padStart(12, '0');
  const variant = variants[Number.parseInt(digest.charAt(15), 16) & 3];
  return `${head.slice(0, 8)}-${head.slice(8, 12)}-8${digest.slice(12, 15)}-${variant}${digest.slice(16, 19)}-${digest.slice(19, 31)}`;
};
const variants = ['8', '9', 'a', 'b'] as const;

/**
 * Id of an event that is not a claim's own: the same content about the same thing gives the same id, so that handing it in twice
 * records it once. What may rightly happen again (A, then B, then A) has the version of its subject in `content`.
 */
export const eventIdOf = (type: string, content: object): string => uuidOf(sha256(`${type} ${canonicalize(content)}`));
