import { type Answer, directionBetween, noAnswer, sameAnswer } from '@factline/domain';
import {
  type Between,
  type ClockQuestion,
  latestPosition,
  listTouchedPoints,
  type PointQuestion,
  readFigureKeysOfTopic,
  readRevisionsBetween,
  type TouchedPoint,
} from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { fail } from '../error/fail.js';
import type { AtInput } from '../moment/moment.type.js';
import { dayOf, type Reading, resolveReading } from '../moment/reading.js';
import { toRevision } from '../revision/map-revision.js';
import { toValue } from '../value/map-value.js';
import type { FigureDifferenceType } from './history.type.js';
import type { FigureView } from './map-figure.js';
import { clockQuestion } from './read-current.js';

/** Points that may differ, and are looked at by both readings. */
const mostPoints = 2_000;

/** What changed in a topic between two readings, and why; by figure and date. NOT_FOUND where there is no such topic. */
export const compareTopic = async (
  topicKey: string,
  from: AtInput,
  to: AtInput,
  context: GatewayContext,
): Promise<FigureDifferenceType[]> => {
  const topic = await context.load.topic.load(topicKey);
  if (topic === null) throw fail('NOT_FOUND', `There is no topic ${topicKey}.`);
  const [first, second] = await Promise.all([resolveReading(from, context), resolveReading(to, context)]);
  const between: Between = { from: clocksOf(first, topic.timeZone), to: clocksOf(second, topic.timeZone) };
  const keys = await readFigureKeysOfTopic(context.read, topicKey);
  const figures = (await Promise.all(keys.map((key) => find.figure(key, context)))).filter((figure) => figure !== null);
  const touched = await listTouchedPoints(
    context.read,
    figures.map(({ row }) => row.id),
    between,
    mostPoints + 1,
  );
  if (touched.length > mostPoints)
    throw fail(
      'COST_LIMIT',
      `More than ${mostPoints} numbers may differ between these moments: compare moments that lie closer together.`,
      {
        limit: mostPoints,
      },
    );
  const byFigure = new Map<string, TouchedPoint[]>();
  for (const point of touched) byFigure.set(point.figure, [...(byFigure.get(point.figure) ?? []), point]);
  const differing: { readonly figure: FigureView; readonly point: TouchedPoint; readonly was: Answer; readonly is: Answer }[] = [];
  const compared = await Promise.all(
    figures
      .filter(({ row }) => byFigure.has(row.id))
      .map(async (figure) => {
        const points = byFigure.get(figure.row.id) ?? [];
        const [before, after] = await Promise.all([answersAt(figure, first, points, context), answersAt(figure, second, points, context)]);
        return { figure, points, before, after };
      }),
  );
  for (const { figure, points, before, after } of compared) {
    for (const point of points) {
      const key = `${point.segment}|${point.point}`;
      const [was, is] = [before.get(key) ?? noAnswer, after.get(key) ?? noAnswer];
      if (!sameAnswer(was, is) || (was.origin !== is.origin && was.value !== undefined)) differing.push({ figure, point, was, is });
    }
  }
  const revisions = await readRevisionsBetween(
    context.read,
    differing.map(({ point }) => point),
    between,
  );
  return differing.map(({ figure, point, was, is }, i) => {
    const rows = revisions[i] ?? [];
    return {
      figureKey: figure.key,
      point: is.period ?? was.period ?? point.period,
      from: toValue(was.value ?? null),
      to: toValue(is.value ?? null),
      fromStatus: was.status,
      toStatus: is.status,
      direction: directionBetween(figure.kind, was, is),
      reasons: [...new Set(rows.map(({ reason }) => reason))],
      changedBy: [...new Set(rows.map(({ changedBy }) => changedBy))],
      revisions: rows.map(toRevision),
    };
  });
};

const clocksOf = ({ position = latestPosition, publishedBy, on }: Reading, timeZone: string): Between['from'] => ({
  position,
  publishedBy,
  endsBy: on === undefined ? undefined : dayOf(on, timeZone).endsAt,
});

const answersAt = async (
  figure: FigureView,
  reading: Reading,
  points: PointQuestion['points'],
  context: GatewayContext,
): Promise<ReadonlyMap<string, Answer>> => {
  const question: ClockQuestion | undefined = await clockQuestion(figure, reading, undefined, context);
  return question === undefined ? new Map() : (await context.load.pointsBy.load({ question, points })).points;
};
