import { type Answers, answersOf, type PolicyChoice, type RecordedEvent, type SourceKey } from '@factline/domain';
import type { NaiveFigure, NaiveHistory } from '../../naive.fixtures.js';
import type { Clocks } from './question.js';

type Word = Pick<Clocks, 'publishedBy' | 'endsBy'> & { readonly policy?: PolicyChoice };

/** The domain's reading from scratch, by any clocks and policy, of a figure as the plain fold kept it at a position. */
export const referenceAnswers = (
  history: NaiveHistory,
  events: readonly RecordedEvent[],
  position: bigint,
  key: string,
  { publishedBy, endsBy, policy }: Word,
): Answers => {
  const book = history.books.get(position);
  const figure = book?.figures.get(key) as NaiveFigure;
  const by = (at: string): boolean => publishedBy === undefined || at <= publishedBy;
  return answersOf({
    figure: figure.figure,
    ledger: { ...figure.ledger, disputes: disputesBy(events, position, by) },
    sources: book?.sources as NonNullable<typeof book>['sources'],
    lets: ({ entry, point }) => by(entry.publishedAt.at) && (endsBy === undefined || endOf(point) <= endsBy),
    ...(figure.preference && { preference: figure.preference }),
    ...(policy && { policy }),
  });
};

const disputesBy = (events: readonly RecordedEvent[], position: bigint, by: (at: string) => boolean) => {
  const disputes = new Map<string, Map<string, SourceKey>>();
  for (const { event, position: at } of events) {
    if (at > position || (event.type !== 'ClaimDisputed' && event.type !== 'ClaimDisputeWithdrawn')) continue;
    if (!by(event.data.publishedAt.at)) continue;
    const standing = disputes.get(event.data.claim) ?? new Map<string, SourceKey>();
    disputes.set(event.data.claim, standing);
    // Published before the dispute it ends: it ends it all the same.
    if (event.type === 'ClaimDisputed') standing.set(event.data.dispute, event.data.by);
    else standing.delete(event.data.dispute);
  }
  return disputes;
};

/** Points of random histories are days in UTC, with or without a start. */
const endOf = (point: string): string => new Date(Date.parse(`${point.split('/').at(-1)}T00:00:00Z`) + 86_400_000).toISOString();
