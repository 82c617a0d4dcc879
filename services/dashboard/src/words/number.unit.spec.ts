import { describe, expect, it } from 'vitest';
import { formatDecimal, intervalOf, rangeOf, valueText, wordingOf } from './number.js';

type Given = Parameters<typeof wordingOf>[0];
const value = (text: string, given: Partial<Given> = {}): Given => ({
  text,
  qualifier: 'EXACT',
  min: null,
  max: null,
  point: null,
  minExclusive: false,
  maxExclusive: false,
  ...given,
});

describe('the wording of a value', () => {
  it.each([
    ['More than 125', { before: 'More than', main: '125', after: '' }],
    ['15000', { before: '', main: formatDecimal('15000'), after: '' }],
    ['at least 12000 people', { before: 'at least', main: formatDecimal('12000'), after: 'people' }],
    ['more than 10,000', { before: 'more than', main: '10,000', after: '' }],
    ['about 2.5 million', { before: 'about', main: '2.5', after: 'million' }],
  ])('of %j puts the number forward', (text, parts) => expect(wordingOf(value(text))).toMatchObject(parts));

  it('says what words without digits were taken for', () => {
    expect(wordingOf(value('hundreds', { qualifier: 'VAGUE', min: '200', max: '999', point: '200' })).meaning).toBe('read as 200–999');
    expect(wordingOf(value('Eight', { min: '8', max: '8', point: '8' })).meaning).toBe('8');
    expect(wordingOf(value('unclear', { qualifier: 'UNKNOWN' }))).toEqual({ before: '', main: 'unclear', after: '', meaning: undefined });
  });

  it('keeps every digit of a long number', () =>
    expect(formatDecimal('123456789012345678901.5').replaceAll(/[^\d.]/g, '')).toBe('123456789012345678901.5'));
  it('has words for no number', () => expect(valueText(null)).toBe('no number'));
});

describe('bounds', () => {
  it.each([
    [{ min: '120', max: null, minExclusive: false }, '120 or more'],
    [{ min: '125', max: null, minExclusive: true }, 'more than 125'],
    [{ min: null, max: '9', maxExclusive: true }, 'fewer than 9'],
    [{ min: '3', max: '9' }, '3–9'],
    [{ min: '8', max: '8' }, '8'],
    [{ min: null, max: null }, 'no number'],
  ])('%j read %j', (bounds, words) => expect(intervalOf(bounds)).toBe(words));

  it('span what the sources say for the same days, and say where the upper end is open', () => {
    const stated = (min: string | null, max: string | null, point: string | null, day = '14') => ({
      value: { min, max, point },
      referencePeriod: { endsAt: `2021-05-${day}T21:00:00Z` },
    });
    expect(rangeOf([stated('125', null, '125'), stated('120', null, '120')])).toBe('120 to 125 or more');
    expect(rangeOf([stated('8', '8', '8'), stated('12', '12', '12')])).toBe('8 to 12');
    expect(rangeOf([stated('8', '8', '8', '13'), stated('12', '12', '12')])).toBe('8 to 12');
    expect(rangeOf([stated('8', '8', '8', '10'), stated('12', '12', '12')])).toBeUndefined();
    expect(rangeOf([stated('8', '8', '8'), stated(null, null, null)])).toBeUndefined();
    expect(rangeOf([stated('8', '8', '8'), stated('8', '8', '8')])).toBeUndefined();
    expect(rangeOf([])).toBeUndefined();
  });
});
