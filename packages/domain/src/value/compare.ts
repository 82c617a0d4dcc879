import { compareDecimals } from './decimal.js';
import { pointOf } from './point.js';
import type { Value } from './value.js';

/** By the point of each; values without a number come first. */
export const compareValues = (a: Value, b: Value): number => {
  const first = pointOf(a);
  const second = pointOf(b);
  if (first === null || second === null) return (first === null ? 0 : 1) - (second === null ? 0 : 1);
  return compareDecimals(first, second);
};

/** The identity of what was said, apart from its printed words (DOMAIN §1, Id): qualifier, bounds, unit. */
export const normaliseValue = (
  value: Value,
): { readonly max: string | null; readonly min: string | null; readonly qualifier: string; readonly unit: string } => ({
  max: value.max,
  min: value.min,
  qualifier: value.qualifier,
  unit: value.unit,
});
