import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { OsUser } from './os-user.js';

/**
 * Whether `user` may walk down to `path` (which need not exist yet). Decided by the mode bits of every folder above it:
 * a clone in root's home (mode 0700) is out of reach for the user the server runs as.
 */
export function canReach(user: OsUser | undefined, path: string): boolean {
  if (!user) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const searchBit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
      if ((mode & searchBit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
