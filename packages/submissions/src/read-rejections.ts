import type { Problem } from '@factline/domain';
import type { Queryable } from './queryable.js';
import type { ItemKey, SubmissionId } from './submission.js';

/** Where an item stood in the file. */
export interface RejectionPlace {
  /** Physical line, from 1. */
  readonly line: number;
  readonly row?: number;
  readonly column?: string;
  readonly byte?: number;
}

/** A refused item, whole: repaired, it can be handed in again. */
export interface Rejection extends ItemKey {
  /** Number of the item in the whole submission, from 0. */
  readonly number: number;
  readonly place: RejectionPlace;
  /** The item as it was handed in (bounded; base64 with a `data:` prefix where it was not UTF-8). */
  readonly original: string;
  readonly problems: readonly Problem[];
}

/** A page of the refused items of a submission, in file order, after the given one. */
export async function readRejections(db: Queryable, id: SubmissionId, page: { first: number; after?: ItemKey }): Promise<Rejection[]> {
  const { rows } = await db.query<{
    part: number;
    item: string;
    number: string;
    place: RejectionPlace;
    original: string;
    problems: Problem[];
  }>({
    name: 'read-rejections',
    text: `select r.part, r.item, p.first_item + r.item as number, r.place, r.original, r.problems
      from submissions.rejections r join submissions.parts p on p.submission = r.submission and p.part = r.part
      where r.submission = $1 and (r.part, r.item) > ($2, $3)
      order by r.part, r.item limit $4`,
    values: [id, page.after?.part ?? -1, page.after?.item ?? -1, page.first],
  });
  return rows.map((row) => ({ ...row, item: Number(row.item), number: Number(row.number) }));
}
