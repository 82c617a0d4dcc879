/** Fifty ways to spoil a line of the revisions table; every one must cost that line and no other. */
export interface Damage {
  readonly name: string;
  readonly code: string;
  readonly spoil: (cells: readonly string[]) => string | Uint8Array;
}

const columns = ['known_at', 'vintage_commit', 'area', 'report_date', 'figure', 'op', 'old_value', 'new_value', 'report_source'];
const set = (column: string, text: string) => (cells: readonly string[]) =>
  cells.map((cell, index) => (columns[index] === column ? text : cell)).join(',');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const withBytes = (cells: readonly string[], ...added: number[]): Uint8Array => {
  const line = bytes(cells.join(','));
  return new Uint8Array([...line.subarray(0, 30), ...added, ...line.subarray(30)]);
};

export const damages: readonly Damage[] = [
  { name: 'a column is missing', code: 'row-malformed', spoil: (cells) => cells.slice(0, -1).join(',') },
  { name: 'the first column is missing', code: 'row-malformed', spoil: (cells) => cells.slice(1).join(',') },
  { name: 'a column too many', code: 'row-malformed', spoil: (cells) => [...cells, 'x'].join(',') },
  { name: 'cut in the middle', code: 'row-malformed', spoil: (cells) => cells.join(',').slice(0, 40) },
  { name: 'two lines in one', code: 'row-malformed', spoil: (cells) => `${cells.join(',')}${cells.join(',')}` },
  { name: 'semicolons', code: 'row-malformed', spoil: (cells) => cells.join(';') },
  { name: 'tabs', code: 'row-malformed', spoil: (cells) => cells.join('\t') },
  { name: 'a blank line', code: 'row-malformed', spoil: () => '' },
  { name: 'a JSON object', code: 'row-malformed', spoil: (cells) => JSON.stringify({ area: cells[2] }) },
  { name: 'a merge marker', code: 'row-malformed', spoil: () => '<<<<<<< HEAD' },
  { name: 'an unclosed quote at the beginning', code: 'row-malformed', spoil: (cells) => `"${cells.join(',')}` },
  { name: 'an unclosed quote in the middle', code: 'row-malformed', spoil: set('area', '"gaza') },
  { name: 'an unclosed quote at the end', code: 'row-malformed', spoil: set('report_source', '"mohtel') },
  { name: 'a quote inside a cell', code: 'row-malformed', spoil: set('area', 'ga"za') },
  { name: 'a quote that only closes', code: 'row-malformed', spoil: set('area', 'gaza"') },
  { name: 'text after a closing quote', code: 'row-malformed', spoil: set('area', '"gaza"x') },
  { name: 'letters in the value', code: 'number-invalid', spoil: set('new_value', '12a4') },
  { name: 'words for the value', code: 'number-invalid', spoil: set('new_value', 'lots') },
  { name: 'a negative value', code: 'number-negative', spoil: set('new_value', '-5') },
  { name: 'a fraction of a person', code: 'number-invalid', spoil: set('new_value', '12.5') },
  { name: '1e400', code: 'number-out-of-range', spoil: set('new_value', '1e400') },
  { name: 'four hundred digits', code: 'number-out-of-range', spoil: set('new_value', '9'.repeat(400)) },
  { name: 'NaN', code: 'number-invalid', spoil: set('new_value', 'NaN') },
  { name: 'Infinity', code: 'number-invalid', spoil: set('new_value', 'Infinity') },
  { name: 'a blank value', code: 'field-missing', spoil: set('new_value', '') },
  { name: 'a value with a space in it', code: 'number-invalid', spoil: set('new_value', '1 2 3x') },
  { name: 'digits of another script', code: 'number-invalid', spoil: set('new_value', '١٢٠') },
  { name: 'a formula error', code: 'number-invalid', spoil: set('new_value', '#REF!') },
  { name: 'letters in the old value', code: 'number-invalid', spoil: set('old_value', 'abc') },
  { name: 'an old value where there was none', code: 'field-invalid', spoil: set('old_value', '7') },
  { name: 'a date that is none', code: 'date-invalid', spoil: set('report_date', '2024-13-45') },
  { name: 'February 30th', code: 'date-invalid', spoil: set('report_date', '2024-02-30') },
  { name: 'a date the other way round', code: 'date-invalid', spoil: set('report_date', '15/01/2024') },
  { name: 'only a month', code: 'date-invalid', spoil: set('report_date', '2024-01') },
  { name: 'a blank date', code: 'field-missing', spoil: set('report_date', '') },
  { name: 'a date after its publication', code: 'period-after-publication', spoil: set('report_date', '2039-01-01') },
  { name: 'a publication in the future', code: 'publication-in-future', spoil: set('known_at', '2039-01-15T12:11:40-05:00') },
  { name: 'a publication before its date', code: 'period-after-publication', spoil: set('known_at', '2013-01-15T12:11:40-05:00') },
  { name: 'a publication without offset', code: 'date-invalid', spoil: set('known_at', '2024-01-15T12:11:40') },
  { name: 'an impossible hour', code: 'date-invalid', spoil: set('known_at', '2024-01-15T25:11:40-05:00') },
  { name: 'a blank publication', code: 'field-missing', spoil: set('known_at', '') },
  { name: 'an unknown area', code: 'mapping-word-unknown', spoil: set('area', 'gazza') },
  { name: 'an area in capitals', code: 'mapping-word-unknown', spoil: set('area', 'GAZA') },
  { name: 'an unknown figure', code: 'mapping-no-rule', spoil: set('figure', 'killed_total') },
  { name: 'a figure of another area', code: 'mapping-no-rule', spoil: set('figure', 'settler_attacks_cum') },
  { name: 'an unknown operation', code: 'mapping-word-unknown', spoil: set('op', 'modified') },
  { name: 'an unknown source', code: 'mapping-word-unknown', spoil: set('report_source', 'twitter') },
  { name: 'a commit that is none', code: 'field-invalid', spoil: set('vintage_commit', 'not-a-commit') },
  { name: 'a NUL byte', code: 'nul-byte', spoil: (cells) => withBytes(cells, 0) },
  { name: 'broken UTF-8', code: 'encoding-invalid', spoil: (cells) => withBytes(cells, 0xc3, 0x28) },
];

/** The bytes of a table of which line `lines[i]` (from 0, the header being 0) is spoilt by damage i. */
export const spoilLines = (text: string, lines: readonly number[]): Uint8Array => {
  const chosen = new Map(lines.map((line, index) => [line, damages[index % damages.length]]));
  const parts = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => {
      const spoilt = chosen.get(index)?.spoil(line.split(',')) ?? line;
      return typeof spoilt === 'string' ? bytes(spoilt) : spoilt;
    });
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
    all[at] = 0x0a;
    at += 1;
  }
  return all;
};
