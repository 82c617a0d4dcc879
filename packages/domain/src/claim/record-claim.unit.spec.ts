import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  base,
  children,
  claim,
  codesOf,
  daily,
  decideOn,
  directoryAfter,
  given,
  now,
  palestinians,
} from '../command/given.fixtures.js';
import type { ClaimRecorded } from './claim.js';

const recorded = (command: object, ...before: object[]): ClaimRecorded['data'] => {
  const decision = decideOn(directoryAfter(...before), command);
  if (decision.type !== 'events' || decision.events[0]?.event.type !== 'ClaimRecorded') throw new Error(JSON.stringify(decision));
  return decision.events[0].event.data;
};
const codes = (command: object, ...before: object[]) => codesOf(decideOn(directoryAfter(...before), command));

describe('a claim', () => {
  it('is recorded with what it says, who says so, and when', () => {
    given(...base)
      .when(claim)
      .then({
        topic: 'gaza-2021',
        event: {
          type: 'ClaimRecorded',
          data: {
            figure: palestinians,
            value: { qualifier: 'at-least', min: '120', max: null, text: 'at least 120', unit: 'people' },
            period: { end: '2021-05-14', precision: 'day', endsAt: '2021-05-14T21:00:00.000Z' },
            origin: 'officials',
            basis: 'named',
            held: '2021-05-14T12:00:00.000Z',
            publishedAt: { at: '2021-05-14T12:00:00.000Z', basis: 'stated' },
            modality: 'asserted',
            locator: { place: 7 },
          },
        },
      });
  });
  it('has its id as event id and stream', () => {
    const decision = decideOn(directoryAfter(), claim);
    if (decision.type !== 'events') throw new Error('rejected');
    const [event] = decision.events;
    expect(event).toMatchObject({ stream: `claim:${event?.id}`, event: { data: { claim: event?.id } } });
    expect(event?.id.slice(0, 13).replace('-', '')).toBe(Date.parse('2021-05-14T12:00:00Z').toString(16).padStart(12, '0'));
    expect(event?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('keeps an id that it brings', () => {
    const id = '01234567-89AB-8def-8123-456789abcdef';
    expect(recorded({ ...claim, id }).claim).toBe(id.toLowerCase());
  });
  it('finds its origin by key, name or alias, whatever the case', () => {
    for (const origin of ['ministry', 'palestinian ministry of health', ' Gaza Health Ministry '])
      expect(recorded({ ...claim, origin })).toMatchObject({ origin: 'ministry', basis: 'named' });
  });
  it('is the publisher’s own voice where no origin is named', () => {
    expect(recorded({ ...claim, origin: null })).toMatchObject({ origin: 'axios', basis: 'own-voice' });
    const { origin: _origin, document: _document, ...rest } = claim;
    expect(recorded({ ...rest, dataSet: 'gaza-daily' })).toMatchObject({ origin: 'reuters', basis: 'own-voice', dataSet: 'gaza-daily' });
    expect(codes(rest)).toEqual(['field-missing origin']);
  });
  it('has the time of its document, read in the topic’s zone, or else of its capture', () => {
    const { publishedAt: _published, ...undated } = claim;
    expect(recorded(undated).publishedAt).toMatchObject({ at: '2021-05-14T12:00:00.000Z', basis: 'stated' });
    const day = { type: 'document', url: 'https://example.org/day', publisher: 'axios', publishedAt: '2021-05-14' };
    expect(recorded({ ...undated, document: day.url }, day).publishedAt.at).toBe('2021-05-14T21:00:00.000Z');
    expect(recorded({ ...undated, document: 'https://example.org/undated' }).publishedAt).toMatchObject({ at: now, basis: 'captured' });
  });
  it('counts under the source and figure that its own were merged into, and keeps its id', () => {
    const merge = { type: 'source-merge', source: 'officials', into: 'ministry', reason: 'the same office' };
    const merged = recorded(claim, merge);
    expect(merged).toMatchObject({ origin: 'ministry', claim: recorded(claim).claim });
    const other = {
      type: 'figure',
      key: 'gaza-2021/dead',
      topic: 'gaza-2021',
      title: 'Dead',
      measure: 'dead',
      population: 'palestinians',
      place: 'gaza-strip',
      unit: 'people',
      kind: 'cumulative',
    };
    const figures = { type: 'figure-merge', figure: other.key, into: palestinians, reason: 'the same' };
    expect(recorded({ ...claim, figure: other.key }, other, figures)).toMatchObject({
      figure: palestinians,
      claim: recorded({ ...claim, figure: other.key }, other).claim,
    });
  });
  it('stands at the offset of its quote, else in its row, else at its place in the file; its quote is kept apart', () => {
    expect(recorded({ ...claim, row: 12, column: 'killed' }).locator).toEqual({ place: 12, row: 12, column: 'killed' });
    const decision = decideOn(directoryAfter(), { ...claim, quote: 'words of the report', quoteStart: 40 });
    if (decision.type !== 'events') throw new Error('rejected');
    expect(decision.content).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), text: 'words of the report' }]);
    expect(decision.events[0]?.event.data).toMatchObject({ locator: { place: 40, start: 40, end: 59, quote: decision.content[0]?.hash } });
  });
  it('may be part of another claim, named by id or description', () => {
    const part = { ...claim, figure: children, value: 30, partOf: { figure: palestinians, origin: 'officials', asOf: '2021-05-14' } };
    expect(recorded(part, claim).partOf).toBe(recorded(claim).claim);
    expect(recorded({ ...part, partOf: recorded(claim).claim }, claim).partOf).toBe(recorded(claim).claim);
  });
  it('keeps relays, modality, notes and who changed it', () => {
    const note = {
      via: ['Reuters', 'axios'],
      modality: 'projected',
      note: 'read twice',
      by: 'publisher',
      extraction: { method: 'rules', version: '1' },
      segment: 1,
    };
    expect(recorded({ ...claim, ...note })).toMatchObject({
      via: ['reuters', 'axios'],
      modality: 'projected',
      note: 'read twice',
      statedBy: 'publisher',
      extraction: { method: 'rules', version: '1' },
      segment: 1,
    });
  });
});

