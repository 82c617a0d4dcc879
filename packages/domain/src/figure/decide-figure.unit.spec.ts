import { describe, expect, it } from 'vitest';
import {
  base,
  children,
  claim,
  codesOf,
  decided,
  decideOn,
  definitions,
  directoryAfter,
  given,
  now,
  palestinians,
} from '../command/given.fixtures.js';
import type { Figure } from './figure.js';

const definition = definitions[9] as Record<string, unknown>;
const codes = (command: object, ...before: object[]) => codesOf(decideOn(directoryAfter(...before), command));
const figureAfter = (...commands: object[]): Figure => directoryAfter(...commands).figure(palestinians) as Figure;

describe('a definition of a figure', () => {
  it('is recorded with its dimensions and the default policy, under the default key where it names none', () => {
    const facets = { verification: 'verified', case: 'confirmed' };
    given(...base)
      .when({ ...definition, key: undefined, facets, kind: 'stock' })
      .then({
        stream: 'figure:gaza-2021/killed/palestinians/gaza-strip/case=confirmed/verification=verified/stock',
        topic: 'gaza-2021',
        event: {
          type: 'FigureDefined',
          data: { facets, kind: 'stock', unit: 'people', baseDate: '2021-05-10', policy: { name: 'latest' } },
        },
      });
  });
  it('may say that its parts make it up, until that is taken back', () => {
    expect(figureAfter().breakdown).toBeUndefined();
    const split = { type: 'redefinition', figure: palestinians, breakdown: 'disjoint' };
    const another = directoryAfter({ ...definition, key: 'gaza-2021/another', breakdown: 'disjoint' });
    expect(another.figure('gaza-2021/another')?.breakdown).toBe('disjoint');
    expect(figureAfter(split).breakdown).toBe('disjoint');
    expect(figureAfter(split, { ...split, title: 'Other words', breakdown: undefined }).breakdown).toBe('disjoint');
    expect(figureAfter(split, { ...split, breakdown: null }).breakdown).toBeUndefined();
    expect(codes(split, split)).toEqual(['already-known']);
    expect(codes({ ...split, breakdown: 'by halves' })).toEqual(['field-invalid breakdown']);
    expect(codes({ ...definition, key: 'x', breakdown: 'by halves' })).toEqual(['field-invalid breakdown']);
  });
  it('is known when it comes again, and does not undo what was redefined since', () => {
    given(...base)
      .when(definition)
      .thenAlreadyKnown();
    given(...base)
      .when({ ...definition, title: 'Other words', policy: { name: 'highest' } })
      .thenAlreadyKnown();
  });
  it.each<[string, object, string[]]>([
    [
      'a taken key with other dimensions',
      { measure: 'injured', unit: 'households', facets: { case: 'confirmed' }, signed: true },
      ['key-taken measure', 'key-taken unit', 'key-taken signed', 'key-taken facets'],
    ],
    ['a key that is none', { key: 'Gaza 2021/killed' }, ['key-invalid key']],
    ['a key of a kilometre', { key: 'a'.repeat(2000) }, ['key-invalid key']],
    ['a topic that is not there', { key: 'x', topic: 'gaza-2022' }, ['topic-unknown topic']],
    [
      'words for dimensions',
      { key: 'x', measure: 'killed or injured', population: '', place: 7 },
      ['key-invalid measure', 'field-missing population', 'field-invalid place'],
    ],
    ['a kind that is none', { key: 'x', kind: 'total' }, ['field-invalid kind']],
    ['no title, no unit', { key: 'x', title: undefined, unit: undefined }, ['field-missing unit', 'field-missing title']],
    ['facets that are none', { key: 'x', facets: ['a'] }, ['field-invalid facets']],
    ['a base date that is none', { key: 'x', baseDate: '2021-13-01' }, ['date-invalid baseDate']],
    ['a whole that is not there', { key: 'x', partOf: 'y' }, ['figure-unknown partOf']],
    ['itself as its whole', { key: 'x', partOf: 'x' }, ['part-of-itself partOf']],
    ['a whole of another topic', { key: 'x', partOf: 'other/displaced/households/anywhere/stock' }, ['part-of-other-topic partOf']],
    ['a policy that is none', { key: 'x', policy: { name: 'best' } }, ['policy-invalid policy']],
  ])('is refused with %s', (_rule, change, expected) => expect(codes({ ...definition, ...change })).toEqual(expected));
  it('is refused as a part of its own part', () => {
    expect(codes({ type: 'redefinition', figure: palestinians, partOf: children })).toEqual(['part-of-itself partOf']);
  });
});

