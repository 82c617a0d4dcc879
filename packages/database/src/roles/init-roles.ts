import { Client } from 'pg';
import { sqlStateOf, sqlStates } from '../sql-states.js';
import { ownerRole, roleName, type ServiceRole, serviceRoles } from './names.js';
import { scramVerifier } from './scram.js';

/** Passwords by role; a role without one is left as it is (it was supplied). */
export type RolePasswords = Partial<Record<ServiceRole | 'owner', string>>;

/**
 * Makes the login roles that are missing, and sets a password where the given one does not open a session yet. Idempotent.
 *
 * The session needs CREATEROLE (not superuser). With a password for `owner`, the database is handed to factline_owner too, so that
 * migrations can run as that role. What the roles may do is granted by `migrate`, again and again.
 */
export async function initRoles(url: string, passwords: RolePasswords): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'factline init roles' });
  await client.connect();
  try {
    for (const role of ['owner', ...serviceRoles] as const) {
      const password = passwords[role];
      if (password !== undefined) await makeRole(client, url, roleName(role), password);
    }
    if (passwords.owner !== undefined) await handOver(client);
  } finally {
    await client.end();
  }
}

async function makeRole(client: Client, url: string, name: string, password: string): Promise<void> {
  if (await opens(url, name, password)) return;
  const { rows } = await client.query('select from pg_roles where rolname = $1', [name]);
  const statement = (verb: 'create' | 'alter') =>
    `${verb} role ${client.escapeIdentifier(name)} login password ${client.escapeLiteral(scramVerifier(password))}`;
  try {
    await againOnConflict(() => client.query(statement(rows.length === 0 ? 'create' : 'alter')));
  } catch (error) {
    const state = sqlStateOf(error);
    // Somebody else made it between our look and our statement.
    if (state === sqlStates.duplicateObject || state === sqlStates.uniqueViolation)
      await againOnConflict(() => client.query(statement('alter')));
    else if (state === sqlStates.insufficientPrivilege)
      throw new Error(
        `This database user may not create or change the role ${name}. Ask for CREATEROLE, or have the role made by whoever may.`,
        { cause: error },
      );
    else throw error;
  }
}

/** Whether the role opens a session with this password. */
async function opens(url: string, name: string, password: string): Promise<boolean> {
  const as = new URL(url);
  as.username = name;
  as.password = password;
  const client = new Client({ connectionString: as.href, application_name: 'factline init roles' });
  try {
    await client.connect();
    return true;
  } catch (error) {
    const state = sqlStateOf(error);
    if (state === sqlStates.invalidPassword || state === sqlStates.invalidAuthorization || state === sqlStates.insufficientPrivilege)
      return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function handOver(client: Client): Promise<void> {
  const { rows } = await client.query<{ database: string; owner: string; member: boolean }>(
    `select datname as database, pg_get_userbyid(datdba) as owner, pg_has_role(current_user, $1, 'usage') as member
     from pg_database where datname = current_database()`,
    [ownerRole],
  );
  const found = rows[0];
  if (!found || found.owner === ownerRole) return;
  // Who hands over must be a member of the new owner; a role that may create roles may make itself one.
  if (!found.member) await againOnConflict(() => client.query(`grant ${ownerRole} to current_user`));
  const database = client.escapeIdentifier(found.database);
  try {
    await againOnConflict(() => client.query(`alter database ${database} owner to ${ownerRole}`));
  } catch (error) {
    // Whoever may not create databases may not give one away; being allowed to make schemas in it is all that migrations need.
    if (sqlStateOf(error) !== sqlStates.insufficientPrivilege) throw error;
    await againOnConflict(() => client.query(`grant create, temporary on database ${database} to ${ownerRole}`));
  }
}

/** Catalogue rows changed by two sessions at once make one of them fail with "tuple concurrently updated". */
async function againOnConflict<T>(work: () => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || sqlStateOf(error) !== sqlStates.internalError) throw error;
    }
  }
}