describe('the id of a claim', () => {
  const id = (changes: object, ...before: object[]) => recorded({ ...claim, ...changes }, ...before).claim;
  it('does not depend on wording, quote, relays, row or note', () => {
    for (const change of [
      { value: { qualifier: 'at-least', number: '120' } },
      { value: 'no fewer than 120' },
      { quote: 'x' },
      { via: ['reuters'] },
      { row: 3 },
      { note: 'x' },
      { origin: 'Gaza health officials' },
      { publishedAt: '2021-05-14T15:00:00+03:00' },
    ]) {
      expect(id(change)).toBe(id({}));
    }
  });
  it('depends on figure, origin, period, value, modality, publication, document and data set', () => {
    const changes = [
      {},
      { figure: children },
      { origin: 'ministry' },
      { asOf: '2021-05-13' },
      { asOf: '2021-05' },
      { value: 120 },
      { value: 'at least 121' },
      { modality: 'likely' },
      { publishedAt: '2021-05-14T12:00:01Z' },
      { document: 'https://example.org/undated' },
      { dataSet: 'gaza-daily' },
    ];
    expect(new Set(changes.map((change) => id(change))).size).toBe(changes.length);
  });
  it('holds the length of a flow, equal lengths alike', () => {
    const flow = (length?: string) =>
      id({ figure: daily, asOf: undefined, period: { end: '2021-05-14', ...(length === undefined ? {} : { length }) } });
    expect(flow('PT24H')).toBe(flow('P1D'));
    expect(new Set([flow(), flow('PT6H'), flow('PT24H')]).size).toBe(3);
  });
  it('does not hold a time of capture: the same line an hour later is the same claim', () => {
    const undated = { ...claim, publishedAt: undefined, document: undefined, dataSet: 'gaza-daily' };
    expect(id(undated)).toBe(id(undated));
    expect(id(undated).slice(0, 13).replace('-', '')).toBe(Date.parse('2021-05-14T21:00:00Z').toString(16).padStart(12, '0'));
  });
});

