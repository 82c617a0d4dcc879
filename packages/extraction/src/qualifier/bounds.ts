import type { ValueQualifier } from '../claim/proposed-claim.js';

/** The interval a qualified number states; `null` is an open end. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly minExclusive?: true;
  readonly maxExclusive?: true;
  readonly qualifier: ValueQualifier;
}

/** Bounds of a number read as [low, high] under a qualifier, by the domain's table. */
export function boundsOf(low: number, high: number, vague: boolean, qualifier: ValueQualifier | null): Bounds {
  switch (qualifier) {
    case 'at-least':
      return { min: low, max: null, qualifier };
    case 'more-than':
      return { min: low, max: null, minExclusive: true, qualifier };
    case 'up-to':
      return { min: null, max: high, qualifier };
    case 'fewer-than':
      return { min: null, max: high, maxExclusive: true, qualifier };
    case 'between':
      return { min: low, max: high, qualifier };
    case 'about':
    case 'nearly':
      // "about a dozen" is about 12; "some dozens" stays as vague as "dozens".
      return low === high ? { min: low, max: high, qualifier } : { min: low, max: high, qualifier: 'vague' };
    default:
      return { min: low, max: high, qualifier: vague ? 'vague' : low < high ? 'between' : 'exact' };
  }
}
