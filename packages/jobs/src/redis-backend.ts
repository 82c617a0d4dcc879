import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { type Backend, maxStalledCount, workerTimes } from './backend.js';

/**
 * BullMQ on Redis through ioredis, keys under the hash tag `{prefix}` so that one queue lives in one slot of a cluster;
 * the feed over pub/sub. Losing every key (FLUSHALL) loses hints only.
 */
export function redisBackend(redisUrl: string, prefix: string, onError: (error: Error) => void): Backend {
  const connections: Redis[] = [];
  const connect = (options: { maxRetriesPerRequest: number | null; enableOfflineQueue: boolean }) => {
    const redis = new Redis(redisUrl, { ...options, connectTimeout: 5_000, retryStrategy: (attempt) => Math.min(50 * attempt, 2_000) });
    redis.on('error', onError);
    connections.push(redis);
    return redis;
  };
  const keyPrefix = `{${prefix}}`;
  const feedChannel = `${keyPrefix}:feed`;
  // Who wakes must not wait for a Redis that is away: a hint that cannot be placed now is worth nothing later.
  const producer = connect({ maxRetriesPerRequest: 1, enableOfflineQueue: true });
  let subscriber: Redis | undefined;
  return {
    name: 'redis',
    createQueue: (name) => new Queue(name, { connection: producer, prefix: keyPrefix }),
    createWorker: (name, process, concurrency) =>
      new Worker(name, (job) => process(job.data as string), {
        connection: connect({ maxRetriesPerRequest: null, enableOfflineQueue: true }),
        prefix: keyPrefix,
        concurrency,
        maxStalledCount,
        ...workerTimes,
      }),
    publishFeed: async () => {
      await producer.publish(feedChannel, '');
    },
    listenToFeed: async (onFeed) => {
      if (subscriber) return;
      subscriber = connect({ maxRetriesPerRequest: null, enableOfflineQueue: true });
      subscriber.on('message', onFeed);
      let connectedBefore = false;
      subscriber.on('ready', () => {
        if (connectedBefore) onFeed();
        connectedBefore = true;
      });
      // Resubscribed by ioredis after a reconnection; not awaited, the feed is only a hint and Redis may be away at the start.
      subscriber.subscribe(feedChannel).catch(onError);
    },
    close: async () => {
      for (const redis of connections) redis.disconnect();
    },
  };
}