describe('a claim is refused', () => {
  it.each<[string, object, string[]]>([
    ['without anything', { type: 'claim' }, ['field-missing figure', 'field-missing value', 'field-missing asOf', 'field-missing origin']],
    ['without a figure that is known', { figure: 'gaza-2021/killed/palestinian/gaza-strip' }, ['figure-unknown figure']],
    ['without an origin that is known', { origin: 'offcials' }, ['source-unknown origin']],
    ['without relays that are known', { via: ['axios', 'nobody'] }, ['source-unknown via[1]']],
    ['without a document that is known', { document: 'https://example.org/b' }, ['document-unknown document']],
    ['without a data set that is known', { dataSet: 'x' }, ['data-set-unknown dataSet']],
    ['in a segment that is not there', { segment: 2 }, ['segment-unknown segment']],
    ['in another unit', { unit: 'households' }, ['unit-mismatch unit']],
    ['with a negative count', { value: '-3' }, ['number-negative value']],
    ['with 10^400', { value: '1e400' }, ['number-out-of-range value']],
    ['with infinity', { value: Number.POSITIVE_INFINITY }, ['number-out-of-range value']],
    ['with NaN', { value: Number.NaN }, ['number-invalid value']],
    ['with letters for a number', { value: 'lots' }, ['wording-unknown value']],
    ['with bounds the wrong way round', { value: '120 to 100' }, ['interval-empty value']],
    ['with a date that is none', { asOf: '2024-13-45' }, ['date-invalid asOf']],
    [
      'with an end before its start',
      { asOf: undefined, period: { start: '2021-05-15', end: '2021-05-14' } },
      ['period-end-before-start period.end'],
    ],
    ['with a period that starts long after its publication', { asOf: '2021-05-16' }, ['period-after-publication asOf']],
    ['with a publication in the future', { publishedAt: '2021-05-20T10:06:00Z' }, ['publication-in-future publishedAt']],
    ['with a day of publication in the future', { publishedAt: '2021-05-22' }, ['publication-in-future publishedAt']],
    ['with a publication that is no time', { publishedAt: 'Friday' }, ['date-invalid publishedAt']],
    ['with a modality that is none', { modality: 'perhaps' }, ['field-invalid modality']],
    ['with a changer that is none', { by: 'me' }, ['field-invalid by']],
    ['with a NUL byte', { note: 'a\u0000b' }, ['nul-byte note']],
    ['with half a character', { quote: 'a\u{d800}' }, ['encoding-invalid quote']],
    [
      'with a NUL byte in its figure, and whatever else is wrong',
      { figure: `${palestinians}\u0000`, value: 'lots' },
      ['nul-byte figure', 'wording-unknown value'],
    ],
    [
      'with fields of the wrong shape',
      { origin: 5, via: 'x', note: {}, extraction: {}, quoteStart: -1 },
      ['field-invalid extraction', 'field-invalid note', 'field-invalid origin', 'field-invalid quoteStart', 'field-invalid via'],
    ],
    ['with a text of megabytes', { note: 'x'.repeat(3_000_000) }, ['field-invalid note']],
    ['with an id that is no UUID', { id: 'x' }, ['field-invalid id']],
    ['as a part of nothing', { partOf: '01234567-89ab-8def-8123-456789abcdef' }, ['claim-unknown partOf']],
  ])('%s', (_rule, change, expected) => {
    expect([...codes('type' in change ? change : { ...claim, ...change })].sort()).toEqual([...expected].sort());
  });

  it('as its own whole, directly or through others', () => {
    const id = '01234567-89ab-8def-8123-456789abcdef';
    expect(codes({ ...claim, id, partOf: id })).toEqual(['part-of-itself partOf']);
    const whole = { ...claim, id, value: 1 };
    const part = { ...claim, id: '11234567-89ab-8def-8123-456789abcdef', value: 2, partOf: id };
    expect(codes({ ...whole, partOf: part.id }, whole, part)).toEqual(['part-of-itself partOf']);
  });
  it('as a part of a claim of another topic', () => {
    const other = { ...claim, figure: 'other/displaced/households/anywhere/stock', value: 5 };
    expect(codes({ ...claim, partOf: { figure: other.figure, asOf: claim.asOf } }, other)).toEqual(['part-of-other-topic partOf']);
  });
  it('with all of its problems at once, each a sentence that says what to do', () => {
    const decision = decideOn(directoryAfter(), {
      type: 'claim',
      figure: 'gaza-2021/killed/palestinian/gaza-strip',
      value: 'lots',
      asOf: 'x',
      origin: 'offcials',
      publishedAt: '2099-01-01',
    });
    if (decision.type !== 'rejected') throw new Error('accepted');
    expect(codesOf(decision).sort()).toEqual([
      'date-invalid asOf',
      'figure-unknown figure',
      'publication-in-future publishedAt',
      'source-unknown origin',
      'wording-unknown value',
    ]);
    expect(decision.problems.find(({ code }) => code === 'figure-unknown')?.message).toContain(`Did you mean "${palestinians}"`);
    expect(decision.problems.find(({ code }) => code === 'source-unknown')?.message).toContain('"officials"');
    for (const { message, expected, received } of decision.problems)
      expect([message.length > 30, expected !== undefined, received !== undefined, message.includes(received ?? '')]).toEqual([
        true,
        true,
        true,
        true,
      ]);
  });
});

