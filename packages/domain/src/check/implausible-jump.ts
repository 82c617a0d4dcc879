import type { Figure } from '../figure/figure.js';
import { sameLength } from '../period/length.js';
import { toleranceOf } from '../value/conflict.js';
import { add, compareDecimals, type Decimal, isNegative } from '../value/decimal.js';
import { type Check, checkOf, type VoicePoint } from './check.js';
import { linesOfVoices } from './voice-points.js';

/**
 * A number over five times, or under a fifth, of both neighbours in its voice: most often a slip of typing. Flows are held against
 * neighbours of the same length. Zero counts as one: nothing is five times zero, and 0, 3, 0 is no jump; a zero between large numbers is.
 */
export const implausibleJumps = (figure: Pick<Figure, 'key' | 'kind'>, points: readonly VoicePoint[]): Check[] => {
  const checks: Check[] = [];
  for (const line of linesOfVoices(points)) {
    for (let i = 1; i + 1 < line.length; i++) {
      const [before, point, after] = [line[i - 1] as VoicePoint, line[i] as VoicePoint, line[i + 1] as VoicePoint];
      if (figure.kind === 'flow' && ![before, after].every(({ claim }) => sameLength(claim.period, point.claim.period))) continue;
      const way = [before, after].every((neighbour) => isFarAbove(point, neighbour))
        ? 'over'
        : [before, after].every((neighbour) => isFarAbove(neighbour, point))
          ? 'under'
          : undefined;
      if (way === undefined) continue;
      checks.push(
        checkOf('implausible-jump', figure.key, point, [before, after], {
          code: `implausible-jump-${way}`,
          args: {
            origin: point.claim.origin,
            value: point.claim.value.text,
            on: point.claim.period.end,
            before: before.claim.value.text,
            beforeOn: before.claim.period.end,
            after: after.claim.value.text,
            afterOn: after.claim.period.end,
          },
        }),
      );
    }
  }
  return checks;
};

/** Whether the least that `a` leaves possible is over five times the most that `b` does. An open or negative end says nothing. */
const isFarAbove = (a: VoicePoint, b: VoicePoint): boolean => {
  const { min } = toleranceOf(a.claim.value);
  const { max } = toleranceOf(b.claim.value);
  if (min === null || max === null || isNegative(min) || isNegative(max)) return false;
  return compareDecimals(min, fiveTimes(max === '0' ? one : max)) > 0;
};

const one = '1' as Decimal;
/** A number may be five times another. Belongs to the rule's version. */
const fiveTimes = (value: Decimal): Decimal => {
  const twice = add(value, value);
  return add(add(twice, twice), value);
};
