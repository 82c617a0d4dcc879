import { type Problem, problem } from '@factline/domain';
import { bomLength, wholeFileProblem } from '../split/detect-head.js';
import type { FilePart } from '../split/part.js';
import { encodingProblem, nulProblem, openText } from '../text/part-text.js';
import type { ArticleHead, ArticleParticulars } from './article.js';

/** Bytes of an article with its markup; more is no article. */
export const maxArticleBytes = 4_000_000;

export interface ArticleSplitter {
  push(chunk: Uint8Array): FilePart[];
  end(): FilePart[];
  /** Known at the end. */
  readonly head: ArticleHead | undefined;
}

/**
 * Takes an article in as it arrives: one part, and a head that says whether it can be read. Of one that cannot (too long, not UTF-8, a NUL
 * byte, nothing but space) no bytes are kept. Holds at most `maxArticleBytes`.
 */
export const createArticleSplitter = (article: ArticleParticulars): ArticleSplitter => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let head: ArticleHead | undefined;
  return {
    push: (chunk) => {
      length += chunk.length;
      if (length <= maxArticleBytes) chunks.push(chunk);
      else chunks.length = 0;
      return [];
    },
    end: () => {
      const bytes = joined(chunks);
      const found = length > maxArticleBytes ? tooLong(length) : contentProblem(bytes);
      head = { format: 'article', article, problems: found === undefined ? [] : [found] };
      return [{ number: 0, bytes: found === undefined ? bytes : new Uint8Array(), firstLine: 1, firstRecord: 0, oversized: false }];
    },
    get head() {
      return head;
    },
  };
};

/** The text of an article's bytes, which were found readable. */
export const articleText = (bytes: Uint8Array): string => {
  const start = bomLength(bytes);
  const read = openText(bytes.subarray(start)).decode(0, bytes.length - start);
  if (typeof read !== 'string') throw new Error('an article was taken in that is not UTF-8');
  return read;
};

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

const tooLong = (length: number): Problem =>
  problem('document-too-long', '', {
    expected: `at most ${maxArticleBytes} bytes`,
    received: `${length} bytes`,
    advice: 'Hand in the article alone, or in pieces.',
  });

const contentProblem = (bytes: Uint8Array): Problem | undefined => {
  const whole = wholeFileProblem(bytes);
  if (whole !== undefined) return whole;
  const { text, hasNul, decode } = openText(bytes);
  if (hasNul) return nulProblem(text.indexOf('\0'));
  const read = decode(0, bytes.length);
  if (typeof read !== 'string') return encodingProblem(read.invalidAt, bytes[read.invalidAt]);
  return read.trim() === '' ? problem('field-missing', '', { expected: 'an article', received: 'nothing but space' }) : undefined;
};
