import { type Decimal, isNegative, type PolicyChoice, pointOf, subtract, type Value } from '@factline/domain';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import { dayOf, type Reading } from '../moment/reading.js';
import type { SeriesPointType } from './history.type.js';
import type { FigureView } from './map-figure.js';
import { clockQuestion, momentOfReading, viewOf } from './read-current.js';

export const longestSeries = 1_000;

export interface SeriesRange {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
  readonly last: number;
}

/** Instants between which points of a range of days end; the first is exclusive. BAD_USER_INPUT where the range is none. */
export const instantsOf = async (
  figure: FigureView,
  { from, to }: Pick<SeriesRange, 'from' | 'to'>,
  context: GatewayContext,
): Promise<{ from: string | undefined; to: string | undefined }> => {
  if (from != null && to != null && from > to) throw fail('BAD_USER_INPUT', `\`from\` ${from} is after \`to\` ${to}.`);
  const topic = await context.load.topic.load(figure.topicKey);
  const zone = topic?.timeZone ?? 'UTC';
  return {
    from: from == null ? undefined : dayOf(from, zone).startsAt,
    to: to == null ? undefined : dayOf(to, zone).endsAt,
  };
};

/** Each point's answer by the other clocks, oldest first: the last so many points of the range. */
export const readSeries = async (
  figure: FigureView,
  range: SeriesRange,
  reading: Reading,
  policy: PolicyChoice | undefined,
  context: GatewayContext,
): Promise<SeriesPointType[]> => {
  if (range.last < 1 || range.last > longestSeries)
    throw fail('BAD_USER_INPUT', `A series has 1 to ${longestSeries} points; \`last\` was ${range.last}.`);
  const [question, { from, to }, moment] = await Promise.all([
    clockQuestion(figure, reading, policy, context),
    instantsOf(figure, range, context),
    momentOfReading(figure, reading, context),
  ]);
  if (question === undefined) return [];
  // One more than asked for: the first point's change is against the one before it.
  const points = [...(await context.load.points(to, range.last + 1).load(question))].reverse();
  const answers = await context.load.pointsBy.load({ question, points });
  const series: SeriesPointType[] = [];
  let before: { readonly segment: number; readonly value: Value | undefined } | undefined;
  for (const [i, point] of points.entries()) {
    const answer = answers.points.get(`${point.segment}|${point.point}`);
    const change =
      question.figure.kind === 'cumulative' && before?.segment === point.segment ? changeBetween(before.value, answer?.value) : null;
    const isAsked = (from === undefined || point.endsAt > from) && (i > 0 || points.length <= range.last);
    if (answer !== undefined && isAsked)
      series.push({
        period: answer.period ?? point.period,
        current: viewOf(figure, question, answer, moment, {}),
        increment: change,
        incrementRevised: change !== null && isNegative(change),
      });
    before = { segment: point.segment, value: answer?.value };
  }
  return series;
};

const changeBetween = (before: Value | undefined, after: Value | undefined): Decimal | null => {
  const [a, b] = [before && pointOf(before), after && pointOf(after)];
  return a == null || b == null ? null : subtract(b, a);
};
