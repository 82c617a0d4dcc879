import { describe, expect, it } from 'vitest';
import { resolveAnswer } from '../answer/resolve.js';
import { type ClaimWish, claim, noon, value } from '../claim/claim.fixtures.js';
import type { SourceKey } from '../source/source.js';
import type { PolicyChoice } from './policy.js';
import type { Standing } from './standing.js';

type Wish = ClaimWish & { readonly head?: string; readonly disputedBy?: string[] };
const standing = (wish: Wish): Standing => {
  const facts = claim(wish);
  return {
    claim: facts,
    segment: wish.segment ?? 1,
    origin: facts.origin,
    head: (wish.head ?? facts.origin) as SourceKey,
    ...(wish.disputedBy === undefined ? {} : { disputedBy: wish.disputedBy as SourceKey[] }),
  };
};
const answer = (policy: PolicyChoice, wishes: readonly Wish[], preference?: { claim: string }) =>
  resolveAnswer({
    kind: 'cumulative',
    policy,
    standings: wishes.map(standing),
    counts: { cells: wishes.length, withdrawn: 0, withoutNumber: 0 },
    context: { resolveSource: (key) => key, ...(preference === undefined ? {} : { preference }) },
  });
const source = (key: string) => key as SourceKey;
const three: readonly Wish[] = [
  { id: 'a', origin: 'ministry', on: 12, value: 120 },
  { id: 'b', origin: 'un', on: 13, value: 110 },
  { id: 'c', origin: 'agency', on: 14, value: 125 },
];

describe('policies', () => {
  it('latest: the newest standing claim wins, the others are older', () => {
    expect(answer({ name: 'latest' }, three)).toMatchObject({
      winners: ['c'],
      losers: [
        { claim: 'b', rule: 'older' },
        { claim: 'a', rule: 'older' },
      ],
      value: { min: '125' },
      explanation: { code: 'latest' },
    });
  });
  it('latest-of: one origin only', () => {
    expect(answer({ name: 'latest-of', source: source('un') }, three)).toMatchObject({
      winners: ['b'],
      losers: [
        { claim: 'c', rule: 'other-origin' },
        { claim: 'a', rule: 'other-origin' },
      ],
    });
    expect(answer({ name: 'latest-of', source: source('nobody') }, three).value).toBeUndefined();
  });
  it('priority: first listed origin that is fresh enough; else the newest of the listed, stale', () => {
    const choice = (staleAfter: string): PolicyChoice => ({ name: 'priority', sources: [source('ministry'), source('un')], staleAfter });
    expect(answer(choice('P3D'), three)).toMatchObject({
      winners: ['a'],
      losers: [
        { claim: 'c', rule: 'not-listed' },
        { claim: 'b', rule: 'outranked' },
      ],
    });
    expect(answer(choice('P1D'), three)).toMatchObject({
      winners: ['b'],
      losers: [{ rule: 'not-listed' }, { claim: 'a', rule: 'held-too-long-ago' }],
    });
    expect(answer(choice('PT1H'), three)).toMatchObject({ winners: ['b'], flags: [{ code: 'stale', claims: ['b'] }] });
  });
  it('highest and lowest: by point, inside the window of the newest', () => {
    expect(answer({ name: 'highest' }, three).winners).toEqual(['c']);
    expect(answer({ name: 'lowest', window: 'P1D' }, three)).toMatchObject({
      winners: ['b'],
      losers: [
        { claim: 'c', rule: 'higher' },
        { claim: 'a', rule: 'outside-window' },
      ],
    });
  });
  it('equal values: the latest claim', () => {
    expect(
      answer({ name: 'highest' }, [
        { id: 'old', origin: 'x', on: 13, value: 5 },
        { id: 'new', origin: 'y', on: 14, value: 5 },
      ]).winners,
    ).toEqual(['new']);
  });
  it('envelope: low to high of independent origins, open where the claim is open, best = latest', () => {
    const result = answer({ name: 'envelope' }, [
      ...three,
      { id: 'd', origin: 'ngo', on: 14, value: value('at-least', 130), published: noon(14, -5) },
      { id: 'own', origin: 'paper', basis: 'own-voice', on: 14, value: 999 },
    ]);
    expect(result).toMatchObject({ low: '110', value: { min: '125' } });
    expect(result.high).toBeUndefined();
    expect(result.losers).toContainEqual({ claim: 'own', rule: 'not-corroborated' });
  });
  it('median: the lower middle claim, so that somebody said it', () => {
    expect(answer({ name: 'median' }, [...three, { id: 'd', origin: 'ngo', on: 14, value: 130, published: noon(14, -5) }]).winners).toEqual(
      ['a'],
    );
  });
  it('corroborated: newest claim that n−1 independent others stand by; none, then all lose', () => {
    const close: readonly Wish[] = [
      { id: 'a', origin: 'ministry', on: 14, value: value('about', 120), published: noon(14, -9) },
      { id: 'b', origin: 'un', on: 14, value: 125, published: noon(14, -5) },
      { id: 'c', origin: 'agency', on: 14, value: 300 },
    ];
    expect(answer({ name: 'corroborated', n: 2 }, close)).toMatchObject({
      winners: ['b'],
      losers: [
        { claim: 'c', rule: 'not-corroborated' },
        { claim: 'a', rule: 'older' },
      ],
    });
    const none = answer({ name: 'corroborated', n: 3 }, close);
    expect(none.value).toBeUndefined();
    expect(none.losers).toHaveLength(3);
  });
  it('preferred: the pick while it stands, else latest', () => {
    expect(answer({ name: 'preferred' }, three, { claim: 'a' }).winners).toEqual(['a']);
    expect(answer({ name: 'preferred' }, three, { claim: 'gone' })).toMatchObject({
      winners: ['c'],
      explanation: { code: 'preferred-over' },
    });
    expect(answer({ name: 'preferred', until: '2021-05-13T00:00:00.000Z' }, three, { claim: 'a' }).winners).toEqual(['c']);
  });
  it('none: nothing chosen, all listed', () => {
    expect(answer({ name: 'none' }, three)).toMatchObject({ winners: [], losers: [{}, {}, {}] });
  });
  it('a version that was never released is a bug', () => {
    expect(() => answer({ name: 'latest', version: 9 }, three)).toThrow('no version 9');
  });
});

