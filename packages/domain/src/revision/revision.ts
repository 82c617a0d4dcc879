import type { Answer, FigureStatus } from '../answer/answer.js';
import { sameAnswer } from '../answer/answer.js';
import type { ChangedBy } from '../claim/claim.js';
import type { FigureKind } from '../figure/figure.js';
import { sameLength } from '../period/length.js';
import type { Period } from '../period/period.js';
import { type Direction, direction } from '../value/direction.js';
import type { Value } from '../value/value.js';
import { type Cause, type RevisionReason, reasonOf } from './reason.js';

/** One step of a point, or of the headline: from, to, why, and who changed it. */
export interface Step {
  readonly from?: Value;
  readonly to?: Value;
  readonly fromStatus: FigureStatus;
  readonly toStatus: FigureStatus;
  readonly fromPeriod?: Period;
  readonly toPeriod?: Period;
  readonly direction: Direction;
  readonly reason: RevisionReason;
  readonly changedBy: ChangedBy;
}

/**
 * The step from one answer to the next, or undefined where a reader would see no difference: a revision is written when
 * value, range, status or a flag changed (DOMAIN §5), or when a data set reattributed the number (docs/adr/0015); the same
 * value at a newer point reaffirms.
 */
export const stepBetween = (kind: FigureKind, before: Answer, after: Answer, cause: Cause): Step | undefined => {
  if (sameAnswer(before, after) && !isReattributed(before, after, cause)) return undefined;
  const { reason, changedBy } = reasonOf(cause);
  const step: { -readonly [Key in keyof Step]: Step[Key] } = {
    fromStatus: before.status,
    toStatus: after.status,
    direction: directionBetween(kind, before, after),
    reason,
    changedBy,
  };
  if (before.value !== undefined) step.from = before.value;
  if (after.value !== undefined) step.to = after.value;
  if (before.period !== undefined) step.fromPeriod = before.period;
  if (after.period !== undefined) step.toPeriod = after.period;
  return step;
};

/** The same number is now said to be another origin's: who says so is part of what is shown. */
const isReattributed = (before: Answer, after: Answer, cause: Cause): boolean =>
  cause.replaced?.isSameOrigin === false && before.origin !== undefined && after.origin !== undefined && before.origin !== after.origin;

/** DOMAIN §1, Direction, between two answers. Nothing is compared across a break, or between flows of unequal length. */
export const directionBetween = (kind: FigureKind, before: Answer, after: Answer): Direction =>
  direction(before.value, after.value, {
    isComparable: before.segment === after.segment && (kind !== 'flow' || sameLength(before.period, after.period)),
    isOtherOrigin: before.head !== after.head,
  });
