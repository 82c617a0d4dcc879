import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, keptMapping, splitAll } from '../hand-in.fixtures.js';
import type { Item } from '../item/item.js';
import type { Mapping } from '../mapping/mapping-schema.js';
import { checkMapping } from '../mapping/parse-mapping.js';
import { parsePart } from '../parse-part.js';
import type { FileFormat } from './part.js';
import type { SplitterOptions } from './splitter.js';

const table = checkMapping({
  mapping: 1,
  asOf: '{day}',
  publishedAt: '{day}',
  value: '{count}',
  missing: { '': 'skipped' },
  figures: [{ topic: 't', title: 'T', measure: 'killed', population: 'people', place: '{place|slug}', unit: 'people', kind: 'cumulative' }],
});
if ('problems' in table) throw new Error('the mapping of this spec is wrong');

const itemsOf = (
  bytes: Uint8Array,
  options: SplitterOptions,
  chunk: number | undefined,
  mapping: Mapping | undefined,
): Omit<Item, 'item'>[] => {
  const { parts, head } = splitAll(bytes, options, chunk);
  return parts.flatMap((part) =>
    [...parsePart({ ...part, head, ...(mapping === undefined ? {} : { mapping }) })].map(({ item, ...rest }) => rest),
  );
};

const line = fc.constantFrom(
  'day,place,count',
  '2024-01-01,gaza,1',
  '2024-01-02,"gaza, strip",2',
  '2024-01-03,"two\nlines",3',
  '2024-01-04,"never closed,4',
  '2024-01-05,ends",5',
  '"',
  '',
  ',,',
  '2024-01-06,ü,6',
  '{"type":"topic","key":"a","title":"A"}',
  '{"type":"claim","figure":"a/b/c/d","value":"1","asOf":"2024"}',
  '{"a":1,"a":2}',
  '{"day":"2024-01-01","place":"gaza","count":1},',
  '{"day":"2024-01-01","place":"gaza","count":2}',
  '[',
  ']',
  ',',
  '{"day":"2024',
  '  {',
  '}',
  '"a',
  '[[[[',
  'null',
  '1',
);
const text = fc.array(line, { maxLength: 30 }).chain((lines) => fc.constantFrom('\n', '\r\n').map((newline) => lines.join(newline)));
const bytesOfAnySort = fc.oneof(
  { weight: 4, arbitrary: text.map(encode) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text.map(encode), fc.uint8Array({ maxLength: 5 }), text.map(encode))
      .map(([a, b, c]) => new Uint8Array([...a, ...b, ...c])),
  },
);
const kinds: readonly { readonly format: FileFormat; readonly mapping: Mapping | undefined }[] = [
  { format: 'ndjson', mapping: undefined },
  { format: 'csv', mapping: table.mapping },
  { format: 'json', mapping: table.mapping },
  { format: 'ndjson', mapping: table.mapping },
];

describe('a splitter', { timeout: 120_000 }, () => {
  it.each(kinds)('gives the same items however the bytes arrive and wherever parts are cut: $format', ({ format, mapping }) => {
    fc.assert(
      fc.property(bytesOfAnySort, fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 60 }), (bytes, chunk, partSize) => {
        const whole = itemsOf(bytes, { format, delimiter: ',' }, undefined, mapping);
        expect(itemsOf(bytes, { format, delimiter: ',', partSize }, chunk, mapping)).toEqual(whole);
      }),
      { numRuns: 400 },
    );
  });

  it.each(kinds)('loses no line: every part begins where the one before ended ($format)', ({ format }) => {
    fc.assert(
      fc.property(text.map(encode), fc.integer({ min: 1, max: 40 }), (bytes, partSize) => {
        const { parts } = splitAll(bytes, { format, delimiter: ',', partSize });
        parts.forEach((part, index) => {
          const before = parts[index - 1];
          if (before !== undefined)
            expect(part.firstLine).toBe(before.firstLine + Buffer.from(before.bytes).toString('latin1').split('\n').length - 1);
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each(['ndjson', 'csv'] as const)('an over-long line is one item, kept in part and counted (%s)', (format) => {
    const bytes = encode(`a,b,c\n1,2,3\n${'x'.repeat(5000)}\n4,5,6\n`);
    for (const chunk of [7, 1000, bytes.length]) {
      const { parts } = splitAll(bytes, { format, maxLine: 1000, partSize: 64 }, chunk);
      expect(parts.map(({ oversized, firstLine }) => [oversized, firstLine])).toEqual(
        format === 'csv'
          ? [
              [false, 2],
              [true, 3],
              [false, 4],
            ]
          : [
              [false, 1],
              [true, 3],
              [false, 4],
            ],
      );
      expect(parts[1]?.bytes.length).toBeLessThanOrEqual(1000);
    }
  });

  it('keeps no more than a part and a record', () => {
    const { parts } = splitAll(encode('day,place,count\n2024-01-01,gaza,1\n'.repeat(200_000)), { format: 'csv' }, 64 << 10);
    expect(parts.length).toBeGreaterThan(5);
    for (const { bytes } of parts) expect(bytes.length).toBeLessThan((1 << 20) + 100);
  });

  it('is linear in quotes that are never closed', () => {
    const started = performance.now();
    const count = itemsOf(encode(`day,place,count\n${'"x,1\n'.repeat(100_000)}`), { format: 'csv' }, undefined, table.mapping).length;
    expect(count).toBe(100_000);
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});

describe('the kept mappings', () => {
  it.each(['gaza-westbank-lebanon', 'ua-losses-personnel', 'ua-losses-revisions', 'ua-losses-corrections'])('%s is valid', (name) => {
    expect(keptMapping(name).figures.length).toBeGreaterThan(0);
  });
});
