import type { ClaimEvent } from '../claim/claim.js';
import type { DomainEvent } from '../event/event.js';
import type { Instant } from '../period/period.js';
import type { SourceKey } from '../source/source.js';
import type { Cause } from './reason.js';

/** What stood before a claim event, as far as the reason asks for it. */
export interface Before {
  /** Newest publication of any claim of the figure; absent when it had none. */
  readonly newestPublished?: Instant;
  /** Origin of the last entry of the cell (a withdrawal counts as the claim it withdrew); absent when the cell was empty. */
  readonly cellOrigin?: SourceKey;
  /** Whether the origin had any claim on the figure. */
  readonly knowsOrigin: boolean;
}

/** The cause of whatever a claim event changes. */
export const causeOfClaim = (event: ClaimEvent, before: Before): Cause => {
  switch (event.type) {
    case 'ClaimRecorded': {
      const { data } = event;
      return {
        event: event.type,
        ...(data.statedBy === undefined ? {} : { statedBy: data.statedBy }),
        isLate: before.newestPublished !== undefined && data.publishedAt.at < before.newestPublished,
        ...(before.cellOrigin === undefined ? {} : { replaced: { isSameOrigin: before.cellOrigin === data.origin } }),
        isFirstOfFigure: before.newestPublished === undefined,
        isNewOrigin: !before.knowsOrigin,
        isDataSet: data.dataSet !== undefined,
      };
    }
    case 'ClaimCorrected':
    case 'ClaimRetracted':
      return { event: event.type, by: event.data.by };
    case 'ClaimDisputed':
    case 'ClaimDisputeWithdrawn':
    case 'ClaimMoved':
      return { event: event.type };
  }
};

/** The cause of whatever an editor's event changes. */
export const causeOf = (event: DomainEvent): Cause => ({ event: event.type });
