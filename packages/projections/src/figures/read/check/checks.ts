import {
  type Adjustment,
  areComparable,
  type Check,
  checksOf,
  type LedgerEntry,
  linesOfVoices,
  type SourceBook,
  type SourceKey,
  type VoicedFigure,
  type VoicePoint,
  voicePointsOf,
} from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import type { PointAddress } from '../clock/answers.js';
import type { PointAt } from '../clock/lines.js';
import { readLinesAt } from '../clock/point-lines.js';
import { type ClockQuestion, noLimit } from '../clock/question.js';
import { readAdjustments } from './adjustments.js';
import { readMergedSources } from './merged-sources.js';
import { listPointsAround, type Neighbour } from './points-around.js';
import { type Relative, type Relatives, readRelatives } from './relatives.js';

/** Points of a figure to be checked, and how to read them. */
export interface CheckQuestion {
  readonly question: ClockQuestion;
  /** Of the topic. */
  readonly timeZone: string;
  /** One point, or a stretch of points between which none is left out. */
  readonly points: readonly PointAddress[];
}

/** How far a neighbour of the same voice is looked for on either side, in points of the figure and in claims of the same origin: ever further while it is not found. */
const firstLook = 1;
const furtherLooks = [8, 64];

/** What was loaded for a question: the cells of its own points and their neighbours, and of its relatives there. */
interface Ground {
  readonly asked: CheckQuestion;
  readonly relatives: Relatives;
  readonly points: Map<string, PointAddress>;
  readonly own: LedgerEntry[];
  readonly ofRelatives: Map<Relative, LedgerEntry[]>;
}

/**
 * The checks that join points (DOMAIN §4, ADR 0080), by any clocks: what each voice stands by at the points asked for, held against its
 * neighbours and against whole and parts. The number of statements does not depend on that of questions; rows are bounded by the points.
 * In the order of the questions.
 */
export const readChecks = async (db: Queryable, questions: readonly CheckQuestion[]): Promise<Check[][]> => {
  const asked = questions.map((one) => ({ ...one, points: one.points.filter(({ endsAt }) => endsAt <= (one.question.endsBy ?? noLimit)) }));
  if (asked.every(({ points }) => points.length === 0)) return asked.map(() => []);
  const [relatives, adjustments, nearest] = await Promise.all([
    readRelatives(
      db,
      asked.map(({ question }) => question),
    ),
    readAdjustments(
      db,
      asked.map(({ question: { id, position }, timeZone }) => ({ id, position, timeZone })),
    ),
    readNeighbours(db, asked, firstLook),
  ]);
  const grounds = asked.map(
    (one, n): Ground => ({
      asked: one,
      relatives: relatives[n] as Relatives,
      points: new Map(),
      own: [],
      ofRelatives: new Map(),
    }),
  );
  await readCells(db, grounds, nearest, true);
  let open = grounds.filter((ground, i) => isOpen(ground, nearest[i] ?? [], firstLook));
  for (const reach of furtherLooks) {
    if (open.length === 0) break;
    const around = await readNeighbours(
      db,
      open.map((ground) => ground.asked),
      reach,
    );
    await readCells(db, open, around, false);
    open = open.filter((ground, i) => isOpen(ground, around[i] ?? [], reach));
  }
  const merged = await readMergedSources(db, [...new Set(asked.map(({ question }) => question.position))], sourcesOf(grounds));
  return grounds.map((ground, n) => checksOn(ground, adjustments[n] ?? [], merged(ground.asked.question.position)));
};

const checksOn = (
  { asked, relatives, own, ofRelatives }: Ground,
  adjustments: readonly Adjustment[],
  resolveSource: SourceBook['resolveSource'],
): Check[] => {
  const voiced = ({ figure }: Pick<Relative, 'figure'>, lines: readonly LedgerEntry[]): VoicedFigure => ({
    figure,
    points: voicePointsOf(figure, lines, { resolveSource }),
  });
  const { whole, parts } = relatives;
  const wanted = new Set(asked.points.map(keyOf));
  return checksOf({
    ...voiced(asked.question, own),
    adjustments,
    whole: whole === undefined ? undefined : voiced(whole, ofRelatives.get(whole) ?? []),
    parts: parts.map((part) => voiced(part, ofRelatives.get(part) ?? [])),
  }).filter((check) => wanted.has(keyOf(check)));
};

const keyOf = ({ segment, point }: Pick<PointAddress, 'segment' | 'point'>): string => `${segment}|${point}`;

/** Around both ends of each stretch, in each of its segments. */
const readNeighbours = async (db: Queryable, asked: readonly CheckQuestion[], reach: number): Promise<Neighbour[][]> => {
  const anchors = asked.flatMap(({ question, points }, n) => endsOf(points).map((point) => ({ ...point, clocks: question, n })));
  const found = await listPointsAround(db, anchors, reach);
  const around: Neighbour[][] = asked.map(() => []);
  for (const [i, { n }] of anchors.entries()) around[n]?.push(...(found[i] ?? []));
  return around;
};

