import { fail } from '../error/fail.js';

/** Opaque cursor over a keyset: a kind, so that a cursor of one list is refused by another, and the sort key of the last row. */
export const writeCursor = (kind: string, key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify([kind, ...key])).toString('base64url');

/** Reads a cursor of the given kind with `length` key parts; BAD_USER_INPUT where it is not one. */
export const readCursor = (kind: string, length: number, cursor: string): readonly string[] => {
  const parts = decode(cursor);
  if (!parts || parts[0] !== kind || parts.length !== length + 1)
    throw fail('BAD_USER_INPUT', `The cursor ${JSON.stringify(cursor)} does not belong to this list.`);
  return parts.slice(1);
};

/** The parts of a cursor, or undefined where the text is none. */
export const decode = (cursor: string): readonly string[] | undefined => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.length > 0 && parts.every((part) => typeof part === 'string' || typeof part === 'number')
      ? parts.map(String)
      : undefined;
  } catch {
    return undefined;
  }
};
