import type { ChangedBy, CorrectedBy } from '../claim/claim.js';
import type { EventType } from '../event/event.js';

/** DOMAIN §5, Reason, in the order of the first match. */
export const revisionReasons = [
  'policy-change',
  'redefinition',
  'preference',
  'merge',
  'source-merge',
  'dispute',
  'recording-error',
  'retraction',
  'correction-by-source',
  'correction-by-publisher',
  'backfill',
  'reattributed',
  'restated',
  'first-report',
  'new-origin',
  'later-report',
  'release',
] as const;
export type RevisionReason = (typeof revisionReasons)[number];

/** What is known of the event that changed a number, at the moment before it. */
export interface Cause {
  readonly event: EventType;
  /** The `by` of a correction or retraction. */
  readonly by?: CorrectedBy;
  /** Who the line says changed it; overrides what follows from the event. */
  readonly statedBy?: ChangedBy;
  /** Published before the newest publication of the figure. */
  readonly isLate?: boolean;
  /** The entry it replaced in its cell. */
  readonly replaced?: { readonly isSameOrigin: boolean };
  readonly isFirstOfFigure?: boolean;
  readonly isNewOrigin?: boolean;
  readonly isDataSet?: boolean;
}

/** Why a number changed, and who changed it (DOMAIN §5). */
export const reasonOf = (cause: Cause): { readonly reason: RevisionReason; readonly changedBy: ChangedBy } => {
  const { reason, changedBy } = bySort(cause);
  return { reason, changedBy: cause.statedBy ?? changedBy };
};

const bySort = (cause: Cause): { readonly reason: RevisionReason; readonly changedBy: ChangedBy } => {
  switch (cause.event) {
    case 'FigurePolicyChanged':
      return { reason: 'policy-change', changedBy: 'editor' };
    case 'FigureRedefined':
    case 'FigureDefined':
    case 'FigureAnnotated':
      return { reason: 'redefinition', changedBy: 'editor' };
    case 'ClaimPreferred':
      return { reason: 'preference', changedBy: 'editor' };
    case 'FigureMerged':
      return { reason: 'merge', changedBy: 'editor' };
    case 'SourceMerged':
    case 'SourceRegistered':
    case 'SourceRenamed':
      return { reason: 'source-merge', changedBy: 'editor' };
    case 'FigureReleased':
      return { reason: 'release', changedBy: 'recorder' };
    case 'ClaimDisputed':
    case 'ClaimDisputeWithdrawn':
      return { reason: 'dispute', changedBy: 'source' };
    case 'ClaimMoved':
      return { reason: 'recording-error', changedBy: 'recorder' };
    case 'ClaimRetracted':
      return cause.by === 'recorder'
        ? { reason: 'recording-error', changedBy: 'recorder' }
        : { reason: 'retraction', changedBy: cause.by ?? 'source' };
    case 'ClaimCorrected':
      if (cause.by === 'recorder') return { reason: 'recording-error', changedBy: 'recorder' };
      return cause.by === 'publisher'
        ? { reason: 'correction-by-publisher', changedBy: 'publisher' }
        : { reason: 'correction-by-source', changedBy: 'source' };
    case 'ClaimRecorded':
      return byReport(cause);
    case 'TopicOpened':
    case 'TopicRenamed':
    case 'DocumentCaptured':
    case 'DocumentChanged':
    case 'DataSetRegistered':
    case 'SnapshotTaken':
    case 'DraftProposed':
    case 'DraftAccepted':
    case 'DraftRejected':
      throw new Error(`${cause.event} changes no number`);
  }
};

const byReport = (cause: Cause): { readonly reason: RevisionReason; readonly changedBy: ChangedBy } => {
  if (cause.isLate === true) return { reason: 'backfill', changedBy: changer(cause) };
  if (cause.replaced !== undefined) return { reason: cause.replaced.isSameOrigin ? 'restated' : 'reattributed', changedBy: changer(cause) };
  if (cause.isFirstOfFigure === true) return { reason: 'first-report', changedBy: 'source' };
  return { reason: cause.isNewOrigin === true ? 'new-origin' : 'later-report', changedBy: 'source' };
};

/** A file never proves the source: what a data set restates, its publisher restated. */
const changer = (cause: Cause): ChangedBy => (cause.isDataSet === true && cause.replaced !== undefined ? 'publisher' : 'source');
