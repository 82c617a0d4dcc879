/** Where a text stops being JSON. `at` is an index into the text; at its end, the text is only unfinished. */
export interface JsonFault {
  readonly type: 'fault';
  readonly at: number;
  readonly expected: string;
  readonly code: 'not-json' | 'nesting-too-deep';
}
export interface JsonExtent {
  readonly type: 'value';
  readonly end: number;
  /** Keys that an object names twice (JSON.parse would keep the last in silence). */
  readonly duplicates: readonly { readonly key: string; readonly at: number }[];
}

/** A claim nests four deep; this leaves room and keeps the recursion small. */
export const maxDepth = 32;

interface Cursor {
  readonly text: string;
  at: number;
  expected: string;
  code: JsonFault['code'];
  readonly duplicates: { key: string; at: number }[];
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const quote = 0x22;
const backslash = 0x5c;

/**
 * Finds the end of the JSON value at `start` (RFC 8259, nothing more), or the first character that cannot be part of one.
 * Why not JSON.parse alone: it keeps the last of two equal keys, does not say where it stopped, and reads no stream.
 */
export const scanJson = (text: string, start: number): JsonExtent | JsonFault => {
  const cursor: Cursor = { text, at: start, expected: 'a value', code: 'not-json', duplicates: [] };
  return scanValue(cursor, 0)
    ? { type: 'value', end: cursor.at, duplicates: cursor.duplicates }
    : { type: 'fault', at: cursor.at, expected: cursor.expected, code: cursor.code };
};

export const skipSpace = (text: string, from: number): number => {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
    at += 1;
  }
};

const fail = (cursor: Cursor, expected: string, at = cursor.at): false => {
  cursor.at = at;
  cursor.expected = expected;
  return false;
};

const scanValue = (cursor: Cursor, depth: number): boolean => {
  cursor.at = skipSpace(cursor.text, cursor.at);
  switch (cursor.text[cursor.at]) {
    case '{':
      return scanObject(cursor, depth + 1);
    case '[':
      return scanArray(cursor, depth + 1);
    case '"':
      return scanString(cursor);
    case 't':
      return scanWord(cursor, 'true');
    case 'f':
      return scanWord(cursor, 'false');
    case 'n':
      return scanWord(cursor, 'null');
    default:
      return scanNumber(cursor);
  }
};

const scanWord = (cursor: Cursor, word: string): boolean => {
  for (let index = 0; index < word.length; index += 1) {
    if (cursor.text[cursor.at + index] !== word[index]) return fail(cursor, word, cursor.at + index);
  }
  cursor.at += word.length;
  return true;
};

const scanNumber = (cursor: Cursor): boolean => {
  numberPattern.lastIndex = cursor.at;
  const match = numberPattern.exec(cursor.text);
  if (match === null) return fail(cursor, 'a value');
  cursor.at += match[0].length;
  return true;
};

const scanString = (cursor: Cursor): boolean => {
  const { text } = cursor;
  let at = cursor.at + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      cursor.at = at + 1;
      return true;
    }
    if (Number.isNaN(code)) return fail(cursor, 'the closing quote of a text', at);
    if (code < 0x20) return fail(cursor, 'a text without control characters, closed on its line', at);
    if (code === backslash) {
      const escaped = escapeLength(text, at + 1);
      if (escaped === 0) return fail(cursor, 'one of the escapes of JSON', at + 1);
      at += escaped;
    }
    at += 1;
  }
};

/** Characters after the backslash: 1, or 5 for `uXXXX`; 0 where it is no escape. */
const escapeLength = (text: string, at: number): 0 | 1 | 5 => {
  const letter = text[at];
  if (letter === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 1, at + 5)) ? 5 : 0;
  return letter !== undefined && '"\\/bfnrt'.includes(letter) ? 1 : 0;
};

const tooDeep = (cursor: Cursor): false => {
  cursor.code = 'nesting-too-deep';
  return fail(cursor, `nesting of at most ${maxDepth}`);
};

const scanArray = (cursor: Cursor, depth: number): boolean => {
  if (depth > maxDepth) return tooDeep(cursor);
  cursor.at = skipSpace(cursor.text, cursor.at + 1);
  if (cursor.text[cursor.at] === ']') {
    cursor.at += 1;
    return true;
  }
  for (;;) {
    if (!scanValue(cursor, depth)) return false;
    cursor.at = skipSpace(cursor.text, cursor.at);
    const next = cursor.text[cursor.at];
    if (next !== ',' && next !== ']') return fail(cursor, 'a comma or ]');
    cursor.at += 1;
    if (next === ']') return true;
  }
};

const scanObject = (cursor: Cursor, depth: number): boolean => {
  if (depth > maxDepth) return tooDeep(cursor);
  const { text } = cursor;
  cursor.at = skipSpace(text, cursor.at + 1);
  if (text[cursor.at] === '}') {
    cursor.at += 1;
    return true;
  }
  const keys: string[] = [];
  let known: Set<string> | undefined;
  for (;;) {
    cursor.at = skipSpace(text, cursor.at);
    if (text[cursor.at] !== '"') return fail(cursor, 'a key in double quotes');
    const keyAt = cursor.at;
    if (!scanString(cursor)) return false;
    const written = text.slice(keyAt + 1, cursor.at - 1);
    const key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
    // A list is faster than a set for the ten keys of a claim; a set keeps a million keys linear.
    if (known === undefined && keys.length === 32) known = new Set(keys);
    if (known === undefined ? keys.includes(key) : known.has(key)) cursor.duplicates.push({ key, at: keyAt });
    keys.push(key);
    known?.add(key);
    cursor.at = skipSpace(text, cursor.at);
    if (text[cursor.at] !== ':') return fail(cursor, 'a colon');
    cursor.at += 1;
    if (!scanValue(cursor, depth)) return false;
    cursor.at = skipSpace(text, cursor.at);
    const next = text[cursor.at];
    if (next !== ',' && next !== '}') return fail(cursor, 'a comma or }');
    cursor.at += 1;
    if (next === '}') return true;
  }
};
