import { type Problem, problem } from '@factline/domain';
import { boundedBytes, boundedText } from './item/original.js';
import { faultProblem } from './json/read-json.js';
import type { PartInput } from './part-input.js';
import { nextRecord } from './split/records.js';
import type { ArrayState } from './split/scan-element.js';
import { scanRow } from './split/scan-row.js';
import { maxLine } from './split/splitter.js';
import { encodingProblem, nulProblem, openText, type PartText } from './text/part-text.js';

/** A record of a part: its text, or why it has none. */
export interface PartRecord {
  readonly line: number;
  /** From 0, in the file. */
  readonly record: number;
  readonly original: string;
  /** Byte inside the record of the first fault. */
  readonly byte?: number;
  readonly problems: readonly Problem[];
  /** The record without its newline; where it cannot be decoded, its bytes one by one. */
  readonly text: string;
  /** Of a delimited table, where nothing is wrong. */
  readonly cells?: readonly string[];
}

/** The records of a part in order, each with its physical line, told apart as the splitter did. */
export function* readRecords(input: PartInput): Generator<PartRecord> {
  const { head, bytes } = input;
  const part = openText(bytes);
  if (input.oversized === true) {
    yield { ...decodeRecord(part, bytes, 0, bytes.length), line: input.firstLine, record: input.firstRecord, problems: [tooLong()] };
    return;
  }
  const source = { text: part.text, head, isEnd: true, longest: Number.MAX_SAFE_INTEGER };
  let state: ArrayState = input.firstRecord === 0 ? 'before-array' : 'after-element';
  let at = 0;
  let line = input.firstLine;
  let record = input.firstRecord;
  let quote = -2;
  for (;;) {
    if (quote !== -1 && quote < at) quote = part.text.indexOf('"', at);
    const found = nextRecord(source, at, quote, state);
    if (found === undefined) return;
    state = found.state;
    const start = found.element?.start ?? at;
    line += newlines(part.text, at, start);
    const end = contentEnd(part.text, start, found.end);
    const decoded = decodeRecord(part, bytes, start, end);
    const problems = [...decoded.problems, ...faultsOf(found, start, end, decoded.text, head.header?.length ?? 0)];
    const cells = problems.length === 0 ? cellsOf(found.row?.cells, decoded.text, part.text, start, end, head.delimiter) : undefined;
    yield { ...decoded, line, record, problems, ...(cells === undefined ? {} : { cells }) };
    line += newlines(part.text, start, found.end);
    record += 1;
    at = found.end;
  }
}

const tooLong = (): Problem =>
  problem('line-too-long', '', {
    expected: `at most ${maxLine} bytes`,
    received: 'more',
    advice: 'Look for a newline or a quote that is missing before it.',
  });

type Decoded = Pick<PartRecord, 'original' | 'problems' | 'text' | 'byte'>;

const decodeRecord = (part: PartText, bytes: Uint8Array, start: number, end: number): Decoded => {
  const text = part.decode(start, end);
  if (typeof text !== 'string') {
    const own = bytes.subarray(start, end);
    return {
      original: boundedBytes(own),
      problems: [encodingProblem(text.invalidAt, own[text.invalidAt])],
      text: part.text.slice(start, end),
      byte: text.invalidAt,
    };
  }
  const nul = part.hasNul ? text.indexOf('\0') : -1;
  if (nul === -1) return { original: boundedText(text), problems: [], text };
  // Kept as base64: a NUL byte cannot be stored as text.
  return { original: boundedBytes(bytes.subarray(start, end)), problems: [nulProblem(nul)], text, byte: nul };
};

const faultsOf = (
  found: NonNullable<ReturnType<typeof nextRecord>>,
  start: number,
  end: number,
  text: string,
  columns: number,
): readonly Problem[] => {
  const fault = found.element?.fault;
  if (fault !== undefined) return [faultProblem(text, Math.min(fault.at, end) - start, fault.expected, fault.code)];
  if (found.row === undefined) return [];
  if (found.row.fault !== undefined)
    return [problem('row-malformed', '', { expected: `${columns} cells, quotes closed`, received: found.row.fault })];
  const width = found.row.cells?.length ?? 0;
  if (width === columns || text.trim() === '') return [];
  return [problem('row-malformed', '', { expected: `${columns} cells, as in the header`, received: `${width}` })];
};

/** Cells were cut on the view of the bytes; where some are not ASCII they are cut again on the text. */
const cellsOf = (
  cells: readonly string[] | undefined,
  text: string,
  view: string,
  start: number,
  end: number,
  delimiter = ',',
): readonly string[] | undefined => {
  if (cells === undefined || text === view.slice(start, end)) return cells;
  return text.includes('"') ? scanRow({ text, delimiter, columns: 0, isEnd: true }, 0, text.indexOf('"'))?.cells : text.split(delimiter);
};

const newlines = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

const contentEnd = (text: string, start: number, end: number): number => {
  let at = end;
  if (at > start && text[at - 1] === '\n') at -= 1;
  if (at > start && text[at - 1] === '\r') at -= 1;
  return at;
};
