import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, grouped } from './decimal.js';
import { createPaint } from './paint.js';
import { asOfText, momentText, periodText } from './period.js';
import { renderTable } from './table.js';
import { rangeText } from './value.js';
import { policyWords } from './words.js';
import { wrapped } from './wrap.js';

const plain = createPaint(false);
const value = (text: string, min: string | null, max: string | null) => ({ text, min, max, minExclusive: false, maxExclusive: false });

describe('exact decimals', () => {
  it('compare as numbers do, in any form and length', () => {
    const decimal = fc.tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(decimal, decimal, ([a, zeros], [b, more]) => {
        const text = (number: bigint, places: number): string => `${number}${places === 0 ? '' : `.${'0'.repeat(places)}`}`;
        expect(Math.sign(compareDecimals(text(a, zeros), text(b, more)))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
  it.each([
    ['0.5', '0.25', 1],
    ['-0.5', '-0.25', -1],
    ['-0', '0', 0],
    ['10', '9.999', 1],
    ['1e', '1e', 0],
  ])('%s and %s', (a, b, order) => expect(Math.sign(compareDecimals(a, b))).toBe(order));
  it('counts are grouped in threes', () =>
    expect([0, 999, 1000, 15205, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '15,205', '1,234,567']));
});

describe('the range over sources', () => {
  it('goes from the lowest to the highest bound, and is open where one is', () => {
    expect(rangeText([value('120', '120', '120'), value('between 90 and 100', '90', '100')])).toBe('90 to 120');
    expect(rangeText([value('at least 120', '120', null), value('130', '130', '130')])).toBe('120 or more');
    expect(rangeText([value('under 50', null, '50'), value('30', '30', '30')])).toBe('up to 50');
    expect(rangeText([value('under 50', null, '50'), value('at least 30', '30', null)])).toBe('open on both ends');
    expect(rangeText([value('9', '9', '9'), value('9', '9', '9')])).toBe('9');
  });
  it('needs two sources with a number', () => {
    expect(rangeText([value('120', '120', '120'), value('unclear', null, null)])).toBeUndefined();
  });
});

describe('times', () => {
  it('keep the precision they were written in', () => {
    expect(periodText({ start: '2021-05-10', end: '2021-05-14', length: null })).toBe('2021-05-10 to 2021-05-14');
    expect(periodText({ start: null, end: '2021-05', length: 'P1M' })).toBe('2021-05 (P1M)');
    expect(asOfText(null)).toBe('–');
    expect(momentText('2026-11-22T14:55:49.745408Z')).toBe('2026-11-22 14:55:49Z');
  });
});

it('a policy is told with its arguments', () => {
  const none = { version: 1, n: null, source: null, sources: null, staleAfter: null, until: null, window: null };
  expect(policyWords({ ...none, name: 'LATEST' })).toBe('latest');
  expect(policyWords({ ...none, name: 'PRIORITY', sources: ['a', 'b'], staleAfter: 'P3D' })).toBe('priority (a > b, stale after P3D)');
});

describe('a cell that is too long', () => {
  it('breaks at spaces, else after a part of a key, else anywhere', () => {
    expect(wrapped('one two three', 7)).toBe('one two\nthree');
    expect(wrapped('killed/palestinians/gaza-strip', 20)).toBe('killed/palestinians/\ngaza-strip');
    expect(wrapped('abcdefgh', 3)).toBe('abc\ndef\ngh');
    expect(wrapped('a\nb', 3)).toBe('a\nb');
  });
  it('keeps its colour on every line', () => {
    expect(wrapped(createPaint(true).bold('one two'), 3)).toBe('\u001B[1mone\u001B[22m\n\u001B[1mtwo\u001B[22m');
  });
});

describe('a table', () => {
  const columns = [{ name: 'KEY', shrinkTo: 10 }, { name: 'NOW' }, { name: 'N', align: 'right' as const }];
  const rows = [
    ['gaza-2021/killed/palestinians/gaza-strip', 'more than 125', '7'],
    ['b', '–', '12,345'],
  ];
  it('is as wide as it needs where the output is no terminal', () => {
    expect(renderTable(columns, rows, { width: undefined, paint: plain }).split('\n')).toEqual([
      'KEY                                       NOW                 N',
      'gaza-2021/killed/palestinians/gaza-strip  more than 125       7',
      'b                                         –              12,345',
    ]);
  });
  it('fits into the terminal, and loses nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36, max: 120 }), fc.boolean(), (width, isColoured) => {
        const lines = renderTable(columns, rows, { width, paint: createPaint(isColoured) })
          .split('\n')
          .map(stripVTControlCharacters);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        expect(
          lines
            .slice(1)
            .map((line) => line.slice(0, lines[0]!.indexOf('NOW')).trim())
            .join(''),
        ).toBe('gaza-2021/killed/palestinians/gaza-stripb');
      }),
    );
  });
  it('has no colour where none is wanted', () => {
    expect(renderTable(columns, rows, { width: 80, paint: plain })).not.toContain('\u001B');
    expect(renderTable(columns, rows, { width: 80, paint: createPaint(true) })).toContain('\u001B[1m');
  });
});
