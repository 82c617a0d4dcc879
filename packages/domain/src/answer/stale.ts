import type { ClaimId } from '../claim/claim.js';
import { epochOf } from '../period/moment.js';
import type { Instant } from '../period/period.js';
import type { Flag } from './answer.js';

/** A number that nobody has said again for this long is stale. Days. Belongs to the rule's version. */
export const staleAfterDays = 30;

/** The flags with `stale` where the reading's own moment is more than 30 days after the last confirmation. Computed on read; makes no revision. */
export const addStale = (
  flags: readonly Flag[],
  winner: string | null,
  lastConfirmedAt: string | null,
  moment: string,
): readonly Flag[] => {
  if (winner === null || lastConfirmedAt === null || flags.some((flag) => flag.code === 'stale')) return flags;
  const age = Date.parse(moment) - epochOf(lastConfirmedAt as Instant);
  return age > staleAfterDays * 86_400_000 ? [{ code: 'stale', claims: [winner as ClaimId] }, ...flags] : flags;
};
