import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimEntry } from '../cell/entry.js';
import { voiceOf } from '../cell/voice.js';
import { type ClaimWish, claim, day, noon, value } from '../claim/claim.fixtures.js';
import type { Figure, FigureKey, FigureKind } from '../figure/figure.js';
import type { Instant, Period } from '../period/period.js';
import { pointKey } from '../period/point-key.js';
import type { SourceKey } from '../source/source.js';
import { decimal } from '../value/decimal.js';
import { flagsOfChecks, type VoicedFigure, type VoicePoint } from './check.js';
import { type CheckGrounds, checksOf } from './checks-of.js';
import { checkFindings, namedIn, renderCheck } from './render-check.js';
import { voicePointsOf } from './voice-points.js';

const figure = (key: string, more: Partial<Figure> = {}): Figure =>
  ({
    key: key as FigureKey,
    topic: 'flood',
    kind: 'cumulative',
    unit: 'people',
    signed: false,
    segments: [{ number: 1 }],
    ...more,
  }) as Figure;
const points = (wishes: readonly ClaimWish[], kind: FigureKind = 'cumulative'): VoicePoint[] =>
  wishes.map((wish) => {
    const facts = claim(wish);
    return {
      segment: wish.segment ?? 1,
      point: pointKey(kind, facts.period),
      voice: voiceOf(facts),
      origin: facts.origin,
      claim: facts,
    };
  });
const voiced = (of: Figure, wishes: readonly ClaimWish[]): VoicedFigure => ({ figure: of, points: points(wishes, of.kind) });
const checks = (grounds: Partial<CheckGrounds> & VoicedFigure) => checksOf({ adjustments: [], parts: [], ...grounds });
const found = (grounds: Parameters<typeof checks>[0]) => checks(grounds).map(({ code, claims }) => [code, ...claims]);
const killed = figure('killed');
const names = { source: (key: string) => key, figure: (key: string) => key, time: (written: string) => written };

