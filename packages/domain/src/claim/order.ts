import { precisions } from '../period/period.js';
import type { ClaimFacts } from './claim.js';

/** What the order of claims looks at. */
export type OrderedClaim = Pick<ClaimFacts, 'claim' | 'held' | 'publishedAt' | 'locator'>;

/**
 * The one order of claims (DOMAIN §1): held, publishedAt, finer precision of the publication, place in the document, id; the later
 * one last. Total and free of arrival: two logs that hold the same claims order them alike.
 */
export const compareClaims = (a: OrderedClaim, b: OrderedClaim): number =>
  compareTexts(a.held, b.held) ||
  compareTexts(a.publishedAt.at, b.publishedAt.at) ||
  precisions.indexOf(a.publishedAt.precision) - precisions.indexOf(b.publishedAt.precision) ||
  a.locator.place - b.locator.place ||
  compareTexts(a.claim, b.claim);

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