const endsOf = (points: readonly PointAddress[]): PointAddress[] => {
  const bySegment = new Map<number, PointAddress[]>();
  for (const point of points) bySegment.set(point.segment, [...(bySegment.get(point.segment) ?? []), point]);
  return [...bySegment.values()].flatMap((own) => {
    const sorted = own.sort((a, b) => (a.endsAt < b.endsAt ? -1 : a.endsAt > b.endsAt ? 1 : 0));
    return [...new Set([sorted[0] as PointAddress, sorted.at(-1) as PointAddress])];
  });
};

/** Cells of the points that are new, and at the first look those of the relatives. */
const readCells = async (
  db: Queryable,
  grounds: readonly Ground[],
  around: readonly (readonly PointAddress[])[],
  isFirst: boolean,
): Promise<void> => {
  const wanted: { readonly at: PointAt; readonly into: LedgerEntry[] }[] = [];
  for (const [n, { asked, relatives, points, own, ofRelatives }] of grounds.entries()) {
    const { question } = asked;
    // Of a redefined whole it is the segment with the part's base that counts: all of them are looked at.
    const named = isFirst
      ? question.figure.segments.flatMap(({ number }) => asked.points.map((point) => ({ ...point, segment: number })))
      : [];
    for (const point of [...named, ...(around[n] ?? [])]) {
      if (points.has(keyOf(point))) continue;
      points.set(keyOf(point), point);
      wanted.push({ at: { ...point, clocks: question }, into: own });
    }
    const { whole, parts } = relatives;
    for (const relative of isFirst ? [...(whole === undefined ? [] : [whole]), ...parts] : []) {
      if (!areComparable(relative.figure, question.figure)) continue;
      const into: LedgerEntry[] = [];
      ofRelatives.set(relative, into);
      // A point has the same name and end in every figure of the topic; which segment of the relative speaks of it is not known.
      const distinct = new Map(asked.points.map((point) => [point.point, point]));
      for (const { number: segment } of relative.figure.segments)
        for (const { point, endsAt } of distinct.values())
          wanted.push({ at: { clocks: { ...question, id: relative.id }, segment, point, endsAt }, into });
    }
  }
  const lines = await readLinesAt(
    db,
    wanted.map(({ at }) => at),
  );
  for (const [i, { into }] of wanted.entries()) into.push(...(lines[i] ?? []));
};

/**
 * Whether a voice that speaks at an end of the stretch may have a neighbour beyond what was looked at. A level or a flow asks for both
 * neighbours: without any on one side the other does not count.
 */
const isOpen = ({ asked: { question, points }, own }: Ground, around: readonly Neighbour[], reach: number): boolean => {
  const wanted = new Set(points.map(keyOf));
  const lines = linesOfVoices(voicePointsOf(question.figure, own, { resolveSource: (key) => key }));
  return endsOf(points).some((end) => {
    const before = around.filter((point) => point.segment === end.segment && point.endsAt < end.endsAt);
    const after = around.filter((point) => point.segment === end.segment && point.endsAt > end.endsAt);
    const [asksBefore, asksAfter] =
      question.figure.kind === 'cumulative' ? [true, before.length > 0] : [after.length > 0, before.length > 0];
    return lines.some((line) => {
      const first = line.findIndex((point) => wanted.has(keyOf(point)));
      const own = line[first];
      if (own === undefined || own.segment !== end.segment) return false;
      const next = line[line.findLastIndex((point) => wanted.has(keyOf(point))) + 1];
      return (
        (asksBefore && !isSettled(own, line[first - 1], before, reach, (a, b) => a >= b)) ||
        (asksAfter && !isSettled(own, next, after, reach, (a, b) => a <= b))
      );
    });
  });
};

/** Whether `found` is the neighbour for sure, or there is none: nothing of the voice can lie between, or everything on that side was seen. */
const isSettled = (
  { claim }: VoicePoint,
  found: VoicePoint | undefined,
  side: readonly Neighbour[],
  reach: number,
  isNoFurther: (a: string, b: string) => boolean,
): boolean => {
  const nearest = side.filter(({ of }) => of === undefined);
  const ofVoice = side.filter(({ of }) => of?.dataSet === claim.dataSet && of?.origins.includes(claim.origin) === true);
  if (nearest.length < reach || ofVoice.length < reach) return true;
  return (
    found !== undefined && [nearest, ofVoice].some((seen) => seen.some(({ endsAt }) => isNoFurther(found.claim.period.endsAt, endsAt)))
  );
};

const sourcesOf = (grounds: readonly Ground[]): string[] => [
  ...new Set(
    grounds
      .flatMap(({ own, ofRelatives }) => [own, ...ofRelatives.values()])
      .flat()
      .flatMap(({ entry, voice }) => [
        ...(entry.kind === 'claim' ? [entry.facts.origin as string] : []),
        ...(voice.startsWith('source:') ? [voice.slice('source:'.length) as SourceKey] : []),
      ]),
  ),
];
