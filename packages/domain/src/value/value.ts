import type { Decimal } from './decimal.js';

/** How a number was worded (DOMAIN §1, Value). The last four carry no number. */
export const qualifiers = [
  'exact',
  'at-least',
  'more-than',
  'up-to',
  'fewer-than',
  'about',
  'nearly',
  'between',
  'vague',
  'unknown',
  'not-reported',
  'withheld',
  'not-applicable',
] as const;
export type Qualifier = (typeof qualifiers)[number];

/**
 * One stated number as an interval, with the words it was printed in.
 * `min` and `max` are exact decimals or null where the side is open; both null where there is no number.
 */
export interface Value {
  readonly qualifier: Qualifier;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly minExclusive: boolean;
  readonly maxExclusive: boolean;
  /** The words as printed, e.g. "more than 125". */
  readonly text: string;
  /** What is counted, e.g. people, households, projectiles, USD. */
  readonly unit: string;
}
