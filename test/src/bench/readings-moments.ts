import type { PolicyChoice } from '@factline/domain';
import { type ClockQuestion, latestPosition } from '@factline/projections/read';
import type { Span } from './readings-fill.js';
import { startsAt } from './readings-log.js';

export type Clock = 'record' | 'publication' | 'reference';
/** How far into a figure's history each clock stands, in percent. */
export type Moments = Partial<Record<Clock, number>>;
export type NamedMoments = readonly (readonly [name: string, Moments])[];

const percents = [1, 50, 99] as const;

/** At the 1st, 50th and 99th percentile of these clocks together. */
export const atEach = (name: string, ...clocks: readonly Clock[]): NamedMoments =>
  percents.map((percent) => [`${name} ${percent} %`, Object.fromEntries(clocks.map((clock) => [clock, percent]))]);

export const byOneClock: NamedMoments = [
  ...atEach('record', 'record'),
  ...atEach('publication', 'publication'),
  ...atEach('reference', 'reference'),
];
export const byAllClocks = atEach('all three', 'record', 'publication', 'reference');
/** Clocks that lie far apart. */
export const apart: NamedMoments = [
  ['record 1 %, publication 99 %', { record: 1, publication: 99 }],
  ['record 1 %, reference 99 %', { record: 1, reference: 99 }],
  ['record 99 %, publication 1 %', { record: 99, publication: 1 }],
  ['record 50 %, publication 99 %, reference 1 %', { record: 50, publication: 99, reference: 1 }],
];

/** A little before or after the percentile, another at every round, the same for every figure. */
const jittered = (percent: number, round: number): number => Math.min(1, Math.max(0, percent / 100 + ((round % 7) - 3) * 0.001));

export const timeAt = ({ figure: { claims, stepMs } }: Span, percent: number, round: number): string =>
  new Date(startsAt + Math.floor(jittered(percent, round) * claims) * stepMs + 30_000).toISOString();

/** The reading of a figure at moments, in the words of the read functions. */
export const questionOf = (span: Span, moments: Moments, round: number, policy?: PolicyChoice): ClockQuestion => ({
  id: span.id,
  position:
    moments.record === undefined
      ? latestPosition
      : String(Math.round(span.first + jittered(moments.record, round) * (span.last - span.first))),
  figure: span.definition,
  preference: null,
  ...(policy === undefined ? {} : { policy }),
  ...(moments.publication === undefined ? {} : { publishedBy: timeAt(span, moments.publication, round) }),
  ...(moments.reference === undefined ? {} : { endsBy: timeAt(span, moments.reference, round) }),
});

/** The same in the words of GraphQL. */
export const atOf = (span: Span, moments: Moments, round: number): object => {
  const { position, publishedBy, endsBy } = questionOf(span, moments, round);
  return {
    ...(moments.record === undefined ? {} : { position }),
    ...(publishedBy === undefined ? {} : { publishedBy }),
    ...(endsBy === undefined ? {} : { on: endsBy.slice(0, 10) }),
  };
};
