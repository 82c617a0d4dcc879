import canonicalize from 'canonicalize';
import { sha256, uuidOf } from '../event/identity.js';
import type { ContentHash, DocumentId } from './document.js';

/** What a document is known by: its URL; without one its publisher, title and date; without a title its text. */
export interface DocumentIdentity {
  readonly url?: string | undefined;
  readonly publisher: string;
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly text?: string | undefined;
}

/** Deterministic id of a document; does not depend on the salt, so that it is the same in every installation. */
export const documentIdOf = ({ url, publisher, title, publishedAt, text }: DocumentIdentity): DocumentId => {
  if (url !== undefined) return uuidOf(sha256(`url ${url}`)) as DocumentId;
  const known =
    title === undefined ? { publisher, text: text === undefined ? undefined : sha256(text) } : { publisher, title, publishedAt };
  return uuidOf(sha256(`document ${canonicalize(known)}`)) as DocumentId;
};

/** Salted, so that nobody can tell from the log which text was erased. `salt` in hex. */
export const contentHashOf = (salt: string, text: string): ContentHash => sha256(salt + text) as ContentHash;
