import { type Listening, listen } from '@factline/database';
import { createPostgresBackend, type Queue, type Worker, withBackend } from 'bullmq';
import { Pool } from 'pg';
import { type Backend, maxStalledCount, workerTimes } from './backend.js';

const schema = 'bullmq';
const feedChannel = 'factline_feed';

/** BullMQ in schema `bullmq` of the project's own database, which `migrateJobs` has made; the feed over LISTEN and NOTIFY. */
export function postgresBackend(databaseUrl: string, onError: (error: Error) => void): Backend {
  const bullmq = withBackend(createPostgresBackend);
  // Each queue and worker has a small pool and one LISTEN connection of its own.
  const connection = (max: number) => ({ connectionString: databaseUrl, schema, max, application_name: 'factline jobs', keepAlive: true });
  const pool = new Pool({ connectionString: databaseUrl, max: 1, application_name: 'factline feed', keepAlive: true });
  pool.on('error', onError);
  let listening: Listening | undefined;
  return {
    name: 'postgres',
    createQueue: (name) => new bullmq.Queue(name, { connection: connection(1) }) as unknown as Queue,
    createWorker: (name, process, concurrency) =>
      new bullmq.Worker(name, (job) => process(job.data as string), {
        connection: connection(2),
        concurrency,
        maxStalledCount,
        ...workerTimes,
      }) as unknown as Worker,
    publishFeed: async () => {
      await pool.query({ name: 'notify-feed', text: 'select pg_notify($1, $2)', values: [feedChannel, ''] });
    },
    listenToFeed: async (onFeed) => {
      listening ??= await listen({ url: databaseUrl, channel: feedChannel, onNotification: onFeed, onError });
    },
    close: async () => {
      await listening?.close();
      await pool.end();
    },
  };
}
