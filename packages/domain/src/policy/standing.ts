import type { ClaimFacts } from '../claim/claim.js';
import { fineness } from '../cell/entry.js';
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

/** Order of claims (DOMAIN §1), a later segment after an earlier one: segment, held, publishedAt, finer precision, place, id. */
export const compareStandings = (a: Standing, b: Standing): number => a.segment - b.segment || compareClaimFacts(a.claim, b.claim);

export const compareClaimFacts = (a: ClaimFacts, b: ClaimFacts): number =>
  compareText(a.held, b.held) ||
  compareText(a.publishedAt.at, b.publishedAt.at) ||
  fineness(a.publishedAt.precision) - fineness(b.publishedAt.precision) ||
  a.locator.place - b.locator.place ||
  compareText(a.claim, b.claim);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Own-voice claims count for nobody; others count once per head. */
export const isIndependentVoice = (standing: Standing): boolean => standing.claim.basis === 'named';
