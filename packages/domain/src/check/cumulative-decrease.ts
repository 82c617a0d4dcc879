import type { Figure } from '../figure/figure.js';
import { conflict, relationOf, toleranceOf } from '../value/conflict.js';
import { add, type Decimal, isNegative } from '../value/decimal.js';
import { type Interval, liesAbove } from '../value/interval.js';
import { type Adjustment, type Check, checkOf, type VoicePoint } from './check.js';
import { linesOfVoices } from './voice-points.js';

/**
 * Two consecutive points of one voice of a cumulative figure that cannot both be true (DOMAIN §2, conflict), and that no adjustment
 * dated between them explains: the later one is remarked on. Never across segments.
 */
export const cumulativeDecreases = (
  figure: Pick<Figure, 'key' | 'kind'>,
  points: readonly VoicePoint[],
  adjustments: readonly Adjustment[],
): Check[] => {
  if (figure.kind !== 'cumulative') return [];
  const checks: Check[] = [];
  for (const line of linesOfVoices(points)) {
    for (const [i, later] of line.entries()) {
      const earlier = before(line, i);
      if (earlier === undefined) continue;
      const relation = relationOf('cumulative', earlier.claim.period, later.claim.period);
      if (!conflict(earlier.claim.value, later.claim.value, relation)) continue;
      const explained = sumBetween(adjustments, earlier, later);
      if (explained !== undefined && isExplained(earlier, later, explained)) continue;
      checks.push(
        checkOf('cumulative-decrease', figure.key, later, [earlier], {
          code: 'cumulative-decrease',
          args: {
            origin: later.claim.origin,
            to: later.claim.value.text,
            toOn: later.claim.period.end,
            from: earlier.claim.value.text,
            fromOn: earlier.claim.period.end,
            ...(earlier.claim.origin === later.claim.origin ? {} : { fromOrigin: earlier.claim.origin }),
            ...(explained === undefined ? {} : { adjusted: explained }),
          },
        }),
      );
    }
  }
  return checks;
};

/** The newest word of the line on an earlier moment: a day and its midnight are one moment. */
const before = (line: readonly VoicePoint[], i: number): VoicePoint | undefined => {
  const endsAt = line[i]?.claim.period.endsAt ?? '';
  for (let j = i - 1; j >= 0; j--) if ((line[j] as VoicePoint).claim.period.endsAt < endsAt) return line[j];
  return undefined;
};

/** What was announced for the time after the earlier point, up to the later one; undefined where nothing was. */
const sumBetween = (adjustments: readonly Adjustment[], earlier: VoicePoint, later: VoicePoint): Decimal | undefined => {
  const within = adjustments.filter(({ startsAt, endsAt }) => startsAt < later.claim.period.endsAt && endsAt > earlier.claim.period.endsAt);
  return within.length === 0 ? undefined : within.map(({ amount }) => amount).reduce(add);
};

/** Whether the later number may be true once the earlier one is adjusted. */
const isExplained = (earlier: VoicePoint, later: VoicePoint, by: Decimal): boolean =>
  isNegative(by) && !liesAbove(shift(toleranceOf(earlier.claim.value), by), toleranceOf(later.claim.value));

const shift = (interval: Interval, by: Decimal): Interval => ({
  ...interval,
  min: interval.min === null ? null : add(interval.min, by),
  max: interval.max === null ? null : add(interval.max, by),
});
