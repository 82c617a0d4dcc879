import { compareDecimals, type Decimal } from './decimal.js';
import { type Interval, liesIn } from './interval.js';
import { hasNumber } from './number.js';
import type { Value } from './value.js';

export const directions = ['first', 'withdrawn', 'not-comparable', 'up', 'down', 'narrower', 'wider', 'same', 'shifted'] as const;
/** How a number moved (DOMAIN §1, Direction). */
export type Direction = (typeof directions)[number];

export interface DirectionOptions {
  /** False across a break in series and between flows of unequal length: then nothing is compared. Default true. */
  readonly isComparable?: boolean;
  /** Another origin speaks: its differing value is no movement of the first one's. Default false. */
  readonly isOtherOrigin?: boolean;
}

/**
 * Where a number went from one statement to the next. An open bound counts as infinitely far: 120+ → exact 125 moved one
 * bound up and one down, and so is narrower; exact 125 → at least 120 is wider, never a decrease.
 */
export const direction = (from: Value | undefined, to: Value | undefined, options: DirectionOptions = {}): Direction => {
  const hadNumber = from !== undefined && hasNumber(from);
  if (to === undefined) return from === undefined ? 'same' : 'withdrawn';
  if (from === undefined) return 'first';
  if (!hasNumber(to)) return hadNumber ? 'withdrawn' : withoutNumbers(from, to);
  if (!hadNumber) return 'first';
  if (options.isComparable === false || from.unit !== to.unit) return 'not-comparable';
  if (isSame(from, to)) return 'same';
  return options.isOtherOrigin === true ? 'not-comparable' : movement(from, to);
};

const withoutNumbers = (from: Value, to: Value): Direction => (from.qualifier === to.qualifier ? 'same' : 'not-comparable');

const isSame = (from: Interval, to: Interval): boolean =>
  from.min === to.min && from.max === to.max && from.minExclusive === to.minExclusive && from.maxExclusive === to.maxExclusive;

const movement = (from: Interval, to: Interval): Direction => {
  const moves: number[] = [];
  if (from.min !== null || to.min !== null) moves.push(lowerMove(from.min, to.min));
  if (from.max !== null || to.max !== null) moves.push(upperMove(from.max, to.max));
  if (moves.every((move) => move > 0)) return 'up';
  if (moves.every((move) => move < 0)) return 'down';
  if (liesIn(to, from)) return 'narrower';
  return liesIn(from, to) ? 'wider' : 'shifted';
};

const lowerMove = (from: Decimal | null, to: Decimal | null): number => (from === null ? 1 : to === null ? -1 : compareDecimals(to, from));
const upperMove = (from: Decimal | null, to: Decimal | null): number => (from === null ? -1 : to === null ? 1 : compareDecimals(to, from));
