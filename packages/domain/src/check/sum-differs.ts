import { toleranceOf } from '../value/conflict.js';
import { add, type Decimal } from '../value/decimal.js';
import { type Interval, liesAbove } from '../value/interval.js';
import { type Check, checkOf, type VoicedFigure, type VoicePoint } from './check.js';
import { areComparable, counterpartOf, isCountedAsLong } from './relatives.js';

/**
 * Parts that are declared to be disjoint and complete (`breakdown: disjoint`) and do not add up to their whole, by the same document or
 * voice for the same period. A part without a number may be anything from zero up: then only a sum that is too large is one.
 */
export const differingSums = (whole: VoicedFigure, parts: readonly VoicedFigure[]): Check[] => {
  const { figure } = whole;
  const comparable = parts.filter((part) => areComparable(part.figure, figure));
  if (figure.breakdown !== 'disjoint' || comparable.length === 0) return [];
  return whole.points.flatMap((point) => {
    const found = comparable.map((part) => ({ part, word: counterpartOf(point, figure, part, isCountedAsLong) }));
    const stated = found.flatMap(({ part, word }) => (word === undefined ? [] : [{ part, word }]));
    const missing = found.length - stated.length;
    if (stated.length === 0 || (missing > 0 && comparable.some((part) => part.figure.signed))) return [];
    const sum = stated.map(({ word }) => countOf(word)).reduce(plus, missing > 0 ? { ...zero, max: null } : zero);
    const own = toleranceOf(point.claim.value);
    if (!liesAbove(sum, own) && !liesAbove(own, sum)) return [];
    return [
      checkOf(
        'sum-differs',
        figure.key,
        point,
        stated.map(({ word }) => word),
        {
          code: 'sum-differs',
          args: {
            origin: point.claim.origin,
            whole: figure.key,
            value: point.claim.value.text,
            on: point.claim.period.end,
            sum: wordsOf(sum),
            parts: stated.length,
            missing,
            ...Object.fromEntries(
              stated.flatMap(({ part, word }, i) => [
                [`part${i + 1}`, part.figure.key],
                [`partValue${i + 1}`, word.claim.value.text],
              ]),
            ),
          },
        },
      ),
    ];
  });
};

const zero: Interval = { min: '0' as Decimal, max: '0' as Decimal, minExclusive: false, maxExclusive: false };

/** "Up to 20" of a count is at least none. */
const countOf = ({ claim }: VoicePoint): Interval => {
  const interval = toleranceOf(claim.value);
  return interval.min === null ? { ...interval, min: '0' as Decimal } : interval;
};

const plus = (a: Interval, b: Interval): Interval => ({
  min: a.min === null || b.min === null ? null : add(a.min, b.min),
  max: a.max === null || b.max === null ? null : add(a.max, b.max),
  minExclusive: a.minExclusive || b.minExclusive,
  maxExclusive: a.maxExclusive || b.maxExclusive,
});

const wordsOf = ({ min, max }: Interval): string => (max === null ? `at least ${min}` : min === max ? String(min) : `${min} to ${max}`);
