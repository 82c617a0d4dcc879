import { stripVTControlCharacters } from 'node:util';
import Table from 'cli-table3';
import type { Paint } from './paint.js';
import { wrapped } from './wrap.js';

export interface Column {
  readonly name: string;
  readonly align?: 'left' | 'right';
  /** Never narrower than this, when the terminal is. Columns without it keep their width. */
  readonly shrinkTo?: number;
}

/** Columns left free after each column but the last. */
const gap = 2;
const gapAfter = (columns: readonly Column[], at: number): number => (at < columns.length - 1 ? gap : 0);
const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};

/** Lines of a table without borders. It fits into `width` columns by wrapping those that may shrink; undefined: as wide as it needs. */
export const renderTable = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { width, paint }: { readonly width: number | undefined; readonly paint: Paint },
): string => {
  const widths = columnWidths(columns, rows, width);
  const table = new Table({
    chars: noBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: widths,
    colAligns: columns.map(({ align }) => align ?? 'left'),
  });
  const lastColumn = columns.length - 1;
  const spaced = (cell: string, at: number): string =>
    columns[at]?.align === 'right' && at < lastColumn ? cell.replace(/$/gm, ' '.repeat(gap)) : cell;
  const cells = (row: readonly string[]): string[] => row.map((cell, at) => spaced(wrapped(cell, widths[at]! - gapAfter(columns, at)), at));
  table.push(cells(columns.map(({ name }) => paint.bold(name))), ...rows.map(cells));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
};

const lengthOf = (text: string): number =>
  Math.max(
    ...stripVTControlCharacters(text)
      .split('\n')
      .map((line) => line.length),
  );
/** Widths with the gap after each column. The widest of those that may shrink gives way first. */
const columnWidths = (columns: readonly Column[], rows: readonly (readonly string[])[], width: number | undefined): number[] => {
  const widths = columns.map(
    ({ name }, at) => Math.max(name.length, ...rows.map((row) => lengthOf(row[at] ?? ''))) + gapAfter(columns, at),
  );
  if (width === undefined) return widths;
  for (let over = widths.reduce((sum, one) => sum + one, 0) - width; over > 0; over -= 1) {
    let widest = -1;
    for (const [at, { shrinkTo }] of columns.entries()) {
      if (shrinkTo === undefined || widths[at]! <= shrinkTo + gapAfter(columns, at)) continue;
      if (widest < 0 || widths[at]! > widths[widest]!) widest = at;
    }
    if (widest < 0) break;
    widths[widest]! -= 1;
  }
  return widths;
};
