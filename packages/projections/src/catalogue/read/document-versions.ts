import { toMicros } from '@factline/database';
import type { DocumentCaptured } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';

/** A document as one event left it. */
export interface DocumentVersionRow {
  readonly document: string;
  /** From 1. */
  readonly number: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly data: DocumentCaptured['data'];
}

/** The last versions of each of these documents, oldest first; at most `limit` of each. */
export const readDocumentVersions = async (
  db: Queryable,
  ids: readonly string[],
  limit: number,
): Promise<ReadonlyMap<string, DocumentVersionRow[]>> => {
  const { rows } = await db.query<DocumentVersionRow & { number: string | number }>(
    statement(
      `select v.document, v.number, v.position, v.recorded_at as "recordedAt", v.data
       from unnest($1::uuid[]) as q(document)
       cross join lateral (
         select d.document, d.position, d.recorded_at, d.data, row_number() over (order by d.position) as number
         from read.document_versions d where d.document = q.document order by d.position desc limit $2) v
       order by v.document, v.position`,
      [ids, limit],
    ),
  );
  const versions = new Map<string, DocumentVersionRow[]>();
  for (const row of rows) {
    const version = { ...row, number: Number(row.number), recordedAt: toMicros(row.recordedAt) };
    const listed = versions.get(row.document);
    if (listed === undefined) versions.set(row.document, [version]);
    else listed.push(version);
  }
  return versions;
};
