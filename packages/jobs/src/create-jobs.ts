import type { Queue, Worker } from 'bullmq';
import type { Backend } from './backend.js';
import type { Jobs, JobsLog, WakeHandler } from './jobs.js';
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

/** The wake-ups of this process over Redis (where `redisUrl` is given) or Postgres. Connects lazily; never throws for a server that is away. */
export function createJobs({ databaseUrl, redisUrl, prefix = 'factline', log }: JobsOptions): Jobs {
  const onError = (error: Error) => log?.warn({ error }, 'The connection for wake-ups has a problem; work goes on by timer');
  const backend: Backend = redisUrl ? redisBackend(redisUrl, prefix, onError) : postgresBackend(databaseUrl, onError);
  const queues = new Map<QueueName, Queue>();
  const works = new Set<Worker>();
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
      return false;
    }
  };

  return {
    backend: backend.name,
    wake: (name, key) =>
      hint(() =>
        queue(name).add('wake', key, { deduplication: { id: key, keepLastIfActive: true }, removeOnComplete: true, removeOnFail: true }),
      ),
    work: async (name, handler: WakeHandler, { concurrency = 1 } = {}) => {
      const worker = backend.createWorker(name, handler, concurrency);
      worker.on('error', onError);
      worker.on('failed', (_job, error) => log?.warn({ error, queue: name }, 'A wake-up failed; its work is taken up again by timer'));
      works.add(worker);
      return {
        close: async () => {
          works.delete(worker);
          await worker.close();
        },
      };
    },
    notifyFeed: () => hint(() => backend.publishFeed()),
    onFeed: (listener) => {
      feedListeners.add(listener);
      backend.listenToFeed(() => feedListeners.forEach((each) => void each())).catch(onError);
      return () => feedListeners.delete(listener);
    },
    close: () => {
      closing ??= (async () => {
        await Promise.all([...works].map((worker) => worker.close()));
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
