import {
  areComparable,
  type Check,
  checksOf,
  type LedgerEntry,
  type SourceBook,
  type SourceKey,
  type VoicedFigure,
  voicePointsOf,
} from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import type { PointAddress } from '../clock/answers.js';
import { type PointAt, readLinesAt } from '../clock/lines.js';
import type { ClockQuestion } from '../clock/question.js';
import { readSourceBooks } from '../clock/source-books.js';
import { readAdjustments } from './adjustments.js';
import { listPointsAround } from './points-around.js';
import { type Relative, type Relatives, readRelatives } from './relatives.js';

/** Points of a figure to be checked, and how to read them. */
export interface CheckQuestion {
  readonly question: ClockQuestion;
  /** Of the topic. */
  readonly timeZone: string;
  /** One point, or a stretch of points between which none is left out. */
  readonly points: readonly PointAddress[];
}

/**
 * How far a neighbour of the same voice is looked for on either side: among so many points of the figure, and so many claims of the same
 * origin. Enough unless a voice took back all it said in between; a list of checks reads every point and needs none of it inside.
 */
const reach = { points: 4, claims: 8 };

/** Lines of cells that were loaded for a question: its own points and their neighbours, and the points of its relatives. */
interface Ground {
  readonly own: LedgerEntry[];
  readonly relatives: Map<Relative, LedgerEntry[]>;
}

/**
 * The checks that join points (DOMAIN §4, ADR 0080), by any clocks: what each voice stands by at the points asked for, held against its
 * neighbours and against whole and parts. A fixed number of statements for any number of questions; rows are bounded by the points.
 * In the order of the questions.
 */
export const readChecks = async (db: Queryable, asked: readonly CheckQuestion[]): Promise<Check[][]> => {
  if (asked.every(({ points }) => points.length === 0)) return asked.map(() => []);
  const [relatives, neighbours, adjustments] = await Promise.all([
    readRelatives(
      db,
      asked.map(({ question }) => question),
    ),
    readNeighbours(db, asked),
    readAdjustments(
      db,
      asked.map(({ question: { id, position }, timeZone }) => ({ id, position, timeZone })),
    ),
  ]);
  const grounds = await readGrounds(db, asked, neighbours, relatives);
  const books = await readSourceBooks(db, [...new Set(asked.map(({ question }) => question.position))], sourcesOf(grounds));
  return asked.map(({ question, points }, n) => {
    const ground = grounds[n] as Ground;
    const sources = books.get(question.position) as SourceBook;
    const voiced = ({ figure }: Pick<Relative, 'figure'>, lines: readonly LedgerEntry[]): VoicedFigure => ({
      figure,
      points: voicePointsOf(figure, lines, sources),
    });
    const { whole, parts } = relatives[n] as Relatives;
    const wanted = new Set(points.map(({ segment, point }) => `${segment}|${point}`));
    return checksOf({
      ...voiced(question, ground.own),
      adjustments: adjustments[n] ?? [],
      whole: whole === undefined ? undefined : voiced(whole, ground.relatives.get(whole) ?? []),
      parts: parts.map((part) => voiced(part, ground.relatives.get(part) ?? [])),
    }).filter(({ segment, point }) => wanted.has(`${segment}|${point}`));
  });
};

/** Around both ends of each stretch, in each of its segments. */
const readNeighbours = async (db: Queryable, asked: readonly CheckQuestion[]): Promise<PointAddress[][]> => {
  const anchors = asked.flatMap(({ question, points }, n) => endsOf(points).map((point) => ({ ...point, clocks: question, n })));
  const around = await listPointsAround(db, anchors, reach);
  const neighbours: PointAddress[][] = asked.map(() => []);
  for (const [i, { n }] of anchors.entries()) neighbours[n]?.push(...(around[i] ?? []));
  return neighbours;
};

const endsOf = (points: readonly PointAddress[]): PointAddress[] => {
  const bySegment = new Map<number, PointAddress[]>();
  for (const point of points) bySegment.set(point.segment, [...(bySegment.get(point.segment) ?? []), point]);
  return [...bySegment.values()].flatMap((own) => {
    const sorted = own.sort((a, b) => (a.endsAt < b.endsAt ? -1 : a.endsAt > b.endsAt ? 1 : 0));
    return [...new Set([sorted[0] as PointAddress, sorted.at(-1) as PointAddress])];
  });
};

const readGrounds = async (
  db: Queryable,
  asked: readonly CheckQuestion[],
  neighbours: readonly (readonly PointAddress[])[],
  relatives: readonly Relatives[],
): Promise<Ground[]> => {
  const grounds = asked.map((): Ground => ({ own: [], relatives: new Map() }));
  const wanted: { readonly at: PointAt; readonly into: LedgerEntry[] }[] = [];
  for (const [n, { question, points }] of asked.entries()) {
    const ground = grounds[n] as Ground;
    const own = new Map([...points, ...(neighbours[n] ?? [])].map((point) => [`${point.segment}|${point.point}`, point]));
    for (const point of own.values()) wanted.push({ at: { ...point, clocks: question }, into: ground.own });
    const { whole, parts } = relatives[n] as Relatives;
    for (const relative of whole === undefined ? parts : [whole, ...parts]) {
      if (!areComparable(relative.figure, question.figure)) continue;
      const into: LedgerEntry[] = [];
      ground.relatives.set(relative, into);
      // A point has the same name and end in every figure of the topic; which segment of the relative speaks of it is not known.
      const named = new Map(points.map((point) => [point.point, point]));
      for (const { number: segment } of relative.figure.segments)
        for (const { point, endsAt } of named.values())
          wanted.push({ at: { clocks: { ...question, id: relative.id }, segment, point, endsAt }, into });
    }
  }
  const lines = await readLinesAt(
    db,
    wanted.map(({ at }) => at),
  );
  for (const [i, { into }] of wanted.entries()) into.push(...(lines[i] ?? []));
  return grounds;
};

const sourcesOf = (grounds: readonly Ground[]): string[] => [
  ...new Set(
    grounds
      .flatMap(({ own, relatives }) => [own, ...relatives.values()])
      .flat()
      .flatMap(({ entry, voice }) => [
        ...(entry.kind === 'claim' ? [entry.facts.origin as string] : []),
        ...(voice.startsWith('source:') ? [voice.slice('source:'.length) as SourceKey] : []),
      ]),
  ),
];
