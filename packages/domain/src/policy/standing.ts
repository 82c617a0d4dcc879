import type { ClaimFacts } from '../claim/claim.js';
import { compareClaims } from '../claim/order.js';
import type { SourceKey } from '../source/source.js';

/** An origin's last word on a figure (or at a point), with what a policy may look at. */
export interface Standing {
  readonly claim: ClaimFacts;
  readonly segment: number;
  /** The origin, after merges. */
  readonly origin: SourceKey;
  /** Head of the chain of `speaksFor`: ten outlets quoting one ministry are one head. */
  readonly head: SourceKey;
  /** Who disputes the claim, while the dispute stands. */
  readonly disputedBy?: readonly SourceKey[];
  /** A later claim of this origin that gave no number. */
  readonly noNewNumber?: string;
  /** A claim of the same document and cell that says otherwise. */
  readonly contradicts?: string;
}

/** Order of claims, a later segment after an earlier one. */
export const compareStandings = (a: Standing, b: Standing): number => a.segment - b.segment || compareClaims(a.claim, b.claim);

/** Own-voice claims count for nobody; others count once per head. */
export const isIndependentVoice = (standing: Standing): boolean => standing.claim.basis === 'named';
