import { listen } from '@factline/database';
import type { Pool } from 'pg';
import { readSubmission } from './read-submission.js';
import type { Submission, SubmissionId } from './submission.js';

export interface OutcomeWaiter {
  /**
   * The submission once it is done, failed or recalled; undefined if that takes longer than `timeoutMs` milliseconds
   * or there is no such submission. Woken by notification, and looks once a second besides.
   */
  wait(id: SubmissionId, timeoutMs: number): Promise<Submission | undefined>;
  /** Calls `listener` whenever this submission moved on, or may have. Returns the way to stop. */
  onProgress(id: SubmissionId, listener: () => void): () => void;
  close(): Promise<void>;
}

const channel = 'factline_submission';
const pollMs = 1_000;

/** Waits for submissions over one LISTEN connection, however many are waited for. */
export async function createOutcomeWaiter(options: {
  databaseUrl: string;
  db: Pool;
  onError?: (error: Error) => void;
}): Promise<OutcomeWaiter> {
  const listeners = new Map<string, Set<() => void>>();
  const tell = (set: ReadonlySet<() => void> | undefined) => set?.forEach((listener) => void listener());
  const listening = await listen({
    url: options.databaseUrl,
    channel,
    onNotification: (id) => (id === '' ? [...listeners.values()].forEach(tell) : tell(listeners.get(id))),
    ...(options.onError && { onError: options.onError }),
  });
  const poll = setInterval(() => [...listeners.values()].forEach(tell), pollMs);
  poll.unref();

  const onProgress = (id: SubmissionId, listener: () => void) => {
    const set = listeners.get(id) ?? new Set();
    listeners.set(id, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) listeners.delete(id);
    };
  };

  return {
    onProgress,
    wait: async (id, timeoutMs) => {
      const deadline = performance.now() + timeoutMs;
      // Listening before the first look, so that an outcome between the two is not missed.
      let wake = () => {};
      let isWoken = false;
      const stop = onProgress(id, () => {
        isWoken = true;
        wake();
      });
      try {
        for (;;) {
          isWoken = false;
          const submission = await readSubmission(options.db, id);
          if (!submission) return undefined;
          if (['done', 'failed', 'recalled'].includes(submission.state)) return submission;
          const left = deadline - performance.now();
          if (left <= 0) return undefined;
          if (!isWoken)
            await new Promise<void>((resolve) => {
              const timer = setTimeout(resolve, left);
              wake = () => {
                clearTimeout(timer);
                resolve();
              };
            });
        }
      } finally {
        stop();
      }
    },
    close: async () => {
      clearInterval(poll);
      await listening.close();
    },
  };
}
