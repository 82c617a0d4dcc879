import type { Direction, ValuePartsFragment } from '@factline/client';
import { compareDecimals } from './decimal.js';
import type { Paint } from './paint.js';
import { arrows } from './words.js';

/** A value in the words it was printed in. */
export const valueText = (value: Pick<ValuePartsFragment, 'text'> | null | undefined): string => (value == null ? '–' : value.text);

export const arrowText = (direction: Direction, paint: Paint): string => {
  const arrow = arrows[direction];
  if (direction === 'UP') return paint.green(arrow);
  if (direction === 'DOWN' || direction === 'WITHDRAWN') return paint.red(arrow);
  return paint.dim(arrow);
};

type Bounds = Pick<ValuePartsFragment, 'text' | 'min' | 'max' | 'minExclusive' | 'maxExclusive'>;

/** From the lowest to the highest that any of several sources says; undefined where they give no number. An end is open where one is. */
export const rangeText = (values: readonly Bounds[]): string | undefined => {
  const stated = values.filter(({ min, max }) => min !== null || max !== null);
  if (stated.length < 2) return undefined;
  const low = stated.reduce<string | null>(
    (least, { min }) => (least === null || min === null ? null : compareDecimals(min, least) < 0 ? min : least),
    stated[0]!.min,
  );
  const high = stated.reduce<string | null>(
    (most, { max }) => (most === null || max === null ? null : compareDecimals(max, most) > 0 ? max : most),
    stated[0]!.max,
  );
  if (low === null && high === null) return 'open on both ends';
  if (low === null) return `up to ${high}`;
  if (high === null) return `${low} or more`;
  return low === high ? low : `${low} to ${high}`;
};
