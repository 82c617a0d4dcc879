import { type Check, type Decimal, isNegative, type PolicyChoice, pointOf, subtract, type Value } from '@factline/domain';
import type { CheckQuestion } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import { dayOf, type Reading } from '../moment/reading.js';
import type { SeriesPointType } from './history.type.js';
import type { FigureView } from './map-figure.js';
import { clockQuestion, momentOfReading, once, viewOf } from './read-current.js';

export const longestSeries = 1_000;

export interface SeriesRange {
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
  readonly last: number;
}

/** Instants between which points of a range of days end; the first is exclusive. BAD_USER_INPUT where the range is none. */
export const instantsOf = (
  figure: FigureView,
  { from, to }: Pick<SeriesRange, 'from' | 'to'>,
): { from: string | undefined; to: string | undefined } => {
  if (from != null && to != null && from > to) throw fail('BAD_USER_INPUT', `\`from\` ${from} is after \`to\` ${to}.`);
  const zone = figure.row.timeZone;
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
  const { from, to } = instantsOf(figure, range);
  const question = await clockQuestion(figure, reading, policy, context);
  const moment = once(() => momentOfReading(figure, reading, context));
  if (question === undefined) return [];
  // One more for each segment than asked for: the first point's change is against the one before it.
  const listed = [...(await context.load.points(to, range.last + question.figure.segments.length).load(question))].reverse();
  const points = listed.slice(-range.last);
  const answers = await context.load.pointsBy.load({ question, points: listed });
  const checks = once(() => checksOfSeries({ question, timeZone: figure.row.timeZone, points }, context));
  const series: SeriesPointType[] = [];
  const asked = new Set(points);
  // Segments may lie side by side: both counts of a redefined figure. Each goes on for itself.
  const before = new Map<number, Value | undefined>();
  for (const point of listed) {
    const answer = answers.points.get(`${point.segment}|${point.point}`);
    const change =
      question.figure.kind === 'cumulative' && before.has(point.segment) ? changeBetween(before.get(point.segment), answer?.value) : null;
    const isAsked = asked.has(point) && (from === undefined || point.endsAt > from);
    if (answer !== undefined && isAsked)
      series.push({
        period: answer.period ?? point.period,
        current: viewOf(
          figure,
          question,
          answer,
          moment,
          {
            checks: async () => (await checks()).get(`${point.segment}|${point.point}`) ?? [],
          },
          context,
        ),
        increment: change,
        incrementRevised: change !== null && isNegative(change),
      });
    before.set(point.segment, answer?.value);
  }
  return series;
};

/** One reading of the whole stretch, by `segment|point`. */
const checksOfSeries = async (asked: CheckQuestion, { load }: GatewayContext): Promise<ReadonlyMap<string, readonly Check[]>> => {
  const byPoint = new Map<string, Check[]>();
  for (const check of await load.checks.load(asked)) {
    const key = `${check.segment}|${check.point}`;
    byPoint.set(key, [...(byPoint.get(key) ?? []), check]);
  }
  return byPoint;
};

const changeBetween = (before: Value | undefined, after: Value | undefined): Decimal | null => {
  const [a, b] = [before && pointOf(before), after && pointOf(after)];
  return a == null || b == null ? null : subtract(b, a);
};
