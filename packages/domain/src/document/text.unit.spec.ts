import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuote } from './locate-quote.js';
import { wordChanges } from './word-changes.js';

const joined = (changes: ReturnType<typeof wordChanges>, kind: 'added' | 'removed') =>
  changes
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join('');
const word = fc.constantFrom('at', 'least', '120', '125', 'people', 'killed', '.', ',', ' ', '\n', '  ', '“', 'é', '<b>', '😀');
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));

describe('what changed between two texts', () => {
  it('tells words', () => {
    expect(wordChanges('At least 120 people died.', 'At least 125 people died.')).toEqual([
      { kind: 'same', text: 'At least ' },
      { kind: 'removed', text: '120' },
      { kind: 'added', text: '125' },
      { kind: 'same', text: ' people died.' },
    ]);
  });

  it('gives both texts back, whatever they are (seeds are printed)', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        expect(joined(changes, 'added')).toBe(after);
        expect(joined(changes, 'removed')).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('gives texts that have nothing in common as a whole, instead of comparing every word with every other', () => {
    const long = (seed: string, count: number) => Array.from({ length: count }, (_, n) => `${seed}${n}`).join(' ');
    for (const [before, after, stretches] of [
      [long('a', 100_000), long('b', 100_000), 2],
      [long('a', 100_000), `${long('a', 99_999)} end`, 3],
      [long('a\n', 20_000), long('b\n', 20_000), 2],
    ] as const) {
      const changes = wordChanges(before, after);
      expect(joined(changes, 'added')).toBe(after);
      expect(joined(changes, 'removed')).toBe(before);
      expect(changes).toHaveLength(stretches);
    }
  });
});

describe('a quote in a text', () => {
  it('stands at the place nearest to where it stood', () => {
    const found = 'one two one two one';
    expect(locateQuote(found, 'one', 9)).toEqual({ start: 8, end: 11 });
    expect(locateQuote(found, 'one', 15)).toEqual({ start: 16, end: 19 });
    expect(locateQuote(found, 'three')).toBeUndefined();
    expect(locateQuote(found, ' ')).toBeUndefined();
  });

  it('stands there however the text is set', () => {
    expect(locateQuote('At  least\n120 people (killed)', 'least 120 people (killed)')).toEqual({ start: 4, end: 29 });
    expect(locateQuote('at least 120', 'At least 120')).toBeUndefined();
  });

  it('is found wherever it was cut out (seeds are printed)', () => {
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(40), (whole, from, length) => {
        const start = Math.min(from, whole.length);
        const quote = whole.slice(start, start + length);
        fc.pre(quote.trim() !== '');
        expect(locateQuote(whole, quote, start)).toEqual({ start, end: start + quote.length });
      }),
      { numRuns: 300 },
    );
  });
});
