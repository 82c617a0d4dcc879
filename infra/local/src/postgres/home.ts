import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { OsUser } from './os-user.js';
import { canReach } from './reach.js';

const outsideRoot = '/var/lib/factline';

/**
 * The folder that holds one server: `data`, `log`, and a copy of the binaries where those in node_modules are out of reach.
 *
 * It is `wanted`, except when the server's user cannot walk there. Then a folder under /var/lib/factline takes its place, named by
 * the file `wanted/moved-to`; deleting `wanted` gives up that folder too, so "delete .factline to start afresh" stays true.
 */
export function serverHome(wanted: string, user: OsUser | undefined, outside = outsideRoot): string {
  const here = resolve(wanted);
  mkdirSync(here, { recursive: true, mode: 0o755 });
  if (canReach(user, here)) return here;
  const pointer = join(here, 'moved-to');
  if (existsSync(pointer)) {
    const home = readFileSync(pointer, 'utf8').trim();
    makeOpenFolder(home);
    return home;
  }
  makeOpenFolder(outside);
  forgetHomesOf(here, outside);
  const home = join(outside, randomUUID());
  makeOpenFolder(home);
  writeFileSync(join(home, 'belongs-to'), `${here}\n`);
  writeFileSync(pointer, `${home}\n`);
  return home;
}

/** A new folder for a server that is thrown away after use, within reach of its user. */
export function temporaryHome(user: OsUser | undefined): string {
  const parent = [tmpdir(), '/tmp'].find((folder) => canReach(user, folder) && isWritable(folder));
  if (!parent) throw new Error('No temporary folder that the PostgreSQL user can reach; set TMPDIR to one.');
  const home = mkdtempSync(join(parent, 'factline-postgres-'));
  chmodSync(home, 0o755); // mkdtemp makes 0700, which the server's user could not enter
  return home;
}

/** A folder that every user can enter, whatever our umask is. */
function makeOpenFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

function forgetHomesOf(owner: string, outside: string): void {
  for (const name of readdirSync(outside)) {
    const note = join(outside, name, 'belongs-to');
    if (existsSync(note) && readFileSync(note, 'utf8').trim() === owner) rmSync(dirname(note), { recursive: true, force: true });
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
