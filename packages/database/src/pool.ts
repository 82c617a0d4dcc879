import { Pool, type PoolConfig, types } from 'pg';

export type PoolOptions = {
  url: string;
  /** Connections at most. Default 10. */
  max?: number;
  /** Refuses writes on every connection: for readers, and for `DATABASE_READ_URL`. */
  readOnly?: boolean;
  /** Shown in pg_stat_activity. */
  applicationName?: string;
  /** Cancels a statement that runs longer, in milliseconds. Default 60 000; 0 = no limit. */
  statementTimeoutMs?: number;
};

// Types that JavaScript has no exact counterpart for stay text: int8, numeric (their default) and dates and times (not their default).
const asText = new Set<number>([types.builtins.TIMESTAMPTZ, types.builtins.TIMESTAMP, types.builtins.DATE, types.builtins.INTERVAL]);
const textArrays = new Set<number>([1185 /* timestamptz[] */, 1115 /* timestamp[] */, 1182 /* date[] */]);
const raw = (value: string) => value;
const parseTextArray = types.getTypeParser(1009 as never) as (value: string) => unknown;

/** Parsers of a connection of ours: exact text for int8, numeric, dates and times; JSON parsed; everything else as pg does. */
export const exactTypes: NonNullable<PoolConfig['types']> = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && asText.has(oid)) return raw;
    if (format !== 'binary' && textArrays.has(oid)) return parseTextArray;
    return types.getTypeParser(oid as never, format as never);
  }) as NonNullable<PoolConfig['types']>['getTypeParser'],
};

/**
 * A pool of connections. Times arrive as text (see `toMicros`, `toInstant`), in UTC; int8 and numeric as strings.
 * A connection that breaks while idle is dropped and replaced, not thrown at the process.
 */
export function createPool(options: PoolOptions): Pool {
  const { url, max = 10, readOnly = false, applicationName, statementTimeoutMs = 60_000 } = options;
  const pool = new Pool({
    connectionString: url,
    max,
    // Statements of one connection need not wait for each other's answers; each still has an answer of its own.
    pipeline: true,
    types: exactTypes,
    statement_timeout: statementTimeoutMs,
    // A transaction that waits for its client holds locks that others wait for.
    idle_in_transaction_session_timeout: 60_000,
    options: [
      '-c TimeZone=UTC',
      '-c DateStyle=ISO',
      '-c IntervalStyle=iso_8601',
      // Our statements touch few rows; what the planner expects of recursive ones would have each of them compiled first.
      '-c jit=off',
      ...(readOnly ? ['-c default_transaction_read_only=on'] : []),
    ].join(' '),
    ...(applicationName === undefined ? {} : { application_name: applicationName }),
  });
  // One that breaks in somebody's hands rejects their statements; the event beside that, unheard, would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {}); // pg has dropped the connection already; the next statement gets a new one, or the error itself
  return pool;
}
