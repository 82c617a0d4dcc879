import type { Queue, Worker } from 'bullmq';
import type { QueueName } from './queue-names.js';

/** What differs between Postgres and Redis: how queues and workers are made, and how the feed is told of. */
export interface Backend {
  readonly name: 'postgres' | 'redis';
  createQueue(name: QueueName): Queue;
  createWorker(name: QueueName, process: (key: string) => Promise<void>, concurrency: number): Worker;
  publishFeed(): Promise<void>;
  /** Starts to listen; `onFeed` is called for each notification and after a reconnection. */
  listenToFeed(onFeed: () => void): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds. Short, so that the wake-up of a killed worker is given to another soon. */
export const workerTimes = { lockDuration: 5_000, stalledInterval: 2_000, runRetryDelay: 500 } as const;

/** A wake-up may stall as often as workers are killed; it never counts as failed for that. The largest that both backends take. */
export const maxStalledCount = 2_147_483_647;
