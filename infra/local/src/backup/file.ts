import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupRefused } from '@factline/event-log';

/** Writes texts into a gzip file that has its name only once it is whole and on the disk. */
export const writeFile = async (path: string, texts: AsyncIterable<string>): Promise<void> => {
  const unfinished = `${path}.part`;
  try {
    await pipeline(Readable.from(texts), createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600 }));
    const file = await open(unfinished, 'r+');
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

/** The lines of such a file, one at a time. Throws BackupRefused where it is no gzip file (backup-unreadable) or is cut or changed (backup-damaged). */
export async function* readFile(path: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const source = createReadStream(path);
  source.on('error', (error) => gunzip.destroy(error));
  const lines = createInterface({ input: source.pipe(gunzip), crlfDelay: Number.POSITIVE_INFINITY });
  let failure: Error | undefined;
  gunzip.on('error', (error) => {
    failure = error;
    lines.close();
  });
  try {
    for await (const line of lines) yield line;
  } catch (error) {
    throw refusalOf(error);
  }
  if (failure !== undefined) throw refusalOf(failure);
}

const refusalOf = (thrown: unknown): unknown => {
  const error = thrown as NodeJS.ErrnoException;
  if (error.code === 'Z_DATA_ERROR' && /incorrect header check/.test(error.message))
    return new BackupRefused('backup-unreadable', '', { cause: error });
  return error.code?.startsWith('Z_') ? new BackupRefused('backup-damaged', '', { cause: error }) : thrown;
};
