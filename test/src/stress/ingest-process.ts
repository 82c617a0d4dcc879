import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

// Sources are not run by plain Node; the built file is there in every run (npm test builds first).
const main = fileURLToPath(new URL('../../../services/ingest/dist/main.js', import.meta.url));

export type IngestProcess = {
  child: ChildProcess;
  /** With SIGKILL: it has no chance to give anything back. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** The ingest service as a process of its own, ready to work. Its leases last long, so that only its death can free them. */
export async function startIngestProcess(
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
  execArgv: readonly string[] = [],
): Promise<IngestProcess> {
  const child = fork(main, [], {
    env: {
      ...process.env,
      DATABASE_URL_INGEST: databaseUrl,
      FACTLINE_PART_LEASE_MS: '600000',
      FACTLINE_CATCH_UP_MS: '20',
      FACTLINE_HEALTH_PORT: '0',
      FACTLINE_LOG_LEVEL: 'error',
      ...settings,
    },
    execArgv: ['--enable-source-maps', ...execArgv],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const ready = once(child, 'message');
  await Promise.race([
    ready,
    ended.then(([code, signal]) => Promise.reject(new Error(`ingest ended before it was ready: ${code ?? signal}`))),
  ]);
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
