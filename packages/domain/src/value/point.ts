import { add, type Decimal, half } from './decimal.js';
import type { Value } from './value.js';

/**
 * The one number a value is compared and sorted by (DOMAIN §1, Value): the bound it names, the middle of a range, the
 * lower bound of a vague word; null where there is no number.
 */
export const pointOf = (value: Value): Decimal | null => {
  if (value.qualifier === 'between' && value.min !== null && value.max !== null) return half(add(value.min, value.max));
  if (value.qualifier === 'up-to' || value.qualifier === 'fewer-than') return value.max;
  return value.min ?? value.max;
};
