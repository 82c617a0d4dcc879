import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../../packages/cli/bin/factline.mjs', import.meta.url));

export interface Ended {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  /** Lines of results so far. */
  readonly lines: readonly string[];
  readonly ended: Promise<Ended>;
  /** Resolves with the first line that fits; rejects if the command ends before. */
  line(wanted: (line: string) => boolean): Promise<string>;
  signal(name: NodeJS.Signals): void;
}

/** The command as people start it, against one address. */
export const startFactline = (url: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Running => {
  const child: ChildProcess = spawn(process.execPath, [bin, ...args], {
    env: { PATH: process.env['PATH'], FACTLINE_URL: url, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const errors: string[] = [];
  let look: () => void = () => {};
  createInterface({ input: child.stdout! }).on('line', (line) => {
    lines.push(line);
    look();
  });
  createInterface({ input: child.stderr! }).on('line', (line) => errors.push(line));
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, out: lines.join('\n'), err: errors.join('\n') })),
  );
  return {
    lines,
    ended,
    line: (wanted) =>
      new Promise((resolve, reject) => {
        look = () => {
          const found = lines.find(wanted);
          if (found !== undefined) resolve(found);
        };
        look();
        void ended.then(({ exitCode, out, err }) => reject(new Error(`it ended with ${exitCode}; it said:\n${out}\n${err}`)));
      }),
    signal: (name) => void child.kill(name),
  };
};

export const factline = (url: string, ...args: readonly string[]): Promise<Ended> => startFactline(url, args).ended;