describe('a redefinition', () => {
  const broken = {
    type: 'redefinition',
    figure: palestinians,
    break: true,
    baseDate: '2021-05-12',
    from: '2021-05-15',
    definition: 'since the second phase',
  } as const;
  it('with a break opens the next segment, from the first instant of the day in the topic’s zone', () => {
    given(...base)
      .when(broken)
      .then({
        event: { type: 'FigureRedefined', data: { break: true, segment: 2, from: '2021-05-14T21:00:00.000Z', baseDate: '2021-05-12' } },
      });
    expect(figureAfter(broken).segments).toEqual([
      { number: 1, baseDate: '2021-05-10' },
      { number: 2, baseDate: '2021-05-12', definition: 'since the second phase', from: '2021-05-14T21:00:00.000Z' },
    ]);
  });
  it('with a break at no stated time opens it now', () => {
    given(...base)
      .when({ ...broken, from: undefined })
      .then({ event: { data: { from: now } } });
  });
  it('without a break changes words, base date or parent', () => {
    const renamed = {
      type: 'redefinition',
      figure: children,
      title: 'Children',
      definition: 'under 18',
      partOf: null,
      baseDate: '2021-05-09',
    };
    expect(directoryAfter(renamed).figure(children)).toMatchObject({
      title: 'Children',
      definition: 'under 18',
      segments: [{ number: 1, baseDate: '2021-05-09', definition: 'under 18' }],
    });
    expect(directoryAfter(renamed).figure(children)?.partOf).toBeUndefined();
  });
  it('is known when it comes again', () => {
    for (const command of [broken, { ...broken, from: undefined }, { type: 'redefinition', figure: palestinians, title: 'Dead' }])
      expect(codes(command, command)).toEqual(['already-known']);
    expect(codes(broken, broken, { ...broken, from: '2021-05-17', baseDate: '2021-05-16' })).toEqual(['already-known']);
  });
  it('there, back and there again is three', () => {
    const to = (title: string) => ({ type: 'redefinition', figure: palestinians, title });
    const ids = decided(directoryAfter(), to('A'), to('B'), to('A')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
  it.each<[string, object, string[]]>([
    ['nothing to change', { break: false, baseDate: undefined, from: undefined, definition: undefined }, ['nothing-to-change ']],
    ['a time without a break', { break: false }, ['field-invalid from']],
    ['a time that is none', { from: 'then' }, ['date-invalid from']],
    ['a figure that is not there', { figure: 'x' }, ['figure-unknown figure']],
  ])('is refused with %s', (_rule, change, expected) => expect(codes({ ...broken, ...change })).toEqual(expected));
  it('is refused with a break before the last one', () =>
    expect(codes({ ...broken, from: '2021-05-11' }, broken)).toEqual(['period-invalid from']));
});

describe('a policy', () => {
  const set = (policy: unknown) => ({ type: 'policy', figure: palestinians, policy });
  it.each([
    [{ name: 'latest' }, undefined],
    [
      { name: 'latest-of', source: 'Reuters' },
      { name: 'latest-of', source: 'reuters' },
    ],
    [
      { name: 'priority', sources: ['ministry', 'Reuters'], staleAfter: 'P3D' },
      { name: 'priority', sources: ['ministry', 'reuters'], staleAfter: 'P3D' },
    ],
    [
      { name: 'envelope', window: 'P1D' },
      { name: 'envelope', window: 'P1D' },
    ],
    [{ name: 'median' }, { name: 'median' }],
    [
      { name: 'corroborated', n: 2, version: 1 },
      { name: 'corroborated', n: 2, version: 1 },
    ],
    [
      { name: 'preferred', until: '2021-06-01' },
      { name: 'preferred', until: '2021-06-01' },
    ],
    [{ name: 'none' }, { name: 'none' }],
  ])('%j is taken', (written, policy) => {
    if (policy === undefined)
      given(...base)
        .when(set(written))
        .thenAlreadyKnown();
    else
      given(...base)
        .when(set(written))
        .then({ event: { type: 'FigurePolicyChanged', data: { policy } } });
  });
  it('there, back and there again is three', () => {
    const ids = decided(directoryAfter(), set({ name: 'none' }), set({ name: 'latest' }), set({ name: 'none' })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
  it.each<[unknown, string[]]>([
    [undefined, ['field-missing policy']],
    ['best', ['policy-invalid policy']],
    [{ name: 'latest', window: 'P1D' }, ['policy-invalid policy.window']],
    [{ name: 'latest', version: 2 }, ['policy-invalid policy.version']],
    [{ name: 'latest-of', source: 'x' }, ['source-unknown policy.source']],
    [{ name: 'priority', sources: [], staleAfter: '3 days' }, ['policy-invalid policy.sources', 'policy-invalid policy.staleAfter']],
    [{ name: 'priority', sources: ['ministry', 'Gaza Health Ministry'], staleAfter: 'P1D' }, ['policy-invalid policy.sources']],
    [{ name: 'corroborated', n: 1 }, ['policy-invalid policy.n']],
    [{ name: 'preferred', until: 'soon' }, ['policy-invalid policy.until']],
  ])('%j is refused', (policy, expected) => expect(codes(set(policy))).toEqual(expected));
});

describe('notes, merges, preferences, releases', () => {
  it('an adjustment explains a step by a signed amount', () => {
    const adjustment = {
      type: 'adjustment',
      figure: palestinians,
      on: '2021-05-14',
      amount: '-25',
      by: 'publisher',
      text: 'doubles removed',
    };
    given(...base)
      .when(adjustment)
      .then({ event: { type: 'FigureAnnotated', data: { on: '2021-05-14', adjustment: { amount: '-25' }, by: 'publisher' } } });
    expect(decided(directoryAfter(), adjustment)[0]?.id).toBe(decided(directoryAfter(adjustment), adjustment)[0]?.id);
    expect(codes({ ...adjustment, amount: 'many', on: 'x', by: 'me' })).toEqual([
      'number-invalid amount',
      'date-invalid on',
      'field-invalid by',
    ]);
    expect(codes({ type: 'annotation', figure: palestinians })).toEqual(['field-missing text', 'field-missing on']);
  });
  it('figures that count the same can be merged, once', () => {
    const other = { ...definition, key: 'gaza-2021/dead', measure: 'dead' };
    const merge = { type: 'figure-merge', figure: other.key, into: palestinians, reason: 'the same' };
    expect(codes(merge, other)).toEqual(['events']);
    expect(codes(merge, other, merge)).toEqual(['already-known']);
    expect(codes({ ...merge, into: other.key }, other)).toEqual(['merge-invalid into']);
    expect(codes({ ...merge, into: children }, other, merge)).toEqual(['merge-invalid figure']);
    expect(codes({ ...merge, figure: palestinians, into: other.key }, other, merge)).toEqual(['merge-invalid into']);
    expect(codes({ ...merge, figure: palestinians, into: 'other/displaced/households/anywhere/stock' })).toEqual([
      'merge-invalid into',
      'merge-invalid into',
      'merge-invalid into',
    ]);
  });
  it('the editor’s pick is a claim of the figure, until a moment', () => {
    const prefer = {
      type: 'preference',
      figure: palestinians,
      claim: { figure: palestinians, origin: 'officials', asOf: '2021-05-14' },
      until: '2021-05-30',
      reason: 'best documented',
    };
    const directory = directoryAfter(claim);
    expect(decided(directory, prefer)).toMatchObject([{ event: { type: 'ClaimPreferred', data: { until: '2021-05-30T21:00:00.000Z' } } }]);
    expect(codesOf(decideOn(directory, prefer))).toEqual(['already-known']);
    expect(codes({ ...prefer, figure: children, until: 'x' }, claim)).toEqual(['date-invalid until', 'claim-unknown claim']);
  });
  it('a figure can be released again and again', () => {
    given(...base)
      .when({ type: 'release', figure: palestinians, reason: 'repaired' })
      .then({ event: { type: 'FigureReleased' } });
  });
});
