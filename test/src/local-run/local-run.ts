import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '@factline/local/postgres';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const readyTimeoutMs = 60_000;

export type LocalRun = {
  pid: number;
  /** Everything it printed so far. */
  output(): string;
  /** Resolves with the address once it said that it is ready; rejects with its output if it ends before. */
  ready: Promise<string>;
  /** Resolves with its exit code once it ended. */
  ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
};

/** A place for one installation: a data directory and a port of its own. */
export type Site = { directory: string; port: number; remove(): void };

export async function newSite(): Promise<Site> {
  const directory = mkdtempSync(join(tmpdir(), 'factline-local-run-'));
  chmodSync(directory, 0o755); // as a data directory is: the database's own user walks through it
  return { directory, port: await freePort(), remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** What `npm start` runs once everything is installed and compiled. */
export function startLocalRun(site: Site, environment: NodeJS.ProcessEnv = {}): LocalRun {
  return start(site, process.execPath, ['--enable-source-maps', 'infra/local/dist/main.js'], environment);
}

export function startWithNpm(site: Site): LocalRun {
  return start(site, 'npm', ['start'], {});
}

function start(site: Site, program: string, args: string[], environment: NodeJS.ProcessEnv): LocalRun {
  const own = { FACTLINE_DATA_DIR: site.directory, FACTLINE_PORT: String(site.port), FACTLINE_DEMO: 'off' };
  return observe(
    spawn(program, args, { cwd: projectRoot, env: { ...plainEnvironment(), ...own, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
}

function observe(child: ChildProcess): LocalRun {
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const address = /^Factline is ready at (http:\S+)$/.exec(line)?.[1];
        if (address) resolve(address);
      });
    }
    const fail = (why: string) => reject(new Error(`${why}; it said:\n${lines.join('\n')}`));
    const timer = setTimeout(() => fail(`not ready within ${readyTimeoutMs} ms`), readyTimeoutMs);
    void ended.then((code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}`);
    });
  });
  ready.catch(() => {}); // a spec that expects the end does not wait for readiness
  return { pid: child.pid as number, output: () => lines.join('\n'), ready, ended, signal: (name) => void child.kill(name) };
}

/** Process ids of all that belongs to a site: by the environment they were given, and the servers by the folder they work in. */
export function processesOf(site: Site): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && belongsTo(pid, site));
}

export function killAll(site: Site): void {
  for (const pid of processesOf(site)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // ended in between
    }
  }
}

function belongsTo(pid: number, site: Site): boolean {
  try {
    if (/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))) return false;
    if (readlinkSync(`/proc/${pid}/cwd`).startsWith(site.directory)) return true;
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`FACTLINE_DATA_DIR=${site.directory}`);
  } catch {
    return false;
  }
}

/** Ours without what would lead the run elsewhere. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(FACTLINE_|DATABASE_|REDIS_URL|npm_|VITEST|NODE_OPTIONS)/.test(name)),
  );
}
