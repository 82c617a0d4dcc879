import { GLUED_MULTIPLIERS, MULTIPLIERS, TENS, UNITS, VAGUE, VAGUE_OF } from '../language/english/number-words.js';
import type { Token } from '../sentence/token.js';

/** A number found in a sentence: its token range, bounds, and how it was written. */
export interface NumberReading {
  /** First token. */
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly min: number;
  readonly max: number;
  readonly vague: boolean;
  /** Written in digits (a bare year or a page number can only be that). */
  readonly digits: boolean;
  /** A fraction is left: 6.2 is no count of people. */
  readonly fraction: boolean;
  /** The glued tail of "120+", "120-plus", "120-odd", "300-strong". */
  readonly tail: 'plus' | 'odd' | null;
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}$/;
const POINT_GROUPED = /^\d{1,3}(?:\.\d{3})+$/;
const PLAIN = /^\d{1,12}(?:\.\d{1,6})?$/;
const SHAPE = /^(\d[\d.,]*)(?:(\+)|-?(\p{L}+)|%)?$/u;

/** Reads the number that begins at token `at`, or null where none begins there. */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  return token.kind === 'number' ? readDigits(tokens, at, token) : readWords(tokens, at);
}

function readDigits(tokens: readonly Token[], at: number, token: Token): NumberReading | null {
  if (token.text.length > 24) return null;
  const shape = SHAPE.exec(token.text);
  if (shape === null) return null;
  const [, digits = '', plus, letters] = shape;
  if (token.text.endsWith('%')) return null;
  let factor = 1;
  let tail: NumberReading['tail'] = plus === undefined ? null : 'plus';
  if (letters !== undefined) {
    const glued = GLUED_MULTIPLIERS.get(letters.toLowerCase());
    const word = letters.toLowerCase();
    if (word === 'plus') tail = 'plus';
    else if (word === 'odd' || word === 'strong') tail = 'odd';
    else if (glued !== undefined && !token.text.includes('-')) factor = glued;
    else if (MULTIPLIERS.has(word)) factor = MULTIPLIERS.get(word) ?? 1;
    else return null;
  }
  let number = parseDigits(digits);
  if (number === null) return null;
  let to = at + 1;
  // "9 300": groups of three set apart by one space.
  if (letters === undefined && plus === undefined && /^\d{1,3}$/.test(digits)) {
    let joined = digits;
    while (isSpacedGroup(tokens, to)) {
      joined += tokens[to]?.text ?? '';
      to += 1;
    }
    number = Number(joined);
  }
  const multiplied = readMultipliers(tokens, to);
  const value = round(number * factor * multiplied.factor);
  // The glued "+" of "1 000+" or the loose one of "120 +" says: or more.
  let end = multiplied.to;
  if (tokens[end]?.text === '+' && tokens[end]?.start === tokens[end - 1]?.end) {
    tail = 'plus';
    end += 1;
  }
  return { from: at, to: end, min: value, max: value, vague: false, digits: true, fraction: !Number.isInteger(value), tail };
}

function parseDigits(digits: string): number | null {
  if (GROUPED.test(digits)) return Number(digits.replaceAll(',', ''));
  if (POINT_GROUPED.test(digits)) return Number(digits.replaceAll('.', ''));
  return PLAIN.test(digits) ? Number(digits) : null;
}

function isSpacedGroup(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  return before !== undefined && token !== undefined && token.start === before.end + 1 && /^\d{3}$/.test(token.text);
}

function readMultipliers(tokens: readonly Token[], from: number): { factor: number; to: number } {
  let factor = 1;
  let to = from;
  for (;;) {
    const multiplier = MULTIPLIERS.get(tokens[to]?.lower ?? '');
    if (multiplier === undefined || to - from >= 2) return { factor, to };
    factor *= multiplier;
    to += 1;
  }
}

// 1.2 million is 1,200,000 and not 1,199,999.9999999998.
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function readWords(tokens: readonly Token[], at: number): NumberReading | null {
  return readVague(tokens, at) ?? readArticle(tokens, at) ?? readAnother(tokens, at) ?? readCardinal(tokens, at);
}

function readVague(tokens: readonly Token[], at: number): NumberReading | null {
  const word = tokens[at]?.lower ?? '';
  const bounds = VAGUE.get(word);
  if (bounds === undefined) return null;
  const made = (to: number, [min, max]: readonly [number, number]): NumberReading => ({
    from: at,
    to,
    min,
    max,
    vague: true,
    digits: false,
    fraction: false,
    tail: null,
  });
  if (tokens[at + 1]?.lower === 'of') {
    const pair = VAGUE_OF.get(`${word} ${tokens[at + 2]?.lower ?? ''}`);
    if (pair !== undefined) return made(at + 3, pair);
  }
  if (word === 'several') {
    const multiplier = MULTIPLIERS.get(tokens[at + 1]?.lower ?? '');
    if (multiplier !== undefined && multiplier >= 12) return made(at + 2, [3 * multiplier, 9 * multiplier + multiplier - 1]);
  }
  return made(at + 1, bounds);
}

