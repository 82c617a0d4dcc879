import type { PoolClient } from 'pg';
import { comment, ours, read } from './read.js';

export async function extensionsText(client: PoolClient): Promise<string[]> {
  const rows = await read<{ extname: string }>(
    client,
    `select extname from pg_catalog.pg_extension where extname <> 'plpgsql' and $1::text[] is not null order by 1`,
  );
  return rows.length === 0 ? [] : [rows.map(({ extname }) => `create extension ${extname};`).join('\n')];
}

export async function schemasText(client: PoolClient): Promise<string[]> {
  const rows = await read<{ name: string; comment: string | null }>(
    client,
    `select n.nspname as name, pg_catalog.obj_description(n.oid, 'pg_namespace') as comment
     from pg_catalog.pg_namespace n where ${ours('n.oid')} and n.nspname <> 'public' order by 1`,
  );
  return rows.map(({ name, comment: text }) => [`create schema ${name};`, ...comment(`schema ${name}`, text)].join('\n'));
}

/** What the roles of the services may do. Owners may do everything and are not named. */
export async function grantsText(client: PoolClient): Promise<string[]> {
  const rows = await read<{ object: string; privileges: string; grantee: string }>(
    client,
    `select g.object, string_agg(pg_catalog.lower(g.privilege_type), ', ' order by g.privilege_type) as privileges, g.grantee
     from (
       select 'schema ' || n.nspname as object, a.privilege_type, r.rolname as grantee, 1 as kind
       from pg_catalog.pg_namespace n cross join lateral pg_catalog.aclexplode(n.nspacl) a join pg_catalog.pg_roles r on r.oid = a.grantee
       where ${ours('n.oid')} and a.grantee <> n.nspowner and n.nspname <> 'public'
       union all
       select n.nspname || '.' || c.relname, a.privilege_type, r.rolname, 2
       from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
       cross join lateral pg_catalog.aclexplode(c.relacl) a join pg_catalog.pg_roles r on r.oid = a.grantee
       where c.relkind in ('r', 'p', 'v', 'm', 'S') and ${ours('c.oid')} and a.grantee <> c.relowner
     ) g
     where g.grantee like 'factline\\_%'
     group by g.kind, g.object, g.grantee order by g.kind, g.object, g.grantee`,
  );
  return rows.length === 0
    ? []
    : [rows.map(({ object, privileges, grantee }) => `grant ${privileges} on ${object} to ${grantee};`).join('\n')];
}
