import type { Answer } from '../answer/answer.js';
import { resolveAnswer } from '../answer/resolve.js';
import type { CellCounts } from '../answer/status.js';
import { type CellWord, wordOfCell } from '../cell/cell.js';
import { compareEntries, type Entry } from '../cell/entry.js';
import type { Ledger, LedgerEntry } from '../cell/ledger.js';
import {
  isWithoutNumber,
  lastWordOf,
  type OriginWords,
  offer,
  outlookOf,
  type SourceBook,
  sortStandings,
  standingOf,
} from '../cell/standings.js';
import { voiceOf, voiceToday } from '../cell/voice.js';
import type { ClaimFacts, ClaimId } from '../claim/claim.js';
import type { Figure } from '../figure/figure.js';
import { segmentOf } from '../figure/segment.js';
import type { PublicationTime } from '../period/period.js';
import { pointKey } from '../period/point-key.js';
import type { PolicyChoice } from '../policy/policy.js';
import type { PolicyContext } from '../policy/rule.js';
import type { Standing } from '../policy/standing.js';
import type { SourceKey } from '../source/source.js';

/** What to answer about: the figure as defined, its ledger, the sources, the editor's pick, and a limit on the points. */
export interface Question {
  readonly figure: Figure;
  readonly ledger: Ledger;
  readonly sources: SourceBook;
  readonly preference?: NonNullable<PolicyContext['preference']>;
  readonly policy?: PolicyChoice;
  /** Only entries this lets through are looked at (the publication clock, `on`). */
  readonly lets?: (line: LedgerEntry) => boolean;
}

export interface Answers {
  readonly headline: Answer;
  /** By `segment|point`. */
  readonly points: ReadonlyMap<string, Answer>;
  /** Each origin's standing claim, newest first. */
  readonly standings: readonly Standing[];
  /** Newest word of each origin that never gave a number, newest first. */
  readonly withoutNumber: readonly Standing[];
}

interface ReadCell {
  readonly segment: number;
  readonly point: string;
  readonly word: CellWord;
}

/**
 * All answers about a figure, folded from scratch. Slow and plain on purpose: it is the definition that the projection
 * is tested against, and what the rare heavy events (redefinition, merge, move) recompute a figure with.
 */
export const answersOf = (question: Question): Answers => {
  const cells = cellsOf(question);
  return { ...wholeOf(question, cells), points: pointsOf(question, cells) };
};

/** The same without the answers at points. */
export const headlineOfLedger = (question: Question): Omit<Answers, 'points'> => wholeOf(question, cellsOf(question));

const wholeOf = (question: Question, cells: readonly ReadCell[]): Omit<Answers, 'points'> => {
  const words = standingsOf(question, cells);
  return { headline: answerOver(question, cells, words), ...words };
};

const pointsOf = (question: Question, cells: readonly ReadCell[]): Map<string, Answer> => {
  const byPoint = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    const key = `${cell.segment}|${cell.point}`;
    const group = byPoint.get(key);
    if (group === undefined) byPoint.set(key, [cell]);
    else group.push(cell);
  }
  const points = new Map<string, Answer>();
  for (const [key, group] of byPoint) points.set(key, answerOver(question, group));
  return points;
};

const cellsOf = (question: Question): ReadCell[] => {
  const cells = new Map<string, CellAddress & { readonly entries: Entry[] }>();
  for (const line of question.ledger.entries.values()) {
    if (line.isStruck === true || question.lets?.(line) === false) continue;
    const address = addressOf(question, { ...line, publishedAt: line.entry.publishedAt });
    const cell = cells.get(address.cell);
    if (cell === undefined) cells.set(address.cell, { ...address, entries: [line.entry] });
    else cell.entries.push(line.entry);
  }
  return [...cells.values()].map(({ segment, point, entries }) => ({ segment, point, word: wordOfCell(entries) }));
};

interface CellAddress {
  readonly cell: string;
  readonly segment: number;
  readonly point: string;
}

/** The cell that something published then, at this point, by this voice, belongs to. */
const addressOf = (
  question: Pick<Question, 'figure' | 'sources'>,
  line: Pick<LedgerEntry, 'point' | 'voice' | 'segment'> & { readonly publishedAt: PublicationTime },
): CellAddress => {
  const segment = segmentOf(question.figure, line);
  return { cell: `${segment}|${line.point}|${voiceToday(line.voice, question.sources)}`, segment, point: line.point };
};

/** Origin of the newest claim in the cell that a new claim falls into; undefined where the cell is empty. */
export const originOfCell = (question: Pick<Question, 'figure' | 'ledger' | 'sources'>, facts: ClaimFacts): SourceKey | undefined => {
  const { cell } = addressOf(question, {
    point: pointKey(question.figure.kind, facts.period),
    voice: voiceOf(facts),
    segment: facts.segment,
    publishedAt: facts.publishedAt,
  });
  const claims = [...question.ledger.entries.values()].flatMap((line) =>
    line.isStruck !== true &&
    line.entry.kind === 'claim' &&
    addressOf(question, { ...line, publishedAt: line.entry.publishedAt }).cell === cell
      ? [line.entry]
      : [],
  );
  const newest = claims.sort(compareEntries).at(-1);
  return newest === undefined ? undefined : question.sources.resolveSource(newest.facts.origin);
};

const answerOver = (question: Question, cells: readonly ReadCell[], words = standingsOf(question, cells)): Answer =>
  resolveAnswer({
    kind: question.figure.kind,
    policy: question.policy ?? question.figure.policy,
    ...words,
    outlook: outlooksOf(cells),
    counts: countsOf(cells),
    context: {
      resolveSource: question.sources.resolveSource,
      ...(question.preference === undefined ? {} : { preference: question.preference }),
    },
  });

/** Each origin's last word over these cells; origins that never gave a number come apart. */
const standingsOf = (question: Question, cells: readonly ReadCell[]): ReturnType<typeof sortStandings> => {
  const origins = new Map<SourceKey, OriginWords>();
  for (const { segment, word } of cells) {
    const standing = standingOf(word, segment, question.sources, word.stands && question.ledger.disputes.get(word.stands.id));
    if (standing === undefined) continue;
    const words = origins.get(standing.origin) ?? {};
    offer(words, standing);
    origins.set(standing.origin, words);
  }
  return sortStandings([...origins.values()].flatMap((words) => lastWordOf(words) ?? []));
};

const outlooksOf = (cells: readonly ReadCell[]): ClaimId[] => cells.flatMap(({ word }) => outlookOf(word) ?? []).sort();

const countsOf = (cells: readonly ReadCell[]): CellCounts => ({
  cells: cells.length,
  withdrawn: cells.filter(({ word }) => word.isWithdrawn).length,
  withoutNumber: cells.filter(({ word }) => isWithoutNumber(word)).length,
});
