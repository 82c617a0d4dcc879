/**
 * A pool, or a client inside a transaction. Hot statements are named and prepared, which Kysely does not do; a Kysely transaction
 * cannot be given here.
 */
export type Queryable = {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of pg's rows is the statement's
  query(statement: { name?: string; text: string; values?: unknown[] }): Promise<{ rows: any[] }>;
};
