import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claim, day, value } from '../claim/claim.fixtures.js';
import type { SourceKey } from '../source/source.js';
import { conflictAmong, mayConflict } from './conflict-among.js';
import type { Standing } from './standing.js';

const standings = fc.array(
  fc.record({
    on: fc.integer({ min: 1, max: 4 }),
    value: fc.oneof(
      fc.integer({ min: 0, max: 12 }).map((n) => value('exact', n)),
      fc
        .tuple(
          fc.constantFrom('at-least', 'more-than', 'up-to', 'fewer-than', 'about', 'nearly') as fc.Arbitrary<'about'>,
          fc.integer({ min: 0, max: 12 }),
        )
        .map(([qualifier, n]) => value(qualifier, n)),
    ),
  }),
  { minLength: 2, maxLength: 8 },
);

it('what is said to be free of conflicts is', () => {
  fc.assert(
    fc.property(fc.constantFrom('cumulative' as const, 'stock' as const, 'flow' as const), standings, (kind, wishes) => {
      const all = wishes.map(
        (wish, n): Standing => ({
          claim: claim({ id: `c${n}`, value: wish.value, period: day(wish.on) }),
          segment: 1,
          origin: `o${n}` as SourceKey,
          head: `o${n}` as SourceKey,
        }),
      );
      if (!mayConflict(kind, all)) expect(conflictAmong(kind, all)).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

it('equal exact numbers, and a cumulative figure that only grows, need no look at all pairs', () => {
  const grows = [1, 2, 3].map(
    (n): Standing => ({
      claim: claim({ id: `c${n}`, value: 100 + n, on: n }),
      segment: 1,
      origin: `o${n}` as SourceKey,
      head: `o${n}` as SourceKey,
    }),
  );
  expect(mayConflict('cumulative', grows)).toBe(false);
  expect(mayConflict('stock', [grows[0] as Standing, grows[0] as Standing])).toBe(false);
});
