import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { executable } from './binaries.js';
import { freePort } from './free-port.js';
import { initialiseCluster, reachableBinaries } from './initialise.js';
import { endLeftoverServer } from './leftovers.js';
import { serverUser } from './os-user.js';
import { holdsWithin, signal } from './processes.js';
import { watchOver } from './watchdog.js';

export type PostgresOptions = {
  /** Folder of this server alone; `data` and `log` go in. See `serverHome` and `temporaryHome`. */
  home: string;
  /** Password of the superuser `postgres`. Used when the cluster is made; must be the same ever after. */
  password: string;
  /** `fast` gives up durability (fsync and friends off): for tests only. */
  durability: 'durable' | 'fast';
  maxConnections: number;
  /** Tried first; another free port is taken where it is in use. */
  port?: number;
  /** Further settings, as `-c name=value`. */
  settings?: Record<string, string>;
};

export type PostgresServer = {
  host: '127.0.0.1';
  port: number;
  pid: number;
  logFile: string;
  /** Connection string of the superuser. */
  url(database?: string): string;
  /** Resolves when the server has ended, by our doing or not. */
  ended: Promise<{ expected: boolean }>;
  /** Fast shutdown; immediate after 10 s. Safe to call twice. */
  stop(): Promise<void>;
};

const startTimeoutMs = 60_000; // crash recovery of a large cluster takes a while
const stopTimeoutMs = 10_000;
const maxLogBytes = 10_000_000;
const attempts = 3;

const fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts PostgreSQL on a free port of 127.0.0.1 (no socket files), making the cluster first where there is none. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const user = serverUser();
  const { home } = options;
  const data = join(home, 'data');
  const binaries = reachableBinaries(home, user);
  await initialiseCluster(options, binaries, user);
  await endLeftoverServer(data);

  const logFile = join(home, 'log');
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 && options.port !== undefined ? options.port : await freePort();
    const log = openLog(logFile);
    const logStart = statSync(logFile).size;
    if (user) chownSync(logFile, user.uid, user.gid);
    const settings: Record<string, string> = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      port: String(port),
      max_connections: String(options.maxConnections),
      ...(options.durability === 'fast' ? fastSettings : {}),
      ...options.settings,
    };
    // A group of its own: Ctrl-C in the terminal reaches us, and we stop the database last.
    const child = spawn(
      executable(binaries, 'postgres'),
      ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        cwd: home,
        detached: true,
        stdio: ['ignore', log, log],
        ...user,
      },
    );
    closeSync(log);
    const dog = child.pid === undefined ? undefined : watchOver(child.pid);
    child.once('exit', () => dog?.dismiss());
    if (await becomesReady(child, data)) return runningServer(child, port, logFile, options.password);

    const said = readFileSync(logFile).subarray(logStart).toString();
    if (attempt < attempts && /Address already in use/i.test(said)) continue; // someone took the port in between
    throw new Error(`PostgreSQL did not start. Its log (${logFile}) says:\n${said.trimEnd()}`);
  }
}

function openLog(logFile: string): number {
  if (existsSync(logFile) && statSync(logFile).size > maxLogBytes) renameSync(logFile, `${logFile}.1`);
  return openSync(logFile, 'a', 0o600);
}

/** The server writes `ready` into the eighth line of its lock file once it takes connections (what `pg_ctl -w` waits for). */
async function becomesReady(child: ChildProcess, data: string): Promise<boolean> {
  let failed = false;
  child.once('error', () => {
    failed = true;
  });
  const lockFile = join(data, 'postmaster.pid');
  const isReady = () => {
    if (!existsSync(lockFile)) return false;
    const lines = readFileSync(lockFile, 'utf8').split('\n');
    return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
  };
  const isOver = () => failed || child.exitCode !== null || child.signalCode !== null;
  await holdsWithin(startTimeoutMs, () => isOver() || isReady());
  if (!isOver() && isReady()) return true;
  if (!isOver()) child.kill('SIGQUIT');
  return false;
}

function runningServer(child: ChildProcess, port: number, logFile: string, password: string): PostgresServer {
  const pid = child.pid as number;
  let stopping: Promise<void> | undefined;
  const ended = new Promise<{ expected: boolean }>((resolve) => {
    child.once('exit', () => resolve({ expected: stopping !== undefined }));
    if (child.exitCode !== null || child.signalCode !== null) resolve({ expected: false });
  });
  const stop = async () => {
    signal(pid, 'SIGINT');
    const patience = setTimeout(() => signal(pid, 'SIGQUIT'), stopTimeoutMs);
    await ended;
    clearTimeout(patience);
  };
  return {
    host: '127.0.0.1',
    port,
    pid,
    logFile,
    url: (database = 'postgres') => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    ended,
    stop: () => (stopping ??= stop()),
  };
}
