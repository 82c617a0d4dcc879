import {
  type Answer,
  type ClaimId,
  type Conflict,
  conflictOf,
  type Grounds,
  hasNumber,
  isWithoutNumber,
  lastWordOf,
  noAnswer,
  type OriginWords,
  offer,
  outlookOf,
  resolveAnswer,
  type SourceBook,
  type SourceKey,
  type Standing,
  sortStandings,
} from '@factline/domain';
import type { CellState, FigureState, PointState } from './figure-state.js';

/** What a policy is asked over, besides the figure itself. */
type Words = Pick<Grounds, 'standings' | 'withoutNumber' | 'outlook' | 'conflict' | 'counts'>;

const answerOf = (figure: FigureState, sources: SourceBook, words: Words): Answer =>
  resolveAnswer({
    ...words,
    kind: figure.figure.kind,
    policy: figure.figure.policy,
    context: contextOf(figure, sources),
    withoutLosers: true,
    isNewestFirst: true,
  });

/** The headline: the figure's policy over each origin's standing claim. */
export const headlineOf = (figure: FigureState, sources: SourceBook): Answer => {
  if (!stands(figure, figure.conflict)) figure.conflict = conflictOf(figure.figure.kind, newestSegment(figure.standings));
  return answerOf(figure, sources, {
    standings: figure.standings,
    withoutNumber: figure.withoutNumber,
    outlook: figure.outlook.size === 0 ? nothing : ([...figure.outlook].sort() as ClaimId[]),
    conflict: figure.conflict ?? null,
    counts: { cells: figure.cells, withdrawn: figure.withdrawnCells, withoutNumber: figure.numberlessCells },
  });
};

/** Whether both are still what their origins say, in the segment that is answered from. */
const stands = (figure: FigureState, conflict: Conflict | undefined): boolean =>
  conflict?.every(
    (standing) => figure.origins.get(standing.origin)?.last === standing && standing.segment === figure.standings[0]?.segment,
  ) === true;

const newestSegment = (standings: readonly Standing[]): readonly Standing[] => {
  const segment = standings[0]?.segment;
  return standings.at(-1)?.segment === segment ? standings : standings.filter((standing) => standing.segment === segment);
};

/** The answer at a point: the same policy over that point's cells. */
export const answerAt = (figure: FigureState, point: PointState, sources: SourceBook): Answer => {
  const { cells } = point;
  if (cells.size === 1) {
    const [only] = cells.values();
    // Most points have one cell, and it has a number: nothing else is to be looked at.
    if (only?.standing !== undefined && offersNumber(only))
      return answerOf(figure, sources, { standings: [only.standing], counts: oneCell });
  } else if (point.standings === undefined && everyCell(cells, offersNumber)) {
    point.standings = [...wordsAt(cells).standings];
  }
  const { standings } = point;
  if (standings === undefined) {
    const words = wordsAt(cells);
    return words.counts.cells === 0 ? noAnswer : answerOf(figure, sources, words);
  }
  if (point.conflict?.every((standing) => standings.includes(standing)) !== true)
    point.conflict = conflictOf(figure.figure.kind, standings);
  return answerOf(figure, sources, {
    standings,
    conflict: point.conflict ?? null,
    counts: { cells: cells.size, withdrawn: 0, withoutNumber: 0 },
  });
};

const oneCell = { cells: 1, withdrawn: 0, withoutNumber: 0 };
const offersNumber = ({ standing }: CellState): boolean => standing !== undefined && hasNumber(standing.claim.value);
const everyCell = (cells: PointState['cells'], holds: (cell: CellState) => boolean): boolean => {
  for (const cell of cells.values()) if (!holds(cell)) return false;
  return true;
};

/** What the origins said last at a point, looked up from all its cells. */
const wordsAt = (cells: PointState['cells']): Words => {
  const origins = new Map<SourceKey, OriginWords>();
  const outlook: ClaimId[] = [];
  const counts = { cells: 0, withdrawn: 0, withoutNumber: 0 };
  for (const { word, standing, entries } of cells.values()) {
    if (entries.length === 0) continue;
    counts.cells++;
    if (word.isWithdrawn) counts.withdrawn++;
    if (isWithoutNumber(word)) counts.withoutNumber++;
    const planned = outlookOf(word);
    if (planned !== undefined) outlook.push(planned);
    if (standing === undefined) continue;
    const words = origins.get(standing.origin);
    if (words === undefined) offer(at(origins, standing.origin), standing);
    else offer(words, standing);
  }
  return { ...sortStandings(lastWords(origins)), outlook: outlook.sort(), counts };
};

const nothing: readonly ClaimId[] = [];

const at = (origins: Map<SourceKey, OriginWords>, origin: SourceKey): OriginWords => {
  const words: OriginWords = {};
  origins.set(origin, words);
  return words;
};

const lastWords = (origins: ReadonlyMap<SourceKey, OriginWords>): readonly Standing[] => {
  const found: Standing[] = [];
  for (const words of origins.values()) {
    const last = lastWordOf(words);
    if (last !== undefined) found.push(last);
  }
  return found;
};

const contextOf = ({ preference }: FigureState, sources: SourceBook) =>
  preference === undefined ? { resolveSource: sources.resolveSource } : { resolveSource: sources.resolveSource, preference };
