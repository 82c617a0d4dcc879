import type { Decision, DraftOutcomePartsFragment } from '@factline/client';
import { describe, expect, it } from 'vitest';
import type { KeyInput } from '../input.js';
import { createPaint } from '../render/paint.js';
import { keptTerminal } from '../terminal.fixtures.js';
import { reviewByKeys } from './by-keys.js';
import { inContext, type ShownDraft } from './show-draft.js';

const text = 'It went on. At least 140 people have been killed, including 39 children, officials said.';
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const drafted = (id: string, number: string, score: number, given: Partial<ShownDraft> = {}): ShownDraft =>
  ({
    id,
    key: id,
    state: 'PROPOSED',
    quote: 'At least 140 people have been killed, including 39 children',
    ...spanOf('At least 140 people have been killed, including 39 children'),
    now: spanOf('At least 140 people have been killed, including 39 children'),
    valueStart: spanOf(number).start,
    valueEnd: spanOf(number).end,
    value: {
      text: number,
      qualifier: 'EXACT',
      min: number,
      max: number,
      minExclusive: false,
      maxExclusive: false,
      point: number,
      unit: 'people',
    },
    measure: 'killed',
    population: 'people',
    place: null,
    period: null,
    asOf: { date: '2021-05-15', basis: 'PUBLICATION' },
    chain: [],
    originator: 'officials',
    modality: 'ASSERTED',
    partOf: null,
    topic: null,
    suggestions: [
      { key: `t/${id}`, score, why: 'Same measure.', figure: { id: '', key: `t/${id}`, title: `Figure ${id}` }, definition: null },
    ],
    suggestedOrigin: { source: { id: '', key: 'officials', name: 'Officials' }, key: null, name: null, isOwnVoice: false },
    duplicateOf: null,
    claim: null,
    decidedBy: null,
    decidedAt: null,
    reason: null,
    document: { id: 'document:1', title: 'A', url: null, text },
    ...given,
  }) as ShownDraft;

/** Somebody at the keyboard: keys and lines in their order; then the input ends. */
const scripted = (keys: readonly string[], lines: readonly string[] = []): KeyInput => {
  const [left, said] = [[...keys], [...lines]];
  return { key: async () => left.shift() ?? 'interrupt', line: async () => said.shift(), close: () => {} };
};
const review = async (
  drafts: readonly ShownDraft[],
  keys: readonly string[],
  lines: readonly string[] = [],
  refused: readonly string[] = [],
) => {
  const terminal = keptTerminal();
  const sent: [string, Decision][][] = [];
  const outcomes = await reviewByKeys({
    drafts,
    terminal,
    keys: scripted(keys, lines),
    send: async (decisions) => {
      sent.push([...decisions]);
      return [...decisions.keys()].map((id): DraftOutcomePartsFragment => {
        const isRefused = refused.includes(id);
        return {
          id,
          outcome: isRefused ? 'REJECTED' : 'RECORDED',
          note: null,
          claim: null,
          problems: isRefused
            ? [{ code: 'draft-decided', path: '', message: 'Decided by somebody else.', expected: null, received: null }]
            : [],
        };
      });
    },
  });
  return { outcomes, sent, out: terminal.told.out.join('\n') };
};

describe('review by keys', () => {
  const [sure, unsure] = [drafted('a', '140', 1), drafted('b', '39', 0.4)];

  it('records nothing before Enter, and then all that was decided at once', async () => {
    expect((await review([sure, unsure], ['a', 'q', 'y'])).sent).toEqual([]);
    const { sent, out } = await review([sure, unsure], ['a', '1', 'return']);
    expect(sent).toEqual([
      [
        ['a', { type: 'accept', choice: { type: 'figure', key: 't/a', title: 'Figure a' }, edits: {} }],
        ['b', { type: 'accept', choice: { type: 'figure', key: 't/b', title: 'Figure b' }, edits: {} }],
      ],
    ]);
    expect(out).toContain('All is decided.');
  });

  it('does not take a figure that is not surely the same', async () => {
    const { sent, out } = await review([unsure], ['a', 'return', 'q']);
    expect(sent).toEqual([]);
    expect(out).toContain('No figure is surely the same');
  });

  it('asks a rejection for its reason, and an edit for what is said', async () => {
    const { sent } = await review([sure, unsure], ['e', 'r', 'return'], ['141', '2021-05-14', '', 'A part we do not follow']);
    expect(sent[0]).toEqual([
      [
        'a',
        {
          type: 'accept',
          choice: { type: 'figure', key: 't/a', title: 'Figure a' },
          edits: { value: '141', asOf: '2021-05-14', isOwnVoice: true },
        },
      ],
      ['b', { type: 'reject', reason: 'A part we do not follow' }],
    ]);
  });

  it('moves, and takes a decision back', async () => {
    const { sent } = await review([sure, unsure], ['j', '1', 'k', 'a', 'k', 'u', 'return']);
    expect(sent[0]?.map(([id]) => id)).toEqual(['b']);
  });

  it('keeps what was refused, and says why', async () => {
    const { sent, out } = await review([sure], ['a', 'return', 'return', 'interrupt'], [], ['a']);
    expect(sent).toHaveLength(2);
    expect(out).toContain('Decided by somebody else.');
  });
});

it('the number stands out in its sentence, with the text around', () => {
  const paint = createPaint(false);
  expect(inContext(drafted('a', '39', 1), paint)).toBe(
    'It went on. At least 140 people have been killed, including «39» children, officials said.',
  );
  expect(inContext(drafted('a', '39', 1, { now: null }), paint)).toContain('gone from the text');
});
