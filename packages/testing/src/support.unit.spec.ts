import { describe, expect, it } from 'vitest';
import { fixedClock } from './clock.js';
import { deciderSpecification } from './decider-specification.js';
import { fixedIds } from './ids.js';
import { seededRandom, shuffled } from './random.js';

describe('a fixed clock', () => {
  it('moves only when told to', () => {
    const clock = fixedClock('2026-01-01T00:00:00Z');
    expect([clock.now(), clock.now(), clock.advance(1500)]).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T00:00:01.500Z',
    ]);
  });
});

describe('fixed ids', () => {
  it('are UUIDs, distinct, and the same for the same seed', () => {
    const [one, same, other] = [fixedIds('a'), fixedIds('a'), fixedIds('b')];
    const ids = [one(), one(), other()];
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(3);
    expect(same()).toBe(ids[0]);
  });
});

describe('seeded random numbers', () => {
  it('shuffle the same way for the same seed, and lose nothing', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const once = shuffled(items, seededRandom(7));
    expect(once).toEqual(shuffled(items, seededRandom(7)));
    expect(once).not.toEqual(items);
    expect([...once].sort()).toEqual(items);
  });
});

describe('the decider specification', () => {
  type Event = { kind: 'opened' | 'closed'; by?: string };
  const given = deciderSpecification({
    initialState: () => ({ isOpen: false }),
    evolve: (_state, event: Event) => ({ isOpen: event.kind === 'opened' }),
    decide: (command: 'open' | 'close', state) => {
      if (command === 'open' && state.isOpen) return { type: 'already-known' as const };
      if (command === 'close' && !state.isOpen) return { type: 'rejected' as const, problems: [{ code: 'NotOpen' }] };
      return { type: 'events' as const, events: [{ kind: command === 'open' ? 'opened' : 'closed', by: 'us' } as Event] };
    },
  });

  it('compares what the rule is about', () => {
    given({ kind: 'opened' }).when('close').then({ kind: 'closed' });
    given().when('close').thenRejected('NotOpen');
    given({ kind: 'opened' }).when('open').thenAlreadyKnown();
  });

  it('fails where the decision differs', () => {
    expect(() => given().when('open').then({ kind: 'closed' })).toThrow();
    expect(() => given().when('open').then({ kind: 'opened' }, { kind: 'closed' })).toThrow();
    expect(() => given().when('open').thenRejected('NotOpen')).toThrow();
    expect(() => given().when('close').thenRejected('Other')).toThrow();
  });
});
