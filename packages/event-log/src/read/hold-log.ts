import type { Pool, PoolClient } from 'pg';
import { headStatement } from './moments.js';

/**
 * Runs `work` in a transaction during which nothing is appended: whoever appends waits, and goes on when it ends. `head` is the end of the
 * log meanwhile. Keep it to moments: `log.append` gives up after 15 s. An exception rolls the transaction back.
 */
export async function whileLogHeld<T>(pool: Pool, work: (client: PoolClient, head: bigint) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query(`set local lock_timeout = '15s'`);
    await client.query('select log.lock_appends()');
    const { rows } = await client.query<{ position: string }>({ ...headStatement, values: [] });
    const result = await work(client, BigInt(rows[0]?.position ?? 0));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}
