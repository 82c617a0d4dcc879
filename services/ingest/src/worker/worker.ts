import type { Readiness } from '@factline/runtime';
import { leaseNext, type SubmissionId, type SubmissionKind, sweepAbandoned } from '@factline/submissions';
import type { Ingest } from '../ingest.js';
import { runSubmission } from '../submission/run-submission.js';

export interface Worker {
  /** Looks for work now. Cheap, and safe to call at any time. */
  look(): void;
  /** Takes no more work and waits for what runs. */
  close(): Promise<void>;
  readiness(): Readiness;
}

/** Submissions of mutations never wait behind files: they have places of their own. */
const apiPlaces = 4;
/** After an error of the database, in milliseconds. */
const restMs = 1_000;
const sweepEveryMs = 3_600_000;

/** Leases submissions and works on them, several side by side; looks for work when woken, when a place gets free, and every `lookEveryMs`. */
export function startWorker(ingest: Ingest, { files, lookEveryMs }: { files: number; lookEveryMs: number }): Worker {
  const running = new Map<SubmissionId, { kind: SubmissionKind; done: Promise<void> }>();
  let looking: Promise<void> | undefined;
  let isWanted = false;
  let restUntil = 0;
  let lastError: unknown;
  const placesOf = { file: files, api: apiPlaces };
  const isFree = (kind: SubmissionKind) => [...running.values()].filter((one) => one.kind === kind).length < placesOf[kind];

  const leaseOne = async (): Promise<boolean> => {
    const kinds = (['api', 'file'] as const).filter(isFree);
    if (kinds.length === 0 || ingest.stopping.aborted || performance.now() < restUntil) return false;
    const busy = [...running.keys()];
    for (const kind of kinds) {
      const lease = await leaseNext(ingest.db, { worker: ingest.worker, leaseMs: ingest.leaseMs, kinds: [kind], busy });
      if (!lease) continue;
      const done = runSubmission(ingest, lease).then(
        () => {},
        (error: unknown) => rest(error),
      );
      running.set(lease.submission, { kind, done });
      ingest.metrics.running.set(running.size);
      void done.then(() => {
        running.delete(lease.submission);
        ingest.metrics.running.set(running.size);
        look();
      });
      return true;
    }
    return false;
  };
  const rest = (error: unknown) => {
    if (ingest.stopping.aborted) return;
    lastError = error;
    restUntil = performance.now() + restMs;
    ingest.log.error({ err: error }, 'a submission is left for a moment; it goes on where it stopped');
  };
  const lookAround = async () => {
    while (isWanted) {
      isWanted = false;
      try {
        while (await leaseOne());
        if (performance.now() >= restUntil) lastError = undefined;
      } catch (error) {
        rest(error);
      }
    }
  };
  const look = () => {
    isWanted = true;
    looking ??= lookAround().finally(() => {
      looking = undefined;
    });
  };

  const timer = setInterval(look, lookEveryMs);
  const sweeper = setInterval(() => {
    sweepAbandoned(ingest.db).catch((error: unknown) => ingest.log.warn({ err: error }, 'uploads that broke off were not swept'));
  }, sweepEveryMs);
  look();

  return {
    look,
    close: async () => {
      clearInterval(timer);
      clearInterval(sweeper);
      await looking;
      await Promise.all([...running.values()].map(({ done }) => done));
    },
    readiness: () => ({ isReady: lastError === undefined, checks: { submissions: running.size } }),
  };
}
