import { readFileSync } from 'node:fs';

/** The operating-system user a server runs as. Undefined: the user we are. */
export type OsUser = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Root lends it the user `postgres`, else `nobody`; everyone else runs it as themselves.
 */
export function serverUser(passwd = '/etc/passwd'): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = new Map(
    readFileSync(passwd, 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }] as const),
  );
  const user = users.get('postgres') ?? users.get('nobody');
  if (!user)
    throw new Error('PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody" to run it as. Start as another user.');
  return user;
}
