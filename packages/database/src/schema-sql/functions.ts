import type { PoolClient } from 'pg';
import { comment, ours, read } from './read.js';

export async function functionsText(client: PoolClient): Promise<string[]> {
  const rows = await read<{ definition: string; signature: string; comment: string | null }>(
    client,
    `select pg_catalog.pg_get_functiondef(p.oid) as definition, n.nspname || '.' || p.proname || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' as signature,
       pg_catalog.obj_description(p.oid, 'pg_proc') as comment
     from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
     where p.prokind in ('f', 'p') and ${ours('p.oid')} order by 2`,
  );
  return rows.map(({ definition, signature, comment: text }) =>
    [`${definition.trimEnd()};`, ...comment(`function ${signature}`, text)].join('\n'),
  );
}

export async function triggersText(client: PoolClient): Promise<string[]> {
  const rows = await read<{ definition: string }>(
    client,
    `select pg_catalog.pg_get_triggerdef(t.oid) as definition
     from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and ${ours('c.oid')} order by n.nspname, c.relname, t.tgname`,
  );
  return rows.length === 0 ? [] : [rows.map(({ definition }) => `${definition};`).join('\n')];
}
