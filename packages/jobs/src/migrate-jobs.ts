import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { queueNames } from './queue-names.js';

const schema = 'bullmq';

/**
 * Brings the tables of BullMQ's Postgres backend (schema `bullmq`) up to this version, and lets `roles` use them.
 * Idempotent, and safe when several processes call it at once. `ownerUrl` must be allowed to create the schema.
 */
export async function migrateJobs(ownerUrl: string, roles: readonly string[] = []): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'factline migrate jobs' });
  await client.connect();
  try {
    // What migrations make has one owner, whoever migrates (as in @factline/database).
    await client.query(
      `select set_config('role', rolname, false) from pg_roles where rolname = 'factline_owner' and pg_has_role(current_user, oid, 'usage')`,
    );
    await runMigrations(client, schema);
    // `factline_migrate_jobs`: two grants of one object at once fail each other ("tuple concurrently updated").
    await client.query(`begin; select pg_advisory_xact_lock(hashtext('factline_migrate_jobs'))`);
    // BullMQ makes the id sequence of a queue on first use, owned by whoever comes first; made here, all services can use it and none needs CREATE.
    for (const queue of queueNames) await client.query(`select ${schema}.next_job_id($1)`, [queue]);
    for (const role of roles) {
      const name = client.escapeIdentifier(role);
      await client.query(`grant usage on schema ${schema} to ${name}`);
      await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${name}`);
      await client.query(`grant usage, select, update on all sequences in schema ${schema} to ${name}`);
      await client.query(`grant execute on all functions in schema ${schema} to ${name}`);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
