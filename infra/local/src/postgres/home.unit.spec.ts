import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverHome } from './home.js';
import { serverUser } from './os-user.js';
import { canReach } from './reach.js';

const stranger = { uid: 54_321, gid: 54_321 };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factline-home-'));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the home of a server', () => {
  it('is where it was wanted when its user can walk there', () => {
    const wanted = join(folder, 'data', 'postgres');
    expect(serverHome(wanted, stranger, join(folder, 'outside'))).toBe(wanted);
    expect(existsSync(join(folder, 'outside'))).toBe(false);
  });

  it('is out of a private folder otherwise, and stays there', () => {
    mkdirSync(join(folder, 'private'), { mode: 0o700 });
    const wanted = join(folder, 'private', 'postgres');
    const home = serverHome(wanted, stranger, join(folder, 'outside'));
    expect(home.startsWith(join(folder, 'outside'))).toBe(true);
    expect(canReach(stranger, home)).toBe(true);
    expect(serverHome(wanted, stranger, join(folder, 'outside'))).toBe(home);
  });

  it('is given up with the folder that points to it', () => {
    mkdirSync(join(folder, 'private'), { mode: 0o700 });
    const wanted = join(folder, 'private', 'postgres');
    const first = serverHome(wanted, stranger, join(folder, 'outside'));
    writeFileSync(join(first, 'data'), 'old');
    rmSync(wanted, { recursive: true });
    const second = serverHome(wanted, stranger, join(folder, 'outside'));
    expect(second).not.toBe(first);
    expect(existsSync(first)).toBe(false);
    expect(readFileSync(join(wanted, 'moved-to'), 'utf8').trim()).toBe(second);
  });
});

describe('the user of a server', () => {
  it('is postgres, else nobody, and never root', () => {
    const passwd = join(folder, 'passwd');
    writeFileSync(passwd, 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n');
    const asRoot = process.getuid?.() === 0;
    expect(serverUser(passwd)).toEqual(asRoot ? { uid: 65_534, gid: 65_533 } : undefined);
    writeFileSync(passwd, 'nobody:x:65534:65533::/:/bin/false\npostgres:x:101:104::/:/bin/sh\n');
    expect(serverUser(passwd)).toEqual(asRoot ? { uid: 101, gid: 104 } : undefined);
  });
});
