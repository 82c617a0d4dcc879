import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './decimal.js';
import { describeValue } from './describe.js';
import { sameValue } from './number.js';
import { pointOf } from './point.js';
import { qualifiers, type Value } from './value.js';
import { readValue } from './wording.js';

const people = { unit: 'people', signed: false } as const;
const signed = { unit: 'people', signed: true } as const;
const read = (written: Parameters<typeof readValue>[0], options: Parameters<typeof readValue>[1] = people): Value => {
  const value = readValue(written, options);
  if (!('qualifier' in value)) throw new Error(JSON.stringify(value));
  return value;
};
const codes = (written: unknown, options: Parameters<typeof readValue>[1] = people) => {
  const value = readValue(written as never, options);
  return 'qualifier' in value ? value : value.map(({ code, path }) => `${code} ${path}`);
};

/** words → qualifier, min, max, point */
const table: [string, string, string | null, string | null, string | null][] = [
  ['120', 'exact', '120', '120', '120'],
  ['0', 'exact', '0', '0', '0'],
  ['none', 'exact', '0', '0', '0'],
  ['No one', 'exact', '0', '0', '0'],
  ['no deaths', 'exact', '0', '0', '0'],
  ['1,216', 'exact', '1216', '1216', '1216'],
  ['9 300', 'exact', '9300', '9300', '9300'],
  ['9\u00a0300', 'exact', '9300', '9300', '9300'],
  ['1\u202f234\u202f567', 'exact', '1234567', '1234567', '1234567'],
  ['1’216', 'exact', '1216', '1216', '1216'],
  ['1,23,456', 'exact', '123456', '123456', '123456'],
  ['1.216', 'exact', '1.216', '1.216', '1.216'],
  ['seven', 'exact', '7', '7', '7'],
  ['Twenty-one', 'exact', '21', '21', '21'],
  ['one hundred and five', 'exact', '105', '105', '105'],
  ['two million three hundred thousand and four', 'exact', '2300004', '2300004', '2300004'],
  ['a hundred', 'exact', '100', '100', '100'],
  ['1.2 million', 'exact', '1200000', '1200000', '1200000'],
  ['300k', 'exact', '300000', '300000', '300000'],
  ['Thirty (30)', 'exact', '30', '30', '30'],
  ['120 people', 'exact', '120', '120', '120'],
  ['at least 120', 'at-least', '120', null, '120'],
  ['At least 120', 'at-least', '120', null, '120'],
  ['no fewer than 120', 'at-least', '120', null, '120'],
  ['120 or more', 'at-least', '120', null, '120'],
  ['120+', 'at-least', '120', null, '120'],
  ['>=120', 'at-least', '120', null, '120'],
  ['at least a dozen', 'at-least', '12', null, '12'],
  ['more than 125', 'more-than', '125', null, '125'],
  ['over 10,000 people', 'more-than', '10000', null, '10000'],
  ['> 5', 'more-than', '5', null, '5'],
  ['as many as 40', 'up-to', '0', '40', '40'],
  ['up to 40', 'up-to', '0', '40', '40'],
  ['at most 40', 'up-to', '0', '40', '40'],
  ['under 40', 'fewer-than', '0', '40', '40'],
  ['fewer than 40', 'fewer-than', '0', '40', '40'],
  ['about 600', 'about', '600', '600', '600'],
  ['some 1.5 million', 'about', '1500000', '1500000', '1500000'],
  ['an estimated two thousand', 'about', '2000', '2000', '2000'],
  ['around 600', 'about', '600', '600', '600'],
  ['nearly 600', 'nearly', '600', '600', '600'],
  ['almost 600', 'nearly', '600', '600', '600'],
  ['100 to 120', 'between', '100', '120', '110'],
  ['100-120', 'between', '100', '120', '110'],
  ['100–121', 'between', '100', '121', '110.5'],
  ['between 100 and 120', 'between', '100', '120', '110'],
  ['between one hundred and five and 120', 'between', '105', '120', '112.5'],
  ['1 to 2 million', 'between', '1000000', '2000000', '1500000'],
  ['several', 'vague', '3', '9', '3'],
  ['a dozen', 'vague', '12', '12', '12'],
  ['two dozen', 'vague', '24', '24', '24'],
  ['dozens', 'vague', '24', '99', '24'],
  ['dozens of people', 'vague', '24', '99', '24'],
  ['tens', 'vague', '20', '99', '20'],
  ['scores', 'vague', '40', '99', '40'],
  ['hundreds', 'vague', '200', '999', '200'],
  ['thousands', 'vague', '2000', '9999', '2000'],
  ['tens of thousands of people', 'vague', '20000', '99999', '20000'],
  ['hundreds of thousands', 'vague', '200000', '999999', '200000'],
  ['unclear', 'unknown', null, null, null],
  ["It's unclear how many", 'unknown', null, null, null],
  ['unknown', 'unknown', null, null, null],
  ['NR', 'not-reported', null, null, null],
  ['-', 'not-reported', null, null, null],
  ['', 'not-reported', null, null, null],
  ['   ', 'not-reported', null, null, null],
  ['suppressed', 'withheld', null, null, null],
  ['N/A', 'not-applicable', null, null, null],
];

