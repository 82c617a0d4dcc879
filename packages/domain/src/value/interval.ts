import { compareDecimals, type Decimal } from './decimal.js';

/** What a value leaves possible; null is an open side. */
export interface Interval {
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly minExclusive: boolean;
  readonly maxExclusive: boolean;
}

/** Whether every number of `a` lies above every number of `b`. */
export const liesAbove = (a: Interval, b: Interval): boolean => {
  if (a.min === null || b.max === null) return false;
  const order = compareDecimals(a.min, b.max);
  return order > 0 || (order === 0 && (a.minExclusive || b.maxExclusive));
};

export const areDisjoint = (a: Interval, b: Interval): boolean => liesAbove(a, b) || liesAbove(b, a);

/** Whether all of `inner` lies in `outer`; equal intervals lie in each other. */
export const liesIn = (inner: Interval, outer: Interval): boolean => lowerFits(inner, outer) && upperFits(inner, outer);

const lowerFits = (inner: Interval, outer: Interval): boolean => {
  if (outer.min === null) return true;
  if (inner.min === null) return false;
  const order = compareDecimals(inner.min, outer.min);
  return order > 0 || (order === 0 && (inner.minExclusive || !outer.minExclusive));
};

const upperFits = (inner: Interval, outer: Interval): boolean => {
  if (outer.max === null) return true;
  if (inner.max === null) return false;
  const order = compareDecimals(inner.max, outer.max);
  return order < 0 || (order === 0 && (inner.maxExclusive || !outer.maxExclusive));
};
