import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, splitAll } from '../hand-in.fixtures.js';
import { readRecords } from '../read-records.js';

const rowsOf = (text: string, delimiter?: string) => {
  const { parts, head } = splitAll(encode(text), { format: 'csv', ...(delimiter === undefined ? {} : { delimiter }) });
  return { header: head.header, rows: parts.flatMap((part) => [...readRecords({ ...part, head })]) };
};
const cell = fc.oneof(
  fc.constantFrom('', 'a', 'Gaza', 'x,y', '"', 'two\nlines', 'a "quoted" word', 'ü', '١', '\r\n', ';', '7'),
  fc.string({ maxLength: 8 }),
);
const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe('rows of a delimited table', { timeout: 60_000 }, () => {
  it('are what csv-parse makes of anything well-formed', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 4 })
          .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })),
        fc.constantFrom('\n', '\r\n'),
        (rows, newline) => {
          const width = rows[0]?.length ?? 0;
          const header = Array.from({ length: width }, (_, index) => `c${index}`);
          // Words of prose inside quotes never look like a row of the table: they begin with no digit.
          const kept = rows.filter(
            (row) =>
              row.some((text) => text !== '') && !row.some((text) => text.includes('\0') || /^[-+]?\d|\n[-+]?\d|\r(?!\n)/.test(text)),
          );
          const text = [header, ...kept].map((row) => row.map(quoted).join(',')).join(newline);
          const expected = parse(text, { columns: false, relax_column_count: true, skip_empty_lines: true }) as string[][];
          const found = rowsOf(text, ',').rows;
          expect(found.flatMap(({ problems }) => problems)).toEqual([]);
          expect(found.filter(({ text: line }) => line !== '').map(({ cells }) => cells)).toEqual(expected.slice(1));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('an unclosed quote costs its own line, even where a later quote would close it', () => {
    const text =
      'day,area,value,source\n2024-01-01,gaza,1,a\n2024-01-02,"gaza,2,a\n2024-01-03,gaza,3,a\n2024-01-04,gaza",4,a\n2024-01-05,gaza,5,a\n';
    const { rows } = rowsOf(text);
    expect(rows.map(({ line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([
      [2, []],
      [3, ['row-malformed']],
      [4, []],
      [5, ['row-malformed']],
      [6, []],
    ]);
  });

  it('a quoted cell may run over lines, and the lines are counted', () => {
    const { rows } = rowsOf('day,text,value\n2024-01-01,"one\ntwo, and a half\nthree",1\n2024-01-02,x,2\n');
    expect(rows.map(({ line, record, cells }) => [line, record, cells])).toEqual([
      [2, 0, ['2024-01-01', 'one\ntwo, and a half\nthree', '1']],
      [5, 1, ['2024-01-02', 'x', '2']],
    ]);
  });

  it.each([
    ['a;b;c\n1;2,5;3\n', ';', ['1', '2,5', '3']],
    ['a\tb\n1\t2\n', '\t', ['1', '2']],
    ['"a, of"|"b"|c\n1|"2|3"|4\n', '|', ['1', '2|3', '4']],
    ['\ufeffa,b\r\n1,2\r\n', ',', ['1', '2']],
    ['only\nx\n', ',', ['x']],
  ])('finds the delimiter of %j', (text, delimiter, first) => {
    const { parts, head } = splitAll(encode(text), { format: 'csv' });
    expect(head.delimiter).toBe(delimiter);
    expect(parts.flatMap((part) => [...readRecords({ ...part, head })])[0]?.cells).toEqual(first);
  });

  it('says where the bytes are not UTF-8, and goes on', () => {
    const bytes = new Uint8Array([...encode('day,area\n2024-01-01,Cura\xe7ao\n2024-'), 0xff, ...encode('01-02,x\n2024-01-03,y\n')]);
    const { parts, head } = splitAll(bytes, { format: 'csv' });
    const rows = parts.flatMap((part) => [...readRecords({ ...part, head })]);
    expect(rows.map(({ problems, byte }) => [problems.map(({ code }) => code), byte])).toEqual([
      [[], undefined],
      [['encoding-invalid'], 5],
      [[], undefined],
    ]);
    expect(rows[0]?.cells).toEqual(['2024-01-01', 'Curaçao']);
    expect(rows[1]?.original).toBe(`base64:${Buffer.from(bytes.subarray(29, 42)).toString('base64')}`);
  });

  it.each([
    [new Uint8Array([0xff, 0xfe, 0x61, 0]), 'submission-unreadable'],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'submission-unreadable'],
    [new Uint8Array([0x1f, 0x8b, 8, 0, 0]), 'submission-unreadable'],
    [encode('a,a\n1,2\n'), 'not-a-table'],
    [encode('\n1,2\n'), 'not-a-table'],
    [new Uint8Array(), 'not-a-table'],
  ])('refuses what is no table as a whole', (bytes, code) => {
    const { parts, head } = splitAll(bytes, { format: 'csv' });
    expect(parts).toEqual([]);
    expect(head.problems.map((one) => one.code)).toEqual([code]);
  });
});
