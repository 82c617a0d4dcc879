import type { Cause, RecordedEvent } from '@factline/domain';
import type { LinkedSources } from '../source/source-book.js';
import type { FigureState } from '../state/figure-state.js';
import type { Batch } from '../write/batch.js';

/** Where in the log the fold is, and where what it finds is written. */
export interface FoldMoment {
  readonly event: RecordedEvent;
  /** Position of the event, as text. */
  readonly position: string;
  /** Page number, to keep what it touched until it is committed. */
  readonly page: number;
  readonly sources: LinkedSources;
  readonly batch: Batch;
  /** Next ordinal of each figure within this event; absent until it makes a step. */
  ordinals?: Map<FigureState, number>;
}

/** What the event is about, for its feed rows. */
export interface Subject {
  readonly cause: Cause;
  /** Claim that the event is about. */
  readonly claim?: string | undefined;
  /** Whether the figure is the event's own: its ordinals count from 0, those of others from figure × 2^20 (the same for any number of lanes). */
  readonly isOwn: boolean;
}

const otherFigures = 20n;

export const nextOrdinal = (moment: FoldMoment, figure: FigureState, isOwn: boolean): string => {
  moment.ordinals ??= new Map();
  const next = moment.ordinals.get(figure) ?? 0;
  moment.ordinals.set(figure, next + 1);
  return isOwn ? String(next) : String((BigInt(figure.id) << otherFigures) + BigInt(next));
};
