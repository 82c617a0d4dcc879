import type { Log } from '@factline/runtime';
import { type LeasedPart } from '@factline/submissions';
import type { Ingest } from '../ingest.js';
import type { SnapshotPlan } from '../snapshot/plan-snapshot.js';
import type { SubmittedFile } from '../submission/file.js';
import type { ReadAhead } from '../submission/read-ahead.js';

export interface PartRun {
  readonly ingest: Ingest;
  readonly log: Log;
  readonly file: SubmittedFile;
  readonly lease: LeasedPart;
  readonly parts: ReadAhead;
  /** Of a snapshot, once its definitions are taken. */
  readonly snapshot?: SnapshotPlan;
}
