import { Big } from 'big.js';

/**
 * An exact decimal in canonical form: digits without exponent, leading plus, leading zeros or trailing fraction zeros; zero is `0`.
 * Equal numbers are equal texts.
 */
export type Decimal = string & { readonly __brand: 'Decimal' };

/** Why a text or number is no decimal that Factline keeps. */
export type DecimalProblem = {
  readonly code: 'number-invalid' | 'number-out-of-range';
  readonly received: string;
  readonly expected: string;
};

/** Larger than any count or sum of money on earth; what is beyond it is a slip. */
export const maxDecimal = `1${'0'.repeat(30)}` as Decimal;
/** Digits kept after the point. */
export const maxFractionDigits = 30;

const pattern = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const plainInteger = /^(?:0|[1-9]\d{0,14})$/;
const maxWrittenLength = 200;
/** Fifteen characters hold at most fifteen digits, and so many survive a double. */
const safeLength = 15;

const invalid = (received: string): DecimalProblem => ({
  code: 'number-invalid',
  received: shorten(received),
  expected: 'a decimal number such as 120 or 3.5',
});
const outOfRange = (received: string): DecimalProblem => ({
  code: 'number-out-of-range',
  received: shorten(received),
  expected: `a number between -1e30 and 1e30 with at most ${maxFractionDigits} digits after the point`,
});
const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Reads a decimal in plain or exponent notation; thousands separators and words are `readNumeral`'s. */
export const parseDecimal = (written: string | number): Decimal | DecimalProblem => {
  if (typeof written === 'number') return parseNumber(written);
  if (plainInteger.test(written)) return written as Decimal;
  if (written.length > maxWrittenLength) return /^[+-]?[\d.]+$/.test(written) ? outOfRange(written) : invalid(written);
  const match = pattern.exec(written);
  if (match === null) return /^[+-]?infinity$/i.test(written) ? outOfRange(written) : invalid(written);
  const [, sign = '', whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return invalid(written);
  return assemble(written, sign === '-', whole + fraction, whole.length, exponent);
};

/** A JSON number beyond 2^53 has lost digits before we saw it, so it must come as a text. */
const parseNumber = (written: number): Decimal | DecimalProblem => {
  if (Number.isNaN(written)) return invalid('NaN');
  if (!Number.isFinite(written) || Math.abs(written) > 1e30) return outOfRange(String(written));
  if (Number.isSafeInteger(written)) return (Object.is(written, -0) ? '0' : String(written)) as Decimal;
  if (Number.isInteger(written)) {
    return {
      code: 'number-invalid',
      received: String(written),
      expected: 'numbers above 9007199254740991 written as text, so that no digit is lost',
    };
  }
  return parseDecimal(String(written));
};

const assemble = (
  written: string,
  isNegative: boolean,
  digits: string,
  point: number,
  exponent: string | undefined,
): Decimal | DecimalProblem => {
  const leading = /^0*/.exec(digits)?.[0].length ?? 0;
  const significant = digits.slice(leading).replace(/0+$/, '');
  if (significant === '') return '0' as Decimal;
  if (exponent !== undefined && exponent.length > 5) return outOfRange(written);
  const place = point - leading + (exponent === undefined ? 0 : Number(exponent));
  const wholeDigits = Math.max(place, 0);
  const fractionDigits = Math.max(significant.length - place, 0);
  const isLimit = place === 31 && significant === '1';
  if ((wholeDigits > 30 && !isLimit) || fractionDigits > maxFractionDigits) return outOfRange(written);
  const whole = place <= 0 ? '0' : significant.slice(0, place).padEnd(place, '0');
  const fraction = place >= significant.length ? '' : significant.slice(Math.max(place, 0)).padStart(fractionDigits, '0');
  return `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}` as Decimal;
};

export const isDecimal = (parsed: Decimal | DecimalProblem): parsed is Decimal => typeof parsed === 'string';

/** A decimal that is known to be one: for constants and for texts that come out of the log. Anything else is a bug. */
export const decimal = (written: string | number): Decimal => {
  const parsed = parseDecimal(written);
  if (!isDecimal(parsed)) throw new Error(`expected ${parsed.expected}, received ${parsed.received}`);
  return parsed;
};

/** Negative, zero or positive, as a sorter wants it. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  if (a === b) return 0;
  if (a.length <= safeLength && b.length <= safeLength) return Number(a) - Number(b);
  return new Big(a).cmp(b);
};

export const isNegative = (value: Decimal): boolean => value.charCodeAt(0) === 45;

export const negate = (value: Decimal): Decimal => (value === '0' ? value : isNegative(value) ? value.slice(1) : `-${value}`) as Decimal;

export const add = (a: Decimal, b: Decimal): Decimal =>
  isSafe(a) && isSafe(b) ? (String(Number(a) + Number(b)) as Decimal) : canonical(new Big(a).plus(b));

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

/** Exact: half of an odd integer ends in .5. */
export const half = (value: Decimal): Decimal => canonical(new Big(value).times('0.5'));

/** The value times `tenths`/10, exactly: 9 for nine tenths, 11 for eleven. */
export const tenths = (value: Decimal, count: 9 | 11): Decimal => {
  if (!isSafe(value)) return canonical(new Big(value).times(count).times('0.1'));
  const scaled = Math.abs(Number(value)) * count;
  const rest = scaled % 10;
  return `${isNegative(value) ? '-' : ''}${(scaled - rest) / 10}${rest === 0 ? '' : `.${rest}`}` as Decimal;
};

/** Integers so short that sums and small multiples stay exact in a double. */
const isSafe = (value: Decimal): boolean => value.length < safeLength && !value.includes('.');

const canonical = (value: Big): Decimal => (value.eq(0) ? '0' : value.toFixed()) as Decimal;