describe('cumulative-decrease', () => {
  it('remarks on the later of two consecutive points of one voice, and says who and what', () => {
    const [check, ...more] = checks(
      voiced(killed, [
        { id: 'a', on: 12, value: 120 },
        { id: 'b', on: 13, value: 118 },
        { id: 'c', on: 14, value: 119 },
      ]),
    );
    expect(more).toEqual([]);
    expect(check).toMatchObject({ code: 'cumulative-decrease', point: '2021-05-13', claims: ['b', 'a'] });
    expect(renderCheck(check!.finding, names)).toBe(
      'ministry gives exact 118 for 2021-05-13, after exact 120 for 2021-05-12: a count since a base date cannot go down, and no adjustment explains it.',
    );
  });

  it('knows what words leave open: more than 125 after 130, about 120 after 125, and 120 after at least 130', () => {
    const pairs: [ClaimWish['value'], ClaimWish['value'], boolean][] = [
      [130, value('more-than', 125), false],
      [125, value('about', 120), false],
      [value('at-least', 130), 120, true],
      [value('about', 130), 125, false],
      [value('about', 200), 120, true],
      [value('more-than', 120), 120, true],
      [value('up-to', 500), 120, false],
    ];
    for (const [first, second, isFound] of pairs)
      expect(
        found(
          voiced(killed, [
            { id: 'a', on: 12, value: first! },
            { id: 'b', on: 13, value: second! },
          ]),
        ),
        JSON.stringify([first, second]),
      ).toHaveLength(isFound ? 1 : 0);
  });

  it('asks nothing across segments, voices and sources, nor of levels and flows', () => {
    const pair = (more: Partial<ClaimWish>): ClaimWish[] => [
      { id: 'a', on: 12, value: 120 },
      { id: 'b', on: 13, value: 118, ...more },
    ];
    expect(found(voiced(killed, pair({ segment: 2 })))).toEqual([]);
    expect(found(voiced(killed, pair({ origin: 'un' })))).toEqual([]);
    expect(found(voiced(killed, pair({ dataSet: 'daily' })))).toEqual([]);
    for (const kind of ['stock', 'flow'] as const) expect(found(voiced(figure('x', { kind }), pair({})))).toEqual([]);
    // One table that carries two sources which disagree: each is held against itself.
    const both = [12, 13, 14].flatMap((on) => [
      { id: `m${on}`, on, value: 100 + on, dataSet: 'daily', origin: 'ministry' },
      { id: `u${on}`, on, value: 80 + on, dataSet: 'daily', origin: 'un' },
    ]);
    expect(found(voiced(killed, both))).toEqual([]);
  });

  it('is excused by an adjustment dated in between that is large enough, and by no other', () => {
    const adjusted = (amount: number, on: number) =>
      found({
        ...voiced(killed, [
          { id: 'a', on: 12, value: 120 },
          { id: 'b', on: 13, value: 118 },
        ]),
        adjustments: [
          {
            startsAt: `2021-05-${on}T00:00:00.000Z` as Instant,
            endsAt: `2021-05-${on + 1}T00:00:00.000Z` as Instant,
            amount: decimal(amount),
          },
        ],
      }).length;
    expect(adjusted(-2, 13)).toBe(0);
    expect(adjusted(-25, 13)).toBe(0);
    expect(adjusted(-1, 13)).toBe(1);
    expect(adjusted(2, 13)).toBe(1);
    expect(adjusted(-2, 12)).toBe(1);
    expect(adjusted(-2, 14)).toBe(1);
  });

  it('a withdrawn word is no neighbour: the one before it is', () => {
    const lines = [
      { id: 'a', on: 12, value: 120 },
      { id: 'b', on: 13, value: 500 },
      { id: 'c', on: 14, value: 118 },
    ].map((wish) => {
      const facts = claim(wish);
      return { entry: claimEntry(facts, 1n), point: pointKey('cumulative', facts.period), voice: voiceOf(facts) };
    });
    const withdrawal = {
      entry: { kind: 'withdrawal', id: 'w', position: 2n, publishedAt: noon(15), place: 1, by: 'publisher' },
      point: lines[1]!.point,
      voice: lines[1]!.voice,
    } as const;
    const sources = { resolveSource: (key: SourceKey) => key };
    expect(found({ figure: killed, points: voicePointsOf(killed, [...lines, withdrawal], sources) })).toEqual([
      ['cumulative-decrease', 'c', 'a'],
    ]);
  });

  it('is never found where every voice only goes up', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('ministry', 'un', 'agency'), fc.nat(50)), { maxLength: 25 }), (steps) => {
        const level: Record<string, number> = {};
        const wishes = steps.map(([origin, step], i) => {
          level[origin] = (level[origin] ?? 0) + step;
          return { id: `c${i}`, origin, on: i + 1, value: level[origin] as number };
        });
        expect(found(voiced(killed, wishes)).filter(([code]) => code === 'cumulative-decrease')).toEqual([]);
      }),
    );
  });
});

