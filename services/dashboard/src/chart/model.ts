import type { ValuePartsFragment } from '@factline/client';

/** One number on a chart, from its own moment until the next. */
export interface Step {
  readonly id: string;
  /** Milliseconds. */
  readonly x: number;
  readonly y: number;
  /** Bounds as stated; null where that side is open. */
  readonly low: number | null;
  readonly high: number | null;
  /** Start of the period that a flow counts over, in milliseconds. */
  readonly from?: number | undefined;
  readonly segment: number;
  readonly text: string;
  readonly when: string;
  readonly href?: string | undefined;
}

/** One line: what one source has said. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
  /** What is shown as the number, beneath what its sources said. */
  readonly isAnswer?: boolean;
}

/** A revision worth telling about, or a remark, at its place on the chart. */
export interface Story {
  readonly kind: 'change' | 'note';
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly detail: string;
  readonly href: string;
}

/** What of a value goes on a chart; undefined where there is no number. */
export const boundsOf = (
  value: ValuePartsFragment,
): { readonly y: number; readonly low: number | null; readonly high: number | null } | undefined => {
  if (value.point === null) return undefined;
  return {
    y: Number(value.point),
    low: value.min === null ? null : Number(value.min),
    high: value.max === null ? null : Number(value.max),
  };
};

/** Whether the value is a spread, not one number. */
export const isSpread = ({ y, low, high }: Pick<Step, 'y' | 'low' | 'high'>): boolean => low !== y || high !== y;

/**
 * At most four steps for each pixel column: the first, the lowest, the highest and the last. What is drawn looks the same, and no extreme
 * is lost. `steps` in order of x.
 */
export const decimate = (steps: readonly Step[], left: number, right: number, columns: number): readonly Step[] => {
  if (steps.length <= columns * 2) return steps;
  const width = (right - left) / columns || 1;
  const kept: Step[] = [];
  let column: Step[] = [];
  let at = Number.NaN;
  const flush = (): void => {
    if (column.length === 0) return;
    let lowest = column[0]!;
    let highest = column[0]!;
    for (const step of column) {
      if ((step.low ?? step.y) < (lowest.low ?? lowest.y)) lowest = step;
      if ((step.high ?? step.y) > (highest.high ?? highest.y)) highest = step;
    }
    kept.push(...column.filter((step, index) => index === 0 || index === column.length - 1 || step === lowest || step === highest));
    column = [];
  };
  for (const step of steps) {
    const next = Math.floor((step.x - left) / width);
    if (next !== at) flush();
    at = next;
    column.push(step);
  }
  flush();
  return kept;
};

/** What a series says at a moment: its last step until then. Binary search. */
export const stepAt = (steps: readonly Step[], x: number): Step | undefined => {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]!.x <= x) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
};

/** The range that a chart shows. Zero belongs to it, unless all numbers lie close together far above it. */
export const rangeOfAll = (series: readonly Series[]): readonly [number, number] => {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const { steps } of series)
    for (const step of steps) {
      low = Math.min(low, step.low ?? step.y, step.y);
      high = Math.max(high, step.high ?? step.y, step.y);
    }
  if (low > high) return [0, 1];
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low * 1.15), Math.max(0, high * 1.15)];
  return low > 0 && low > high * 0.8 ? [low - (high - low) * 0.4, high + (high - low) * 0.25] : [Math.min(0, low), high * 1.06];
};
