import type { DomainEvent } from '@factline/domain';

/** Keys of the figures that an event touches, its own first; none for events that are about no figure. */
export const figuresOf = (event: DomainEvent): readonly string[] => {
  switch (event.type) {
    case 'ClaimRecorded':
    case 'ClaimCorrected':
    case 'FigureDefined':
    case 'FigureRedefined':
    case 'FigurePolicyChanged':
    case 'FigureAnnotated':
    case 'ClaimPreferred':
    case 'FigureReleased':
      return [event.data.figure];
    case 'ClaimRetracted':
    case 'ClaimDisputed':
    case 'ClaimDisputeWithdrawn':
      return [event.data.cell.figure];
    case 'ClaimMoved':
      return event.data.from.figure === event.data.to.figure ? [event.data.from.figure] : [event.data.from.figure, event.data.to.figure];
    case 'FigureMerged':
      return [event.data.figure, event.data.into];
    default:
      return [];
  }
};

/** Events that look at a figure as a whole (or at many): rare, and folded apart from the page. */
export const isWhole = (event: DomainEvent): boolean => {
  switch (event.type) {
    case 'FigureRedefined':
      return event.data.break;
    case 'FigurePolicyChanged':
    case 'FigureMerged':
    case 'ClaimPreferred':
    case 'FigureReleased':
    case 'ClaimMoved':
    case 'SourceMerged':
      return true;
    default:
      return false;
  }
};
