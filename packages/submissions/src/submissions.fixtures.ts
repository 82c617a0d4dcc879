import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { LeasedPart, NewSubmission, PartSplitter, SubmissionId } from './index.js';

export const actor = { kind: 'local', id: 'local', authenticated: false } as const;
export const claimsFile: NewSubmission = { kind: 'file', name: 'claims.ndjson', format: 'ndjson', actor };

/** Every chunk is a part. */
export function chunkSplitter(): PartSplitter {
  let number = 0;
  return {
    push: (bytes) => [{ number: number++, bytes, firstLine: 1, firstRecord: 0, oversized: false }],
    end: () => [],
    head: { format: 'ndjson', problems: [] },
  };
}

/** Stores outcomes as log.append does, without events: one letter per item (r k s x). */
export async function recordSlice(
  db: Pool,
  part: LeasedPart,
  slice: number,
  outcomes: string,
  { first = 0, isLast = true } = {},
): Promise<boolean> {
  const { rows } = await db.query<{ refusals: { type: string }[] | null }>({
    text: `select refusals from log.append($1, '', '', '', '', '', '', '', '', '0', false, null, $2, null, $3, $4, $5, $6, null, null, null, null)`,
    values: [
      '',
      JSON.stringify([
        {
          g: 0,
          n: 1,
          submission: part.submission,
          part: part.part,
          slice,
          epoch: part.epoch,
          last: isLast,
          first_item: first,
          items: null,
          outcomes,
          first_event: 1,
          events: Array.from(outcomes, () => '0').join(','),
          recorded: outcomes.split('r').length - 1,
          already_known: outcomes.split('k').length - 1,
          skipped: outcomes.split('s').length - 1,
          rejected: outcomes.split('x').length - 1,
        },
      ]),
      ...rejectionColumns(part, outcomes, first),
    ],
  });
  return !rows[0]?.refusals;
}

function rejectionColumns({ submission, part }: LeasedPart, outcomes: string, first: number): (string | null)[] {
  const items = [...outcomes].flatMap((letter, n) => (letter === 'x' ? [first + n] : []));
  if (items.length === 0) return [null, null, null, null];
  const separated = (texts: string[]) => texts.join('\u0001');
  return [
    JSON.stringify(items.map((item) => ({ g: 0, submission, part, item }))),
    separated(items.map((item) => JSON.stringify(`line ${item}`))),
    separated(items.map((item) => JSON.stringify({ line: item + 1 }))),
    separated(items.map(() => JSON.stringify([{ code: 'not-json', path: '', message: 'not JSON' }]))),
  ];
}

export const unknownId = (): SubmissionId => randomUUID() as SubmissionId;
