import { type Problem, problem } from '@factline/domain';
import { scanRow } from './scan-row.js';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A UTF-8 byte order mark is allowed and no part of the text. */
export const bomLength = (bytes: Uint8Array): number => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);

/** Files that people hand in by mistake, told by their first bytes: better one clear sentence than a rejection for every line. */
export const wholeFileProblem = (bytes: Uint8Array): Problem | undefined => {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return unreadable('UTF-16 text', 'Save it as UTF-8.');
  if (a === 0x50 && b === 0x4b && (bytes[2] === 3 || bytes[2] === 5))
    return unreadable('a ZIP archive or a spreadsheet', 'Unpack it, or export the sheet as CSV.');
  if (a === 0x1f && b === 0x8b) return unreadable('gzip data', 'Unpack it first.');
  if (a === 0x25 && b === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) return unreadable('a PDF', 'Export its tables as CSV.');
  return undefined;
};

const unreadable = (received: string, advice: string): Problem =>
  problem('submission-unreadable', '', { expected: 'UTF-8 text: NDJSON, a delimited table or a JSON array', received, advice });

/** The delimiter that cuts the header line into most cells, quotes respected; a comma where none does. */
export const detectDelimiter = (headerLine: string): Delimiter => {
  const widths = delimiters.map((delimiter) => {
    const row = scanRow({ text: headerLine, delimiter, columns: 0, isEnd: true }, 0, headerLine.indexOf('"'));
    return { delimiter, width: row?.cells?.length ?? 1 };
  });
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).delimiter;
};
