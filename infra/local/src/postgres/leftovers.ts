import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { holdsWithin, isRunning, processesIn, signal } from './processes.js';

const fastShutdownMs = 10_000;

/**
 * Ends a server that a killed supervisor left on `dataDirectory`, and clears a lock file that nothing stands behind.
 * The caller holds the lock of the folder above, so the server cannot belong to a supervisor that lives.
 */
export async function endLeftoverServer(dataDirectory: string): Promise<void> {
  const lockFile = join(dataDirectory, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n', 1)[0]);
  if (isServerOf(pid, dataDirectory)) {
    signal(pid, 'SIGINT');
    if (!(await holdsWithin(fastShutdownMs, () => !isRunning(pid)))) {
      signal(pid, 'SIGQUIT');
      await holdsWithin(fastShutdownMs, () => !isRunning(pid));
    }
  }
  // Backends outlive a killed postmaster by a moment, and the data must not have two masters.
  if (!(await holdsWithin(fastShutdownMs, () => processesIn(dataDirectory).length === 0))) {
    for (const orphan of processesIn(dataDirectory)) signal(orphan, 'SIGQUIT');
    if (!(await holdsWithin(fastShutdownMs, () => processesIn(dataDirectory).length === 0)))
      throw new Error(
        `Processes of an earlier PostgreSQL still use ${dataDirectory}: ${processesIn(dataDirectory).join(', ')}. End them and start again.`,
      );
  }
  // PostgreSQL takes a zombie, or an unrelated process that was given the same id, for a living server.
  if (existsSync(lockFile) && !isServerOf(pid, dataDirectory)) rmSync(lockFile, { force: true });
}

function isServerOf(pid: number, dataDirectory: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return false;
  if (process.platform !== 'linux') return true;
  return processesIn(dataDirectory).includes(pid);
}
