/** A pool or a connection of pg, made by @factline/database: int8 and timestamptz arrive as text. */
export interface Queryable {
  // biome-ignore lint/suspicious/noExplicitAny: pg types rows by what the caller says of them
  query<Row extends object = any>(config: {
    name?: string;
    text: string;
    values?: unknown[];
  }): Promise<{ rows: Row[]; rowCount: number | null }>;
}
