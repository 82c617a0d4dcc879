import type { Queryable } from './queryable.js';
import type { SubmissionId } from './submission.js';

export interface StoredPart {
  readonly part: number;
  readonly bytes: Buffer;
  readonly firstLine: number;
  readonly note?: unknown;
}

/** One part, or undefined where there is none of this number. */
export async function readPart(db: Queryable, id: SubmissionId, part: number): Promise<StoredPart | undefined> {
  const { rows } = await db.query<{ part: number; bytes: Buffer | null; first_line: string; note: unknown }>({
    name: 'read-part',
    text: 'select part, bytes, first_line, note from submissions.parts where submission = $1 and part = $2',
    values: [id, part],
  });
  const row = rows[0];
  if (!row) return undefined;
  if (!row.bytes) throw new Error(`part ${part} of submission ${id} was dropped, since all of it has its outcome`);
  return { part: row.part, bytes: row.bytes, firstLine: Number(row.first_line), ...(row.note !== null && { note: row.note }) };
}

/** The numbers of a part's items that have their outcome: recorded in an earlier pass, or before a worker was killed. */
export async function readSettledItems(db: Queryable, id: SubmissionId, part: number): Promise<Set<number>> {
  const { rows } = await db.query<{ first_item: string; items: number[] | null; size: number }>({
    name: 'read-settled-items',
    text: 'select first_item, items, length(outcomes) as size from submissions.slices where submission = $1 and part = $2 order by slice',
    values: [id, part],
  });
  const settled = new Set<number>();
  for (const { first_item, items, size } of rows) {
    if (items) for (const item of items) settled.add(item);
    else for (let n = 0; n < size; n++) settled.add(Number(first_item) + n);
  }
  return settled;
}
