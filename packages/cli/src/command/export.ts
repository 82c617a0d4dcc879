import type { AddCommand, Session } from '../session.js';
import { saveDownload } from './save-download.js';

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
Handed in to an empty log it gives the same answers at every position; handed in to its own it records nothing.

Examples:
  factline export > log.ndjson
  factline ingest log.ndjson --url http://127.0.0.1:4001`,
    )
    .action(run<ExportOptions>(exportLog));
};

const exportLog = (session: Session, _arguments: string[], { output }: ExportOptions): Promise<void> =>
  saveDownload(session, '/export', output);
