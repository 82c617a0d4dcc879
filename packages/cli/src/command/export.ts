import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AddCommand, Session } from '../session.js';

interface ExportOptions {
  readonly output?: string;
}

export const addExport: AddCommand = (program, run) => {
  program
    .command('export')
    .description('Write the whole log as a claims file: every event a line, in order, with its id.')
    .option('-o, --output <file>', 'write to this file; absent: to standard output')
    .addHelpText(
      'after',
      `
Handed in to an empty log it gives the same answers; handed in to its own it records nothing.

Examples:
  factline export > log.ndjson
  factline ingest log.ndjson --url http://127.0.0.1:4001`,
    )
    .action(run<ExportOptions>(exportLog));
};

const exportLog = async ({ client, signal }: Session, _arguments: string[], { output }: ExportOptions): Promise<void> => {
  const bytes = Readable.fromWeb((await client.download('/export', { signal })) as Parameters<typeof Readable.fromWeb>[0]);
  if (output === undefined) return pipeline(bytes, process.stdout, { end: false });
  // Under its name only when it is whole.
  const unfinished = `${output}.part`;
  try {
    await pipeline(bytes, createWriteStream(unfinished));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};
