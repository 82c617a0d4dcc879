import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the embedded server: of its superuser, and of the roles that the services connect as. */
export type Credentials = { superuser: string; roles: { owner: string; ingest: string; projector: string; gateway: string } };

/** The passwords kept in `directory` (readable by us alone), made at the first start. */
export function keptCredentials(directory: string): Credentials {
  const file = join(directory, 'credentials.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const made: Credentials = {
    superuser: password(),
    roles: { owner: password(), ingest: password(), projector: password(), gateway: password() },
  };
  // Whole or not at all: half a file would lock us out of the database it belongs to.
  writeFileSync(`${file}.new`, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return made;
}

const password = (): string => randomBytes(24).toString('base64url');
