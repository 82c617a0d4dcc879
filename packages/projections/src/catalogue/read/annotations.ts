import { toMicros } from '@factline/database';
import type { Decimal } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';

/** A remark on a figure at a date; with `amount` it explains a step of the series. */
export interface AnnotationRow {
  readonly position: string;
  readonly recordedAt: string;
  readonly figure: string;
  /** As written. */
  readonly on: string;
  readonly text: string;
  /** source, publisher, recorder or editor; null: not said. */
  readonly by: string | null;
  readonly amount: Decimal | null;
}

/** More remarks than anybody reads; the newest of a figure are taken. */
const annotationsPerFigure = 500;

/** For each question the figure's remarks that were recorded by the position, by date. In the order of the questions. */
export const readAnnotations = async (
  db: Queryable,
  asked: readonly { readonly id: string; readonly position: string }[],
): Promise<AnnotationRow[][]> => {
  const { rows } = await db.query<AnnotationRow & { n: string }>(
    statement(
      `select q.n, a.position, a.recorded_at as "recordedAt", a.figure, a.on_date as "on", a.text, a.by, a.amount
       from unnest($1::bigint[], $2::bigint[]) with ordinality q(figure, at, n)
       cross join lateral (
         select * from read.annotations a where a.figure = q.figure and a.position <= q.at order by a.position desc limit ${annotationsPerFigure}) a
       order by q.n, a.on_date, a.position`,
      [asked.map(({ id }) => id), asked.map(({ position }) => position)],
    ),
  );
  const lists: AnnotationRow[][] = asked.map(() => []);
  for (const { n, ...row } of rows) lists[Number(n) - 1]?.push({ ...row, recordedAt: toMicros(row.recordedAt) });
  return lists;
};