describe('part-exceeds-whole', () => {
  const children = figure('children', { partOf: killed.key });
  const whole = voiced(killed, [{ id: 'w', on: 14, value: 120 }]);

  it('is remarked on at the part and at the whole', () => {
    const part = voiced(children, [{ id: 'p', on: 14, value: 121 }]);
    const [asPart] = checks({ ...part, whole });
    expect(asPart).toMatchObject({ code: 'part-exceeds-whole', figure: 'children', claims: ['p', 'w'] });
    expect(renderCheck(asPart!.finding, names)).toBe(
      'ministry gives exact 121 for children on 2021-05-14, more than the exact 120 for the whole, killed.',
    );
    expect(checks({ ...whole, parts: [part] })).toMatchObject([
      { figure: 'killed', claims: ['w', 'p'], finding: { code: 'whole-below-part' } },
    ]);
  });

  it('asks only one document or voice, one period, and what the words say for sure', () => {
    const asked = (wish: Partial<ClaimWish>, of = whole) =>
      found({ ...voiced(children, [{ id: 'p', on: 14, value: 121, ...wish }]), whole: of }).length;
    expect(asked({ origin: 'un' })).toBe(0);
    expect(asked({ origin: 'un', document: 'd' }, voiced(killed, [{ id: 'w', on: 14, value: 120, document: 'd' }]))).toBe(1);
    expect(asked({ on: 13 })).toBe(0);
    expect(asked({ value: value('up-to', 500) })).toBe(0);
    expect(asked({}, voiced(killed, [{ id: 'w', on: 14, value: value('at-least', 100) }]))).toBe(0);
    expect(asked({}, voiced(figure('killed', { unit: 'households' }), [{ id: 'w', on: 14, value: 120 }]))).toBe(0);
  });

  it('asks nothing of a part that was counted for longer, and of a redefined whole the segment of its base', () => {
    const since = (baseDate: string, number = 1) => ({ number, baseDate });
    const part = (baseDate: string) => voiced(figure('children', { segments: [since(baseDate)] }), [{ id: 'p', on: 14, value: 121 }]);
    const late = { ...whole, figure: figure('killed', { segments: [since('2021-05-10')] }) };
    expect(found({ ...part('2021-05-01'), whole: late })).toEqual([]);
    expect(found({ ...part('2021-05-10'), whole: late })).toHaveLength(1);
    expect(found({ ...part('2021-05-12'), whole: late })).toHaveLength(1);
    const redefined: VoicedFigure = {
      figure: figure('killed', { segments: [since('2021-05-10'), since('2020-01-01', 2)] }),
      points: points([
        { id: 'w1', on: 14, value: 120 },
        { id: 'w2', on: 14, value: 4_000, segment: 2 },
      ]),
    };
    expect(found({ ...part('2021-05-10'), whole: redefined })).toEqual([['part-exceeds-whole', 'p', 'w1']]);
    expect(found({ ...part('2020-01-01'), whole: redefined })).toEqual([]);
  });
});

describe('sum-differs', () => {
  const split = figure('killed', { breakdown: 'disjoint' });
  const part = (key: string, wish: Partial<ClaimWish>) => voiced(figure(key), [{ id: key, on: 14, value: 60, ...wish }]);
  const whole = (of: Figure, wish: Partial<ClaimWish> = {}) => voiced(of, [{ id: 'w', on: 14, value: 120, ...wish }]);

  it('is asked only of declared breakdowns', () => {
    const parts = [part('men', {}), part('women', { value: 58 })];
    expect(found({ ...whole(killed), parts })).toEqual([]);
    const [check] = checks({ ...whole(split), parts });
    expect(check).toMatchObject({ code: 'sum-differs', claims: ['w', 'men', 'women'] });
    expect(renderCheck(check!.finding, names)).toBe(
      'ministry gives exact 120 for the whole, killed, on 2021-05-14; its parts add up to 118 (men exact 60, women exact 58).',
    );
    expect(found({ ...whole(split), parts: [part('men', {}), part('women', {})] })).toEqual([]);
  });

  it('leaves open what words and missing parts leave open', () => {
    const asked = (...parts: VoicedFigure[]) => found({ ...whole(split), parts }).filter(([code]) => code === 'sum-differs').length;
    expect(asked(part('men', { value: value('at-least', 50) }), part('women', {}))).toBe(0);
    expect(asked(part('men', { value: value('about', 55) }), part('women', {}))).toBe(0);
    expect(asked(part('men', { value: 50 }), part('women', { origin: 'un' }))).toBe(0);
    expect(asked(part('men', { value: 119 }), part('women', { value: value('more-than', 1) }))).toBe(1);
    expect(asked(part('men', { value: 100 }), part('women', { value: 30 }), { figure: figure('other'), points: [] })).toBe(1);
    expect(asked()).toBe(0);
  });
});

