import { testDatabase } from '@factline/testing';
import { Client } from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { createPool } from '../pool.js';
import { generateSchemaSql } from './generate-schema-sql.js';

const database = await testDatabase();
const cluster = inject('testCluster');

async function superuser(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  await work(client);
  await client.end();
}

describe('schema.sql', () => {
  it('made from a database, and from one that was made from it, is the same', async () => {
    const text = await generateSchemaSql(database.pool('superuser'));
    const name = `${cluster.prefix}_from_schema_sql`;
    await superuser(async (client) => void (await client.query(`create database ${name} owner factline_owner`)));
    const url = new URL(database.url.owner);
    url.pathname = `/${name}`;
    const pool = createPool({ url: url.href, max: 1 });
    await pool.query(text);
    const again = await generateSchemaSql(pool);
    await pool.end();
    await superuser(async (client) => void (await client.query(`drop database ${name} with (force)`)));
    expect(again).toBe(text);
  });

  it('tells tables, comments, constraints, indexes, functions, triggers and grants', async () => {
    const text = await generateSchemaSql(database.pool('gateway'));
    for (const part of [
      'create table log.events (\n  "position" bigint not null,',
      'constraint events_pkey PRIMARY KEY ("position")',
      "comment on column log.events.hash is 'SHA-256 of the RFC 8785 form",
      'CREATE UNIQUE INDEX events_stream_version_key ON log.events',
      'CREATE OR REPLACE FUNCTION log.append(',
      'CREATE TRIGGER events_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON log.events',
      'grant insert, select on log.events to factline_ingest;',
      'grant select on log.events to factline_gateway;',
    ])
      expect(text).toContain(part);
  });
});
