import { problem } from '@factline/domain';
import { maxExportHead, readExportHead } from '../claims-file/export-head.js';
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
  if (format === 'ndjson') return readClaimsHead(bytes, start, isEnd);
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

/** A claims file has no head, unless it is an exported log. */
const readClaimsHead = (bytes: Uint8Array, start: number, isEnd: boolean): HeadRead | undefined => {
  const text = viewBytes(bytes.subarray(start, start + maxExportHead));
  const newline = text.indexOf('\n');
  if (newline === -1 && text.length < maxExportHead && !isEnd) return undefined;
  const read = newline === -1 ? 'none' : readExportHead(text.slice(0, newline));
  if (read === 'none') return { head: { format: 'ndjson', problems: [] }, bytes: start };
  if (read === 'in-log-order') return { head: { format: 'ndjson', isInLogOrder: true, problems: [] }, bytes: start + newline + 1 };
  const later = problem('submission-unreadable', '', {
    expected: 'the export of a log, of version 1',
    received: text.slice(0, newline),
    advice: 'Hand it in to the version of Factline that wrote it, or a later one.',
  });
  return { head: { format: 'ndjson', problems: [later] }, bytes: bytes.length };
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
