import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../command/decide.js';
import { base, codesOf, context, decided, decideOn, given, palestinians } from '../command/given.fixtures.js';
import { referencesOf } from '../command/references.js';
import type { Written } from '../command/written.js';
import { createDirectory } from '../directory/create-directory.js';

import { draft, draftId, draftWith, overlayOf, url } from './draft.fixtures.js';

const accept = (id: string, more: object = {}) => ({ type: 'draft-acceptance', draft: id, figure: palestinians, reviewer: 'kim', ...more });
const reject = (id: string, more: object = {}) => ({ type: 'draft-rejection', draft: id, reason: 'an age', reviewer: 'kim', ...more });
/** The directory after the definitions and these lines. */
const directoryWith = (...lines: readonly object[]) => {
  const directory = createDirectory();
  directory.apply(base);
  decided(directory, ...lines);
  return directory;
};
const eventsOf = (...lines: readonly object[]) => {
  const directory = createDirectory();
  directory.apply(base);
  return [...base, ...decided(directory, ...lines)];
};

describe('proposing a draft', () => {
  it('records what was read, and no claim', () => {
    const [event, ...others] = decided(directoryWith(), draft);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      id: draftId,
      stream: expect.stringMatching(/^document:/),
      event: {
        type: 'DraftProposed',
        data: { draft: draftId, version: 1, start: 20, end: 56, value: { min: '120', qualifier: 'at-least' } },
      },
    });
    expect(event).not.toHaveProperty('topic');
  });

  it('is known where the same words were read before, wherever they stand now', () => {
    given(...eventsOf(draft))
      .when({ ...draft, start: 4000, valueStart: 4009, valueEnd: 4012 })
      .thenAlreadyKnown();
  });

  it('keeps two equal readings of one document apart', () => {
    const [first, second] = decided(directoryWith(), { ...draft, nth: 0 }, { ...draft, start: 900, valueStart: 909, nth: 1 });
    expect(second?.id).not.toBe(first?.id);
  });

  it.each<[string, object]>([
    ['document-unknown document', { document: 'https://example.org/none' }],
    ['topic-unknown topic', { topic: 'none' }],
    ['field-missing quote', { quote: undefined }],
    ['field-missing start', { start: undefined }],
    ['wording-unknown value', { value: 'a great many' }],
    ['date-invalid asOf.date', { asOf: { date: 'Friday', basis: 'stated' } }],
    ['field-invalid asOf.basis', { asOf: { date: '2021-05-14', basis: 'guessed' } }],
    ['field-invalid chain', { chain: [{ name: 'Reuters', role: 'friend' }] }],
    ['field-invalid partOf', { partOf: 'c01' }],
    ['field-missing method', { method: undefined }],
    ['nul-byte quote', { quote: 'a\u0000b' }],
  ])('says what is wrong: %s', (code, change) => {
    expect(codesOf(decideOn(directoryWith(), { ...draft, ...change }))).toContain(code);
  });

  it('never throws, whatever the fields hold (seeds are printed)', () => {
    const anything = fc.anything({ maxDepth: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(draft).filter((name) => name !== 'type')), anything, (name, value) => {
        expect(['events', 'rejected', 'already-known']).toContain(
          decide({ ...draft, [name]: value } as Written, directoryWith(), context).type,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('accepting a draft', () => {
  it('records its claim with quote, method and reviewer, and the acceptance with it', () => {
    const [claim, acceptance, ...others] = decided(directoryWith(draft), accept(draftId));
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      topic: 'gaza-2021',
      event: {
        type: 'ClaimRecorded',
        data: {
          figure: palestinians,
          origin: 'officials',
          basis: 'named',
          value: { text: 'At least 120', min: '120', unit: 'people' },
          period: { end: '2021-05-14' },
          locator: { start: 20, end: 56, quote: expect.stringMatching(/^[0-9a-f]{64}$/) },
          publishedAt: { basis: 'stated', written: '2021-05-14T12:00:00Z' },
          extraction: { method: 'factline-rules', version: '1', reviewer: 'kim' },
        },
      },
    });
    expect(acceptance?.event).toMatchObject({ type: 'DraftAccepted', data: { draft: draftId, claim: claim?.id, reviewer: 'kim' } });
    expect(acceptance?.event.data).not.toHaveProperty('edited');
  });

  it('records what the reviewer says otherwise, and which fields that were', () => {
    const [claim, acceptance] = decided(directoryWith(draft), accept(draftId, { value: '121', asOf: '2021-05-13', origin: null }));
    expect(claim?.event.data).toMatchObject({
      value: { min: '121', max: '121' },
      origin: 'axios',
      basis: 'own-voice',
      period: { end: '2021-05-13' },
    });
    expect(acceptance?.event.data).toMatchObject({ edited: ['value', 'asOf', 'origin'] });
  });

  it('takes relays that are registered along, and notes the others', () => {
    const chain = [
      { name: 'Reuters', role: 'relay' },
      { name: 'a radio', role: 'relay' },
      { name: 'Gaza health officials', role: 'originator' },
    ];
    const [proposed, claim] = decided(directoryWith(), { ...draft, chain }, accept(draftId));
    expect(proposed?.event.data).toMatchObject({ chain });
    expect(claim?.event.data).toMatchObject({ via: ['reuters'], note: expect.stringContaining('radio') });
  });

  it('finds a source that the text names with an article', () => {
    const { line, id } = draftWith({ originator: 'the Palestinian Ministry of Health' });
    expect(decided(directoryWith(line), accept(id))[0]?.event.data).toMatchObject({ origin: 'ministry' });
  });

  it('makes a part of the claim of its whole, once that is accepted', () => {
    const part = draftWith({ quote: 'including 30 women and children', value: '30', population: 'women and children', partOf: draftId });
    const other = 'gaza-2021/killed/children/gaza-strip';
    const [whole, , claim] = decided(directoryWith(draft, part.line), accept(draftId), accept(part.id, { figure: other }));
    expect(claim?.event.data).toMatchObject({ figure: other, partOf: whole?.id });
    const [alone] = decided(directoryWith(draft, part.line), accept(part.id, { figure: other }));
    expect(alone?.event.data).not.toHaveProperty('partOf');
  });

  it('may point to a claim that says the same already, and then records no other', () => {
    const directory = directoryWith(draft, {
      type: 'claim',
      figure: palestinians,
      value: '120',
      asOf: '2021-05-14',
      origin: 'officials',
      document: url,
    });
    const [known] = directory.claimsAt(palestinians as never, '2021-05-14');
    const events = decided(directory, accept(draftId, { figure: undefined, claim: known?.claim }));
    expect(events.map(({ event }) => event)).toMatchObject([{ type: 'DraftAccepted', data: { claim: known?.claim } }]);
  });

  it('in the same way again is known', () => {
    given(...eventsOf(draft, accept(draftId)))
      .when(accept(draftId, { reviewer: 'lee' }))
      .thenAlreadyKnown();
  });

  it.each<[string, readonly object[], object]>([
    ['draft-unknown draft', [], accept(draftId)],
    ['draft-decided draft', [draft, accept(draftId)], accept(draftId, { value: '121' })],
    ['draft-decided draft', [draft, accept(draftId)], reject(draftId)],
    ['draft-decided draft', [draft, reject(draftId)], accept(draftId)],
    ['field-missing figure', [draft], accept(draftId, { figure: undefined })],
    ['field-invalid figure', [draft], accept(draftId, { claim: '0'.repeat(36) })],
    ['figure-unknown figure', [draft], accept(draftId, { figure: 'none' })],
    ['source-unknown origin', [draft], accept(draftId, { origin: 'nobody' })],
    [
      'source-unknown origin',
      [draftWith({ originator: 'a man in the street' }).line],
      accept(draftWith({ originator: 'a man in the street' }).id),
    ],
    ['date-invalid asOf', [draft], accept(draftId, { asOf: 'Friday' })],
    ['number-negative value', [draft], accept(draftId, { value: '-3' })],
  ])('is refused: %s', (code, before, line) => {
    expect(codesOf(decideOn(directoryWith(...before), line))).toContain(code);
  });

  it('sees what the same item did before it', () => {
    const directory = directoryWith(draft);
    const events = decided(overlayOf(directory), accept(draftId));
    expect(events).toHaveLength(2);
    expect(directory.draft(draftId)?.state).toBe('proposed');
  });
});

describe('rejecting a draft', () => {
  it('records why', () => {
    const [event, ...others] = decided(directoryWith(draft), reject(draftId));
    expect(others).toEqual([]);
    expect(event?.event).toMatchObject({ type: 'DraftRejected', data: { draft: draftId, reason: 'an age', reviewer: 'kim' } });
  });
  it('again is known, whatever the reason', () => {
    given(...eventsOf(draft, reject(draftId)))
      .when(reject(draftId, { reason: 'no' }))
      .thenAlreadyKnown();
  });
  it('needs a reason', () => {
    expect(codesOf(decideOn(directoryWith(draft), reject(draftId, { reason: '' })))).toContain('field-missing reason');
  });
});

describe('a text that changed silently', () => {
  const document = { type: 'document', url, publisher: 'axios', title: 'A visit', publishedAt: '2021-05-14T12:00:00Z' };
  const after = (text: string, more: object = {}) => ({ ...document, text, ...more });

  it('gives what is new in it the time of its capture, and what stood before its own', () => {
    const directory = directoryWith(after('one'), draft, after('two', { retrievedAt: '2021-05-15T08:00:00Z' }));
    const fresh = draftWith({ value: '130', quote: 'At least 130 people have been killed' });
    const [, before] = decided(directory, fresh.line, accept(draftId));
    expect(before?.event.data).toMatchObject({ publishedAt: { at: '2021-05-14T12:00:00.000Z', basis: 'stated' } });
    const [claim] = decided(directory, accept(fresh.id));
    expect(claim?.event.data).toMatchObject({ publishedAt: { at: '2021-05-15T08:00:00.000Z', basis: 'captured' } });
  });

  it.each<[string, readonly object[], string | undefined]>([
    [
      'a later retrieval than now is not believed',
      [after('one'), after('two', { retrievedAt: '2021-05-30T08:00:00Z' })],
      '2021-05-20T10:00:00.000Z',
    ],
    ['a new time of publication is no silence', [after('one'), after('two', { publishedAt: '2021-05-15T09:00:00Z' })], undefined],
    ['a first text is no change', [after('one')], undefined],
    [
      'a new title leaves it as it is',
      [after('one'), after('two', { retrievedAt: '2021-05-15T08:00:00Z' }), after('two', { title: 'B' })],
      '2021-05-15T08:00:00.000Z',
    ],
  ])('%s', (_rule, lines, capturedAt) => {
    const known = directoryWith(...lines).document(url);
    expect(known?.capturedAt).toBe(capturedAt);
  });
});

it('references of an acceptance lead to its draft', () => {
  expect([...referencesOf({ type: 'draft-acceptance', draft: 'AB' }).drafts]).toEqual(['ab']);
  expect([...referencesOf({ type: 'draft', id: 'AB' }).drafts]).toEqual(['ab']);
});
