import { type Config, isBadConfig, readConfig, type ServiceName, unknownSettings } from './config.js';
import { type HealthSources, type Readiness, startHealthServer } from './health.js';
import { createLog, type Log } from './log.js';
import { createMetrics, type Metrics } from './metrics.js';
import { createStopStack } from './stop-stack.js';

export type ServiceContext = {
  config: Config;
  log: Log;
  metrics: Metrics;
  /** Aborted when the service is told to stop: long loops look at it. */
  stopping: AbortSignal;
  /** Registers something to close; closed in reverse order of registration. Register right after opening. */
  onStop(name: string, close: () => unknown): void;
};

export type StartedService = {
  /** Asked by /readyz. */
  readiness: () => Promise<Readiness>;
  /** The port that a gateway listens on, told to the supervisor. */
  port?: number;
  /** True when the service answers /healthz, /readyz and /metrics on its own server. */
  servesHealth?: boolean;
};

/** Exit codes of a service, as docs/error-codes.md lists them. */
export const exitCodes = { ok: 0, failed: 1, badConfig: 78, portInUse: 75, cutOff: 70 } as const;

/** Ctrl-C reaches the whole process group, and a parent may pass it on: signals this close together are one wish. */
const sameSignalMs = 1000;

/**
 * Runs a service from its configuration to its orderly end: the whole of a `main.ts`.
 *
 * It stops on SIGTERM, SIGINT, or when the process that started it goes away (its IPC channel closes), by closing what was registered;
 * a second signal, or FACTLINE_SHUTDOWN_MS, cuts it off. An error that nobody caught is logged and ends the process with 1.
 */
export async function runService(service: ServiceName, start: (context: ServiceContext) => Promise<StartedService>): Promise<void> {
  const config = readConfigOrExit(service);
  const log = createLog({ service, level: config.logLevel, format: config.logFormat });
  const metrics = createMetrics(service);
  const abort = new AbortController();
  const stack = createStopStack(log);

  let stop: Promise<void> | undefined;
  let stoppedAt = 0;
  const end = (why: string, exitCode: number): void => {
    if (stop) {
      if (why.startsWith('SIG') && performance.now() - stoppedAt > sameSignalMs) process.exit(exitCodes.cutOff);
      return;
    }
    stoppedAt = performance.now();
    log.info({ why }, 'stopping');
    abort.abort();
    setTimeout(() => {
      log.error(`not stopped after ${config.shutdownMs} ms, cut off`);
      process.exit(exitCodes.cutOff);
    }, config.shutdownMs).unref();
    stop = stack.stopAll().then(() => {
      log.info('stopped');
      process.exit(exitCode);
    });
  };
  process.on('SIGTERM', () => end('SIGTERM', exitCodes.ok));
  process.on('SIGINT', () => end('SIGINT', exitCodes.ok));
  process.on('disconnect', () => end('the supervisor went away', exitCodes.ok));
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'unexpected error');
    end('unexpected error', exitCodes.failed);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);

  for (const name of unknownSettings()) log.warn({ setting: name }, 'no such setting: ignored');
  try {
    const started = await start({ config, log, metrics, stopping: abort.signal, onStop: stack.onStop });
    if (abort.signal.aborted) return;
    if (!started.servesHealth && config.healthPort > 0) await serveHealth(config, { readiness: started.readiness, metrics }, stack.onStop);
    tellParent({ type: 'ready', ...(started.port === undefined ? {} : { port: started.port }) });
    log.info(started.port === undefined ? {} : { port: started.port }, 'ready');
  } catch (error) {
    if (isPortInUse(error)) {
      log.fatal(`port ${error.port} of ${error.address} is already in use: set FACTLINE_PORT (or FACTLINE_HEALTH_PORT) to a free one`);
      end('port in use', exitCodes.portInUse);
    } else crash(error);
  }
}

/** The parent may go away at this very moment; then its channel closes, and we stop for that reason. */
function tellParent(message: object): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}

function readConfigOrExit(service: ServiceName): Config {
  try {
    return readConfig(service);
  } catch (error) {
    if (!isBadConfig(error)) throw error;
    process.stderr.write(`${service}: ${error.message}\n`);
    process.exit(exitCodes.badConfig);
  }
}

async function serveHealth(config: Config, sources: HealthSources, onStop: ServiceContext['onStop']): Promise<void> {
  const server = await startHealthServer({ host: config.host, port: config.healthPort }, sources);
  onStop('health server', server.close);
}

function isPortInUse(error: unknown): error is Error & { port: number; address: string } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
