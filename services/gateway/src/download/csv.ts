/** One record of a CSV file (RFC 4180). */
export const csvRow = (cells: readonly (string | null)[]): string => `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`;

/**
 * A cell. A spreadsheet takes a text that begins with = + - @ for a formula, and would run it: such a text gets an apostrophe before it,
 * a number does not.
 */
export const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
