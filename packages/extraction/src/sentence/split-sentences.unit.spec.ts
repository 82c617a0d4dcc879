import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.js';
import { textView } from './text-view.js';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends sentences at full stops but not at abbreviations, initials and decimals', () => {
    expect(split('The U.S. envoy met Dr. J. Smith at 5 p.m. on Friday. He left 1.2 million behind. No. 5 stayed.')).toEqual([
      'The U.S. envoy met Dr. J. Smith at 5 p.m. on Friday.',
      'He left 1.2 million behind.',
      'No. 5 stayed.',
    ]);
  });

  it('parts sentences that were glued together', () => {
    expect(split('It spoke of "the region as a whole."The big picture is grim.')).toEqual([
      'It spoke of "the region as a whole."',
      'The big picture is grim.',
    ]);
  });

  it('joins hard-wrapped lines and parts list items', () => {
    expect(split('At least 12 people were killed in the town of\nZwara on Friday.\n\n• One item\n• Another item')).toEqual([
      'At least 12 people were killed in the town of\nZwara on Friday.',
      'One item',
      'Another item',
    ]);
  });

  it('covers every letter and digit exactly once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '7', '.', ' ', '\n', '"', '(', '•', '-', '!') }), (text) => {
        const spans = splitSentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        const letters = (part: string) => part.replace(/[^a-zA-Z]/g, '');
        expect(spans.map(({ start, end }) => letters(text.slice(start, end))).join('')).toBe(letters(text));
      }),
    );
  });
});

describe('textView', () => {
  it('has the length of the text, whatever the text', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    fc.assert(fc.property(units, (codes) => textView(String.fromCharCode(...codes)).length === codes.length));
  });
});
