import type { QueueName } from './queue-names.js';

/** Called with the key of a wake-up. It carries no data: look in Postgres what is to be done. May be called when there is nothing. */
export type WakeHandler = (key: string) => Promise<void>;

export interface Work {
  /** Takes no further wake-ups, and resolves when the handlers that run have ended. Idempotent. */
  close(): Promise<void>;
}

/**
 * Wake-ups between processes. Every one of them is a hint that may come late, twice or never: whoever works on them
 * also looks by itself once a second (ARCHITECTURE §4). No order, no results, no data.
 */
export interface Jobs {
  readonly backend: 'postgres' | 'redis';
  /**
   * Wakes the workers of `queue` for `key`. Wake-ups of one key that wait are one; one that arrives while the key's handler
   * runs makes it run once more. Never throws: false where the hint could not be placed (it is logged).
   */
  wake(queue: QueueName, key: string): Promise<boolean>;
  /** Calls `handler` for the keys that are woken, at most `concurrency` (default 1) at once in this process and never one key twice at once. */
  work(queue: QueueName, handler: WakeHandler, options?: { concurrency?: number }): Promise<Work>;
  /** Tells all processes that the revision feed has grown. Never throws. */
  notifyFeed(): Promise<boolean>;
  /** Calls `listener` when the feed has, or may have, grown (after a reconnection too). Returns the way to stop. */
  onFeed(listener: () => void): () => void;
  /** Resolves when handlers that run have ended and every connection is closed. Idempotent. */
  close(): Promise<void>;
}

/** What `createJobs` needs of a log; pino's loggers fit. */
export interface JobsLog {
  warn(details: object, message: string): void;
}
