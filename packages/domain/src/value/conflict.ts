import type { FigureKind } from '../figure/figure.js';
import { periodBounds, samePeriod } from '../period/length.js';
import type { Period } from '../period/period.js';
import { compareDecimals, type Decimal, isNegative, tenths } from './decimal.js';
import { areDisjoint, type Interval, liesAbove } from './interval.js';
import { hasNumber, sameValue } from './number.js';
import type { Value } from './value.js';

/** The constants of the conflict rule (DOMAIN §1, Conflict). A change of one is a new version, adopted by an event. */
export const conflictRule = { version: 1, aboutBelow: 'nine tenths', aboutAbove: 'eleven tenths', nearlyBelow: 'nine tenths' } as const;

/** How the periods of two claims `a` and `b` lie to each other, as far as it decides whether their numbers can both be true. */
export type PeriodRelation = 'same-period' | 'a-before-b' | 'b-before-a' | 'a-within-b' | 'b-within-a' | 'unrelated';

/**
 * Which test applies to two claims of one figure and segment: same period, an earlier and a later moment of a cumulative figure,
 * a flow inside a longer one. Levels at different times, and flows that only overlap, say nothing about each other.
 */
export const relationOf = (kind: FigureKind, a: Period, b: Period): PeriodRelation => {
  if (samePeriod(kind, a, b)) return 'same-period';
  if (kind === 'stock') return 'unrelated';
  if (kind === 'cumulative') return a.endsAt < b.endsAt ? 'a-before-b' : a.endsAt > b.endsAt ? 'b-before-a' : 'same-period';
  const first = periodBounds(a);
  const second = periodBounds(b);
  if (first === undefined || second === undefined) return 'unrelated';
  if (first.from >= second.from && first.to <= second.to) return 'a-within-b';
  if (second.from >= first.from && second.to <= first.to) return 'b-within-a';
  return 'unrelated';
};

/**
 * Whether two numbers cannot both be true. Asked only of comparable claims: both asserted, same figure and segment; the
 * caller sees to that. A value without a number conflicts with nothing.
 */
export const conflict = (a: Value, b: Value, relation: PeriodRelation): boolean => {
  // The same words never contradict themselves, not even those that leave nothing possible.
  if (relation === 'unrelated' || !hasNumber(a) || !hasNumber(b) || sameValue(a, b)) return false;
  const first = toleranceOf(a);
  const second = toleranceOf(b);
  switch (relation) {
    case 'same-period':
      return areDisjoint(first, second);
    case 'a-before-b':
    case 'a-within-b':
      return liesAbove(first, second);
    case 'b-before-a':
    case 'b-within-a':
      return liesAbove(second, first);
  }
};

/** What the words leave possible for this test alone: about N is a tenth either way, nearly N a tenth below, a vague word has no top. */
export const toleranceOf = (value: Value): Interval => {
  if (value.min === null) return value;
  switch (value.qualifier) {
    case 'about':
      return closed(tenths(value.min, 9), tenths(value.min, 11));
    case 'nearly':
      return nearly(value.min);
    case 'vague':
      return { min: value.min, max: null, minExclusive: false, maxExclusive: false };
    default:
      return value;
  }
};

const closed = (a: Decimal, b: Decimal): Interval => {
  const [min, max] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
  return { min, max, minExclusive: false, maxExclusive: false };
};

/** [0.9N, N); below zero the nearer side is the upper one: (N, 0.9N]. Nearly zero can only be zero. */
const nearly = (n: Decimal): Interval => {
  if (n === '0') return closed(n, n);
  if (isNegative(n)) return { min: n, max: tenths(n, 9), minExclusive: true, maxExclusive: false };
  return { min: tenths(n, 9), max: n, minExclusive: false, maxExclusive: true };
};
