import type { Pool } from 'pg';
import { roleName, type ServiceRole, serviceRoles } from './names.js';

type Rights = {
  /** Exact name of a schema, or the beginning of names (`figures_g` for its generations). */
  schema: string | { startsWith: string };
  tables: Partial<Record<ServiceRole, string>>;
  /** Rights on single tables, besides those of the schema. */
  single?: Partial<Record<ServiceRole, Record<string, string>>>;
  /** Roles that may make objects in it. */
  create?: readonly ServiceRole[];
};

const all = 'select, insert, update, delete, truncate, references, trigger';
const reading = { ingest: 'select', projector: 'select', gateway: 'select' };
const projected: Omit<Rights, 'schema'> = { tables: { ...reading, projector: all }, create: ['projector'] };

/** Who may do what. On the log itself: insert and select, nothing else, for anybody. */
const rights: readonly Rights[] = [
  {
    schema: 'log',
    tables: reading,
    single: {
      ingest: {
        events: 'insert',
        commits: 'insert',
        stream_heads: 'insert, update',
        content: 'insert',
        definitions: 'insert, update, delete',
        definition_names: 'insert, delete',
        claim_states: 'insert, update, delete',
      },
    },
  },
  { schema: 'submissions', tables: { ingest: all, projector: 'select', gateway: 'select, insert, update, delete' } },
  // The gateway writes down what an operator wants of a rebuild; a projector does it.
  { schema: 'projections', ...projected, single: { gateway: { rebuilds: 'insert (projection), update (asked, refusal)' } } },
  { schema: 'read', ...projected },
  { schema: { startsWith: 'figures_g' }, ...projected },
  { schema: { startsWith: 'catalogue_g' }, ...projected },
  { schema: { startsWith: 'drafts' }, ...projected },
  { schema: 'bullmq', tables: { ingest: all, projector: all, gateway: all }, create: ['ingest', 'projector', 'gateway'] },
];

/**
 * Grants every service role what it may do, on what exists now and on what the owner makes later. Idempotent.
 * Returns the roles that this server does not have; with one plain DATABASE_URL for all services that is no fault.
 */
export async function grantRoles(pool: Pool): Promise<ServiceRole[]> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two migrators at once would change the same catalogue rows; the lock falls with the transaction.
    await client.query('select pg_advisory_xact_lock(7267041891)');
    const { rows: roles } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
      serviceRoles.map(roleName),
    ]);
    const present = serviceRoles.filter((role) => roles.some(({ rolname }) => rolname === roleName(role)));
    const { rows: schemas } = await client.query<{ nspname: string }>('select nspname from pg_namespace order by nspname');
    const { rows: database } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    for (const right of rights) {
      for (const { nspname } of schemas.filter(({ nspname: name }) => matches(right.schema, name))) {
        for (const role of present) for (const statement of statements(right, nspname, role)) await client.query(statement);
      }
    }
    // Generations of read tables are schemas of their own, made by the projector while everything runs.
    if (present.includes('projector')) await client.query(`grant create on database ${database[0]?.name} to ${roleName('projector')}`);
    await client.query('commit');
    return serviceRoles.filter((role) => !present.includes(role));
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function matches(pattern: Rights['schema'], name: string): boolean {
  return typeof pattern === 'string' ? name === pattern : name.startsWith(pattern.startsWith);
}

function statements(right: Rights, schema: string, role: ServiceRole): string[] {
  const to = roleName(role);
  const found: string[] = [
    `grant usage${right.create?.includes(role) ? ', create' : ''} on schema ${schema} to ${to}`,
    `grant execute on all functions in schema ${schema} to ${to}`,
    `alter default privileges in schema ${schema} grant execute on functions to ${to}`,
  ];
  const tables = right.tables[role];
  if (tables) {
    found.push(
      `grant ${tables} on all tables in schema ${schema} to ${to}`,
      `alter default privileges in schema ${schema} grant ${tables} on tables to ${to}`,
    );
    if (tables.includes('insert')) {
      found.push(
        `grant usage, select on all sequences in schema ${schema} to ${to}`,
        `alter default privileges in schema ${schema} grant usage, select on sequences to ${to}`,
      );
    }
  }
  for (const [table, privileges] of Object.entries(right.single?.[role] ?? {}))
    found.push(`grant ${privileges} on ${schema}.${table} to ${to}`);
  return found;
}
