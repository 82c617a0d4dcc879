import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Log } from '@factline/runtime';
import { signal } from './postgres/processes.js';
import { watchOver } from './postgres/watchdog.js';
import type { ServiceProcess } from './service-process.js';

/** The compiler writes many files for one change; the services restart once it has been quiet for this long. */
const quietMs = 300;

/**
 * Compiles on every change and restarts what it concerns: one service when only its own files changed, all of them for a package.
 * Returns what ends it.
 */
export function watchSources(projectRoot: string, services: ServiceProcess[], log: Log): () => void {
  const compiler = spawn(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-b', '-w', '--preserveWatchOutput', 'infra/tsconfig.json'],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], detached: true },
  );
  sayWhatItFinds(compiler, log);
  // The compiler is a script that starts a program: only their group ends both, and it must end with us, however we end.
  const group = compiler.pid === undefined ? undefined : -compiler.pid;
  const dog = group === undefined ? undefined : watchOver(group);

  const changed = new Set<ServiceProcess>();
  let timer: NodeJS.Timeout | undefined;
  const restartLater = (concerned: ServiceProcess[]) => {
    for (const service of concerned) changed.add(service);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const restarting = [...changed];
      changed.clear();
      log.info(`recompiled, restarting ${restarting.map((service) => service.name).join(', ')}`);
      for (const service of restarting) void service.restart();
    }, quietMs);
  };

  const watchers = [
    ...services.map((service) => watchFolder(join(projectRoot, 'services', service.name, 'dist'), () => restartLater([service]))),
    ...readdirSync(join(projectRoot, 'packages')).map((name) =>
      watchFolder(join(projectRoot, 'packages', name, 'dist'), () => restartLater(services)),
    ),
  ];
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher?.close();
    dog?.dismiss();
    if (group !== undefined && compiler.exitCode === null) signal(group, 'SIGTERM');
  };
}

function watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
  if (!existsSync(folder)) return undefined;
  return watch(folder, { recursive: true }, (_event, file) => {
    if (file?.endsWith('.js')) onChange();
  });
}

function sayWhatItFinds(compiler: ChildProcess, log: Log): void {
  if (!compiler.stdout) return;
  createInterface({ input: compiler.stdout }).on('line', (line) => {
    if (line.trim() !== '') log.info(line.trim());
  });
}
