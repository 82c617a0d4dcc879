import type { PoolClient } from 'pg';

/** What is not ours: the system, the queue's own tables (made by its library), the migrator's bookkeeping. */
const foreignSchemas = ['pg_%', 'information_schema', 'bullmq', 'migrations'];

/** Rows of a statement whose $1 is the list of schemas to leave out, as LIKE patterns. */
export async function read<Row>(client: PoolClient, text: string): Promise<Row[]> {
  return (await client.query({ text, values: [foreignSchemas] })).rows as Row[];
}

/** Of our own schemas (alias `n` of pg_namespace), and not part of an extension (`oid` of the object). */
export const ours = (oid: string): string =>
  `n.nspname not like all ($1::text[]) and not exists (select from pg_catalog.pg_depend x where x.objid = ${oid} and x.deptype = 'e')`;

/** `comment on …` for a comment, or nothing. */
export function comment(what: string, text: string | null): string[] {
  return text === null ? [] : [`comment on ${what} is '${text.replaceAll("'", "''")}';`];
}