describe('readValue', () => {
  it.each(table)('reads "%s" as %s [%s, %s], point %s', (text, qualifier, min, max, point) => {
    const value = read(text);
    expect(value).toMatchObject({
      qualifier,
      min,
      max,
      text,
      unit: 'people',
      minExclusive: qualifier === 'more-than',
      maxExclusive: qualifier === 'fewer-than',
    });
    expect(pointOf(value)).toBe(point);
  });

  it.each([
    'umpteen',
    'many',
    'a few',
    'countless',
    'millions',
    'around dozens',
    'at least several',
    'about 100 to 120',
    '120 cats',
    'five six',
    'twenty thirty',
    'hundred hundred',
    'at least',
    'x'.repeat(5000),
    '120\u0000',
    '12\u{d800}',
    '12/13',
    'thirty (30) (30)',
  ])('does not guess what "%s" means', (text) => expect(codes(text)).toEqual(['wording-unknown value']));

  it.each<[unknown, string[]]>([
    ['NaN', ['number-invalid value']],
    [Number.NaN, ['number-invalid value']],
    ['1,21', ['number-invalid value']],
    ['12,3456', ['number-invalid value']],
    ['1 216,300', ['number-invalid value']],
    ['Thirty (31)', ['number-invalid value']],
    ['1e400', ['number-out-of-range value']],
    ['10^400', ['number-out-of-range value']],
    [Number.POSITIVE_INFINITY, ['number-out-of-range value']],
    ['9'.repeat(20_000), ['number-out-of-range value']],
    ['at least 1e400', ['number-out-of-range value']],
    [-1, ['number-negative value']],
    ['-3', ['number-negative value']],
    ['at least -3', ['number-negative value']],
    ['-5 to 3', ['number-negative value']],
    ['120 to 100', ['interval-empty value']],
    ['fewer than 0', ['interval-empty value']],
    [null, ['field-invalid value']],
    [true, ['field-invalid value']],
    [[1], ['field-invalid value']],
    [{}, ['wording-unknown value.qualifier']],
    [{ qualifier: 'at-least' }, ['field-missing value.number']],
    [{ qualifier: 'between', min: 'x', max: {} }, ['number-invalid value.min', 'field-invalid value.max']],
    [{ qualifier: 'between', min: 5, max: 4 }, ['interval-empty value']],
    [{ qualifier: 'unknown', number: 4 }, ['field-invalid value.number']],
    [{ qualifier: 'exact', number: 4, max: 5 }, ['field-invalid value.max']],
  ])('refuses %j with %j', (written, expected) => expect(codes(written)).toEqual(expected));

  it('takes what a signed figure may say', () => {
    expect(read('-3', signed)).toMatchObject({ qualifier: 'exact', min: '-3', max: '-3' });
    expect(read('-5 to 3', signed)).toMatchObject({ qualifier: 'between', min: '-5', max: '3' });
    expect(read('up to 3', signed)).toMatchObject({ qualifier: 'up-to', min: null, max: '3' });
  });
  it('takes point and comma by the locale that is asked for', () => {
    expect(read('1.216', { ...people, locale: 'de' })).toMatchObject({ min: '1216' });
    expect(read('1.216,5', { ...people, locale: 'de' })).toMatchObject({ min: '1216.5' });
    expect(codes('1.216', { ...people, locale: 'not a locale' })).toEqual(['number-invalid value']);
  });
  it('takes the nouns of the figure as part of the words', () => {
    expect(read('30 women and children', { ...people, nouns: ['women-and-children'] })).toMatchObject({ min: '30' });
    expect(read('hundreds of Palestinians killed', { ...people, nouns: ['palestinians', 'killed'] })).toMatchObject({
      qualifier: 'vague',
      min: '200',
    });
  });
  it('takes objects, and keeps printed words that come with them', () => {
    expect(read({ qualifier: 'at-least', number: '120' })).toMatchObject({ min: '120', max: null, text: 'at least 120' });
    expect(read({ qualifier: 'between', min: 100, max: '120' })).toMatchObject({ min: '100', max: '120' });
    expect(read({ qualifier: 'exact', min: 30, max: 30, text: '30' })).toMatchObject({ min: '30', max: '30', text: '30' });
    expect(read({ qualifier: 'unknown' })).toMatchObject({ min: null, max: null });
  });
  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.anything(),
          fc.stringMatching(/^(at least |about |-|)[0-9 .,-]{0,9}( to |-| million|k|)[0-9]{0,4}$/),
        ),
        (written) => {
          const value = readValue(written as never, people);
          expect('qualifier' in value || value.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('describeValue', () => {
  const number = fc
    .oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(String),
      fc.integer({ min: -99999, max: 99999 }).map((n) => `${n / 100}`),
    )
    .map(decimal);
  const written = fc.tuple(fc.constantFrom(...qualifiers), number, number).map(([qualifier, a, b]) => {
    if (['unknown', 'not-reported', 'withheld', 'not-applicable'].includes(qualifier)) return { qualifier };
    const [min, max] = Number(a) <= Number(b) ? [a, b] : [b, a];
    return qualifier === 'between' || qualifier === 'vague' ? { qualifier, min, max } : { qualifier, number: a };
  });
  it('is read back as the same value', () => {
    fc.assert(
      fc.property(written, (words) => {
        const value = read(words, signed);
        expect(sameValue(read(describeValue(value), signed), value), describeValue(value)).toBe(true);
      }),
    );
  });
  it.each(table.filter(([text]) => text.trim() !== ''))('says what "%s" says', (text) =>
    expect(sameValue(read(describeValue(read(text))), read(text))).toBe(true),
  );
});
