import { randomInt } from 'node:crypto';
import { Client } from 'pg';

/** As in submissions.worker_lives. */
const lockClass = 1_717_659_511;

export interface WorkerPresence {
  /** Number of this worker, under which it leases parts. */
  readonly worker: number;
  /** Gives up the presence: leases still held are free at once. */
  close(): Promise<void>;
}

/**
 * Makes a worker known as alive for as long as its process and connection are: an advisory lock on its number, held by a connection of
 * its own. When it is killed the server drops the lock, and others need not wait for its leases to run out. Where the connection
 * breaks while the worker lives, its parts may be taken over, which the epoch of each lease makes safe; it comes back by itself.
 */
export async function announceWorker(databaseUrl: string, onError: (error: Error) => void): Promise<WorkerPresence> {
  const worker = randomInt(1, 2_147_483_647);
  let closed = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async () => {
    const next = new Client({ connectionString: databaseUrl, application_name: 'factline ingest presence', keepAlive: true });
    client = next;
    let broken = false;
    const again = (error?: Error) => {
      if (broken) return;
      broken = true;
      next.end().catch(() => {});
      if (closed) return;
      if (error) onError(error);
      timer = setTimeout(() => void connect(), 500);
    };
    next.on('error', again);
    next.on('end', () => again());
    try {
      await next.connect();
      await next.query({ text: 'select pg_advisory_lock($1, $2)', values: [lockClass, worker] });
    } catch (error) {
      again(error as Error);
    }
  };
  await connect();
  return {
    worker,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
