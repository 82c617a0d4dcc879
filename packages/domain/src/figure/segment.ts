import type { Instant } from '../period/period.js';
import type { Figure } from './figure.js';

/**
 * The segment a claim belongs to (DOMAIN §1, Figure): the one it names, else the newest whose `from` its publication
 * has reached.
 */
export const segmentOf = (
  figure: Pick<Figure, 'segments'>,
  claim: { readonly segment?: number | undefined; readonly publishedAt: { readonly at: Instant } },
): number => {
  if (claim.segment !== undefined) return claim.segment;
  let found = 1;
  for (const segment of figure.segments) if (segment.from === undefined || segment.from <= claim.publishedAt.at) found = segment.number;
  return found;
};
