import type { LogWriter } from '@factline/event-log';
import type { Log } from '@factline/runtime';
import type { Pool } from 'pg';
import type { IngestMetrics } from './metrics.js';
import type { DataSetLedger } from './snapshot/data-set-ledger.js';

/** What every stage of ingest works with. */
export interface Ingest {
  readonly db: Pool;
  readonly writer: LogWriter;
  /** Secret salt of text hashes, hex. */
  readonly contentSalt: string;
  /** Number under which this process leases parts. */
  readonly worker: number;
  /** How long a lease holds without renewal, in milliseconds. */
  readonly leaseMs: number;
  readonly log: Log;
  readonly metrics: IngestMetrics;
  /** Aborted when the process is told to stop: slices under way are finished, parts are given back. */
  readonly stopping: AbortSignal;
  /** What a data set has said so far, for its snapshots. */
  readonly ledgerOf: (dataSet: string) => DataSetLedger;
  /** Called when events were appended. */
  readonly onAppended: () => void;
}
