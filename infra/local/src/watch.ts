import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '@factline/runtime';
import type { ServiceProcess } from './service-process.js';
import { watchTree } from './watch-tree.js';

/** An editor writes several files for one save; the compiler starts once it has been quiet for this long. */
const quietMs = 100;

/**
 * Compiles on every change of a source and restarts what it concerns: one service when only its own sources changed, all of them for a
 * package. What does not compile is shown, and the services keep running as they are. Returns what ends it.
 *
 * Not by `tsc -b -w`: that of TypeScript 7.0 does not see changes of a build with references.
 */
export function watchSources(projectRoot: string, services: ServiceProcess[], log: Log): () => Promise<void> {
  const changed = new Set<ServiceProcess>();
  let compiling: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const compile = async () => {
    const concerned = [...changed];
    changed.clear();
    if (concerned.length === 0) return; // the run before has taken it in
    const began = performance.now();
    const { isFine, output } = await runCompiler(projectRoot);
    if (!isFine) {
      for (const service of concerned) changed.add(service); // still to be restarted once it compiles
      log.error(`does not compile:\n${output.trimEnd()}`);
      return;
    }
    log.info(`compiled in ${Math.round(performance.now() - began)} ms, restarting ${concerned.map((service) => service.name).join(', ')}`);
    await Promise.all(concerned.map((service) => service.restart()));
  };

  const watchFolder = (folder: string, concerned: ServiceProcess[]): (() => void) =>
    watchTree(folder, (file) => {
      if (!isSource(file)) return;
      for (const service of concerned) changed.add(service);
      clearTimeout(timer);
      timer = setTimeout(() => {
        compiling = compiling.then(compile).catch((error: unknown) => log.error({ err: error }, 'the compiler could not be run'));
      }, quietMs);
    });

  const watchers = [
    ...services.map((service) => watchFolder(join(projectRoot, 'services', service.name, 'src'), [service])),
    ...readdirSync(join(projectRoot, 'packages')).map((name) => watchFolder(join(projectRoot, 'packages', name, 'src'), services)),
  ];
  log.info('watching the sources');
  return async () => {
    clearTimeout(timer);
    for (const stopWatching of watchers) stopWatching();
    changed.clear();
    await compiling;
  };
}

/** Sources that services run: no specs. */
function isSource(file: string): boolean {
  return /\.tsx?$/.test(file) && !/\.(spec|fixtures)\.tsx?$/.test(file);
}

function runCompiler(projectRoot: string): Promise<{ isFine: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const compiler = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'infra/tsconfig.json'], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [compiler.stdout, compiler.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    compiler.once('error', reject);
    compiler.once('close', (code) => resolve({ isFine: code === 0, output }));
  });
}
