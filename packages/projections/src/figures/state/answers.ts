import {
  type Answer,
  type ClaimId,
  type Conflict,
  conflictOf,
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
import type { FigureState, PointState } from './figure-state.js';

/** The headline: the figure's policy over each origin's standing claim. */
export const headlineOf = (figure: FigureState, sources: SourceBook): Answer => {
  if (!stands(figure, figure.conflict)) figure.conflict = conflictOf(figure.figure.kind, newestSegment(figure.standings));
  return resolveAnswer({
    kind: figure.figure.kind,
    policy: figure.figure.policy,
    standings: figure.standings,
    withoutNumber: figure.withoutNumber,
    outlook: figure.outlook.size === 0 ? nothing : ([...figure.outlook].sort() as ClaimId[]),
    conflict: figure.conflict ?? null,
    counts: { cells: figure.cells, withdrawn: figure.withdrawnCells, withoutNumber: figure.numberlessCells },
    context: contextOf(figure, sources),
    withoutLosers: true,
    isNewestFirst: true,
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
  if (point.cells.size === 1) {
    const only = point.cells.values().next().value;
    if (only?.standing !== undefined && hasNumber(only.standing.claim.value)) return answerOf(figure, sources, [only.standing]);
  }
  const origins = new Map<SourceKey, OriginWords>();
  const outlook: ClaimId[] = [];
  let cells = 0;
  let withdrawn = 0;
  let withoutNumber = 0;
  for (const { word, standing, entries } of point.cells.values()) {
    if (entries.length === 0) continue;
    cells++;
    if (word.isWithdrawn) withdrawn++;
    if (isWithoutNumber(word)) withoutNumber++;
    const planned = outlookOf(word);
    if (planned !== undefined) outlook.push(planned);
    if (standing === undefined) continue;
    const words = origins.get(standing.origin);
    if (words === undefined) offer(at(origins, standing.origin), standing);
    else offer(words, standing);
  }
  if (cells === 0) return noAnswer;
  return resolveAnswer({
    kind: figure.figure.kind,
    policy: figure.figure.policy,
    ...sortStandings(lastWords(origins)),
    outlook: outlook.sort(),
    counts: { cells, withdrawn, withoutNumber },
    context: contextOf(figure, sources),
    withoutLosers: true,
    isNewestFirst: true,
  });
};

const oneCell = { cells: 1, withdrawn: 0, withoutNumber: 0 };

/** Most points have one cell, and it has a number: nothing else is to be looked at. */
const answerOf = (figure: FigureState, sources: SourceBook, standings: readonly Standing[]): Answer =>
  resolveAnswer({
    kind: figure.figure.kind,
    policy: figure.figure.policy,
    standings,
    counts: oneCell,
    context: contextOf(figure, sources),
    withoutLosers: true,
    isNewestFirst: true,
  });

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
