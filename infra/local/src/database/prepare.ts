import { initRoles, migrate, type RolePasswords, roleName, serviceRoles } from '@factline/database';
import { migrateJobs } from '@factline/jobs';

/**
 * Brings a database to this version: tables, rights of the roles, job queues. Idempotent, and safe from several processes at once.
 * `url` is of the role that owns the database, or of a superuser.
 */
export async function migrateAll(url: string): Promise<{ applied: string[]; missingRoles: string[] }> {
  const { applied, missingRoles } = await migrate(url);
  const roles = serviceRoles.filter((role) => !missingRoles.includes(role)).map(roleName);
  await migrateJobs(url, roles);
  return { applied, missingRoles: missingRoles.map(roleName) };
}

/** Makes the roles (`adminUrl` needs CREATEROLE), then migrates as the owner they include. */
export async function prepareDatabase(adminUrl: string, passwords: Required<RolePasswords>): Promise<{ applied: string[] }> {
  await initRoles(adminUrl, passwords);
  const ownerUrl = new URL(adminUrl);
  ownerUrl.username = 'factline_owner';
  ownerUrl.password = passwords.owner;
  return migrateAll(ownerUrl.href);
}
