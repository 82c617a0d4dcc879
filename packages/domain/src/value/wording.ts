import type { WrittenValue } from '../command/command.js';
import { type Problem, problem } from '../problem/problem.js';
import { numberProblem, type ValueOptions, valueWith } from './build-value.js';
import { type Decimal, type DecimalProblem, decimal, isDecimal, parseDecimal } from './decimal.js';
import { remember } from './memo.js';
import { nounsOf, stripNouns } from './nouns.js';
import { readNumeral } from './numeral.js';
import type { Qualifier, Value } from './value.js';
import { readValueObject } from './value-object.js';
import { vagueWords, wordsAfter, wordsBefore, wordsForNone, wordsWithoutNumber } from './words.js';

const plainInteger = /^(?:0|[1-9]\d{0,14})$/;
const maxTextLength = 300;

/**
 * Reads a value as written: the words as printed, a number, or `{qualifier, number | min and max}`. All that is wrong with it comes
 * back as problems: `wording-unknown`, `number-invalid`, `number-out-of-range`, `number-negative`, `interval-empty`, `field-invalid`.
 */
export const readValue = (written: WrittenValue, options: ValueOptions, path = 'value'): Value | readonly Problem[] => {
  if (typeof written === 'string') return readText(written, options, path);
  if (typeof written === 'number') {
    const number = parseDecimal(written);
    return isDecimal(number) ? valueWith('exact', [number], String(written), options, path) : [numberProblem(number, path)];
  }
  return readValueObject(written, options, path);
};

const readText = (text: string, options: ValueOptions, path: string): Value | readonly Problem[] => {
  if (plainInteger.test(text)) return valueWith('exact', [text as Decimal], text, options, path);
  const reading = readingOf(text, options);
  if ('code' in reading) return [wordingProblem(reading, text, path)];
  return valueWith(reading.qualifier, reading.numbers, text, options, path);
};

const wordingProblem = (reading: DecimalProblem | UnknownWording, text: string, path: string): Problem => {
  if (reading.code !== 'wording-unknown') return numberProblem(reading, path);
  return problem('wording-unknown', path, {
    expected: 'a number, or words such as "at least 120", "100 to 120", "dozens", "unclear"',
    received: text,
    advice: 'Write the value as {"qualifier": …, "number": …} if you know what the words mean.',
  });
};

interface Reading {
  readonly qualifier: Qualifier;
  readonly numbers: readonly Decimal[];
}
interface UnknownWording {
  readonly code: 'wording-unknown';
}
const unknownWording: UnknownWording = { code: 'wording-unknown' };

/** Wordings repeat through a file; what they mean depends on locale and nouns only. */
const memo = new Map<string, Reading | DecimalProblem | UnknownWording>();

