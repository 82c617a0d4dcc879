import { viewBytes } from '../text/part-text.js';
import type { FileFormat, FilePart, Splitter } from './part.js';
import { readHead } from './read-head.js';
import { nextRecord, type RecordPlace } from './records.js';
import type { ArrayState } from './scan-element.js';

/** Parts are cut at the first record boundary at or after this many bytes. */
export const partSize = 1 << 20;
/** A physical line (or a record of a JSON array) with more bytes than this is counted, and kept only in part. */
export const maxLine = 16 << 20;
/** Bytes of an over-long record that are kept. */
export const keptOfOversized = 16 << 10;

export interface SplitterOptions {
  readonly format: FileFormat;
  /** Of a delimited table; found from the header where absent. */
  readonly delimiter?: string;
  /** Bytes; smaller in tests. */
  readonly partSize?: number;
  readonly maxLine?: number;
}

/**
 * Cuts a file into parts as it arrives. Where it cuts does not depend on how the bytes arrived, and memory is bounded by one
 * part and one record.
 */
export const createSplitter = (options: SplitterOptions): Splitter => {
  const size = options.partSize ?? partSize;
  const longest = options.maxLine ?? maxLine;
  let arrived: Uint8Array[] = [];
  let arrivedBytes = 0;
  /** From the first byte of the part being filled. */
  let pending: Uint8Array = new Uint8Array();
  /** Index in `pending` up to which records are told apart. */
  let scanned = 0;
  let records = 0;
  let lines = 0;
  let state: ArrayState = 'before-array';
  /** The state in which the part being filled begins. */
  let startState: ArrayState = 'before-array';
  /** The rest of an over-long line is let go until its newline. */
  let isDropping = false;
  let head: Splitter['head'];
  let number = 0;
  let line = 1;
  let record = 0;

  const takeArrived = (): void => {
    const joined = new Uint8Array(pending.length + arrivedBytes);
    joined.set(pending);
    let at = pending.length;
    for (const chunk of arrived) {
      joined.set(chunk, at);
      at += chunk.length;
    }
    pending = joined;
    arrived = [];
    arrivedBytes = 0;
  };

  const takeHead = (isEnd: boolean): boolean => {
    const read = readHead(options.format, options.delimiter, pending, isEnd);
    if (read === undefined) return false;
    head = read.head;
    line += countNewlines(viewBytes(pending.subarray(0, read.bytes)), 0, read.bytes);
    pending = pending.subarray(read.bytes);
    return true;
  };

  const place = (from: number, end: number, count: number, newlines: number, oversized: boolean): FilePart => {
    const bytes = record === 0 || oversized ? pending.slice(from, end) : resumed(startState, pending.subarray(from, end));
    const part = { number, bytes, firstLine: line, firstRecord: record, oversized };
    startState = state;
    number += 1;
    line += newlines;
    record += count;
    return part;
  };

  const drain = (isEnd: boolean): FilePart[] => {
    takeArrived();
    const parts: FilePart[] = [];
    if (head === undefined && !takeHead(isEnd)) return parts;
    if (head !== undefined && head.problems.length > 0) {
      pending = new Uint8Array();
      return parts;
    }
    const source = { text: viewBytes(pending), head, isEnd, longest };
    let start = 0;
    let quote = -2;
    const flush = (): void => {
      if (records > 0) parts.push(place(start, scanned, records, lines, false));
      records = 0;
      lines = 0;
      start = scanned;
    };
    for (;;) {
      if (isDropping) {
        const newline = source.text.indexOf('\n', scanned);
        scanned = newline === -1 ? pending.length : newline + 1;
        start = scanned;
        if (newline === -1) break;
        line += 1;
        isDropping = false;
      }
      if (quote !== -1 && quote < scanned) quote = source.text.indexOf('"', scanned);
      const found: RecordPlace | undefined = nextRecord(source, scanned, quote, state);
      if (found === undefined) break;
      state = found.state;
      if (found.isOversized) {
        flush();
        const newlines = found.isWhole ? countNewlines(source.text, scanned, found.end) : 0;
        parts.push(place(scanned, Math.min(found.end, scanned + Math.min(keptOfOversized, longest)), 1, newlines, true));
        scanned = found.end;
        start = scanned;
        isDropping = !found.isWhole;
        continue;
      }
      records += 1;
      lines += countNewlines(source.text, scanned, found.end);
      scanned = found.end;
      if (scanned - start >= size) flush();
    }
    if (isEnd) {
      // Space after the last record of an array belongs to no record.
      flush();
      start = pending.length;
    }
    pending = pending.slice(start);
    scanned = Math.max(0, scanned - start);
    return parts;
  };

  return {
    push: (chunk) => {
      arrived.push(chunk);
      arrivedBytes += chunk.length;
      return arrivedBytes >= size || head === undefined ? drain(false) : [];
    },
    end: () => drain(true),
    get head() {
      return head;
    },
  };
};

const punctuation: Partial<Record<ArrayState, string>> = { 'after-comma': ',', closed: ']' };

/**
 * Every part of an array but the first is read as if a record stood before it. Where something else does (a stretch that was
 * given up, the end of the array), the sign that leads there is put before the bytes.
 */
const resumed = (state: ArrayState, bytes: Uint8Array): Uint8Array => {
  const sign = punctuation[state];
  if (sign === undefined) return bytes.slice();
  const all = new Uint8Array(bytes.length + 1);
  all[0] = sign.charCodeAt(0);
  all.set(bytes, 1);
  return all;
};

const countNewlines = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};
