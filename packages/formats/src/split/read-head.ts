import { problem } from '@factline/domain';
import { openText, viewBytes } from '../text/part-text.js';
import { bomLength, detectDelimiter, wholeFileProblem } from './detect-head.js';
import type { FileFormat, FileHead } from './part.js';
import { scanRow } from './scan-row.js';

/** The head of a file and the bytes it takes up at its beginning. */
export interface HeadRead {
  readonly head: FileHead;
  readonly bytes: number;
}

/** A header is not looked for beyond this many bytes. */
const maxHeader = 1 << 20;

/** Reads the head of a file from its first bytes; undefined while more of them are needed. */
export const readHead = (format: FileFormat, given: string | undefined, bytes: Uint8Array, isEnd: boolean): HeadRead | undefined => {
  if (bytes.length < 4 && !isEnd) return undefined;
  const whole = wholeFileProblem(bytes);
  if (whole !== undefined) return { head: { format, problems: [whole] }, bytes: bytes.length };
  const start = bomLength(bytes);
  if (format !== 'csv') return { head: { format, problems: [] }, bytes: start };
  const text = viewBytes(bytes);
  const isAll = isEnd || bytes.length > maxHeader;
  const newline = text.indexOf('\n', start);
  if (newline === -1 && !isAll) return undefined;
  const delimiter = given ?? detectDelimiter(text.slice(start, newline === -1 ? text.length : newline));
  const row = scanRow({ text, delimiter, columns: 0, isEnd: isAll }, start, text.indexOf('"', start));
  if (row === undefined) return undefined;
  const fault = row.cells === undefined ? row.fault : headerFault(row.cells);
  const decoded = openText(bytes.subarray(start, row.end)).decode(0, row.end - start);
  if (fault !== undefined || typeof decoded !== 'string')
    return { head: notATable(format, delimiter, fault ?? 'bytes that are not UTF-8'), bytes: bytes.length };
  const header = scanRow({ text: decoded, delimiter, columns: 0, isEnd: true }, 0, decoded.indexOf('"'))?.cells ?? [];
  return { head: { format, delimiter, header: header.map((name) => name.trim()), problems: [] }, bytes: row.end };
};

const headerFault = (cells: readonly string[]): string | undefined => {
  const names = cells.map((cell) => cell.trim());
  if (names.every((name) => name === '')) return 'a blank first line';
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  return twice === undefined ? undefined : `the column ${twice} twice`;
};

const notATable = (format: FileFormat, delimiter: string, received: string): FileHead => ({
  format,
  delimiter,
  problems: [
    problem('not-a-table', '', {
      expected: 'a header line with one name for every column',
      received,
      advice: 'Put the column names on the first line of the file.',
    }),
  ],
});
