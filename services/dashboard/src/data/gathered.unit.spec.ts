import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gathered } from './gathered.js';

describe('many wishes to read again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const reader = (takesMs: number) => {
    const begun: number[] = [];
    const wish = gathered(
      async () => {
        begun.push(Date.now());
        await new Promise((resolve) => setTimeout(resolve, takesMs));
      },
      { leastMs: 500, rest: 8 },
    );
    return { begun, wish, from: Date.now() };
  };

  it('are one reading, the given time after the first', async () => {
    const { begun, wish, from } = reader(10);
    for (let n = 0; n < 5; n += 1) {
      wish();
      await vi.advanceTimersByTimeAsync(90);
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begun.map((at) => at - from)).toEqual([500]);
  });

  it('are read once more where one came while it was read', async () => {
    const { begun, wish, from } = reader(100);
    wish();
    await vi.advanceTimersByTimeAsync(550);
    wish();
    wish();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(begun.map((at) => at - from)).toEqual([500, 500 + 100 + 800]);
  });

  it('without an end take one part of nine of the time, and the last is always followed by a reading', async () => {
    const { begun, wish, from } = reader(1_000);
    let last = 0;
    for (; last < 60_000; last += 50) {
      wish();
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(20_000);
    expect(begun.length).toBeLessThanOrEqual(10);
    expect(begun.length).toBeGreaterThanOrEqual(7);
    expect(begun.at(-1)! - from).toBeGreaterThanOrEqual(last - 50);
  });
});
