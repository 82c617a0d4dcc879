import { describe, expect, it } from 'vitest';
import { fileName, toCsv } from './download.js';

describe('CSV', () => {
  it('quotes what would break a row', () =>
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['1,2', 'say "so"'],
          ['x\ny', null],
        ],
      ),
    ).toBe('a,b\r\n"1,2","say ""so"""\r\n"x\ny",\r\n'));
  it('never hands a spreadsheet a formula, and leaves negative numbers numbers', () =>
    expect(toCsv(['a'], [['=1+1'], ['@x'], ['-5'], ['-cmd']])).toBe("a\r\n'=1+1\r\n'@x\r\n-5\r\n'-cmd\r\n"));
});

it('a file is named after its figure', () =>
  expect(fileName('gaza-2021/killed/palestinians/by=x', 'csv')).toBe('gaza-2021_killed_palestinians_by=x.csv'));
