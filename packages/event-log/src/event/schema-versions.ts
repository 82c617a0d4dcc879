import type { EventType } from '@factline/domain';

/**
 * Present version of the shape of every event's data. Raise one together with an upcaster from the version before
 * (upcast.ts) and a fixture (fixtures/events); events already in the log stay as they are.
 */
export const schemaVersions = {
  TopicOpened: 1,
  TopicRenamed: 1,
  SourceRegistered: 1,
  SourceRenamed: 1,
  SourceMerged: 1,
  DocumentCaptured: 1,
  DocumentChanged: 1,
  DataSetRegistered: 1,
  SnapshotTaken: 1,
  DraftProposed: 1,
  DraftAccepted: 1,
  DraftRejected: 1,
  FigureDefined: 1,
  FigureRedefined: 1,
  FigurePolicyChanged: 1,
  FigureAnnotated: 1,
  FigureMerged: 1,
  ClaimPreferred: 1,
  FigureReleased: 1,
  ClaimRecorded: 1,
  ClaimCorrected: 1,
  ClaimRetracted: 1,
  ClaimDisputed: 1,
  ClaimDisputeWithdrawn: 1,
  ClaimMoved: 1,
} as const satisfies Record<EventType, number>;
