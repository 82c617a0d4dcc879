import { type PoolClient, Query } from 'pg';
import type { Statement } from './joined-insert.js';

/**
 * Runs a statement of a page on its transaction's connection. Statements may be handed over without waiting for those before: the server
 * takes them one after the other, and none that comes after one that failed has an effect.
 */
export const runStatement = async (client: PoolClient, { name, text, values, copied }: Statement): Promise<void> => {
  if (copied === undefined) await client.query({ name, text, values: values as unknown[] });
  else await copyIn(client, text, copied);
};

/** The part of pg's connection that COPY needs; it has no function of its own for it. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(data: Buffer): void;
  endCopyFrom(): void;
}

/** COPY … FROM STDIN with all its data at once, and without waiting to be asked for it: the server drops what it cannot take. */
const copyIn = (client: PoolClient, text: string, data: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const query = new Query(text, (error) => (error ? reject(error) : resolve()));
    Object.assign(query, {
      submit: (connection: CopyConnection) => {
        connection.query(text);
        connection.sendCopyFromChunk(data);
        connection.endCopyFrom();
      },
      handleCopyInResponse: () => {},
    });
    client.query(query);
  });
