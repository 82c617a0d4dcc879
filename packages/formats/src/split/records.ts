import type { FileHead } from './part.js';
import { type ArrayState, type ElementScan, scanElement } from './scan-element.js';
import { type RowScan, scanRow } from './scan-row.js';

/** Where records are read: the view of some bytes, and what is known of the file. */
export interface RecordText {
  readonly text: string;
  readonly head: FileHead | undefined;
  /** Nothing follows the text. */
  readonly isEnd: boolean;
  /** Bytes of the longest record that is kept whole. */
  readonly longest: number;
}

/** The next record of a file of any format. Splitter and parser both read by this, so that they see the same records. */
export interface RecordPlace {
  /** Index after it; of an over-long one that is not all there, the end of the text. */
  readonly end: number;
  readonly state: ArrayState;
  readonly isOversized: boolean;
  /** The record ends at `end`; if not, it goes on to the next newline. */
  readonly isWhole: boolean;
  readonly row?: RowScan;
  readonly element?: ElementScan;
}

/** The record at `start`; undefined where none is left, or none is told yet. */
export const nextRecord = (source: RecordText, start: number, nextQuote: number, state: ArrayState): RecordPlace | undefined =>
  source.head?.format === 'json' ? nextElement(source, start, state) : nextLine(source, start, nextQuote, state);

const nextElement = (source: RecordText, start: number, state: ArrayState): RecordPlace | undefined => {
  const element = scanElement(source.text, start, state, source.isEnd, source.longest);
  if (element === undefined || element === 'end') return undefined;
  return { end: element.end, state: element.state, isOversized: element.end - start > source.longest, isWhole: true, element };
};

const nextLine = (source: RecordText, start: number, nextQuote: number, state: ArrayState): RecordPlace | undefined => {
  const { text, longest, head } = source;
  if (start >= text.length) return undefined;
  const newline = text.indexOf('\n', start);
  const length = (newline === -1 ? text.length : newline) - start;
  if (length > longest) {
    return { end: newline === -1 ? text.length : newline + 1, state, isOversized: true, isWhole: newline !== -1 || source.isEnd };
  }
  if (head?.format === 'csv') {
    const row = scanRow(
      { text, delimiter: head.delimiter ?? ',', columns: head.header?.length ?? 0, isEnd: source.isEnd },
      start,
      nextQuote,
    );
    return row === undefined ? undefined : { end: row.end, state, isOversized: false, isWhole: true, row };
  }
  if (newline === -1 && !source.isEnd) return undefined;
  return { end: newline === -1 ? text.length : newline + 1, state, isOversized: false, isWhole: true };
};
