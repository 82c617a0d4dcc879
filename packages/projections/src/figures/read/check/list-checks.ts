import type { Check, CheckCode } from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import type { ClockQuestion } from '../clock/question.js';
import { type CheckQuestion, readChecks } from './checks.js';
import { listPointsOf, type PointOfFigure } from './points-around.js';

export interface CheckListing {
  /** Figures of one topic, all by the same clocks. */
  readonly questions: readonly ClockQuestion[];
  readonly timeZone: string;
  /** Absent: all of them. */
  readonly codes?: readonly CheckCode[] | undefined;
  readonly after?: PointOfFigure | undefined;
  /** About how many; a page never ends inside one point. */
  readonly size: number;
  /** Points that one page looks at. */
  readonly maxPoints: number;
}

export interface ListedCheck {
  readonly check: Check;
  readonly at: PointOfFigure;
}

export interface CheckPage {
  readonly rows: readonly ListedCheck[];
  readonly more: boolean;
  /** The last point that was looked at: where to go on, also when nothing was found on the way. */
  readonly reached: PointOfFigure | undefined;
}

/** Points that are read at once. */
const batch = 512;

/**
 * What the checks find in some figures, by figure (in the order of definition) and date. A page may be short while there is more. A part
 * that exceeds its whole is told of the part alone.
 */
export const listChecks = async (db: Queryable, listing: CheckListing): Promise<CheckPage> => {
  const { questions, timeZone, size, maxPoints, codes } = listing;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const rows: ListedCheck[] = [];
  let reached = listing.after;
  if (questions[0] === undefined) return { rows, more: false, reached };
  for (let looked = 0; looked < maxPoints; looked += batch) {
    const points = await listPointsOf(db, [...byId.keys()], questions[0], reached, batch);
    const asked = stretches(points).map(
      ([figure, own]): CheckQuestion => ({ question: byId.get(figure) as ClockQuestion, timeZone, points: own }),
    );
    const found = new Map<string, Check[]>();
    for (const check of (await readChecks(db, asked)).flat()) {
      if (check.finding.code === 'whole-below-part' || codes?.includes(check.code) === false) continue;
      const key = `${check.figure}|${check.segment}|${check.point}`;
      found.set(key, [...(found.get(key) ?? []), check]);
    }
    for (const [i, at] of points.entries()) {
      const checks = found.get(`${byId.get(at.figure)?.figure.key}|${at.segment}|${at.point}`) ?? [];
      rows.push(...checks.map((check) => ({ check, at })));
      reached = at;
      if (rows.length >= size) return { rows, more: i + 1 < points.length || points.length === batch, reached };
    }
    if (points.length < batch) return { rows, more: false, reached };
  }
  return { rows, more: true, reached };
};

const stretches = (points: readonly PointOfFigure[]): [string, PointOfFigure[]][] => {
  const byFigure = new Map<string, PointOfFigure[]>();
  for (const point of points) {
    const own = byFigure.get(point.figure);
    if (own === undefined) byFigure.set(point.figure, [point]);
    else own.push(point);
  }
  return [...byFigure];
};
