import type { PoolClient } from 'pg';
import type { Statement } from './joined-insert.js';

/** Runs a statement of a page on its transaction's connection. */
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

/** COPY … FROM STDIN with all its data at once: one of pg's own query objects. */
const copyIn = (client: PoolClient, text: string, data: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const ignore = () => {};
    const query = {
      submit: (connection: CopyConnection) => connection.query(text),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(data);
        connection.endCopyFrom();
      },
      handleError: (error: Error) => {
        failure = error;
        reject(error);
      },
      handleReadyForQuery: () => {
        if (failure === undefined) resolve();
      },
      handleCommandComplete: ignore,
      handleRowDescription: ignore,
      handleDataRow: ignore,
      handlePortalSuspended: ignore,
      handleEmptyQuery: ignore,
    };
    client.query(query as unknown as Parameters<PoolClient['query']>[0]);
  });
