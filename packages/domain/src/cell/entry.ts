import type { ClaimFacts, CorrectedBy } from '../claim/claim.js';
import { type Precision, type PublicationTime, precisions } from '../period/period.js';

/** Something a voice said at a point: a claim (first word, restatement, correction), or that it takes its word back. */
export type Entry = ClaimEntry | WithdrawalEntry;

interface PlacedEntry {
  /** Claim id, or the retraction's id. */
  readonly id: string;
  /** Position of the event that brought it. */
  readonly position: bigint;
  readonly publishedAt: PublicationTime;
  /** Place in its document or data set; the later line stands. */
  readonly place: number;
}
export interface ClaimEntry extends PlacedEntry {
  readonly kind: 'claim';
  readonly facts: ClaimFacts;
}
export interface WithdrawalEntry extends PlacedEntry {
  readonly kind: 'withdrawal';
  readonly by: CorrectedBy;
}

/** Index in `precisions`: larger is finer, and a finer time is the later of two equal ones. */
export const fineness = (precision: Precision): number => precisions.indexOf(precision);

/**
 * Order of publication inside one cell: publishedAt, finer precision, place in the document, id. Arrival never counts.
 * (Within a cell `held` follows publishedAt, so that this is DOMAIN §1's order of claims.)
 */
export const compareEntries = (a: Pick<Entry, 'id' | 'publishedAt' | 'place'>, b: Pick<Entry, 'id' | 'publishedAt' | 'place'>): number =>
  compareText(a.publishedAt.at, b.publishedAt.at) ||
  fineness(a.publishedAt.precision) - fineness(b.publishedAt.precision) ||
  a.place - b.place ||
  compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const claimEntry = (facts: ClaimFacts, position: bigint): ClaimEntry => ({
  kind: 'claim',
  id: facts.claim,
  position,
  publishedAt: facts.publishedAt,
  place: facts.locator.place,
  facts,
});
