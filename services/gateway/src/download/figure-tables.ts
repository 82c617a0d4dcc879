import { pointOf, type Value } from '@factline/domain';
import {
  type ClockQuestion,
  type ListedPoint,
  listPointsBy,
  readPointsBy,
  readTriangle,
  type TriangleRow,
} from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import type { FigureView } from '../figure/map-figure.js';
import { clockQuestion } from '../figure/read-current.js';
import { instantsOf } from '../figure/read-series.js';
import { resolveReading } from '../moment/reading.js';
import { csvRow } from './csv.js';
import { dayIn, daysBetween } from './day.js';
import type { TableQuery } from './table-query.js';

/** A table as it is streamed: its header, then rows in stretches. */
export interface CsvTable {
  readonly header: string;
  readonly rows: AsyncGenerator<string>;
}

/** Points that are answered at once. */
const pointsAtOnce = 200;
/** Moments of publication of so many points; a figure with more at them could not be held in memory. */
const momentsAtMost = 1_000_000;

/**
 * Each date with its releases, in the shape that epidemiological tools read: `time_value` (the date the number is of), `issue` (the day it
 * was published), `lag` (days between them), `value`. Of several releases on one day the last. Ascending.
 */
export const vintagesTable = async (figure: FigureView, query: TableQuery, context: GatewayContext): Promise<CsvTable> => {
  const { question, range, zone } = await opened(figure, query, context);
  async function* rows(): AsyncGenerator<string> {
    if (question === undefined) return;
    for await (const stretch of stretches(context, question, range)) {
      const triangle = await readTriangle(context.read, question, {
        from: stretch.from,
        to: stretch.to,
        maxPoints: stretch.size,
        maxMoments: momentsAtMost,
      });
      if (triangle === 'too-many') throw new Error(`${figure.key} has more releases in one stretch than can be written`);
      const last = triangle.filter((row, n) => !isSamePointAndDay(row, triangle[n + 1], zone));
      yield last.map((row) => vintageRow(row, zone)).join('');
    }
  }
  return { header: 'time_value,issue,lag,value,value_text,status,release,published_at,segment\r\n', rows: rows() };
};

const isSamePointAndDay = (row: TriangleRow, next: TriangleRow | undefined, zone: string): boolean =>
  next !== undefined && next.release > row.release && dayIn(next.publishedAt, zone) === dayIn(row.publishedAt, zone);

const vintageRow = ({ period, publishedAt, release, answer }: TriangleRow, zone: string): string => {
  const issue = dayIn(publishedAt, zone);
  return csvRow([
    period.end,
    issue,
    String(daysBetween(lastDayOf(period, zone), issue)),
    ...valueCells(answer.value),
    answer.status,
    String(release),
    publishedAt,
    answer.segment === undefined ? null : String(answer.segment),
  ]);
};

/** The answer at each date by the clocks that were asked for, ascending. */
export const seriesTable = async (figure: FigureView, query: TableQuery, context: GatewayContext): Promise<CsvTable> => {
  const { question, range } = await opened(figure, query, context);
  async function* rows(): AsyncGenerator<string> {
    if (question === undefined) return;
    for await (const { points } of stretches(context, question, range)) {
      const [answers] = await readPointsBy(context.read, [{ question, points }]);
      yield points.map((point) => seriesRow(point, answers?.points.get(`${point.segment}|${point.point}`))).join('');
    }
  }
  return {
    header: 'time_value,value,value_text,low,high,status,flags,source,claim,period_start,segment\r\n',
    rows: rows(),
  };
};

type PointAnswer = NonNullable<Awaited<ReturnType<typeof readPointsBy>>[number]>['points'] extends ReadonlyMap<string, infer A> ? A : never;

const seriesRow = ({ period, segment }: ListedPoint, answer: PointAnswer | undefined): string =>
  csvRow([
    period.end,
    ...valueCells(answer?.value),
    answer?.low ?? null,
    answer?.high ?? null,
    answer?.status ?? 'no-claims',
    answer?.flags.map(({ code }) => code).join(' ') ?? null,
    answer?.origin ?? null,
    answer?.winners[0] ?? null,
    period.start ?? null,
    String(segment),
  ]);

const valueCells = (value: Value | undefined | null): [string | null, string | null] =>
  value == null ? [null, null] : [pointOf(value), value.text];

const lastDayOf = ({ endsAt }: { readonly endsAt: string }, zone: string): string =>
  dayIn(new Date(Date.parse(endsAt) - 1).toISOString(), zone);

const opened = async (figure: FigureView, { at, from, to }: TableQuery, context: GatewayContext) => {
  const reading = await resolveReading(at, context);
  const question = await clockQuestion(figure, reading, undefined, context);
  return { question, range: instantsOf(figure, { from, to }), zone: figure.row.timeZone };
};

interface Stretch {
  /** Exclusive. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Points that end by `to` and are listed so that those of the stretch are among them. */
  readonly size: number;
  readonly points: readonly ListedPoint[];
}

/**
 * The points of a range in ascending stretches that never part points of one instant. Points are listed from the newest on, so the places
 * to cut at are found first; only these are kept.
 */
async function* stretches(
  { read }: GatewayContext,
  question: ClockQuestion,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): AsyncGenerator<Stretch> {
  const cuts: { from: string | undefined; to: string | undefined; size: number }[] = [];
  for (let end = to, size = pointsAtOnce; ; ) {
    const [listed = []] = await listPointsBy(read, [{ clocks: question, to: end }], size + 1);
    const first = listed.at(-1)?.endsAt;
    const isLast = listed.length <= size || (from !== undefined && first !== undefined && first <= from);
    if (isLast) {
      cuts.push({ from, to: end, size: size + 1 });
      break;
    }
    if (first === listed[0]?.endsAt) {
      size *= 2;
      continue;
    }
    cuts.push({ from: first, to: end, size: size + 1 });
    end = first;
    size = pointsAtOnce;
  }
  for (const cut of cuts.reverse()) {
    const points = (await listPointsBy(read, [{ clocks: question, to: cut.to }], cut.size))[0] ?? [];
    const inside = points.filter(({ endsAt }) => cut.from === undefined || endsAt > cut.from).reverse();
    if (inside.length > 0) yield { ...cut, points: inside };
  }
}
