#!/usr/bin/env node
// Runs the built command with the Node this project pins, whatever Node called it: the stack needs Node 22 or newer.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const pinnedNode = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url));

if (!existsSync(main)) {
  process.stderr.write(
    'factline: not built yet. Run `npm start` (or `pnpm install && pnpm exec tsc -b infra/tsconfig.json`) once, then try again.\n',
  );
  process.exit(70);
}

if (process.versions.node.split('.')[0] === '24' || !existsSync(pinnedNode)) {
  process.setSourceMapsEnabled(true);
  await import(new URL('../dist/main.js', import.meta.url).href);
} else {
  const child = spawn(pinnedNode, ['--enable-source-maps', main, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child through the terminal's process group; only signals sent to this process alone need passing on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  child.on('error', (error) => {
    process.stderr.write(`factline: cannot run ${pinnedNode}: ${error.message}\n`);
    process.exit(70);
  });
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 70);
  });
}
