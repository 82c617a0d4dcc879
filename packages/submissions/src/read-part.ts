import type { Queryable } from './queryable.js';
import type { SubmissionId } from './submission.js';
import type { NewPart } from './write-part.js';

export type StoredPart = NewPart & { readonly bytes: Buffer };

/** One part, or undefined where there is none of this number. */
export async function readPart(db: Queryable, id: SubmissionId, number: number): Promise<StoredPart | undefined> {
  const { rows } = await db.query<{ bytes: Buffer | null; first_line: string; first_record: string; oversized: boolean }>({
    name: 'read-part',
    text: 'select bytes, first_line, first_record, oversized from submissions.parts where submission = $1 and part = $2',
    values: [id, number],
  });
  const row = rows[0];
  if (!row) return undefined;
  if (!row.bytes) throw new Error(`part ${number} of submission ${id} was dropped, since every item of it has its outcome`);
  return { number, bytes: row.bytes, firstLine: Number(row.first_line), firstRecord: Number(row.first_record), oversized: row.oversized };
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
