import type { FigureKind } from '../figure/figure.js';
import { conflict, relationOf, toleranceOf } from '../value/conflict.js';
import type { Value } from '../value/value.js';
import type { Standing } from './standing.js';

/** Whether two standing claims of one segment cannot both be true (DOMAIN §1, Conflict). */
export const claimsConflict = (kind: FigureKind, a: Standing, b: Standing): boolean =>
  conflict(a.claim.value, b.claim.value, relationOf(kind, a.claim.period, b.claim.period));

/** The first two claims of different heads that conflict, in the order given, or undefined. */
export const conflictAmong = (kind: FigureKind, standings: readonly Standing[]): readonly [Standing, Standing] | undefined => {
  for (let i = 0; i < standings.length; i++) {
    const a = standings[i] as Standing;
    for (let j = i + 1; j < standings.length; j++) {
      const b = standings[j] as Standing;
      if (a.head !== b.head && claimsConflict(kind, a, b)) return [a, b];
    }
  }
  return undefined;
};

/**
 * False only where no two of them can conflict; cheap, where trying all pairs is not. Two numbers conflict only if one's lower end reaches
 * above the other's upper end, for cumulative figures only the earlier one's (or one's of the same moment).
 */
export const mayConflict = (kind: FigureKind, standings: readonly Standing[]): boolean => {
  const isCumulative = kind === 'cumulative';
  const latestFirst =
    isCumulative && !isLatestFirst(standings) ? [...standings].sort((a, b) => compareTexts(endOfPeriod(b), endOfPeriod(a))) : standings;
  let highestMin = Number.NEGATIVE_INFINITY;
  let lowestMax = Number.POSITIVE_INFINITY;
  let moment: string | undefined;
  // From the earliest on.
  for (let i = latestFirst.length - 1; i >= 0; i--) {
    const standing = latestFirst[i] as Standing;
    if (isCumulative && endOfPeriod(standing) !== moment) {
      moment = endOfPeriod(standing);
      lowestMax = Number.POSITIVE_INFINITY;
    }
    const { min, max } = endsOf(standing.claim.value);
    if (min > highestMin) highestMin = min;
    if (max < lowestMax) lowestMax = max;
    if (highestMin > lowestMax) return true;
  }
  return false;
};

const endOfPeriod = (standing: Standing): string => standing.claim.period.endsAt;
const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isLatestFirst = (standings: readonly Standing[]): boolean => {
  for (let i = 1; i < standings.length; i++)
    if (endOfPeriod(standings[i - 1] as Standing) < endOfPeriod(standings[i] as Standing)) return false;
  return true;
};

interface Ends {
  readonly min: number;
  readonly max: number;
}

/**
 * Ends of a value in floating point, for the cheap test alone. Up to 15 digits different decimals are different numbers; beyond, and
 * where an end itself is left out, the end is moved outwards, so that what may conflict is never taken for what cannot.
 */
const endsOf = (value: Value): Ends => {
  const { min, max, minExclusive, maxExclusive } = toleranceOf(value);
  return {
    min: min === null ? Number.NEGATIVE_INFINITY : endOf(min, minExclusive, 1),
    max: max === null ? Number.POSITIVE_INFINITY : endOf(max, maxExclusive, -1),
  };
};

const exactDigits = 15;

const endOf = (decimal: string, isExclusive: boolean, outwards: 1 | -1): number => {
  const n = Number(decimal);
  return isExclusive || decimal.length > exactDigits ? n + outwards * (Math.abs(n) * 1e-12 + Number.MIN_VALUE) : n;
};