/** "a dozen", "a hundred", "half a million", "a handful" (the article belongs to the number). */
function readArticle(tokens: readonly Token[], at: number): NumberReading | null {
  const word = tokens[at]?.lower ?? '';
  if (/^half(?:-a)?-dozen$/.test(word))
    return { from: at, to: at + 1, min: 6, max: 6, vague: false, digits: false, fraction: false, tail: null };
  if (word === 'half' && tokens[at + 1]?.lower === 'a') {
    const multiplier = MULTIPLIERS.get(tokens[at + 2]?.lower ?? '');
    if (multiplier === undefined || multiplier < 12) return null;
    return { from: at, to: at + 3, min: multiplier / 2, max: multiplier / 2, vague: false, digits: false, fraction: false, tail: null };
  }
  if (word !== 'a') return null;
  const next = tokens[at + 1]?.lower ?? '';
  if (next === 'handful') return readVague(tokens, at + 1);
  if (!MULTIPLIERS.has(next) || next === 'score') return null;
  // "a hundred and fifty-eight", "a thousand two hundred"
  const long = next === 'dozen' ? null : readCardinal(tokens, at + 1, 1);
  if (long !== null) return { ...long, from: at };
  const { factor, to } = readMultipliers(tokens, at + 1);
  // "a thousand" is a round word for a number; the domain lists "a dozen" among the vague ones, with one value.
  return { from: at, to, min: factor, max: factor, vague: next === 'dozen', digits: false, fraction: false, tail: null };
}

/** "another dozen", "a further hundred": the multiplier alone. */
function readAnother(tokens: readonly Token[], at: number): NumberReading | null {
  const word = tokens[at]?.lower ?? '';
  if (!/^(?:dozen|hundred|thousand|million)$/.test(word) || !/^(?:another|further|extra|additional)$/.test(tokens[at - 1]?.lower ?? ''))
    return null;
  const { factor, to } = readMultipliers(tokens, at);
  return { from: at, to, min: factor, max: factor, vague: word === 'dozen', digits: false, fraction: false, tail: null };
}

/** A number in words; `said` is what an article before it stands for. */
function readCardinal(tokens: readonly Token[], at: number, said = 0): NumberReading | null {
  let total = 0;
  let current = said;
  let to = at;
  let used = said > 0;
  while (to < tokens.length && to - at < 12) {
    const word = tokens[to]?.lower ?? '';
    const small = smallNumber(word);
    if (small !== null) {
      // "two three" is a list, not a number; "twenty five" and "hundred five" are numbers.
      if (used && !(current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && small < 10))) break;
      current += small;
      used = true;
      to += 1;
      continue;
    }
    const multiplier = MULTIPLIERS.get(word);
    if (multiplier !== undefined && used) {
      if (multiplier <= 100) current = Math.max(1, current) * multiplier;
      else {
        total += Math.max(1, current) * multiplier;
        current = 0;
      }
      to += 1;
      continue;
    }
    // "one hundred and five": "and" belongs to the number only after a hundred or a thousand.
    if (
      word === 'and' &&
      used &&
      /^(?:hundred|thousand|million)$/.test(tokens[to - 1]?.lower ?? '') &&
      smallNumber(tokens[to + 1]?.lower ?? '') !== null
    ) {
      if (!continuesNumber(tokens, to + 1)) break;
      to += 1;
      continue;
    }
    break;
  }
  if (!used || to === at) return null;
  const value = total + current;
  return { from: at, to, min: value, max: value, vague: false, digits: false, fraction: false, tail: null };
}

// "two hundred and thirty people" is 230; "a hundred and two others died" is left to the same reading.
function continuesNumber(tokens: readonly Token[], at: number): boolean {
  return smallNumber(tokens[at]?.lower ?? '') !== null;
}

function smallNumber(word: string): number | null {
  const unit = UNITS.get(word) ?? TENS.get(word);
  if (unit !== undefined) return unit;
  const dash = word.indexOf('-');
  if (dash < 0) return null;
  const tens = TENS.get(word.slice(0, dash));
  const units = UNITS.get(word.slice(dash + 1));
  return tens !== undefined && units !== undefined && units < 10 ? tens + units : null;
}
