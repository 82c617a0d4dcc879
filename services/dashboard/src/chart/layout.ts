import { scaleUtc } from 'd3-scale';
import { locale } from '../words/number.js';

export const dayMs = 86_400_000;

/** Of names beside lines, in pixels. */
export const lineHeight = 14;

/** A name in two lines at most. */
export const wrapName = (name: string): readonly string[] => {
  const longest = 27;
  if (name.length <= longest) return [name];
  const at = Math.max(name.lastIndexOf(' ', longest), 12);
  const rest = name.slice(at).trim();
  return [name.slice(0, at).trim(), rest.length > longest ? `${rest.slice(0, longest - 1)}…` : rest];
};

/** Which of `xs` lies nearest. */
export const nearest = (xs: readonly number[], x: number): number => {
  let best = 0;
  for (let index = 1; index < xs.length; index += 1) if (Math.abs(xs[index]! - x) < Math.abs(xs[best]! - x)) best = index;
  return best;
};

/** Names beside the ends of their lines, pushed apart where they would overlap. */
export const placeLabels = (
  wanted: readonly { readonly at: number; readonly height: number }[],
  highest: number,
  lowest: number,
): readonly number[] => {
  const order = wanted.map(({ at, height }, index) => ({ at: Math.max(highest, at + 4), height, index })).sort((a, b) => a.at - b.at);
  // Down from the highest, then up again from the lowest where they ran out of room.
  for (let index = 1; index < order.length; index += 1)
    order[index]!.at = Math.max(order[index]!.at, order[index - 1]!.at + order[index - 1]!.height);
  let floor = lowest;
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, floor - one.height + lineHeight);
    floor = one.at - lineHeight + 3;
  }
  const placed: number[] = [];
  for (const { at, index } of order) placed[index] = at;
  return placed;
};

/** Dates to write along the axis, each text once; whole days in their own zone, shorter spans in the reader's. */
export const dateTicks = (from: number, to: number, count: number): readonly { readonly time: number; readonly text: string }[] => {
  const scale = scaleUtc([from, to], [0, 1]);
  // Two days are the padding around a single date.
  const span = to - from;
  const options: Intl.DateTimeFormatOptions =
    span > 3 * 365 * dayMs
      ? { year: 'numeric' }
      : span > 100 * dayMs
        ? { month: 'short', year: 'numeric' }
        : span >= 2 * dayMs
          ? { day: 'numeric', month: 'short', ...(span === 2 * dayMs ? { year: 'numeric' } : {}) }
          : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  const format = new Intl.DateTimeFormat(locale, span >= 2 * dayMs ? { ...options, timeZone: 'UTC' } : options);
  const seen = new Set<string>();
  return scale.ticks(count).flatMap((tick) => {
    const text = format.format(tick);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ time: tick.getTime(), text }];
  });
};
