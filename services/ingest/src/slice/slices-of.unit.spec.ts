import type { Item } from '@factline/formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slicesOf } from './slices-of.js';

const item = (n: number, size = 1): Item => ({
  item: n,
  place: { line: n + 1 },
  original: 'x'.repeat(size),
  type: 'skipped',
  code: 'blank-line',
  reason: '',
});

describe('slices of a part', () => {
  it('are its unsettled items, all, in order, at most a thousand each', () => {
    fc.assert(
      fc.property(fc.nat(3_500), fc.array(fc.nat(3_500), { maxLength: 2_000 }), (count, settledItems) => {
        const settled = new Set(settledItems);
        const items = Array.from({ length: count }, (_, n) => item(n));
        const slices = [...slicesOf(items, settled)];
        expect(slices.flat()).toEqual(items.filter(({ item: n }) => !settled.has(n)));
        for (const slice of slices) expect(slice.length > 0 && slice.length <= 1_000).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('are shorter where items are long', () => {
    const slices = [
      ...slicesOf(
        Array.from({ length: 12 }, (_, n) => item(n, 1_000_000)),
        new Set(),
      ),
    ];
    expect(slices.map((slice) => slice.length)).toEqual([4, 4, 4]);
  });
});
