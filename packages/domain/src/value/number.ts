import type { Decimal } from './decimal.js';
import type { Value } from './value.js';

/** Whether the value carries a number at all; unknown, not-reported, withheld and not-applicable do not. */
export const hasNumber = (value: Value): boolean => value.min !== null || value.max !== null;

/** Same number in the same wording class: qualifier, bounds and unit; the printed words may differ. */
export const sameValue = (a: Value, b: Value): boolean =>
  a.qualifier === b.qualifier &&
  a.min === b.min &&
  a.max === b.max &&
  a.minExclusive === b.minExclusive &&
  a.maxExclusive === b.maxExclusive &&
  a.unit === b.unit;

export type { Decimal };
