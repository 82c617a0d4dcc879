/** One row of a delimited table inside a text, or what is wrong with the line it begins on. */
export interface RowScan {
  /** Index after the row and its newline. */
  readonly end: number;
  readonly cells?: readonly string[];
  readonly fault?: string;
}

/** Where a text of a table is read: `isEnd` says that nothing follows it. */
export interface RowText {
  readonly text: string;
  readonly delimiter: string;
  /** Columns of the header; 0 while the header itself is read. */
  readonly columns: number;
  readonly isEnd: boolean;
}

/**
 * A quoted cell that runs over lines may span this many bytes; an unclosed quote is not searched for longer.
 * (A quoted cell on one line may be as long as the line.)
 */
const maxSpan = 1 << 20;
const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads the row at `start`; undefined where more text is needed to tell. RFC 4180, with LF or CRLF.
 *
 * Why not a library: a row whose quote is never closed must cost one row, not the rest of the file, and a splitter that sees
 * the file in pieces has to come to the same rows as the parser that sees the parts. csv-parse resumes only at its own
 * state, reads on to the next quote wherever it is, and does not give back the line at which to try again. Here a row with a
 * fault ends at its first newline, and reading goes on with the next line. (A test holds this reader to csv-parse on
 * everything that is well-formed.)
 */
export const scanRow = (source: RowText, start: number, nextQuote: number): RowScan | undefined => {
  const { text, delimiter } = source;
  const newlineAt = text.indexOf('\n', start);
  if (newlineAt === -1 && !source.isEnd) return undefined;
  const lineEnd = newlineAt === -1 ? text.length : newlineAt;
  const end = newlineAt === -1 ? text.length : newlineAt + 1;
  if (nextQuote === -1 || nextQuote >= lineEnd) return { end, cells: text.slice(start, contentEnd(text, start, lineEnd)).split(delimiter) };
  const quoted = scanQuoted(source, start);
  if (quoted === undefined) return undefined;
  if ('fault' in quoted) return { end, fault: quoted.at < lineEnd ? quoted.fault : unclosed };
  const hasWrongWidth = source.columns > 0 && quoted.cells.length !== source.columns;
  if (quoted.end > end && hasWrongWidth) return { end, fault: unclosed };
  return quoted;
};

const unclosed = 'a quote is not closed';

const contentEnd = (text: string, start: number, lineEnd: number): number =>
  lineEnd > start && text.charCodeAt(lineEnd - 1) === carriageReturn ? lineEnd - 1 : lineEnd;

/** `at`: where it shows. Behind the first line of the row it only shows that the quote before it was not closed. */
type Fault = { readonly fault: string; readonly at: number };
const faulty = (fault: string, at: number): Fault => ({ fault, at });

type QuotedRow = { readonly end: number; readonly cells: readonly string[] };

const scanQuoted = (source: RowText, start: number): QuotedRow | Fault | undefined => {
  const { text, delimiter } = source;
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const cell = scanQuotedCell(source, start, at);
      if (cell === undefined || 'fault' in cell) return cell;
      cells.push(cell.cell);
      at = cell.end;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text.charCodeAt(end) !== newline) end += 1;
      const isLast = text[end] !== delimiter;
      if (isLast && end === text.length && !source.isEnd) return undefined;
      const cell = text.slice(at, isLast ? contentEnd(text, at, end) : end);
      if (cell.includes('"')) return faulty('a quote stands inside a cell that does not begin with one', at);
      cells.push(cell);
      at = end;
    }
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text.charCodeAt(at) === carriageReturn) at += 1;
    return { end: Math.min(at + 1, text.length), cells };
  }
};

type QuotedCell = { readonly cell: string; readonly end: number };

/** `end` is the index after the closing quote: a delimiter, the end of the line or of the text. */
const scanQuotedCell = (source: RowText, rowStart: number, start: number): QuotedCell | Fault | undefined => {
  const { text, delimiter, isEnd } = source;
  let from = start + 1;
  let hasEscapes = false;
  let crossed = text.indexOf('\n', from);
  for (;;) {
    const quote = text.indexOf('"', from);
    // Looked up again only when passed: a line of a million doubled quotes stays linear.
    if (crossed !== -1 && crossed < from) crossed = text.indexOf('\n', from);
    if (crossed !== -1 && (quote === -1 || crossed < quote)) {
      // From here on the cell runs over lines.
      const limit = Math.min(quote === -1 ? text.length : quote, rowStart + maxSpan);
      const found = findRowInside(source, crossed, limit);
      if (found === 'row') return faulty(unclosed, start);
      if (limit === rowStart + maxSpan && (quote === -1 || quote > limit)) return faulty(unclosed, start);
      if (found === 'unsure') return undefined;
    }
    if (quote === -1) return isEnd ? faulty(unclosed, start) : undefined;
    const next = text[quote + 1];
    if (next === undefined && !isEnd) return undefined;
    if (next === '"') {
      hasEscapes = true;
      from = quote + 2;
      continue;
    }
    const isClosed = next === undefined || next === delimiter || next === '\n' || (next === '\r' && (text[quote + 2] ?? '\n') === '\n');
    if (next === '\r' && text[quote + 2] === undefined && !isEnd) return undefined;
    if (!isClosed) return faulty('text follows a closing quote', quote);
    const cell = text.slice(start + 1, quote);
    return { cell: hasEscapes ? cell.replaceAll('""', '"') : cell, end: quote + 1 };
  }
};

/** Whether a line inside a quoted cell is itself a row of the table: then the quote before it was never closed. */
const findRowInside = (source: RowText, firstNewline: number, limit: number): 'row' | 'no' | 'unsure' => {
  if (source.columns < 3) return 'no';
  for (let at = firstNewline; at !== -1 && at < limit; ) {
    const next = source.text.indexOf('\n', at + 1);
    if (next === -1 && !source.isEnd) return 'unsure';
    if (isPlausibleRow(source, at + 1, next === -1 ? source.text.length : next)) return 'row';
    at = next;
  }
  return 'no';
};

/** As many cells as the header, none of them padded like prose, and at least one that begins with a digit. */
const isPlausibleRow = (source: RowText, start: number, end: number): boolean => {
  if (end - start < source.columns) return false;
  const line = source.text.slice(start, contentEnd(source.text, start, end));
  if (!line.includes('"')) return isRowOf(source, line.split(source.delimiter));
  const alone = scanQuoted({ ...source, text: line, isEnd: true, columns: 0 }, 0);
  return alone !== undefined && 'cells' in alone && isRowOf(source, alone.cells);
};

const isRowOf = (source: RowText, cells: readonly string[]): boolean =>
  cells.length === source.columns && cells.every((cell) => !cell.startsWith(' ')) && cells.some((cell) => /^[-+]?\d/.test(cell));