const readingOf = (text: string, options: ValueOptions): Reading | DecimalProblem | UnknownWording => {
  if (text.length > maxTextLength)
    return /^[\d.,' ]+$/.test(text) ? { code: 'number-out-of-range', received: text, expected: 'a number up to 1e30' } : unknownWording;
  const key = `${options.locale ?? ''}|${options.unit}|${options.nouns?.join(',') ?? ''}|${text}`;
  return memo.get(key) ?? remember(memo, key, read(plain(text), options));
};

/** Lower case, one kind of space, apostrophe and minus, and no full stop at the end. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u2212/g, '-')
    .trim()
    .toLowerCase()
    .replace(/(?<=[^.])\.$/, '');

const read = (text: string, options: ValueOptions): Reading | DecimalProblem | UnknownWording => {
  const withoutNumber = wordsWithoutNumber.get(text) ?? wordsWithoutNumber.get(`${text}.`);
  if (withoutNumber !== undefined) return { qualifier: withoutNumber, numbers: [] };
  const direct = readAmount(text, options.locale);
  if (direct !== undefined) return direct;
  const bare = stripNouns(text, nounsOf(options));
  return (bare === text ? undefined : bare === 'no' ? none : readAmount(bare, options.locale)) ?? unknownWording;
};

const none: Reading = { qualifier: 'exact', numbers: [decimal(0)] };

/** Everything that may stand where the number does; undefined where the words are not known. */
const readAmount = (text: string, locale: string | undefined): Reading | DecimalProblem | undefined => {
  if (wordsForNone.has(text)) return none;
  const vague = vagueWords.get(text);
  if (vague !== undefined) return { qualifier: 'vague', numbers: [vague.min, vague.max] };
  const number = readNumeral(text, locale);
  if (number !== undefined) return isDecimal(number) ? { qualifier: 'exact', numbers: [number] } : number;
  return readDozens(text, locale) ?? readQualified(text, locale) ?? readRange(text, locale);
};

/** Two dozen is as vague as a dozen. */
const readDozens = (text: string, locale: string | undefined): Reading | undefined => {
  const count = dozens(text, locale);
  return count === undefined ? undefined : { qualifier: 'vague', numbers: [count, count] };
};

const dozens = (text: string, locale: string | undefined): Decimal | undefined => {
  if (!text.endsWith(' dozen')) return undefined;
  const words = text.slice(0, -' dozen'.length);
  const count = words === 'a' ? decimal(1) : words === 'half a' ? decimal('0.5') : readNumeral(words, locale);
  return count !== undefined && isDecimal(count) && count.length < 8 ? decimal(Number(count) * 12) : undefined;
};

const readQualified = (text: string, locale: string | undefined): Reading | DecimalProblem | undefined => {
  for (const [words, qualifier] of wordsBefore) {
    if (!text.startsWith(words)) continue;
    const rest = text.slice(words.length);
    if (/^[a-z]/.test(words) && !rest.startsWith(' ')) continue;
    const found = oneNumber(rest.trim(), qualifier, locale);
    if (found !== undefined) return found;
  }
  for (const [words, qualifier] of wordsAfter) {
    if (text.endsWith(words)) return oneNumber(text.slice(0, -words.length).trim(), qualifier, locale);
  }
  return readVaguely(text, locale);
};

const oneNumber = (text: string, qualifier: Qualifier, locale: string | undefined): Reading | DecimalProblem | undefined => {
  const number = readNumeral(text, locale) ?? dozens(text, locale);
  if (number === undefined) return undefined;
  return isDecimal(number) ? { qualifier, numbers: [number] } : number;
};

/** How `describeValue` writes vague bounds that no word of the table has. */
const readVaguely = (text: string, locale: string | undefined): Reading | DecimalProblem | undefined => {
  if (!text.startsWith('vaguely ')) return undefined;
  const range = readRange(text.slice('vaguely '.length), locale);
  return range === undefined || 'code' in range ? range : { ...range, qualifier: 'vague' };
};

const ranges = [/^(?:from )?(.+?) to (.+)$/, /^(.*?\S) ?[-–—] ?(.+)$/];

/** "between one hundred and five and 120" can be split at either "and"; only one split gives two numbers. */
const splitsOf = function* (text: string): Iterable<readonly [string, string]> {
  const body = text.startsWith('between ') ? text.slice('between '.length) : '';
  for (let at = body.indexOf(' and '); at !== -1; at = body.indexOf(' and ', at + 1))
    yield [body.slice(0, at), body.slice(at + ' and '.length)];
  for (const pattern of ranges) {
    const match = pattern.exec(text);
    if (match !== null) yield [match[1] as string, match[2] as string];
  }
};

const readRange = (text: string, locale: string | undefined): Reading | DecimalProblem | undefined => {
  for (const [first, second] of splitsOf(text)) {
    const upper = readNumeral(second, locale);
    const lower = readNumeral(sharedScale(first, second), locale);
    if (lower === undefined || upper === undefined) continue;
    if (!isDecimal(lower)) return lower;
    if (!isDecimal(upper)) return upper;
    return { qualifier: 'between', numbers: [lower, upper] };
  }
  return undefined;
};

/** "1 to 2 million": the scale is said once and belongs to both. */
const sharedScale = (lower: string, upper: string): string => {
  const scale = /^[\d.,]+( (?:hundred|thousand|lakh|million|crore|billion))$/.exec(upper)?.[1];
  return scale !== undefined && /^[\d.,]+$/.test(lower) ? lower + scale : lower;
};
