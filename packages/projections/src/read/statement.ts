import { createHash } from 'node:crypto';
import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** A pool, or a client inside a transaction. */
export interface Queryable {
  query<R extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<R>>;
}

const names = new Map<string, string>();

/** A prepared statement, named after its text: Postgres parses and plans it once per connection. Texts must be few: values go into `values`. */
export const statement = (text: string, values: readonly unknown[]): QueryConfig => {
  let name = names.get(text);
  if (name === undefined) {
    name = `r${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;
    names.set(text, name);
  }
  return { name, text, values: [...values] };
};

/** Collects the parameters of a statement that is put together from conditions. */
export const parameters = (): { readonly values: unknown[]; readonly add: (value: unknown) => string } => {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
};

/** `position` that no event has: what "now" means to a reader that takes a position. */
export const latestPosition = '9223372036854775807';
