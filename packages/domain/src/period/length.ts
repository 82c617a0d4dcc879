import type { FigureKind } from '../figure/figure.js';
import { readDuration, sameDuration } from './duration.js';
import { epochOf } from './moment.js';
import type { Period } from './period.js';
import { pointKey } from './point-key.js';

/** Start and end in epoch milliseconds; undefined where neither a start nor a length of fixed size was stated. */
export const periodBounds = (period: Period): { readonly from: number; readonly to: number } | undefined => {
  const to = epochOf(period.endsAt);
  if (period.startsAt !== undefined) return { from: epochOf(period.startsAt), to };
  const length = period.length === undefined ? undefined : readDuration(period.length);
  return length === undefined || length.months > 0 ? undefined : { from: to - length.ms, to };
};

/**
 * Whether a flow over one period may be compared with a flow over the other: their lengths are equal, or not both known.
 * A start and a stated length are compared through the time they span, a day's clock change apart.
 */
export const sameLength = (a: Period | undefined, b: Period | undefined): boolean => {
  if (a === undefined || b === undefined) return true;
  if (a.length !== undefined && b.length !== undefined) return sameDuration(a.length, b.length);
  if (a.startsAt !== undefined && b.startsAt !== undefined && a.start === b.start && a.end === b.end) return true;
  const first = spanMs(a);
  const second = spanMs(b);
  return first === undefined || second === undefined || Math.abs(first - second) <= clockChangeMs;
};

const clockChangeMs = 3_600_000;

const spanMs = (period: Period): number | undefined => {
  const bounds = periodBounds(period);
  return bounds === undefined ? undefined : bounds.to - bounds.from;
};

/** Whether two claims speak of the same period: one point, and for flows no two lengths that are known to differ. */
export const samePeriod = (kind: FigureKind, a: Period, b: Period): boolean =>
  pointKey(kind, a) === pointKey(kind, b) && (kind !== 'flow' || sameLength(a, b));
