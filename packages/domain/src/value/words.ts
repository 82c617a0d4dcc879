import { type Decimal, decimal } from './decimal.js';
import type { Qualifier } from './value.js';

type Numbered = Extract<Qualifier, 'at-least' | 'more-than' | 'up-to' | 'fewer-than' | 'about' | 'nearly'>;
type Numberless = Extract<Qualifier, 'unknown' | 'not-reported' | 'withheld' | 'not-applicable'>;

const entries = <Meaning>(table: Readonly<Record<string, readonly string[]>>): [string, Meaning][] =>
  Object.entries(table).flatMap(([meaning, words]) => words.map((word): [string, Meaning] => [word, meaning as Meaning]));

/** Words before a number, with what they mean (DOMAIN §1, Value). A word that is not here is a problem, not a guess. */
export const wordsBefore: ReadonlyMap<string, Numbered> = new Map(
  entries<Numbered>({
    'at-least': ['at least', 'no fewer than', 'no less than', 'not fewer than', 'not less than', 'a minimum of', '≥', '>='],
    'more-than': ['more than', 'over', 'above', 'in excess of', 'just over', 'well over', '>'],
    'up-to': ['as many as', 'at most', 'up to', 'no more than', 'not more than', 'a maximum of', '≤', '<='],
    'fewer-than': ['under', 'fewer than', 'less than', 'below', '<'],
    about: ['about', 'some', 'an estimated', 'estimated', 'around', 'approximately', 'roughly', 'circa', '~', '≈'],
    nearly: ['nearly', 'almost', 'close to'],
  }),
);

/** Words after a number. */
export const wordsAfter: ReadonlyMap<string, Numbered> = new Map(
  entries<Numbered>({ 'at-least': ['or more', '+'], 'up-to': ['or fewer', 'or less'], about: ['or so'] }),
);

/** Words instead of a number. Blank is `not-reported`. */
export const wordsWithoutNumber: ReadonlyMap<string, Numberless> = new Map(
  entries<Numberless>({
    unknown: [
      'unknown',
      'unclear',
      'not known',
      'undetermined',
      'how many',
      'unclear how many',
      'it is unclear how many',
      "it's unclear how many",
      'not clear',
      'an unknown number',
      'an unspecified number',
      '?',
    ],
    'not-reported': ['', '-', '--', '–', '—', 'nr', 'n.r.', 'not reported', 'no data'],
    withheld: ['suppressed', 'withheld', 'redacted'],
    'not-applicable': ['n/a', 'not applicable'],
  }),
);

/** Words that say zero. */
export const wordsForNone: ReadonlySet<string> = new Set(['none', 'no one', 'no-one', 'nobody', 'nil', 'zero']);

export interface VagueBounds {
  readonly min: Decimal;
  readonly max: Decimal;
}
const bounds = (min: number, max: number): VagueBounds => ({ min: decimal(min), max: decimal(max) });

/** Vague words with the bounds the domain gives them; `handful` by the labelling rules of extraction. */
export const vagueWords: ReadonlyMap<string, VagueBounds> = new Map([
  ['several', bounds(3, 9)],
  ['a dozen', bounds(12, 12)],
  ['dozens', bounds(24, 99)],
  ['tens', bounds(20, 99)],
  ['scores', bounds(40, 99)],
  ['hundreds', bounds(200, 999)],
  ['thousands', bounds(2000, 9999)],
  ['tens of thousands', bounds(20_000, 99_999)],
  ['hundreds of thousands', bounds(200_000, 999_999)],
  ['a handful', bounds(3, 9)],
]);

/** The word for these bounds: the first of the table. */
export const vagueWordFor = (min: Decimal, max: Decimal): string | undefined => {
  for (const [word, known] of vagueWords) if (known.min === min && known.max === max) return word;
  return undefined;
};
