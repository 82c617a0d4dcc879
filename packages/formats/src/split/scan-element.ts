import { type JsonFault, scanJson, skipSpace } from '../json/scan-json.js';

/** Where the reading of an array stands between two records. */
export type ArrayState = 'before-array' | 'after-bracket' | 'after-element' | 'after-comma' | 'closed';

/** One record of a JSON array, or a stretch that is none. */
export interface ElementScan {
  /** Index of its first character. */
  readonly start: number;
  readonly end: number;
  /** What is wrong and where. Absent: the text from start to end is one JSON value. */
  readonly fault?: Pick<JsonFault, 'at' | 'expected' | 'code'>;
  readonly state: ArrayState;
}

/**
 * Reads on in an array of records. `end` where nothing but space is left; undefined where more text is needed to tell.
 * After a fault, reading goes on at the next text that looks like the beginning of a record.
 */
export const scanElement = (
  text: string,
  from: number,
  state: ArrayState,
  isEnd: boolean,
  longest: number,
): ElementScan | 'end' | undefined => {
  let at = skipSpace(text, from);
  let now = state;
  for (; at < text.length; at = skipSpace(text, at + 1)) {
    const letter = text[at];
    if (now === 'before-array' && letter === '[') now = 'after-bracket';
    else if (now === 'after-element' && letter === ',') now = 'after-comma';
    else if ((now === 'after-element' || now === 'after-bracket') && letter === ']') now = 'closed';
    else return scanAt(text, at, now, isEnd, longest);
  }
  if (!isEnd) return undefined;
  // The comma was read just now, and the file ends: a record is missing.
  if (now === 'after-comma' && state !== 'after-comma') return fault(from, text.length, text.length, 'a record after the comma', 'closed');
  return 'end';
};

const fault = (
  start: number,
  end: number,
  at: number,
  expected: string,
  state: ArrayState,
  code: JsonFault['code'] = 'not-json',
): ElementScan => ({
  start,
  end,
  fault: { at, expected, code },
  state,
});

/** `longest`: a record longer than this is not searched for its end; the stretch is given up. */
const scanAt = (text: string, at: number, now: ArrayState, isEnd: boolean, longest: number): ElementScan | undefined => {
  const isShort = text.length - at <= longest;
  if (now !== 'before-array' && now !== 'closed') {
    const scan = scanJson(text, at);
    if (scan.type === 'value') {
      // A number at the end of the text may go on.
      if (scan.end === text.length && !isEnd) return undefined;
      return now === 'after-element'
        ? fault(at, scan.end, at, 'a comma before the record', 'after-element')
        : { start: at, end: scan.end, state: 'after-element' };
    }
    if (scan.at >= text.length && !isEnd && isShort) return undefined;
    return recover(text, at, scan, isEnd || !isShort);
  }
  const expected = now === 'closed' ? 'nothing after the ] of the array' : 'the [ of an array of records';
  return recover(text, at, { at, expected, code: 'not-json' }, isEnd || !isShort);
};

const nextRecord = /\n[ \t\r]*(?=\{)|\}[ \t\r\n]*,[ \t\r\n]*(?=\{)/g;

const recover = (
  text: string,
  start: number,
  found: Pick<JsonFault, 'at' | 'expected' | 'code'>,
  isEnd: boolean,
): ElementScan | undefined => {
  const newline = text.lastIndexOf('\n', found.at);
  // A fault at the beginning of a line: that line may already be the next record (the one before was not closed).
  const isAtLineStart = newline > start && text.slice(newline, found.at).trim() === '';
  nextRecord.lastIndex = isAtLineStart ? newline : Math.max(found.at, start + 1);
  const match = nextRecord.exec(text);
  if (match === null && !isEnd) return undefined;
  return fault(start, match === null ? text.length : match.index + match[0].length, found.at, found.expected, 'after-comma', found.code);
};
