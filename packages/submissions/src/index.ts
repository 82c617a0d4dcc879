export { type CompanionEntry, readCompanions, writeCompanions } from './companions.js';
export { readContentSalt } from './content-salt.js';
export { endSubmission, failSubmission, handInAgain, sweepAbandoned } from './end-submission.js';
export { type HandedInArticle, handInArticle } from './hand-in-article.js';
export { type HandedInCommands, handInCommands } from './hand-in-commands.js';
export {
  type CompleteSubmission,
  endDefinitions,
  endPart,
  type LeasedPart,
  type LeaseOptions,
  leaseNext,
  type Pass,
  releaseLease,
  renewLease,
} from './lease-part.js';
export { openSubmission } from './open-submission.js';
export { createOutcomeWaiter, type OutcomeWaiter } from './outcome-waiter.js';
export type { Queryable } from './queryable.js';
export { type Outcome, readOutcomes } from './read-outcomes.js';
export { readPart, readSettledItems, type StoredPart } from './read-part.js';
export { type Rejection, type RejectionPlace, readRejections } from './read-rejections.js';
export { listSubmissions, readSubmission, readSubmissions } from './read-submission.js';
export { recallOf, recordedRange } from './recall.js';
export { type PartSplitter, receiveSubmission } from './receive-submission.js';
export { type Seal, sealSubmission } from './seal-submission.js';
export {
  type Counts,
  type ItemKey,
  type NewSubmission,
  type SnapshotMode,
  type Submission,
  type SubmissionFormat,
  type SubmissionId,
  type SubmissionKind,
  type SubmissionState,
  type SubmittedMapping,
  snapshotModes,
  submissionFormats,
  submissionStates,
} from './submission.js';
export { announceWorker, type WorkerPresence } from './worker-presence.js';
export { type NewPart, writePart } from './write-part.js';
