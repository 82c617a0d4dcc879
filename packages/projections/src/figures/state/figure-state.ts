import {
  type Answer,
  type CellWord,
  type Conflict,
  type Figure,
  type Instant,
  noAnswer,
  type OriginWords,
  type Period,
  type SourceKey,
  type Standing,
} from '@factline/domain';
import type { EntryState } from './entry-state.js';

/** One voice's ledger at one point, as far as it is needed: entries in order of publication. */
export interface CellState {
  readonly voice: string;
  entries: EntryState[];
  word: CellWord;
  /** The entry that stands: the claim of `word`, or the withdrawal that ends the cell. */
  holder?: EntryState | undefined;
  /** What it offers as its origin's standing claim. */
  standing?: Standing | undefined;
  /** Older entries were left out: they change nothing. */
  isTrimmed: boolean;
}

export interface PointState {
  readonly key: string;
  readonly segment: number;
  readonly point: string;
  readonly endsAt: Instant;
  period: Period | undefined;
  readonly cells: Map<string, CellState>;
  /** Last words of its origins, newest first, of a point with several cells that all offer a number. Undefined: to be looked up from the cells. */
  standings?: Standing[] | undefined;
  /** Two of these that conflict. */
  conflict?: Conflict | undefined;
  answer: Answer;
  /** It is among the figure's points in the tables, or will be with this page. */
  isTold: boolean;
  /** The last page that touched it. */
  page: number;
}

/** An origin's newest words, and what readers see of it. */
export interface OriginState {
  words: OriginWords;
  last: Standing | undefined;
  /** Loaded from its last word alone: before anything of it changes, its cells must be looked through. */
  isPartial: boolean;
  /** Newest `held` of its claims, whatever became of them: a reader of the past looks for its words from there on down. */
  reach?: Instant | undefined;
  /** As it was written last. */
  reachTold?: Instant | undefined;
}

export interface FigureState {
  /** Position of its FigureDefined. */
  readonly id: string;
  figure: Figure;
  preference?: { readonly claim: string; readonly until?: Instant } | undefined;
  /** By source key after merges; every origin that ever had a claim here. */
  origins: Map<SourceKey, OriginState>;
  /** Last words with a number, newest first. */
  standings: Standing[];
  /** Last words of origins that never gave a number. */
  withoutNumber: Standing[];
  readonly outlook: Set<string>;
  cells: number;
  withdrawnCells: number;
  numberlessCells: number;
  headline: Answer;
  /** Two standing claims found to conflict: they go on doing so for as long as both stand. */
  conflict?: Conflict | undefined;
  claims: number;
  newestPublished?: Instant | undefined;
  newestEndsAt?: Instant | undefined;
  /** By how much the end of a point may lie beyond what was published, and beyond what its origins reached. Undefined: by any time. */
  leadMs: number | undefined;
  revisions: number;
  lastRevision?: { readonly position: string; readonly ordinal: string; readonly recordedAt: string } | undefined;
  position: string;
  /** Loaded points, by `segment|point`. */
  points: Map<string, PointState>;
  /** Loaded entries, by id, with the point and voice they are at. */
  entries: Map<string, { readonly entry: EntryState; readonly point: PointState; readonly voice: string }>;
  /** Every point that ended later is loaded: what is not here is nowhere. Undefined: so is every other. */
  heldAfter: Instant | undefined;
  /** Ids that were looked for in vain. */
  readonly absent: Set<string>;
  /** Claim → dispute → who, of loaded claims. */
  disputes: Map<string, Map<string, SourceKey>>;
  /** What is to be written of its row: its definition and preference as well, or only what claims change. */
  change: 'none' | 'state' | 'whole';
  page: number;
}

/** A figure that nothing was written of yet. */
export const newFigure = (id: string, figure: Figure): FigureState => ({
  id,
  heldAfter: undefined,
  figure,
  origins: new Map(),
  standings: [],
  withoutNumber: [],
  outlook: new Set(),
  cells: 0,
  withdrawnCells: 0,
  numberlessCells: 0,
  headline: noAnswer,
  claims: 0,
  leadMs: 0,
  revisions: 0,
  position: id,
  points: new Map(),
  entries: new Map(),
  absent: new Set(),
  disputes: new Map(),
  change: 'whole',
  page: 0,
});

/** Whether a point that ended then is new where it is not among the loaded ones. */
export const isHeldAt = ({ heldAfter }: FigureState, endsAt: Instant): boolean => heldAfter === undefined || endsAt > heldAfter;

export const pointId = (segment: number, point: string): string => `${segment}|${point}`;

export const newPoint = (segment: number, point: string, endsAt: Instant, period: Period | undefined, page: number): PointState => ({
  key: pointId(segment, point),
  segment,
  point,
  endsAt,
  period,
  cells: new Map(),
  answer: noAnswer,
  isTold: false,
  page,
});
