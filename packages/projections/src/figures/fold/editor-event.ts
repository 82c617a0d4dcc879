import {
  type ClaimEvent,
  type ClaimMoved,
  type DomainEvent,
  type FigureMerged,
  type FigureReleased,
  type RecordedEvent,
} from '@factline/domain';
import { readPage } from '@factline/event-log';
import type { Queryable } from '../../write/queryable.js';
import { loadMoved } from '../load/complete.js';
import { claimStateOf } from '../load/rows.js';
import type { EntryState } from '../state/entry-state.js';
import { newFigure } from '../state/figure-state.js';
import type { FoldMoment } from './moment.js';
import { figuresOf } from './touches.js';
import { enterWhole, putTogether, redefine, takeApart, takeOverEntries, type WholeFigure, wholeOf } from './whole-figure.js';

/** What folding a whole-figure event needs besides the moment. */
export interface WholeContext {
  readonly db: Queryable;
  readonly schema: string;
  /** Whether a figure of this topic is of this lane. */
  readonly isOwnTopic: (topic: string) => boolean;
  /** Resolves when every other lane has folded this position; rejects where one does not get there in time. */
  readonly untilAllAt: (position: bigint) => Promise<void>;
  /** First event of a parked figure that is not in the tables. */
  readonly parkedAt: (figure: string) => bigint | undefined;
}

/** Folds an event that looks at figures as a whole. Everything before it is committed. */
export const foldWhole = async (moment: FoldMoment, event: DomainEvent, context: WholeContext): Promise<void> => {
  switch (event.type) {
    case 'FigureRedefined':
    case 'FigurePolicyChanged':
    case 'ClaimPreferred': {
      const whole = await own(moment, context, event.data.figure);
      if (whole === undefined) return;
      redefine(whole, event);
      putTogether(moment, whole, true, event.type === 'ClaimPreferred' ? event.data.claim : undefined);
      return;
    }
    case 'ClaimMoved':
      return foldMove(moment, event, context);
    case 'FigureMerged':
      return foldMerge(moment, event, context);
    case 'FigureReleased':
      return foldRelease(moment, event, context);
    default:
      throw new Error(`${event.type} is not about figures as a whole`);
  }
};

/** A figure of this lane, whole; undefined for one of another lane, or that is parked. */
const own = async (moment: FoldMoment, context: WholeContext, key: string): Promise<WholeFigure | undefined> => {
  if (context.parkedAt(key) !== undefined) return undefined;
  const whole = await takeApart(context.db, context.schema, key, moment.sources);
  return whole !== undefined && context.isOwnTopic(whole.figure.topic) ? whole : undefined;
};

/** Out of the one figure, into the other (or into another segment of the same); each by the lane it is of. */
const foldMove = async (moment: FoldMoment, event: ClaimMoved, context: WholeContext): Promise<void> => {
  const { claim, from, to } = event.data;
  const source = await own(moment, context, from.figure);
  const found = source?.entries.get(claim);
  const moved = found && { line: found.line, row: found.row };
  const disputes = source?.disputes ?? new Map();
  if (source !== undefined) {
    enterWhole(moment, source, event, moment.event);
    putTogether(moment, source, true, claim);
  }
  if (from.figure === to.figure) return;
  const target = await own(moment, context, to.figure);
  if (target === undefined) return;
  if (source !== undefined) {
    if (moved === undefined) return;
    takeOverEntries(moment, target, [moved], disputes, to.segment);
  } else {
    // The other lane knows whether the claim still counted there: it is taken over as that lane let it go.
    if (context.parkedAt(from.figure) === undefined) await context.untilAllAt(moment.event.position);
    await takeOverMoved(moment, context, target, moment.event, claim, to.segment);
  }
  putTogether(moment, target, false, claim);
};

/** All entries of the one figure become entries of the other. */
const foldMerge = async (moment: FoldMoment, event: FigureMerged, context: WholeContext): Promise<void> => {
  const source = await own(moment, context, event.data.figure);
  if (source === undefined) return;
  const entries = [...source.entries.values()].map(({ line, row }): EntryState => ({ line, row: { ...row } }));
  const claims = entries.filter(({ row }) => row.kind === 'claim');
  redefine(source, event);
  for (const { line } of entries) {
    source.entries.delete(line.entry.id);
    source.gone.set(line.entry.id, 'moved');
  }
  putTogether(moment, source, true);
  const target = await own(moment, context, event.data.into);
  if (target === undefined) return;
  takeOverEntries(moment, target, [...claims, ...entries.filter(({ row }) => row.kind === 'withdrawal')], source.disputes, undefined);
  target.heritage = source.before;
  putTogether(moment, target, false);
};

const pageSize = 5_000;

/** A parked figure catches up with the log; its revisions take the position of the release, since nobody saw them before. */
const foldRelease = async (moment: FoldMoment, event: FigureReleased, context: WholeContext): Promise<void> => {
  const key = event.data.figure;
  const from = context.parkedAt(key);
  if (from === undefined) return;
  let whole = await takeApart(context.db, context.schema, key, moment.sources);
  for (let after = from - 1n; ; ) {
    const page = await readPage(context.db, after, pageSize);
    for (const recorded of page) {
      if (recorded.position >= moment.event.position) break;
      if (figuresOf(recorded.event).includes(key)) whole = await replay(moment, context, whole, key, recorded);
    }
    const last = page.at(-1);
    if (last === undefined || last.position >= moment.event.position) break;
    after = last.position;
  }
  if (whole !== undefined) putTogether(moment, whole, true);
};

const replay = async (
  moment: FoldMoment,
  context: WholeContext,
  whole: WholeFigure | undefined,
  key: string,
  recorded: RecordedEvent,
): Promise<WholeFigure | undefined> => {
  const { event } = recorded;
  if (whole === undefined) {
    if (event.type !== 'FigureDefined') return undefined;
    const defined = wholeOf(newFigure(String(recorded.position), undefined as never));
    redefine(defined, event);
    return wholeOf(newFigure(String(recorded.position), defined.figure));
  }
  switch (event.type) {
    case 'FigureDefined':
    case 'FigureRedefined':
    case 'FigurePolicyChanged':
    case 'ClaimPreferred':
      redefine(whole, event);
      return whole;
    case 'ClaimMoved':
      if (event.data.from.figure === key) enterWhole(moment, whole, event, recorded);
      else await takeOverMoved(moment, context, whole, recorded, event.data.claim, event.data.to.segment);
      return whole;
    case 'FigureMerged':
      if (event.data.figure === key) redefine(whole, event);
      else await takeOverMoved(moment, context, whole, recorded, undefined, undefined);
      return whole;
    case 'ClaimRecorded':
    case 'ClaimCorrected':
    case 'ClaimRetracted':
    case 'ClaimDisputed':
    case 'ClaimDisputeWithdrawn':
      enterWhole(moment, whole, event as ClaimEvent, recorded);
      return whole;
    default:
      return whole;
  }
};

/** Claims that came to the figure while it was parked: what left the other one at that position. */
const takeOverMoved = async (
  moment: FoldMoment,
  context: WholeContext,
  whole: WholeFigure,
  recorded: RecordedEvent,
  claim: string | undefined,
  segment: number | undefined,
): Promise<void> => {
  const stored = await loadMoved(context.db, context.schema, String(recorded.position), claim);
  const disputes = new Map(stored.flatMap(({ id, disputes }) => (disputes === null ? [] : [[id, new Map(Object.entries(disputes))]])));
  takeOverEntries(
    moment,
    whole,
    stored.map((row) => claimStateOf(row, whole.figure.kind)),
    disputes,
    segment,
  );
};
