import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflict, type PeriodRelation } from './conflict.js';
import { direction } from './direction.js';
import { qualifiers, type Value } from './value.js';
import { readValue } from './wording.js';

const value = (text: Parameters<typeof readValue>[0], signed = false): Value => readValue(text, { unit: 'people', signed }) as Value;

describe('direction', () => {
  it.each([
    ['at least 120', 'at least 125', 'up'],
    ['125', 'at least 120', 'wider'],
    ['120', '125', 'up'],
    ['15000', '14800', 'down'],
    ['120', 'at least 125', 'up'],
    ['at least 120', '110', 'down'],
    ['at least 120', '130', 'narrower'],
    ['at least 120', 'more than 120', 'narrower'],
    ['more than 120', 'at least 120', 'wider'],
    ['100 to 120', '105 to 110', 'narrower'],
    ['100 to 120', '100 to 130', 'wider'],
    ['100 to 120', '110 to 130', 'up'],
    ['up to 100', 'up to 120', 'wider'],
    ['up to 100', 'at least 50', 'up'],
    ['100 to 120', '90 to 130', 'wider'],
    ['dozens', 'hundreds', 'up'],
    ['about 120', '120', 'same'],
    ['120', '120', 'same'],
    ['unknown', '120', 'first'],
    ['120', 'unknown', 'withdrawn'],
    ['unknown', 'NR', 'not-comparable'],
    ['unknown', 'unknown', 'same'],
  ])('from "%s" to "%s" is %s', (from, to, expected) => expect(direction(value(from), value(to))).toBe(expected));

  it('is shifted when one bound opens on the other side', () => {
    expect(direction(value('up to 100'), value('at least 50'))).toBe('up');
    expect(direction(value('up to 100', true), value('at least 50', true))).toBe('up');
    expect(direction(value('5 to 100'), value('fewer than 100'))).toBe('shifted');
    expect(direction(value('fewer than 100'), value('5 to 100'))).toBe('shifted');
  });
  it('names first and withdrawn', () => {
    expect(direction(undefined, value('3'))).toBe('first');
    expect(direction(undefined, value('unknown'))).toBe('first');
    expect(direction(value('3'), undefined)).toBe('withdrawn');
  });
  it('compares nothing across a break, and no other origin’s differing value', () => {
    expect(direction(value('123'), value('4170'), { isComparable: false })).toBe('not-comparable');
    expect(direction(value('8'), value('7'), { isOtherOrigin: true })).toBe('not-comparable');
    expect(direction(value('8'), value('8'), { isOtherOrigin: true })).toBe('same');
    expect(direction(value('8'), { ...value('8'), unit: 'households' })).toBe('not-comparable');
  });

  const numbers = fc.integer({ min: 0, max: 30 });
  const values = fc.tuple(fc.constantFrom(...qualifiers), numbers, numbers).map(([qualifier, a, b]) => {
    if (['unknown', 'not-reported', 'withheld', 'not-applicable'].includes(qualifier)) return value({ qualifier });
    return qualifier === 'between' || qualifier === 'vague'
      ? value({ qualifier, min: Math.min(a, b), max: Math.max(a, b) })
      : value({ qualifier, number: qualifier === 'fewer-than' && a === 0 ? 1 : a });
  });
  const opposite = {
    up: 'down',
    down: 'up',
    narrower: 'wider',
    wider: 'narrower',
    same: 'same',
    shifted: 'shifted',
    'not-comparable': 'not-comparable',
    first: 'withdrawn',
    withdrawn: 'first',
  } as const;
  it('turns round when the step is undone', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(direction(b, a)).toBe(opposite[direction(a, b)]);
      }),
      { numRuns: 2000 },
    );
  });

  describe('conflict', () => {
    const mirrored: Record<PeriodRelation, PeriodRelation> = {
      'same-period': 'same-period',
      unrelated: 'unrelated',
      'a-before-b': 'b-before-a',
      'b-before-a': 'a-before-b',
      'a-within-b': 'b-within-a',
      'b-within-a': 'a-within-b',
    };
    it('does not depend on who is asked first', () => {
      fc.assert(
        fc.property(values, values, fc.constantFrom(...(Object.keys(mirrored) as PeriodRelation[])), (a, b, relation) => {
          expect(conflict(b, a, mirrored[relation])).toBe(conflict(a, b, relation));
        }),
        { numRuns: 2000 },
      );
    });
    it('is never found between a value and itself', () => {
      fc.assert(
        fc.property(values, (a) => {
          expect(conflict(a, a, 'same-period')).toBe(false);
        }),
      );
    });
  });
});
