import * as database from '@factline/database';
import { migrateJobs } from '@factline/jobs';

type Passwords = { owner: string; ingest: string; projector: string; gateway: string };
type Migrations = { initRoles(url: string, passwords: Passwords): Promise<unknown>; migrate(url: string): Promise<unknown> };

export async function prepareDatabase({ adminUrl, passwords }: { adminUrl: string; passwords?: Passwords }): Promise<void> {
  const { initRoles, migrate } = database as unknown as Partial<Migrations>;
  if (passwords) await initRoles?.(adminUrl, passwords);
  await migrate?.(adminUrl);
  await migrateJobs(adminUrl, []);
}
