import { describe, expect, it } from 'vitest';
import type { DraftPartsFragment } from './generated/operations.js';
import { acceptInput, type Decision, rejectionsByReason, suggestedChoice } from './review.js';

const figure = { id: 'figure:a', key: 'a', title: 'A' };
const suggestion = (score: number, of: typeof figure | null): DraftPartsFragment['suggestions'][number] => ({
  key: of?.key ?? 'new',
  score,
  why: '',
  figure: of,
  definition: null,
});
const draft = (given: Partial<DraftPartsFragment>): DraftPartsFragment =>
  ({
    id: 'draft:1',
    duplicateOf: null,
    suggestions: [],
    suggestedOrigin: { source: null, key: null, name: null, isOwnVoice: true },
    ...given,
  }) as DraftPartsFragment;

describe('accepting by one key', () => {
  it('takes a figure that surely is the same, and asks where none is', () => {
    expect(suggestedChoice(draft({ suggestions: [suggestion(1, figure), suggestion(0, null)] }))).toEqual({
      type: 'figure',
      key: 'a',
      title: 'A',
    });
    expect(suggestedChoice(draft({ suggestions: [suggestion(0.74, figure)] }))).toBeUndefined();
    expect(suggestedChoice(draft({ suggestions: [suggestion(0, null)] }))).toBeUndefined();
  });
  it('links what is recorded already instead of recording it again', () =>
    expect(suggestedChoice(draft({ duplicateOf: { id: 'claim:1', figure }, suggestions: [suggestion(1, figure)] }))).toEqual({
      type: 'claim',
      id: 'claim:1',
      title: 'A',
    }));
});

describe('what is sent', () => {
  const choice = { type: 'figure', key: 'a', title: 'A' } as const;
  const unknownOrigin = draft({ suggestedOrigin: { source: null, key: 'office', name: 'Office', isOwnVoice: false } });
  it('registers an origin that is new, unless the reviewer names another', () => {
    expect(acceptInput(unknownOrigin, choice, {})).toEqual({
      id: 'draft:1',
      figure: 'a',
      registerOrigin: { key: 'office', name: 'Office' },
    });
    expect(acceptInput(unknownOrigin, choice, { origin: 'un' })).toEqual({ id: 'draft:1', figure: 'a', origin: 'un' });
    expect(acceptInput(unknownOrigin, choice, { isOwnVoice: true })).toEqual({ id: 'draft:1', figure: 'a', ownVoice: true });
  });
  it('leaves out what was not edited', () => {
    expect(acceptInput(draft({}), choice, {})).toEqual({ id: 'draft:1', figure: 'a' });
    expect(acceptInput(draft({}), choice, { value: 'at least 9', asOf: '2021-05-14' })).toEqual({
      id: 'draft:1',
      figure: 'a',
      value: { text: 'at least 9' },
      asOf: '2021-05-14',
    });
  });
  it('rejects those with one reason together', () => {
    const decisions = new Map<string, Decision>([
      ['1', { type: 'reject', reason: 'an age' }],
      ['2', { type: 'accept', choice, edits: {} }],
      ['3', { type: 'reject', reason: 'an age' }],
    ]);
    expect([...rejectionsByReason(decisions)]).toEqual([['an age', ['1', '3']]]);
  });
});
