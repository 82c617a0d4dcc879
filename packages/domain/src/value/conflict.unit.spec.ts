import { describe, expect, it } from 'vitest';
import type { FigureKind } from '../figure/figure.js';
import type { Period } from '../period/period.js';
import { readPeriod } from '../period/read-period.js';
import { conflict, relationOf } from './conflict.js';
import type { Value } from './value.js';
import { readValue } from './wording.js';

const value = (text: string, signed = false): Value => readValue(text, { unit: 'people', signed }) as Value;
const period = (text: string): Period => {
  const [start, end, length] = text.split('/');
  const written =
    end === undefined
      ? { asOf: start }
      : { period: { ...(start === '' ? {} : { start }), end, ...(length === undefined ? {} : { length }) } };
  const read = readPeriod(written, 'UTC');
  if (!('end' in read)) throw new Error(JSON.stringify(read));
  return read;
};

describe('conflict of two numbers for the same period', () => {
  it.each([
    ['7', '8', true],
    ['8', '8', false],
    ['at least 120', 'more than 125', false],
    ['at least 120', '110', true],
    ['more than 125', '125', true],
    ['at least 125', '125', false],
    ['up to 40', '41', true],
    ['fewer than 40', '40', true],
    ['about 100', '110', false],
    ['about 100', '111', true],
    ['about 100', '90', false],
    ['about 100', '89', true],
    ['nearly 100', '90', false],
    ['nearly 100', '100', true],
    ['nearly 100', '89', true],
    ['dozens', '150', false],
    ['dozens', '23', true],
    ['unknown', '8', false],
    ['NR', 'NR', false],
  ])('"%s" and "%s": %s', (a, b, expected) => expect(conflict(value(a), value(b), 'same-period')).toBe(expected));

  it('gives about and nearly their room below zero too', () => {
    expect(conflict(value('about -100', true), value('-110', true), 'same-period')).toBe(false);
    expect(conflict(value('about -100', true), value('-111', true), 'same-period')).toBe(true);
    expect(conflict(value('nearly -100', true), value('-95', true), 'same-period')).toBe(false);
    expect(conflict(value('nearly -100', true), value('-100', true), 'same-period')).toBe(true);
  });
});

describe('which test applies', () => {
  it.each<[FigureKind, string, string, string]>([
    ['cumulative', '2021-05-14', '2021-05-14', 'same-period'],
    ['cumulative', '2021-05-14', '2021-05-15', 'a-before-b'],
    ['cumulative', '2021-05-14', '2021-05-14T09:00Z', 'b-before-a'],
    ['cumulative', '2021-05-31', '2021-05', 'same-period'],
    ['stock', '2021-05-14', '2021-05-14', 'same-period'],
    ['stock', '2021-05-14', '2021-05-15', 'unrelated'],
    ['flow', '2021-05-10/2021-05-14', '2021-05-10/2021-05-14', 'same-period'],
    ['flow', '2021-05-11/2021-05-12', '2021-05-10/2021-05-14', 'a-within-b'],
    ['flow', '2021-05-10/2021-05-14', '2021-05-11/2021-05-14', 'b-within-a'],
    ['flow', '2021-05-10/2021-05-14', '2021-05-12/2021-05-16', 'unrelated'],
    ['flow', '2021-05-10/2021-05-14', '2021-05-12', 'unrelated'],
    ['flow', '2021-05-14', '2021-05-14', 'same-period'],
    ['flow', '/2025-03-18/PT6H', '/2025-03-18/PT24H', 'a-within-b'],
    ['flow', '/2025-03-18/PT24H', '/2025-03-18/P1D', 'same-period'],
    ['flow', '2021-05-14/2021-05-14', '/2021-05-14/PT24H', 'a-within-b'],
  ])('%s: %s against %s is %s', (kind, a, b, expected) => expect(relationOf(kind, period(a), period(b))).toBe(expected));

  it('finds a cumulative figure that fell, and a part of a flow above the whole', () => {
    expect(conflict(value('15000'), value('14800'), 'a-before-b')).toBe(true);
    expect(conflict(value('at least 120'), value('110'), 'a-before-b')).toBe(true);
    expect(conflict(value('110'), value('at least 120'), 'a-before-b')).toBe(false);
    expect(conflict(value('9'), value('8'), 'a-within-b')).toBe(true);
    expect(conflict(value('8'), value('9'), 'a-within-b')).toBe(false);
    expect(conflict(value('8'), value('9'), 'b-within-a')).toBe(true);
    expect(conflict(value('8'), value('9'), 'unrelated')).toBe(false);
  });
});