describe('status and flags', () => {
  const status = (wishes: readonly Wish[]) => answer({ name: 'latest' }, wishes).status;
  it('outlets quoting one head are a single source', () => {
    expect(
      status([
        { id: 'a', origin: 'officials', head: 'ministry' },
        { id: 'b', origin: 'ministry', value: 125 },
      ]),
    ).toBe('single-source');
  });
  it('own voices count for nobody', () => {
    expect(
      status([
        { id: 'a', origin: 'un' },
        { id: 'b', origin: 'paper', basis: 'own-voice', value: 500 },
      ]),
    ).toBe('single-source');
  });
  it('two independent claims agree unless they conflict', () => {
    expect(
      status([
        { id: 'a', origin: 'un', value: value('at-least', 100) },
        { id: 'b', origin: 'ministry', value: 125 },
      ]),
    ).toBe('agreed');
    expect(
      status([
        { id: 'a', origin: 'un', value: 100 },
        { id: 'b', origin: 'ministry', value: 125 },
      ]),
    ).toBe('contested');
  });
  it('a later, larger cumulative number does not contest an earlier one; a smaller one does', () => {
    expect(
      status([
        { id: 'a', origin: 'un', on: 13, value: 100 },
        { id: 'b', origin: 'ministry', on: 14, value: 125 },
      ]),
    ).toBe('agreed');
    expect(
      status([
        { id: 'a', origin: 'un', on: 13, value: 130 },
        { id: 'b', origin: 'ministry', on: 14, value: 125 },
      ]),
    ).toBe('contested');
  });
  it('nothing stands: withdrawn, unknown, not-asserted or no-claims, in this order', () => {
    const empty = (counts: { cells: number; withdrawn: number; withoutNumber: number }) =>
      resolveAnswer({ kind: 'cumulative', policy: { name: 'latest' }, standings: [], counts, context: { resolveSource: (key) => key } })
        .status;
    expect(empty({ cells: 0, withdrawn: 0, withoutNumber: 0 })).toBe('no-claims');
    expect(empty({ cells: 2, withdrawn: 2, withoutNumber: 0 })).toBe('withdrawn');
    expect(empty({ cells: 2, withdrawn: 1, withoutNumber: 1 })).toBe('unknown');
    expect(empty({ cells: 2, withdrawn: 1, withoutNumber: 0 })).toBe('not-asserted');
  });
  it('only the newest segment answers; the break is flagged', () => {
    expect(
      answer({ name: 'latest' }, [
        { id: 'old', origin: 'un', on: 20, segment: 1, value: 123 },
        { id: 'new', origin: 'ministry', on: 14, segment: 2, value: 4170 },
      ]),
    ).toMatchObject({
      winners: ['new'],
      status: 'single-source',
      losers: [{ claim: 'old', rule: 'earlier-segment' }],
      flags: [{ code: 'break-in-series' }],
    });
  });
  it('a dispute flags who disputes and changes no value', () => {
    expect(answer({ name: 'latest' }, [{ id: 'a', disputedBy: ['army'] }])).toMatchObject({
      value: { min: '120' },
      flags: [{ code: 'disputed', claims: ['a'], by: ['army'] }],
    });
  });
});