describe('implausible-jump', () => {
  const line = (...values: (number | ClaimWish['value'])[]) => values.map((one, i) => ({ id: `c${i}`, on: i + 10, value: one! }));

  it('is over five times, or under a fifth, of both neighbours', () => {
    const typo = voiced(killed, line(160, 1165, 167));
    const jump = checks(typo).find(({ code }) => code === 'implausible-jump');
    expect(jump?.claims).toEqual(['c1', 'c0', 'c2']);
    expect(renderCheck(jump!.finding, names)).toBe(
      'ministry gives exact 1165 for 2021-05-11, over five times the exact 160 for 2021-05-10 before and the exact 167 for 2021-05-12 after.',
    );
    const jumps = (...values: Parameters<typeof line>) => found(voiced(figure('x', { kind: 'flow' }), line(...values))).length;
    expect(jumps(100, 501, 100)).toBe(1);
    expect(jumps(100, 500, 100)).toBe(0);
    expect(jumps(100, 501, 101)).toBe(0);
    expect(jumps(100, 19, 100)).toBe(1);
    expect(jumps(100, 20, 100)).toBe(0);
    expect(jumps(0, 3, 0)).toBe(0);
    expect(jumps(90, 0, 104)).toBe(1);
    expect(jumps(value('at-least', 100), 900, 100)).toBe(0);
    expect(jumps(160, 1165)).toBe(0);
  });

  it('holds flows against flows of the same length', () => {
    const flow = figure('x', { kind: 'flow' });
    const of = (length: string) => [
      { id: 'a', period: day(10, 'P1D'), value: 10, published: noon(15) },
      { id: 'b', period: day(11, length), value: 100, published: noon(15) },
      { id: 'c', period: day(12, 'P1D'), value: 10, published: noon(15) },
    ];
    expect(found(voiced(flow, of('P1D')))).toHaveLength(1);
    expect(found(voiced(flow, of('P7D')))).toEqual([]);
  });
});

it('a date and its midnight are one moment: nothing went down between them', () => {
  const midnight: Period = { end: '2021-05-13T00:00:00.000Z', precision: 'second', endsAt: '2021-05-13T00:00:00.000Z' as Instant };
  expect(
    found(
      voiced(killed, [
        { id: 'a', on: 12, value: 120 },
        { id: 'b', period: midnight, value: 119, published: noon(14) },
      ]),
    ),
  ).toEqual([]);
});

it('flags have one entry for each code, with all the claims that cause it', () => {
  const all = checks({
    ...voiced(killed, [
      { id: 'a', on: 12, value: 160 },
      { id: 'b', on: 13, value: 20 },
      { id: 'c', on: 14, value: 170 },
    ]),
    whole: voiced(figure('all'), [{ id: 'w', on: 13, value: 10 }]),
  }).filter(({ point }) => point === '2021-05-13');
  expect(flagsOfChecks(all)).toEqual([
    { code: 'cumulative-decrease', claims: ['b', 'a'] },
    { code: 'part-exceeds-whole', claims: ['b', 'w'] },
    { code: 'implausible-jump', claims: ['b', 'a', 'c'] },
  ]);
  expect(flagsOfChecks([])).toEqual([]);
});

it('every finding has a sentence, and names whom it names', () => {
  for (const code of checkFindings) expect(renderCheck({ code, args: { origin: 'somebody', parts: 0 } }, names)).toMatch(/^somebody .*\.$/);
  expect(renderCheck({ code: 'newer', args: {} }, names)).toContain('newer');
  expect(namedIn({ code: 'sum-differs', args: { origin: 'a', whole: 'w', part1: 'x', partValue1: '3', parts: 1 } })).toEqual({
    sources: ['a'],
    figures: ['w', 'x'],
  });
});
