import { type Problem, problem } from '@factline/domain';
import { expandNumber } from './expand-number.js';
import { scanJson, skipSpace } from './scan-json.js';

/** A JSON object as written: numbers that a double would change are texts. */
export type JsonObject = { readonly [key: string]: unknown };
export type JsonRead = { readonly value: JsonObject } | { readonly problems: readonly Problem[] };

/** Reads one object from the text of a line or of an array's record. Problems: not-json, nesting-too-deep, duplicate-key, nul-byte, encoding-invalid. */
export const readJsonObject = (text: string): JsonRead => {
  const start = skipSpace(text, 0);
  const scan = scanJson(text, start);
  if (scan.type === 'fault') return { problems: [faultProblem(text, scan.at, scan.expected, scan.code)] };
  const end = skipSpace(text, scan.end);
  if (end < text.length) return { problems: [faultProblem(text, end, 'nothing after the object', 'not-json')] };
  if (text[start] !== '{') {
    return { problems: [problem('not-json', '', { expected: 'one JSON object', received: text })] };
  }
  const problems = scan.duplicates.map(({ key, at }) =>
    problem('duplicate-key', key, { expected: 'every key once', received: `${key} again in column ${at + 1}` }),
  );
  const value = parse(text);
  if (text.includes('\\u')) findBadText(value, '', problems);
  return problems.length > 0 ? { problems } : { value };
};

/** `column` is counted from 1, in characters. */
export const faultProblem = (text: string, at: number, expected: string, code: 'not-json' | 'nesting-too-deep'): Problem =>
  problem(code, '', {
    expected,
    received: at >= text.length ? `the end in column ${at + 1}` : `${text.slice(at, at + 20)} in column ${at + 1}`,
  });

const unsafeNumber = /(?<![\w"])-?\d[\d.eE+-]{14,}|\d[.eE]/;

const parse = (text: string): JsonObject => {
  const value = JSON.parse(text) as JsonObject;
  // Only where a number could be more than a double holds is the source of every number looked at.
  return unsafeNumber.test(text) ? (JSON.parse(text, keepExact as Reviver) as JsonObject) : value;
};

type Reviver = (key: string, value: unknown) => unknown;

/** Decimals are never floats: 0.1, 1e400 and 2^60 stay what was written. */
const keepExact = (_key: string, value: unknown, context: { readonly source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && context.source !== undefined ? expandNumber(context.source) : value;

/** Escapes can spell what bytes cannot: NUL, and halves of a character. */
const findBadText = (value: unknown, path: string, problems: Problem[]): void => {
  if (typeof value === 'string') {
    if (value.includes('\0')) problems.push(problem('nul-byte', path, { expected: 'text', received: 'a NUL character' }));
    if (!value.isWellFormed()) {
      problems.push(problem('encoding-invalid', path, { expected: 'whole characters', received: 'half of a surrogate pair' }));
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    findBadText(key, at, problems);
    findBadText(inner, at, problems);
  }
};
