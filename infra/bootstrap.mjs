// From a bare clone to a running command with nothing but Node (20 or newer) and npm: installs the packages with the pinned pnpm,
// compiles, and hands over to the Node that came with the packages. Uses no package itself; each step is skipped when it is up to date.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';
const pinnedNode = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
const stampFile = join(root, 'node_modules', '.bootstrap');

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'infra/vitest.config.ts'];
const command = (name) => ({ args: ['--enable-source-maps', 'infra/local/dist/database/main.js', name] });

/** What each script runs in the end, and whether the sources are compiled first. */
const commands = {
  // A channel to us lets the supervisor notice our end, even by SIGKILL.
  start: { args: ['--enable-source-maps', 'infra/local/dist/main.js'], stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  dev: { args: ['--enable-source-maps', 'infra/local/dist/main.js', '--watch'], stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  test: { args: vitest },
  'test:unit': { args: [...vitest, '--project', 'unit'] },
  'test:int': { args: [...vitest, '--project', 'int'] },
  'test:e2e': { args: [...vitest, '--project', 'e2e'] },
  check: { args: ['infra/check.mjs'] },
  generate: { args: ['infra/generate.mjs'] },
  // With the flags of the projector (infra/local/src/supervise.ts), which some of the benchmarks are.
  bench: { args: ['--enable-source-maps', '--max-semi-space-size=64', '--initial-old-space-size=256', 'test/dist/bench/main.js'] },
  stress: { args: ['--enable-source-maps', 'test/dist/stress/main.js'] },
  'eval:extraction': { args: ['test/eval/eval-extraction.mjs'] },
  'db:init': command('init'),
  'db:migrate': command('migrate'),
  'db:reset': command('reset'),
  'db:dump': { args: ['packages/database/scripts/generate.mjs'] },
  clean: { args: ['infra/clean.mjs'], isCompiled: false },
};

let child;
/** The signal that asked us to stop; no further step is begun after it. */
let stoppedBy;
/** Once true, the program that was asked for runs, and its exit code is ours. */
let isHandedOver = false;

await main();

async function main() {
  const [name, ...rest] = process.argv.slice(2);
  if (!Object.hasOwn(commands, name ?? '')) fail(`expected one of ${Object.keys(commands).join(', ')}; got ${name ?? 'nothing'}`);
  if (Number(process.versions.node.split('.')[0]) < 20) fail(`needs Node 20 or newer; this is ${process.version}`);
  passSignalsOn();
  stopWithNpm();

  await install();
  const { args, stdio = 'inherit', isCompiled = true } = commands[name];
  if (isCompiled) await compile();
  if (isCompiled) await buildPages();
  isHandedOver = true;
  const { code } = await run(pinnedNode, [...args, ...rest], { stdio });
  process.exit(code);
}

async function install() {
  const inputs = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((file) => readFileSync(join(root, file)));
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const input of inputs) hash.update(input);
  const stamp = hash.digest('hex');
  if (existsSync(pinnedNode) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  const { packageManager } = JSON.parse(inputs[0]);
  const done = say(`installing packages with ${packageManager} (about half a minute the first time)`);
  rmSync(stampFile, { force: true });
  const result = await run(isWindows ? 'npx.cmd' : 'npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {
    env: { ...process.env, CI: 'true' },
    shell: isWindows,
  });
  if (result.code !== 0) fail(`the packages could not be installed; is the npm registry within reach?\n${result.output}`, result.code);
  writeFileSync(stampFile, stamp);
  done();
}

async function compile() {
  const isFirst = !existsSync(join(root, 'infra/local/dist/main.js'));
  const done = isFirst ? say('compiling') : () => {};
  const result = await run(pinnedNode, ['node_modules/typescript/bin/tsc', '-b', 'infra/tsconfig.json']);
  if (result.code !== 0) fail(`the sources do not compile:\n${result.output}`, result.code);
  done();
}

/** The pages that the gateway serves; done in a moment where nothing they are made of has changed. */
async function buildPages() {
  const done = existsSync(join(root, 'services/dashboard/dist/.stamp')) ? () => {} : say('building the pages');
  const result = await run(pinnedNode, ['infra/build-pages.mjs']);
  if (result.code !== 0) fail(`the pages cannot be built:\n${result.output}`, result.code);
  done();
}

/** Runs a program from the project's root. Its output is kept, and shown by the caller if it fails, unless stdio says otherwise. */
function run(program, args, options = {}) {
  if (stoppedBy) process.exit(128 + constants.signals[stoppedBy]);
  return new Promise((resolve) => {
    let output = '';
    child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${program}: ${error.message}` }));
    child.on('close', (code, signal) => {
      if (stoppedBy && !isHandedOver) process.exit(128 + constants.signals[stoppedBy]);
      resolve({ code: code ?? 128 + constants.signals[signal], output });
    });
  });
}

function passSignalsOn() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      stoppedBy = signal;
      child?.kill(signal);
    });
}

/**
 * A signal to npm ends npm, but not what it started; so a script that npm runs stops when npm has gone. SIGINT npm hands to its shell, which would
 * wait for us: `npm start` is run by `exec`, in the shell's place. Where no `exec` is (cmd of Windows), what stands behind `||` is run.
 */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event || isWindows) return;
  const parent = process.ppid;
  // Where a shell stands between npm and us, it outlives npm: then the shell's parent tells (Linux only).
  const isShell = readOf(`/proc/${parent}/cmdline`)?.includes('bootstrap.mjs') ?? false;
  const grandparent = isShell ? parentOf(parent) : undefined;
  setInterval(() => {
    const isAlone = process.ppid !== parent || (isShell && parentOf(parent) !== grandparent);
    if (!isAlone || stoppedBy) return;
    stoppedBy = 'SIGTERM';
    child?.kill('SIGTERM');
  }, 500).unref();
}

function parentOf(pid) {
  return /^PPid:\t(\d+)$/m.exec(readOf(`/proc/${pid}/status`) ?? '')?.[1];
}

function readOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function say(step) {
  const began = Date.now();
  process.stdout.write(`factline: ${step} …\n`);
  return () => process.stdout.write(`factline: done in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

function fail(message, code = 1) {
  process.stderr.write(`factline: ${message}\n`);
  process.exit(code);
}
