/** Hands text or bytes to the browser as a file. */
export const download = (name: string, content: string | Blob, type = 'text/plain'): void => {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would run as a formula is written as text. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly (string | null | undefined)[])[]): string =>
  [columns, ...rows]
    .map((row) => row.map((cell) => quote(cell ?? '')).join(','))
    .join('\r\n')
    .concat('\r\n');

const quote = (cell: string): string => {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A file name from a key. */
export const fileName = (key: string, ending: string): string => `${key.replaceAll(/[^\p{L}\p{N}=-]+/gu, '_')}.${ending}`;
