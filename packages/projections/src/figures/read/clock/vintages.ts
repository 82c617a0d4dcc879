import { type Answer, noAnswer, type Period, sameAnswer } from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import { readAnswersBy, readPointsBy } from './answers.js';
import { listPointsBy, readMomentsOfPoints, readPublicationMoments } from './moments.js';
import type { ClockQuestion } from './question.js';

/** What could have been shown from a moment on, by publication. */
export interface VintageRow {
  readonly publishedAt: string;
  readonly answer: Answer;
  readonly before: Answer;
}

/** How many moments are answered at once. */
const batch = 32;

export interface VintagePage {
  readonly rows: readonly VintageRow[];
  readonly more: boolean;
  /** The last moment that was looked at: where to go on, also when nothing changed on the way. */
  readonly reached: string | undefined;
}

/**
 * A page of the vintages of a figure: one for each moment of publication at which the headline's value, range, status or flags changed,
 * each read from scratch by the publication clock, so that late arrivals and corrections cannot leave a wrong one behind. Looks at no more
 * than `maxMoments` moments; a page may be short while there is more.
 */
export const listVintages = async (
  db: Queryable,
  question: ClockQuestion,
  { after, size, maxMoments }: { readonly after: string | undefined; readonly size: number; readonly maxMoments: number },
): Promise<VintagePage> => {
  let before = after === undefined ? noAnswer : ((await readAnswersBy(db, [{ ...question, publishedBy: after }]))[0]?.headline ?? noAnswer);
  let reached = after;
  const rows: VintageRow[] = [];
  for (let looked = 0; looked < maxMoments; looked += batch) {
    const moments = await readPublicationMoments(db, question, { after: reached, size: batch });
    const answers = await readAnswersBy(
      db,
      moments.map((publishedBy) => ({ ...question, publishedBy })),
    );
    for (const [i, publishedAt] of moments.entries()) {
      const answer = answers[i]?.headline ?? noAnswer;
      if (!sameAnswer(before, answer)) {
        if (rows.length === size) return { rows, more: true, reached: rows.at(-1)?.publishedAt };
        rows.push({ publishedAt, answer, before });
        before = answer;
      }
      reached = publishedAt;
    }
    if (moments.length < batch) return { rows, more: false, reached };
  }
  return { rows, more: true, reached };
};

/** What a point could have been said to be from a moment on. */
export interface TriangleRow {
  readonly publishedAt: string;
  readonly period: Period;
  /** Counted from 0, the first release of the point. */
  readonly release: number;
  readonly answer: Answer;
  readonly before: Answer;
  /** Until the next release of the point. */
  readonly until: string | undefined;
}

/**
 * The revision triangle: each point's answers by the publication clock, from its first release on. Points by date, ascending. `too-many`
 * where there are more than `maxPoints` points or `maxMoments` moments of publication at them.
 */
export const readTriangle = async (
  db: Queryable,
  question: ClockQuestion,
  {
    from,
    to,
    maxPoints,
    maxMoments,
  }: { readonly from?: string | undefined; readonly to?: string | undefined; readonly maxPoints: number; readonly maxMoments: number },
): Promise<readonly TriangleRow[] | 'too-many'> => {
  const [listed = []] = await listPointsBy(db, [{ clocks: question, to }], maxPoints + 1);
  const points = listed.filter(({ endsAt }) => from === undefined || endsAt > from).reverse();
  if (points.length > maxPoints) return 'too-many';
  const moments = await readMomentsOfPoints(db, question, points, maxMoments + 1);
  const flat = points.flatMap((point, i) => (moments[i] ?? []).map((publishedBy) => ({ point, publishedBy })));
  if (flat.length > maxMoments) return 'too-many';
  const answers = await readPointsBy(
    db,
    flat.map(({ point, publishedBy }) => ({ question: { ...question, publishedBy }, points: [point] })),
  );
  const rows: (TriangleRow & { until: string | undefined })[] = [];
  let last: (TriangleRow & { until: string | undefined }) | undefined;
  let at: (typeof points)[number] | undefined;
  for (const [i, { point, publishedBy }] of flat.entries()) {
    if (point !== at) last = undefined;
    at = point;
    const answer = answers[i]?.points.get(`${point.segment}|${point.point}`) ?? noAnswer;
    if (sameAnswer(undisputed(last?.answer ?? noAnswer), undisputed(answer))) continue;
    if (last !== undefined) last.until = publishedBy;
    last = {
      publishedAt: publishedBy,
      period: answer.period ?? point.period,
      release: last === undefined ? 0 : last.release + 1,
      answer,
      before: last?.answer ?? noAnswer,
      until: undefined,
    };
    rows.push(last);
  }
  return rows;
};

/** A dispute is no release of a point: it changes no value. */
const undisputed = (answer: Answer): Answer => ({ ...answer, flags: answer.flags.filter(({ code }) => code !== 'disputed') });
