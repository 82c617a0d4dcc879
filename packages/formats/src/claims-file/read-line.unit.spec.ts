import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode, handIn, install, splitAll } from '../hand-in.fixtures.js';
import { parsePart } from '../parse-part.js';
import { readLine } from './read-line.js';

const codesOf = (line: string): string[] => readLine(line).problems.map(({ code, path }) => `${code}@${path}`);
const claim = (more: string): string => `{"type":"claim","figure":"a/b/c/d","asOf":"2024-05-01","value":"1"${more}}`;

describe('a line of a claims file', { timeout: 60_000 }, () => {
  it.each([
    ['no JSON at all', 'hello', ['not-json@']],
    ['an array', '[1]', ['not-json@']],
    ['a text', '"x"', ['not-json@']],
    ['a comma too many', '{"type":"claim",}', ['not-json@']],
    ['single quotes', "{'type':'claim'}", ['not-json@']],
    ['a comment', '{"type":"claim"} // x', ['not-json@']],
    ['two objects', '{"type":"claim"}{"type":"claim"}', ['not-json@']],
    ['NaN', claim(',"row":NaN'), ['not-json@']],
    ['Infinity', '{"type":"claim","value":Infinity}', ['not-json@']],
    ['a leading zero', claim(',"row":01'), ['not-json@']],
    ['a bare control character', claim(',"note":"a\tb"'), ['not-json@']],
    ['a key twice', claim(',"value":"2"'), ['duplicate-key@value']],
    ['a key twice, once escaped', claim(',"val\\u0075e":"2"'), ['duplicate-key@value']],
    ['a key twice inside', claim(',"period":{"end":"2024","end":"2025"}'), ['duplicate-key@end']],
    ['nesting without end', `{"type":${'['.repeat(100_000)}`, ['nesting-too-deep@']],
    ['a NUL escape', claim(',"note":"a\\u0000b"'), ['nul-byte@note']],
    ['half a surrogate pair', claim(',"note":"\\ud800"'), ['encoding-invalid@note']],
    ['no type', '{"value":"1"}', ['field-missing@type']],
    ['an unknown type', '{"type":"claims"}', ['line-type-unknown@type']],
    ['a type of Object', '{"type":"constructor"}', ['line-type-unknown@type']],
    ['an unknown field', claim(',"asof":"2024"'), ['field-unknown@asof']],
    [
      'several problems',
      '{"type":"claim","figure":1,"value":true,"via":"x","when":1}',
      ['field-invalid@figure', 'field-invalid@value', 'field-invalid@via', 'field-unknown@when'],
    ],
    ['a wrong field inside', claim(',"partOf":{"figure":"a","orgin":"b"}'), ['field-unknown@partOf.orgin']],
    ['fields that are missing', '{"type":"topic"}', ['field-missing@key', 'field-missing@title']],
  ])('is refused with its code: %s', (_, line, codes) => {
    expect(codesOf(line)).toEqual(codes);
  });

  it('names the column of a fault', () => {
    expect(readLine('{"type":"claim",}').problems[0]?.received).toBe('} in column 17');
  });

  it('keeps numbers as they were written', () => {
    const value = (written: string): unknown => {
      const read = readLine(claim('').replace('"value":"1"', `"value":${written}`));
      return 'command' in read && read.command.type === 'claim' ? read.command.value : read.problems;
    };
    expect(value('120')).toBe(120);
    expect(value('0.1')).toBe('0.1');
    expect(value('12345678901234567890')).toBe('12345678901234567890');
    expect(value('1.5e3')).toBe(1500);
    expect(value('1e30')).toBe(`1${'0'.repeat(30)}`);
    expect(value('1e400')).toBe('1e400');
    expect(value('{"qualifier":"at-least","number":0.25}')).toEqual({ qualifier: 'at-least', number: '0.25' });
  });

  it('reads what JSON.parse reads, and no more, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((text) => text.slice(0, -1)),
          fc.json().map((text) => `${text} ${text}`),
        ),
        (text) => {
          const expected = parseOrNothing(text);
          const read = readLine(text);
          if (expected === undefined) expect(read.problems[0]?.code).toMatch(/^(?:not-json|nesting-too-deep)$/);
          else if (typeof expected !== 'object' || expected === null || Array.isArray(expected))
            expect(read.problems[0]?.code).toMatch(/^(?:not-json|duplicate-key|nesting-too-deep)$/);
          else expect(read.problems.map(({ code }) => code)).not.toContain('not-json');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const parseOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

describe('a claims file', { timeout: 60_000 }, () => {
  const lines = [
    '{"type":"claim","figure":"t/killed/people/x","value":"1","asOf":"2024-05-01","origin":"s"}',
    '',
    '{"type":"topic","key":"t","title":"T"}',
    '{"type":"source","key":"s","name":"S"}',
    '{"type":"figure","key":"t/killed/people/x","topic":"t","title":"X","measure":"killed","population":"people","place":"x","unit":"people","kind":"cumulative"}',
  ];

  it('is taken definitions first, blank lines counted as skipped, with a BOM and CRLF', () => {
    const outcome = handIn(install(), encode(`\ufeff${lines.join('\r\n')}\r\n`), 'ndjson');
    expect(outcome).toMatchObject({ items: 5, recorded: 4, skipped: 1, rejected: [] });
  });

  it('lists the problems of shape and of substance together', () => {
    const outcome = handIn(
      install(),
      encode('{"type":"claim","figure":"t/x","value":"lots","asOf":"2024-13-01","origin":"nobody","colour":"red"}'),
      'ndjson',
    );
    expect(outcome.rejected.flatMap(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([
      'date-invalid',
      'field-unknown',
      'figure-unknown',
      'source-unknown',
      'wording-unknown',
    ]);
  });

  it('numbers items alike in both passes', () => {
    const { parts, head } = splitAll(encode(lines.join('\n')), { format: 'ndjson' });
    const [part] = parts;
    if (part === undefined) throw new Error('no part');
    const numbers = (pass?: 'definitions' | 'lines') =>
      [...parsePart({ ...part, head, ...(pass === undefined ? {} : { pass }) })].map(({ item }) => item);
    expect(numbers('definitions')).toEqual([2, 3, 4]);
    expect(numbers('lines')).toEqual([0, 1]);
    expect(numbers()).toEqual([0, 1, 2, 3, 4]);
  });

  it('a line of 20 MB is one rejection, and the line after it is read', () => {
    const outcome = handIn(
      install(),
      encode(`{"type":"topic","key":"${'x'.repeat(20_000_000)}"}\n{"type":"topic","key":"t","title":"T"}\n`),
      'ndjson',
    );
    expect(outcome.recorded).toBe(1);
    expect(outcome.rejected).toMatchObject([{ place: { line: 1 }, problems: [{ code: 'line-too-long' }] }]);
    expect(outcome.rejected[0]?.original.length).toBeLessThan(20_000);
  });

  it('broken UTF-8 and NUL bytes are told with their place, and kept', () => {
    const bytes = new Uint8Array([...encode('{"type":"topic","key":"é'), 0xff, ...encode('"}\n{"type":"'), 0, ...encode('"}\n')]);
    const outcome = handIn(install(), bytes, 'ndjson');
    expect(outcome.rejected).toMatchObject([
      { place: { line: 1, byte: 25 }, problems: [{ code: 'encoding-invalid' }] },
      { place: { line: 2, byte: 9 }, problems: [{ code: 'nul-byte' }] },
    ]);
    const kept = outcome.rejected.map(({ original }) => Buffer.from(original.replace('base64:', ''), 'base64'));
    expect(Buffer.concat([kept[0] ?? Buffer.alloc(0), encode('\n'), kept[1] ?? Buffer.alloc(0), encode('\n')])).toEqual(Buffer.from(bytes));
  });
});
