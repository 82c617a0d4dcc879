import type { Answer, Explanation, Period } from '@factline/domain';

/*
 * Nearly every revision is explained by the rule `latest`, with the winner, its origin and its period's end for arguments: all of them
 * in the row already. Only how many others stood is written of it (docs/adr/0050).
 */

/** How many others stood, where the answer's explanation follows from that and from the row; undefined for any other explanation. */
export const othersOf = ({ explanation, winners, origin }: Answer, period: Period | undefined): number | undefined => {
  const { code, args } = explanation;
  if (code !== 'latest') return undefined;
  const { claim, origin: said, on, others } = args;
  return claim === winners[0] && said === origin && on === period?.end && typeof others === 'number' ? others : undefined;
};

/** The explanation of a row of `revisions`. */
export const explanationOfRow = (row: {
  readonly explanation: Explanation | null;
  readonly others: number | null;
  readonly winner: string | null;
  readonly origin: string | null;
  readonly period: Period | null;
}): Explanation => {
  if (row.explanation !== null) return row.explanation;
  const { winner, origin, period, others } = row;
  if (winner === null || origin === null || period === null || others === null)
    throw new Error('a revision has neither an explanation nor what it follows from');
  return { code: 'latest', args: { claim: winner, origin, on: period.end, others } };
};
