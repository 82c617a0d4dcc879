import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from './extract.js';

const FORMATS = ['text', 'markdown', 'html'] as const;
const format = fc.constantFrom(...FORMATS);

/** Words of the trade in any order: far likelier to reach the rules than random characters. */
const prose = fc
  .array(
    fc.constantFrom(
      '12',
      'people',
      'were',
      'killed',
      'at least',
      'and',
      ',',
      '(',
      ')',
      '"',
      '.',
      'officials',
      'said',
      'on Friday',
      'no',
      'how many',
      'unclear',
      'of whom',
      'including',
      'three',
      'million',
      'homes',
      'destroyed',
      'or damaged',
      'according to',
      'since',
      '5 May',
      '2019',
      '-',
      '\n\n',
      '• ',
      'dozens',
      'of',
      'the',
      'death toll',
      'rose to',
      '(OCHA 12/03/2019)',
      '%',
      'km',
      'between',
      'who',
      ';',
      '’',
      '\u00a0',
      '<p>',
      '**',
      'cases',
      'Edo (108)',
      'a',
      'hundred',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));
const anything = fc.oneof(
  prose,
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((codes) => String.fromCharCode(...codes)),
  fc.string({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes)),
);

describe('extract', () => {
  it('never throws, quotes exactly, points parts at wholes, and says the same twice', () => {
    fc.assert(
      fc.property(anything, format, (text, as) => {
        const first = extract({ text, format: as, publishedAt: '2021-05-14' });
        const second = extract({ text, format: as, publishedAt: '2021-05-14' });
        expect(second).toEqual(first);
        const ids = new Set(first.claims.map(({ id }) => id));
        expect(ids.size).toBe(first.claims.length);
        expect(first.refused).toEqual([]);
        for (const { id, quote, start, end, value, partOf, asOf } of first.claims) {
          expect(first.text.slice(start, end)).toBe(quote);
          expect(first.text.slice(value.start, value.end)).toBe(value.text);
          expect(value.start).toBeGreaterThanOrEqual(start);
          expect(value.end).toBeLessThanOrEqual(end);
          expect(partOf === null || (partOf !== id && ids.has(partOf))).toBe(true);
          expect(asOf.date).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the offsets of plain text and Markdown those of the source', () => {
    fc.assert(
      fc.property(
        prose,
        fc.constantFrom('text', 'markdown'),
        (text, as) => extract({ text, format: as, publishedAt: '2021-05-14' }).text === text,
      ),
    );
  });

  it('refuses a publication date that is none, as the bug it is', () => {
    expect(() => extract({ text: '12 died', format: 'text', publishedAt: 'Friday' })).toThrow(/publishedAt/);
  });
});
