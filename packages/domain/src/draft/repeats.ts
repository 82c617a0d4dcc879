import type { ClaimFacts } from '../claim/claim.js';
import { sameValue } from '../value/number.js';
import type { DraftFacts } from './draft.js';

/** The figure and source that a draft would be recorded under, as far as they can be told. */
export interface LikelyClaim {
  readonly figure?: string | undefined;
  /** Key of the origin. */
  readonly origin?: string | undefined;
}

type SaidBefore = Pick<ClaimFacts, 'figure' | 'value' | 'period' | 'origin' | 'document' | 'locator' | 'modality'>;

/**
 * Whether a recorded claim says already what a draft says: the same words of the same document with the same number, or the same number
 * of the same origin about the same figure on the same day.
 */
export const repeats = (draft: DraftFacts, claim: SaidBefore, { figure, origin }: LikelyClaim): boolean => {
  if (claim.modality !== draft.modality || !sameValue(claim.value, { ...draft.value, unit: claim.value.unit })) return false;
  if (claim.document === draft.document && claim.locator.quote === draft.quote) return true;
  return figure !== undefined && origin !== undefined && claim.figure === figure && claim.origin === origin && isOnDay(draft, claim);
};

const isOnDay = ({ asOf }: DraftFacts, { period }: SaidBefore): boolean => period.end.slice(0, 10) === asOf.date;
