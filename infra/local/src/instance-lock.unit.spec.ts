import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptCredentials } from './credentials.js';
import { lockDataDirectory } from './instance-lock.js';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'factline-lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the lock of a data directory', () => {
  it('is held by one, who is named to the next', () => {
    const first = lockDataDirectory(directory, 'http://127.0.0.1:4000');
    expect(first.type).toBe('held');
    expect(lockDataDirectory(directory, 'http://127.0.0.1:4001')).toMatchObject({
      type: 'taken',
      by: { pid: process.pid, url: 'http://127.0.0.1:4000' },
    });
    if (first.type === 'held') first.release();
    expect(lockDataDirectory(directory, 'http://127.0.0.1:4001').type).toBe('held');
  });

  it('is taken over from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(join(directory, 'running.json'), JSON.stringify({ pid, url: 'http://127.0.0.1:4000' }));
    expect(lockDataDirectory(directory, 'http://127.0.0.1:4001').type).toBe('held');
  });

  it.runIf(process.platform === 'linux')('is taken over when the process id went to another program', () => {
    writeFileSync(join(directory, 'running.json'), JSON.stringify({ pid: process.pid, startedAt: '1', url: '' }));
    expect(lockDataDirectory(directory, 'http://127.0.0.1:4001').type).toBe('held');
  });

  it('is taken over from a file that was cut short', () => {
    writeFileSync(join(directory, 'running.json'), '{"pid": 1');
    expect(lockDataDirectory(directory, 'http://127.0.0.1:4001').type).toBe('held');
  });
});

describe('the passwords of the embedded server', () => {
  it('are made once, differ, and are readable by nobody else', () => {
    const made = keptCredentials(directory);
    expect(keptCredentials(directory)).toEqual(made);
    const all = [made.superuser, ...Object.values(made.roles)];
    expect(new Set(all).size).toBe(5);
    expect(Math.min(...all.map((password) => password.length))).toBeGreaterThanOrEqual(32);
    if (process.platform !== 'win32') expect(statSync(join(directory, 'credentials.json')).mode & 0o077).toBe(0);
  });
});