describe('times', () => {
  it('take a clock that runs five minutes ahead, and a day that has begun further east', () => {
    expect(codes({ ...claim, publishedAt: '2021-05-20T10:04:59Z' })).toEqual(['events']);
    expect(codes({ ...claim, publishedAt: '2021-05-20' })).toEqual(['events']);
    expect(codes({ ...claim, publishedAt: '2021-05-21' })).toEqual(['events']);
  });
  it('let a plan lie in the future, and a report of a day that has begun further east', () => {
    expect(codes({ ...claim, asOf: '2022', modality: 'projected' })).toEqual(['events']);
    expect(codes({ ...claim, asOf: '2021-05-15' })).toEqual(['events']);
  });
});

describe('any line at all', () => {
  it('is decided without an exception', () => {
    const field = fc.oneof(fc.anything(), fc.constantFrom(...Object.values(claim)), fc.string({ unit: 'binary' }));
    const names = fc.constantFrom(
      'figure',
      'value',
      'asOf',
      'period',
      'origin',
      'via',
      'document',
      'dataSet',
      'publishedAt',
      'quote',
      'quoteStart',
      'partOf',
      'claim',
      'cell',
      'by',
      'reason',
      'key',
      'topic',
      'title',
      'policy',
      'facets',
      'unit',
      'kind',
      'name',
      'aliases',
      'speaksFor',
      'url',
      'text',
      'publisher',
      'on',
      'amount',
      'to',
      'into',
      'source',
      'from',
      'break',
      'id',
      'extraction',
      'segment',
      'until',
      'timeZone',
    );
    const types = fc.oneof(
      fc.constantFrom(
        'topic',
        'source',
        'data-set',
        'figure',
        'document',
        'source-merge',
        'redefinition',
        'policy',
        'annotation',
        'adjustment',
        'figure-merge',
        'preference',
        'release',
        'claim',
        'correction',
        'retraction',
        'dispute',
        'dispute-withdrawal',
        'move',
      ),
      fc.string(),
    );
    const directory = directoryAfter(claim);
    fc.assert(
      fc.property(types, fc.dictionary(names, field), (type, fields) => {
        const decision = decideOn(directory, { ...fields, type });
        expect(decision.type === 'rejected' ? decision.problems.length > 0 : true).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
  it('comes to the same events in every directory that knows the same', () => {
    expect(after(claim)).toEqual(after(claim));
    expect(after(claim)).toHaveLength(base.length + 1);
  });
});
