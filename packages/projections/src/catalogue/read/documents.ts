import { toMicros } from '@factline/database';
import type { PublicationTime } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';

export interface DocumentRow {
  readonly id: string;
  readonly url: string | null;
  readonly publisher: string;
  readonly title: string | null;
  readonly publishedAt: PublicationTime | null;
  /** Hash of the captured text in the log's content; null where only the address is known. */
  readonly textHash: string | null;
  readonly recordedAt: string;
}
export interface DataSetRow {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string | null;
}

/** The documents of these ids, in no order; unknown ids are left out. */
export const readDocuments = async (db: Queryable, ids: readonly string[]): Promise<DocumentRow[]> => {
  const { rows } = await db.query<DocumentRow>(
    statement(
      `select id, url, publisher, title, published as "publishedAt", text_hash as "textHash", recorded_at as "recordedAt"
       from read.documents where id = any($1::uuid[])`,
      [ids],
    ),
  );
  return rows.map((row) => ({ ...row, recordedAt: toMicros(row.recordedAt) }));
};

/** The data sets of these keys, in no order; unknown keys are left out. */
export const readDataSets = async (db: Queryable, keys: readonly string[]): Promise<DataSetRow[]> =>
  (await db.query<DataSetRow>(statement('select key, title, publisher, url, licence from read.data_sets where key = any($1)', [keys])))
    .rows;
