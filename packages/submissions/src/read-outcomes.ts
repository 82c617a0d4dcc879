import type { Queryable } from './queryable.js';
import type { ItemKey, SubmissionId } from './submission.js';

export interface Outcome extends ItemKey {
  readonly outcome: 'recorded' | 'already-known' | 'skipped' | 'rejected';
  /** Of the item's own event; for one already known, of the event that has it. Absent where there is no event. */
  readonly position?: bigint;
  /** For example that a claim already known was worded otherwise. */
  readonly note?: string;
  /** Why the mapping, or the nature of the line, skips it. */
  readonly skip?: { readonly code: string; readonly reason: string };
}

const letters = { r: 'recorded', k: 'already-known', s: 'skipped', x: 'rejected' } as const;

interface Row {
  first_item: string;
  items: number[] | null;
  outcomes: string;
  first_position: string | null;
  positions: (string | null)[] | null;
  notes: { item: number; note?: string; skip?: { code: string; reason: string } }[] | null;
}

/** Outcomes of the items of one part (a mutation has part 0 only), in order; problems of rejected ones: `readRejections`. */
export async function readOutcomes(db: Queryable, id: SubmissionId, part = 0): Promise<Outcome[]> {
  const { rows } = await db.query<Row>({
    name: 'read-outcomes',
    text: `select first_item, items, outcomes, first_position, positions, notes from submissions.slices
      where submission = $1 and part = $2 order by slice`,
    values: [id, part],
  });
  return rows.flatMap((row) => unfold(row, part)).sort((one, other) => one.item - other.item);
}

function unfold({ first_item, items, outcomes, first_position, positions, notes }: Row, part: number): Outcome[] {
  const noted = new Map(notes?.map((note) => [note.item, note]));
  return [...outcomes].map((letter, n) => {
    const item = items?.[n] ?? Number(first_item) + n;
    const position = positions ? positions[n] : first_position === null ? null : (BigInt(first_position) + BigInt(n)).toString();
    const { note, skip } = noted.get(item) ?? {};
    return {
      part,
      item,
      outcome: letters[letter as keyof typeof letters],
      ...(position && { position: BigInt(position) }),
      ...(note !== undefined && { note }),
      ...(skip !== undefined && { skip }),
    };
  });
}
