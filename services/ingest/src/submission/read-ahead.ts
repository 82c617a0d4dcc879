import { readPart, type StoredPart, type SubmissionId } from '@factline/submissions';
import type { Pool } from 'pg';

/** Parts of a submission, each of which is read from the database while the one before it is recorded. At most two are in memory. */
export interface ReadAhead {
  /** The part, and a start on the next. */
  read(number: number): Promise<StoredPart>;
}

export function readAhead(db: Pool, id: SubmissionId): ReadAhead {
  let next: { number: number; part: Promise<StoredPart | undefined> } | undefined;
  const fetch = (number: number) => {
    const part = readPart(db, id, number);
    // Waited for when it is its turn; until then a failure is nobody's.
    part.catch(() => {});
    return part;
  };
  return {
    read: async (number) => {
      const part = await (next?.number === number ? next.part : fetch(number));
      if (!part) throw new Error(`submission ${id} has no part ${number}`);
      next = { number: number + 1, part: fetch(number + 1) };
      return part;
    },
  };
}
