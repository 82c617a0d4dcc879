import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { exitCodes, type Log, type ServiceName } from '@factline/runtime';

export type ServiceProcess = {
  name: ServiceName;
  /** Stops it if it runs, and starts it anew with the present environment. */
  restart(): Promise<void>;
  /** Ends it for good; it is not started again. Safe to call twice. */
  stop(): Promise<void>;
};

export type ServiceOptions = {
  name: ServiceName;
  main: string;
  /** Flags of Node for this service. */
  nodeFlags?: readonly string[];
  cwd: string;
  /** Asked at every start: the database may have moved to another port. */
  environment: () => NodeJS.ProcessEnv;
  log: Log;
  /** A line that the service wrote. */
  onLine: (line: string) => void;
  /** The service does its work from now on; `port` where it listens on one. Called at every start. */
  onReady: (port: number | undefined) => void;
  /** The service cannot run as it is configured; starting it again would not help. */
  onHopeless: (exitCode: number) => void;
};

const firstPauseMs = 500;
const longestPauseMs = 30_000;
/** A service that ran this long had a good start: the next pause is the first again. */
const steadyMs = 60_000;
const stopTimeoutMs = 12_000;
const hopeless: readonly number[] = [exitCodes.badConfig, exitCodes.portInUse];

/** Keeps one service running: started now, started again whenever it ends by itself, with pauses that double up to 30 s. */
export function keepRunning(options: ServiceOptions): ServiceProcess {
  const { name, log } = options;
  let child: ChildProcess | undefined;
  let ended: Promise<void> = Promise.resolve();
  let pause: NodeJS.Timeout | undefined;
  let pauseMs = firstPauseMs;
  let isWanted = true;
  let isRestarting = false;

  const start = () => {
    const startedAt = performance.now();
    const started = spawn(process.execPath, ['--enable-source-maps', ...(options.nodeFlags ?? []), options.main], {
      cwd: options.cwd,
      env: options.environment(),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) if (stream) createInterface({ input: stream }).on('line', options.onLine);
    started.on('message', (message: { type?: string; port?: number }) => {
      if (message.type === 'ready') options.onReady(message.port);
    });
    started.on('error', (error) => log.error({ err: error }, `${name} could not be started`));
    ended = new Promise((resolve) => {
      // Not 'close': Node does not tell it after a disconnect from our side.
      started.once('exit', (code, signal) => {
        child = undefined;
        resolve();
        if (!isWanted || isRestarting) return;
        if (code !== null && hopeless.includes(code)) options.onHopeless(code);
        else startLater(code ?? signal, performance.now() - startedAt);
      });
    });
  };

  const startLater = (how: number | string | null, ranMs: number) => {
    if (ranMs > steadyMs) pauseMs = firstPauseMs;
    log.warn(`${name} ended (${typeof how === 'number' ? `exit code ${how}` : how}), starting it again in ${pauseMs / 1000} s`);
    pause = setTimeout(start, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };

  const end = async () => {
    clearTimeout(pause);
    const ending = child;
    if (!ending) return;
    // Not by a signal: a Ctrl-C may have reached the service already, and a second signal means "at once".
    if (ending.connected) ending.disconnect();
    else ending.kill('SIGTERM');
    const patience = setTimeout(() => {
      log.error(`${name} does not stop, killing it`);
      ending.kill('SIGKILL');
    }, stopTimeoutMs);
    await ended;
    clearTimeout(patience);
  };

  start();
  return {
    name,
    restart: async () => {
      isRestarting = true;
      await end();
      isRestarting = false;
      if (isWanted) start();
    },
    stop: () => {
      isWanted = false;
      return end();
    },
  };
}
