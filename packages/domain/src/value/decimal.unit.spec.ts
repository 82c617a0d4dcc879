import { Big } from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compareDecimals, type Decimal, decimal, half, negate, parseDecimal, subtract, tenths } from './decimal.js';

const written = fc.tuple(fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }), fc.integer({ min: 0, max: 29 })).map(([digits, scale]) => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  return `${digits < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${text.slice(text.length - scale)}`}`;
});
const decimals = fc.oneof(written, fc.integer().map(String)).map((text) => decimal(text));

describe('parseDecimal', () => {
  it.each([
    ['120', '120'],
    ['+120', '120'],
    ['-0', '0'],
    ['0.0', '0'],
    ['007', '7'],
    ['1.50', '1.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['1.25E1', '12.5'],
    ['-1200e-4', '-0.12'],
    ['1e30', '1e30'],
    ['0e99999999', '0'],
  ])('reads %s as one canonical text', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected === '1e30' ? `1${'0'.repeat(30)}` : expected);
  });

  it.each([
    [120, '120'],
    [-0, '0'],
    [1.5, '1.5'],
    [1e-7, '0.0000001'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  ])('reads the number %s', (number, expected) => {
    expect(parseDecimal(number)).toBe(expected);
  });

  it.each([
    '1e31',
    '10000000000000000000000000000001',
    '1e400',
    '1e99999999999',
    'Infinity',
    '-Infinity',
    '9'.repeat(400),
    '0.0000000000000000000000000000001',
  ])('refuses %s as out of range', (text) => expect(parseDecimal(text)).toMatchObject({ code: 'number-out-of-range' }));
  it.each([Number.POSITIVE_INFINITY, 1e31])('refuses the number %s as out of range', (number) =>
    expect(parseDecimal(number)).toMatchObject({ code: 'number-out-of-range' }),
  );
  it.each(['', '.', '-', 'NaN', '1,216', '1 2', '12a', '0x10', '--1', '1e', '1e1.5', 'a'.repeat(1000), '\u0000', '\u{d800}'])(
    'refuses %j as no number',
    (text) => expect(parseDecimal(text)).toMatchObject({ code: 'number-invalid' }),
  );
  it('refuses a JSON number that has lost digits', () => expect(parseDecimal(2 ** 53)).toMatchObject({ code: 'number-invalid' }));

  it('reads its own canonical text back unchanged', () => {
    fc.assert(
      fc.property(written, (text) => {
        const parsed = decimal(text);
        expect(parseDecimal(parsed)).toBe(parsed);
        expect(new Big(parsed).eq(text)).toBe(true);
      }),
    );
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.stringMatching(/^[-+.eE0-9]{0,12}$/)), (text) => {
        const parsed = parseDecimal(text);
        expect(
          typeof parsed === 'string' ? /^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d*(?:\.\d*[1-9])?))$/.test(parsed) : parsed.code.startsWith('number-'),
        ).toBe(true);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('agrees with exact arithmetic', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const same = (ours: Decimal, exact: Big) => expect(new Big(ours).eq(exact), `${ours}`).toBe(true);
        same(add(a, b), new Big(a).plus(b));
        same(subtract(a, b), new Big(a).minus(b));
        same(half(a), new Big(a).times('0.5'));
        same(tenths(a, 9), new Big(a).times('0.9'));
        same(tenths(a, 11), new Big(a).times('1.1'));
        expect(Math.sign(compareDecimals(a, b))).toBe(new Big(a).cmp(b));
        expect(negate(negate(a))).toBe(a);
      }),
    );
  });
  it('keeps every result canonical, so that equal numbers are equal texts', () => {
    expect([
      add(decimal('0.1'), decimal('0.2')),
      subtract(decimal('5'), decimal('5')),
      half(decimal('7')),
      tenths(decimal('120'), 9),
      tenths(decimal('-5'), 11),
      negate(decimal('0')),
    ]).toEqual(['0.3', '0', '3.5', '108', '-5.5', '0']);
  });
});
