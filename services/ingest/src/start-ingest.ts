import { createPool } from '@factline/database';
import { createLogWriter } from '@factline/event-log';
import { createJobs } from '@factline/jobs';
import type { ServiceContext, StartedService } from '@factline/runtime';
import { announceWorker, readContentSalt } from '@factline/submissions';
import type { Ingest } from './ingest.js';
import { createIngestMetrics } from './metrics.js';
import { createLedgers } from './snapshot/data-set-ledger.js';
import { coalesced } from './worker/coalesced.js';
import { startWorker } from './worker/worker.js';

/** Starts the only writer of the log. Ready once it leases parts. */
export async function startIngest({ config, log, metrics, stopping, onStop }: ServiceContext): Promise<StartedService> {
  const db = createPool({ url: config.databaseUrl, max: config.databasePoolMax, applicationName: 'factline ingest' });
  onStop('database', () => db.end());
  const jobs = createJobs({ databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, prefix: config.jobsPrefix, log });
  onStop('wake-ups', jobs.close);
  const presence = await announceWorker(config.databaseUrl, (error) =>
    log.warn({ err: error }, 'the connection that shows this worker alive broke'),
  );
  onStop('presence', presence.close);
  const writer = createLogWriter(db);
  onStop('log writer', writer.close);

  const ingest: Ingest = {
    db,
    writer,
    contentSalt: await readContentSalt(db),
    worker: presence.worker,
    leaseMs: config.partLeaseMs,
    log,
    metrics: createIngestMetrics(metrics),
    stopping,
    ledgerOf: createLedgers(db),
    // The key says no more than that the log has grown; the projector knows its projections and lanes.
    onAppended: coalesced(async () => void (await jobs.wake('projection', 'log'))),
  };
  const worker = startWorker(ingest, { files: config.ingestConcurrency, lookEveryMs: config.catchUpMs });
  onStop('worker', worker.close);
  const work = await jobs.work('ingest', async () => worker.look());
  onStop('wake-ups of ingest', work.close);

  return { readiness: async () => worker.readiness() };
}
