import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Session } from '../session.js';

/** Writes a file of the gateway to standard output, or to a file that has its name only when it is whole. */
export const saveDownload = async ({ client, signal }: Session, path: string, output: string | undefined): Promise<void> => {
  const bytes = Readable.fromWeb((await client.download(path, { signal })) as Parameters<typeof Readable.fromWeb>[0]);
  if (output === undefined) return pipeline(bytes, process.stdout, { end: false });
  const unfinished = `${output}.part`;
  try {
    await pipeline(bytes, createWriteStream(unfinished));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

/** Path of a table of a figure, with the parameters that are given. */
export const tablePath = (
  key: string,
  table: 'series.csv' | 'vintages.csv',
  parameters: Readonly<Record<string, string | undefined>>,
): string => {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
  return `/figures/${key.split('/').map(encodeURIComponent).join('/')}/${table}${query}`;
};
