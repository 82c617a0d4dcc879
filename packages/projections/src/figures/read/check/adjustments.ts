import { type Adjustment, type Decimal, readMoment } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';

/** Announced corrections of these series that the log knew at the positions, their days read in the zones. In the order of the questions. */
export const readAdjustments = async (
  db: Queryable,
  asked: readonly { readonly id: string; readonly position: string; readonly timeZone: string }[],
): Promise<Adjustment[][]> => {
  const adjustments: Adjustment[][] = asked.map(() => []);
  if (asked.length === 0) return adjustments;
  const { rows } = await db.query<{ n: string; on_date: string; amount: Decimal }>(
    statement(
      `select q.n, a.on_date, a.amount from unnest($1::bigint[], $2::bigint[]) with ordinality q(figure, at, n)
       join read.annotations a on a.figure = q.figure and a.position <= q.at and a.amount is not null`,
      [asked.map(({ id }) => id), asked.map(({ position }) => position)],
    ),
  );
  for (const { n, on_date, amount } of rows) {
    const moment = readMoment(on_date, asked[Number(n) - 1]?.timeZone ?? 'UTC');
    if (moment !== undefined) adjustments[Number(n) - 1]?.push({ startsAt: moment.startsAt, endsAt: moment.endsAt, amount });
  }
  return adjustments;
};
