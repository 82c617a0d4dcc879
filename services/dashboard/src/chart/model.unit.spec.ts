import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimate, rangeOfAll, type Step, stepAt } from './model.js';

const step = (x: number, y: number, given: Partial<Step> = {}): Step => ({
  id: `${x}:${y}`,
  x,
  y,
  low: y,
  high: y,
  segment: 1,
  text: String(y),
  when: String(x),
  ...given,
});
const anySteps = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: -1_000, max: 1_000 })), { maxLength: 400 })
  .map((pairs) => pairs.sort(([a], [b]) => a - b).map(([x, y], index) => step(x, y, { id: String(index) })));

describe('a chart with more numbers than pixels', () => {
  it('loses no extreme, neither end, and no order', () =>
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 1, max: 60 }), (steps, columns) => {
        const kept = decimate(steps, steps[0]?.x ?? 0, steps.at(-1)?.x ?? 0, columns);
        const ys = (of: readonly Step[]) => [Math.min(...of.map(({ y }) => y)), Math.max(...of.map(({ y }) => y))];
        expect(ys(kept)).toEqual(ys(steps));
        expect(kept[0]).toBe(steps[0]);
        expect(kept.at(-1)).toBe(steps.at(-1));
        expect(kept.map(({ id }) => Number(id))).toEqual(kept.map(({ id }) => Number(id)).toSorted((a, b) => a - b));
        expect(kept.length).toBeLessThanOrEqual(Math.max(columns * 2, (columns + 1) * 4));
      }),
    ));
  it('keeps an extreme that only an interval reaches', () => {
    const steps = Array.from({ length: 100 }, (_, x) => step(x, 5, x === 37 ? { high: 900 } : {}));
    expect(decimate(steps, 0, 99, 4).some(({ high }) => high === 900)).toBe(true);
  });
});

describe('what a series says at a moment', () => {
  const steps = [step(10, 1), step(20, 2), step(20, 3), step(30, 4)];
  it.each([
    [9, undefined],
    [10, 1],
    [19, 1],
    [20, 3],
    [99, 4],
  ])('%i', (x, y) => expect(stepAt(steps, x)?.y).toBe(y));
});

describe('the range of a chart', () => {
  const range = (...ys: number[]) => rangeOfAll([{ id: 'a', name: 'a', steps: ys.map((y, x) => step(x, y)) }]);
  it('holds zero, unless all numbers lie close together far above it', () => {
    expect(range(10, 100)[0]).toBe(0);
    expect(range(120, 125)[0]).toBeGreaterThan(100);
    expect(range(-5, 10)[0]).toBe(-5);
  });
  it('is never empty', () => {
    for (const [low, high] of [range(), range(0), range(7), range(-7)]) expect(high).toBeGreaterThan(low);
  });
});
