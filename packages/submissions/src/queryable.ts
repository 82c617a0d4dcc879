import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** A pool, or a client inside a transaction. */
export interface Queryable {
  query<R extends QueryResultRow>(query: QueryConfig): Promise<QueryResult<R>>;
}
