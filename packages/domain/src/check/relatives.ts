import { compareClaims } from '../claim/order.js';
import type { Figure, Segment } from '../figure/figure.js';
import { samePeriod } from '../period/length.js';
import { readMoment } from '../period/moment.js';
import type { VoicedFigure, VoicePoint } from './check.js';

/** Whether numbers of a part and of its whole can be held against each other at all. */
export const areComparable = (part: Figure, whole: Figure): boolean => part.kind === whole.kind && part.unit === whole.unit;

/**
 * The word of a relative to hold a claim against: of the same document or voice and the same period; a cumulative relative whose base
 * `fits`. Where the relative has several (it was redefined), one that counts from the same base comes first, then the newest segment.
 */
export const counterpartOf = (
  one: VoicePoint,
  figure: Figure,
  relative: VoicedFigure,
  fits: (own: Base, others: Base) => boolean,
): VoicePoint | undefined => {
  const base = baseOf(figure, one.segment);
  const isSameBase = ({ segment }: VoicePoint): number => (baseOf(relative.figure, segment)?.written === base?.written ? 1 : 0);
  return relative.points
    .filter(
      (other) =>
        other.point === one.point &&
        samePeriod(figure.kind, one.claim.period, other.claim.period) &&
        isSameSpeaker(one, other) &&
        fits(base, baseOf(relative.figure, other.segment)),
    )
    .sort(
      (a, b) =>
        isSameBase(b) - isSameBase(a) ||
        Number(b.voice === one.voice) - Number(a.voice === one.voice) ||
        b.segment - a.segment ||
        compareClaims(b.claim, a.claim),
    )[0];
};

/** The data set or source, or the document that both stand in. */
const isSameSpeaker = (a: VoicePoint, b: VoicePoint): boolean =>
  a.voice === b.voice || (a.claim.document !== undefined && a.claim.document === b.claim.document);

/** What a cumulative figure counts from, where that is stated. */
export type Base = { readonly written: string; readonly startsAt: string } | undefined;

const baseOf = ({ segments, kind }: Figure, number: number): Base => {
  const written = kind === 'cumulative' ? segments.find((segment: Segment) => segment.number === number)?.baseDate : undefined;
  const moment = written === undefined ? undefined : readMoment(written, 'UTC');
  return written === undefined || moment === undefined ? undefined : { written, startsAt: moment.startsAt };
};

/** A part that began to be counted later is still a part; one that was counted for longer may well be larger than its whole. */
export const isCountedNoLonger = (part: Base, whole: Base): boolean =>
  part === undefined || whole === undefined || part.startsAt >= whole.startsAt;

export const isCountedAsLong = (a: Base, b: Base): boolean => a === undefined || b === undefined || a.startsAt === b.startsAt;
