import { toInstant } from '@factline/database';
import type { Explanation, FigureStatus, Flag, Period, Value } from '@factline/domain';

/** A figure's answer as a reader sees it. */
export interface Headline {
  readonly value: Value | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly status: FigureStatus;
  readonly flags: readonly Flag[];
  readonly period: Period | null;
  readonly segment: number | null;
  readonly winner: string | null;
  readonly explanation: Explanation;
  readonly lastConfirmedAt: string | null;
}

/** What a reading saw: the log up to here, recorded then. */
export interface Progress {
  readonly position: string;
  /** Micros; null while the log is empty. */
  readonly recordedAt: string | null;
}

export const noHeadline: Headline = {
  value: null,
  low: null,
  high: null,
  status: 'no-claims',
  flags: [],
  period: null,
  segment: null,
  winner: null,
  explanation: { code: 'no-claims', args: {} },
  lastConfirmedAt: null,
};

export const instantOrNull = (timestamptz: string | null): string | null => (timestamptz === null ? null : toInstant(timestamptz));
