import type { Period, Value } from '@factline/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explanationJson, periodJson, valueJson } from './json.js';

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('at least 120', '1,216', '"quoted" \\ text', '\u0001\u0002\n'),
);

it('written by hand, JSON reads back as what it was', () => {
  fc.assert(
    fc.property(
      fc.record({
        qualifier: fc.constant('exact'),
        min: fc.option(words),
        max: fc.option(words),
        minExclusive: fc.boolean(),
        maxExclusive: fc.boolean(),
        text: words,
        unit: words,
      }),
      (value) => {
        expect(JSON.parse(valueJson(value as unknown as Value) as string)).toEqual(value);
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.record(
        {
          start: words,
          end: words,
          length: words,
          precision: fc.constant('day'),
          startsAt: fc.constant('2021'),
          endsAt: fc.constant('2022'),
        },
        { requiredKeys: ['end', 'precision', 'endsAt'] },
      ),
      (period) => {
        expect(JSON.parse(periodJson(period as unknown as Period) as string)).toEqual(period);
      },
    ),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.oneof(words, fc.integer())), (args) => {
      expect(JSON.parse(explanationJson({ code: 'latest', args }))).toEqual({ code: 'latest', args: { ...args } });
    }),
  );
});

it('is one line without the characters that separate rows', () => {
  const written = valueJson({
    qualifier: 'exact',
    min: '1',
    max: '1',
    minExclusive: false,
    maxExclusive: false,
    text: 'a\u0001b\u0002c\nd',
    unit: 'people',
  } as Value);
  for (const separator of ['\u0001', '\u0002', '\n', '\t']) expect(written).not.toContain(separator);
});
