import { type Decimal, type DecimalProblem, isDecimal, parseDecimal } from './decimal.js';
import { numberFormatOf } from './number-locale.js';
import { readNumberWords, scaleExponents, shortScaleExponents } from './number-words.js';

const digitsLike = /^[+-]?[.,]?\d[\d.,' ]*(?:e[+-]?\d+)?$/;
const scaled = /^(.*\d)\s?([a-z]+)$/;
const spelledAndWritten = /^([^()]+?) ?\(([^()]+)\)$/;

/**
 * Reads one number as printed: 1,216; 9 300; 1.2 million; twenty-one; Thirty (30). The text is already trimmed, in lower case, with plain
 * spaces and apostrophes. Undefined where it is no number at all; a problem where it looks like one and cannot be told.
 */
export const readNumeral = (text: string, locale?: string): Decimal | DecimalProblem | undefined => {
  if (digitsLike.test(text)) return readDigits(text, locale);
  if (/^[+-]?(?:nan|infinity)$/.test(text)) return parseDecimal(text === 'nan' ? Number.NaN : text);
  const power = /^10\^(\d{1,6})$/.exec(text);
  if (power !== null) return parseDecimal(`1e${power[1]}`);
  const twice = spelledAndWritten.exec(text);
  if (twice !== null) return readTwice(text, twice[1] as string, twice[2] as string, locale);
  const product = scaled.exec(text);
  if (product !== null) return readScaled(product[1] as string, product[2] as string, locale);
  const words = readNumberWords(text);
  return words === undefined ? undefined : parseDecimal(words);
};

const readDigits = (text: string, locale: string | undefined): Decimal | DecimalProblem => {
  const format = numberFormatOf(locale);
  if (format === undefined) return { code: 'number-invalid', received: text, expected: `a locale such as en or de, not ${locale}` };
  const [mantissa = '', exponent] = text.split('e');
  const sign = /^[+-]/.exec(mantissa)?.[0] ?? '';
  const parts = mantissa.slice(sign.length).split(format.decimal);
  const whole = ungroup(parts[0] as string, format.group);
  if (parts.length > 2 || whole === undefined || !/^\d*$/.test(parts[1] ?? '') || (whole === '' && (parts[1] ?? '') === '')) {
    return {
      code: 'number-invalid',
      received: text,
      expected: `digits with groups of three split by "${format.group}" and decimals after "${format.decimal}"`,
    };
  }
  return parseDecimal(`${sign}${whole || '0'}${parts[1] ? `.${parts[1]}` : ''}${exponent === undefined ? '' : `e${exponent}`}`);
};

/** Digits without their thousands separators: one separator throughout, groups of three (or, with commas, lakhs and crores). */
const ungroup = (text: string, group: string): string | undefined => {
  if (/^\d*$/.test(text)) return text;
  const separator = /^\d+(\D)/.exec(text)?.[1];
  if (separator === undefined || (separator !== ' ' && separator !== "'" && separator !== group)) return undefined;
  const groups = text.split(separator);
  const [first = '', ...others] = groups;
  const isInThrees = /^\d{1,3}$/.test(first) && others.every((part) => /^\d{3}$/.test(part));
  const isIndian =
    separator === ',' && /^\d{1,2}$/.test(first) && others.every((part, i) => (i === others.length - 1 ? /^\d{3}$/ : /^\d{2}$/).test(part));
  return isInThrees || isIndian ? groups.join('') : undefined;
};

const readTwice = (text: string, spelled: string, written: string, locale: string | undefined): Decimal | DecimalProblem | undefined => {
  const first = readNumeral(spelled, locale);
  const second = readNumeral(written, locale);
  if (first === undefined || second === undefined || !isDecimal(first) || !isDecimal(second)) return undefined;
  return first === second
    ? first
    : { code: 'number-invalid', received: text, expected: `the number in brackets to be the one before it, ${first}` };
};

/** 1.2 million, 300k: a power of ten moves the point, exactly. */
const readScaled = (digits: string, scale: string, locale: string | undefined): Decimal | DecimalProblem | undefined => {
  const exponent = scaleExponents.get(scale) ?? shortScaleExponents.get(scale);
  if (exponent === undefined) return undefined;
  const count = readNumeral(digits, locale);
  return count === undefined || !isDecimal(count) ? count : parseDecimal(`${count}e${exponent}`);
};
