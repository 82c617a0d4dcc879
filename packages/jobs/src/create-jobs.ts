import type { Queue, Worker } from 'bullmq';
import type { Backend } from './backend.js';
import type { Jobs, JobsLog, WakeHandler, Work } from './jobs.js';
import { postgresBackend } from './postgres-backend.js';
import type { QueueName } from './queue-names.js';
import { redisBackend } from './redis-backend.js';

export interface JobsOptions {
  /** Used unless `redisUrl` is given. `migrateJobs` must have run on it. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Keeps installations that share one Redis apart. Default `factline`. */
  readonly prefix?: string;
  readonly log?: JobsLog;
}

/** A wake-up that cannot be placed within this many milliseconds is given up. */
const wakeTimeoutMs = 2_000;
/** Tables that are not there yet are looked for this often, in milliseconds. */
const tablesRetryMs = 1_000;
/** The same trouble is told this often at most, in milliseconds. */
const tellEveryMs = 10_000;

/** The wake-ups of this process over Redis (where `redisUrl` is given) or Postgres. Connects lazily; never throws for a server that is away. */
export function createJobs({ databaseUrl, redisUrl, prefix = 'factline', log }: JobsOptions): Jobs {
  const onError = sayNowAndThen((error) => log?.warn({ error }, 'The connection for wake-ups has a problem; work goes on by timer'));
  const backend: Backend = redisUrl ? redisBackend(redisUrl, prefix, onError) : postgresBackend(databaseUrl, onError);
  const queues = new Map<QueueName, Queue>();
  const works = new Set<Work>();
  const feedListeners = new Set<() => void>();
  let closing: Promise<void> | undefined;

  const queue = (name: QueueName) => {
    let made = queues.get(name);
    if (!made) {
      made = backend.createQueue(name);
      made.on('error', onError);
      queues.set(name, made);
    }
    return made;
  };
  const hint = async (place: () => Promise<unknown>): Promise<boolean> => {
    if (closing) return false;
    try {
      await within(place(), wakeTimeoutMs);
      return true;
    } catch (error) {
      onError(error as Error);
      if (isWithoutTables(error)) retireQueues();
      return false;
    }
  };
  /** A queue that once found no tables never looks again. */
  const retireQueues = () => {
    for (const made of queues.values()) void made.close().catch(() => {});
    queues.clear();
  };

  const startWork = (name: QueueName, handler: WakeHandler, concurrency: number): Work => {
    let worker: Worker | undefined;
    let again: NodeJS.Timeout | undefined;
    const start = () => {
      const started = backend.createWorker(name, handler, concurrency);
      worker = started;
      started.on('error', (error) => {
        onError(error);
        // It would try again at once, for ever, and leave this process no time to do anything else.
        if (!isWithoutTables(error) || worker !== started) return;
        worker = undefined;
        void started.close(true).catch(() => {});
        again = setTimeout(start, tablesRetryMs);
      });
      started.on('failed', (_job, error) => log?.warn({ error, queue: name }, 'A wake-up failed; its work is taken up again by timer'));
    };
    start();
    const work: Work = {
      close: async () => {
        works.delete(work);
        clearTimeout(again);
        await worker?.close();
      },
    };
    works.add(work);
    return work;
  };

  return {
    backend: backend.name,
    wake: (name, key) =>
      hint(() =>
        queue(name).add('wake', key, { deduplication: { id: key, keepLastIfActive: true }, removeOnComplete: true, removeOnFail: true }),
      ),
    work: async (name, handler: WakeHandler, { concurrency = 1 } = {}) => startWork(name, handler, concurrency),
    notifyFeed: () => hint(() => backend.publishFeed()),
    onFeed: (listener) => {
      feedListeners.add(listener);
      backend.listenToFeed(() => feedListeners.forEach((each) => void each())).catch(onError);
      return () => feedListeners.delete(listener);
    },
    close: () => {
      closing ??= (async () => {
        await Promise.all([...works].map((work) => work.close()));
        await Promise.all([...queues.values()].map((each) => each.close().catch(onError)));
        await backend.close();
      })();
      return closing;
    },
  };
}

/** Rejects after `ms` milliseconds; what was waited for goes on, unheard. */
async function within(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}

/** The Postgres backend before `migrateJobs` has run: BullMQ names it, and gives no code. */
const isWithoutTables = (error: unknown): boolean => error instanceof Error && error.name === 'SchemaMigrationRequiredError';

/** A server that is away fails many times a second; people need to hear of it now and then. */
function sayNowAndThen(say: (error: Error) => void): (error: Error) => void {
  const told = new Map<string, number>();
  return (error) => {
    const now = performance.now();
    if (now - (told.get(error.message) ?? Number.NEGATIVE_INFINITY) < tellEveryMs) return;
    if (told.size > 100) told.clear();
    told.set(error.message, now);
    say(error);
  };
}
