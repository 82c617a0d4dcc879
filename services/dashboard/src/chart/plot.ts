import { scaleLinear, scaleUtc } from 'd3-scale';
import { dayMs, lineHeight, placeLabels, wrapName } from './layout.js';
import { decimate, rangeOfAll, type Series } from './model.js';

export const top = 18;
export const bottom = 28;
export const left = 4;

/** All that a drawing needs and that no cursor moves: scales, thinned lines, names and where they stand. `xs`: every moment, sorted. */
export const plotOf = (series: readonly Series[], xs: readonly number[], width: number, height: number) => {
  const names = width > 640;
  const right = names ? 200 : 44;
  const first = xs[0] ?? 0;
  const last = xs.at(-1) ?? 0;
  const pad = first === last ? dayMs : 0;
  const x = scaleUtc([first - pad, last + pad], [left, Math.max(left + 1, width - right)]);
  const [low, high] = rangeOfAll(series);
  const y = scaleLinear([low, high], [height - bottom, top]);
  const drawn = dress(series, first, last, Math.max(1, Math.round(width)));
  const named = drawn.map(({ name, steps }) => ({ lines: wrapName(name), at: y(steps.at(-1)?.y ?? 0) }));
  const labels = placeLabels(
    named.map(({ lines, at }) => ({ at, height: 3 + lines.length * lineHeight })),
    top,
    height - bottom,
  );
  return { x, y, drawn, named, labels, names, right, width, height, from: first - pad, to: last + pad, low };
};

export type Plot = ReturnType<typeof plotOf>;

/** Each line with its colour, thinned to the width of the screen; `all` is what is read out. */
const dress = (series: readonly Series[], first: number, last: number, columns: number) => {
  let next = 0;
  return series.map((one) => {
    const index = one.isAnswer ? 0 : next++;
    return {
      ...one,
      color: one.isAnswer && series.length > 1 ? 'var(--quiet)' : `var(--series-${(index % 6) + 1})`,
      dash: index < 6 ? undefined : '5 3',
      all: one.steps,
      steps: decimate(one.steps, first, last, columns),
    };
  });
};
