import { join } from 'node:path';
import { createStopStack, exitCodes, type Log, lineForPeople, type ServiceName, type Settings, serviceNames } from '@factline/runtime';
import { type Databases, openDatabases } from './databases.js';
import { fillEmptyLog } from './demo.js';
import { keepRunning, type ServiceProcess } from './service-process.js';
import { becomesReady, siteUrl } from './site.js';
import { watchSources } from './watch.js';

export type SuperviseOptions = {
  projectRoot: string;
  directory: string;
  settings: Settings;
  format: 'json' | 'people';
  log: Log;
  isWatching: boolean;
};

/** A Ctrl-C reaches us from the terminal and once more from npm: signals this close together are one wish. */
const sameSignalMs = 1000;

/** Brings everything up in order, says so, and takes it down in reverse when told to. Never returns; the process ends here. */
export async function supervise(options: SuperviseOptions): Promise<void> {
  const { log, settings } = options;
  const stack = createStopStack(log);
  const abort = new AbortController();
  const stop = stopOnce(log, abort, stack.stopAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal, exitCodes.ok));
  process.on('disconnect', () => stop('npm went away', exitCodes.ok));

  try {
    const opening = openDatabases(options.directory, settings, log);
    // Registered before it is open: told to stop in the middle of a start, we still must not leave a server behind.
    stack.onStop('database', () =>
      opening.then(
        (opened) => opened.stop(),
        () => {},
      ),
    );
    const databases = await opening;
    if (abort.signal.aborted) return;

    const services = startServices(options, databases, stop);
    stack.onStop('services', () => Promise.all(services.processes.map((service) => service.stop())));
    databases.onMoved(() => Promise.all(services.processes.map((service) => service.restart())));
    if (options.isWatching) stack.onStop('watch', watchSources(options.projectRoot, services.processes, log));

    const port = await services.allReady;
    const url = siteUrl(settings.FACTLINE_HOST, port);
    if (!(await becomesReady(url, abort.signal, (why) => log.info(`still waiting for ${url}/readyz: ${why}`)))) return;
    if (settings.FACTLINE_DEMO === 'on') await fillEmptyLog({ url, databaseUrl: databases.urlOf('gateway'), log, stopping: abort.signal });
    if (!abort.signal.aborted) process.stdout.write(`Factline is ready at ${url}\n`);
  } catch (error) {
    if (abort.signal.aborted) return;
    log.fatal({ err: error }, 'Factline could not be started');
    stop('it could not be started', exitCodes.failed);
  }
}

function stopOnce(log: Log, abort: AbortController, stopAll: () => Promise<void>): (why: string, exitCode: number) => void {
  let stoppedAt: number | undefined;
  return (why, exitCode) => {
    if (stoppedAt !== undefined) {
      if (why.startsWith('SIG') && performance.now() - stoppedAt > sameSignalMs) log.warn('still stopping; the database is closed last');
      return;
    }
    stoppedAt = performance.now();
    log.info(`stopping (${why})`);
    abort.abort();
    void stopAll().then(() => {
      log.info('stopped');
      process.exit(exitCode);
    });
  };
}

/**
 * Most of what a page makes dies with it, and what is kept stays long: room for both, in megabytes, takes a third off the projector's
 * processor time (docs/performance.md).
 */
const projectorFlags = ['--max-semi-space-size=64', '--initial-old-space-size=256'];

function startServices(
  { projectRoot, settings, format, log }: SuperviseOptions,
  databases: Databases,
  stop: (why: string, exitCode: number) => void,
): { processes: ServiceProcess[] /** Resolves with the gateway's port once each was ready. */; allReady: Promise<number> } {
  const isColoured = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const waitingFor = new Set<ServiceName>(serviceNames);
  let gatewayPort = settings.FACTLINE_PORT;
  let nowReady: (port: number) => void = () => {};
  const allReady = new Promise<number>((resolve) => {
    nowReady = resolve;
  });
  const processes = serviceNames.map((name) =>
    keepRunning({
      name,
      main: join(projectRoot, 'services', name, 'dist', 'main.js'),
      nodeFlags: name === 'projector' ? projectorFlags : [],
      cwd: projectRoot,
      environment: () => ({ ...process.env, ...databases.environmentOf(name), FACTLINE_LOG_FORMAT: 'json' }),
      log,
      onLine: (line) => process.stdout.write(`${format === 'json' ? line : lineForPeople(line, { isColoured, service: name })}\n`),
      onReady: (port) => {
        if (name === 'gateway' && port !== undefined) gatewayPort = port;
        waitingFor.delete(name);
        if (waitingFor.size === 0) nowReady(gatewayPort);
      },
      onHopeless: (exitCode) => stop(`${name} cannot run as it is configured`, exitCode),
    }),
  );
  return { processes, allReady };
}
