import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { exitCodes } from '../exit-codes.js';
import type { AddCommand, Session } from '../session.js';

/** Backup and restore go to the database, past the gateway: a program of their own, which this runs (docs/adr/0070). */
const program = fileURLToPath(new URL('../../../../infra/local/dist/backup/main.js', import.meta.url));

const target = `
It works on DATABASE_URL (of the owner of the database); without it on the embedded server of FACTLINE_DATA_DIR, running or not.`;

export const addBackup: AddCommand = (commands, run) => {
  commands
    .command('backup')
    .description('Write the log and all that was handed in to a file, with positions, ids and times, while everything goes on.')
    .argument('<file>', 'file to write, compressed with gzip')
    .addHelpText(
      'after',
      `${target}\nIt holds texts and the secret that their hashes are salted with: keep it as you keep the database.\n\nExamples:\n  factline backup factline.backup.gz`,
    )
    .action(run((session, [file = '']) => operate(session, 'backup', file)));
};

export const addRestore: AddCommand = (commands, run) => {
  commands
    .command('restore')
    .description('Write a backup into an empty database: the same to the byte. Read tables follow by themselves.')
    .argument('<file>', 'a file that `factline backup` wrote')
    .addHelpText(
      'after',
      `${target}\nAll of it is checked before any of it is kept.\n\nExamples:\n  FACTLINE_DATA_DIR=.restored factline restore factline.backup.gz`,
    )
    .action(run((session, [file = '']) => operate(session, 'restore', file)));
};

const operate = async ({ isJson, signal, setExitCode }: Session, command: 'backup' | 'restore', file: string): Promise<void> => {
  const child = spawn(process.execPath, ['--enable-source-maps', program, command, file, ...(isJson ? ['--json'] : [])], {
    stdio: 'inherit',
  });
  const stop = () => void child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  const [code] = (await once(child, 'exit')) as [number | null];
  signal.removeEventListener('abort', stop);
  setExitCode(code ?? (signal.aborted ? exitCodes.interrupted.code : exitCodes.broken.code));
};
