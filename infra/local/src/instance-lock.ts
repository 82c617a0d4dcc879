import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, startedAtTicks } from './postgres/processes.js';

export type Instance = { pid: number; startedAt: string | undefined; url: string };
export type InstanceLock = { type: 'held'; release(): void } | { type: 'taken'; by: Instance };

/**
 * Makes sure that one supervisor at a time uses a data directory. The lock of a supervisor that was killed is taken over:
 * its process id, together with when that process started, belongs to nobody.
 */
export function lockDataDirectory(directory: string, url: string): InstanceLock {
  const file = join(directory, 'running.json');
  const own: Instance = { pid: process.pid, startedAt: startedAtTicks(process.pid), url };
  for (;;) {
    try {
      const handle = openSync(file, 'wx', 0o644);
      writeSync(handle, `${JSON.stringify(own)}\n`);
      closeSync(handle);
      return { type: 'held', release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const other = readInstance(file);
    if (other && isRunning(other.pid) && startedAtTicks(other.pid) === other.startedAt) return { type: 'taken', by: other };
    rmSync(file, { force: true });
  }
}

function readInstance(file: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Instance;
  } catch {
    return undefined; // gone in between, or cut short by a kill
  }
}
