import { describe, expect, it } from 'vitest';
import { claimsOf } from '../extraction.fixtures.js';
import { resolveDate } from './resolve-date.js';

// Published on Friday 14 May 2021.
const asOf = (text: string) => claimsOf(text).map(({ asOf: { date, basis } }) => `${date} ${basis}`);

describe('as-of', () => {
  it.each([
    ['As of 12 May, 300 people had been killed.', '2021-05-12 stated'],
    ['As of May 12, 300 people had been killed.', '2021-05-12 stated'],
    ['As of March 30, 2021, 300 people had been killed.', '2021-03-30 stated'],
    ['By 10 May, 300 people had been killed.', '2021-05-10 stated'],
    ['The toll stood at 300 killed on Wednesday.', '2021-05-12 stated'],
    ['Twelve people were killed, officials said on Thursday.', '2021-05-13 stated'],
    ['Twelve people were killed, officials said Friday.', '2021-05-14 stated'],
    ['Twelve people were killed, police said in a statement on Monday.', '2021-05-10 stated'],
    ['Police said twelve people were killed on Monday.', '2021-05-14 publication'],
    ['Twelve people were killed yesterday.', '2021-05-14 publication'],
    ['Twelve people were killed (OCHA 12/03/2021).', '2021-03-12 stated'],
    ['Twelve people were killed.', '2021-05-14 publication'],
  ])('%s', (text, expected) => {
    expect(asOf(text)).toEqual([expected]);
  });

  it('takes the end of a report week from the head of a report', () => {
    expect(asOf('Situation report\n3 - 9 May 2021\n\nTwelve people were killed.')).toEqual(['2021-05-09 stated']);
  });
});

describe('resolveDate', () => {
  it('looks back from a past cue and ahead from a plan', () => {
    expect(resolveDate('Monday', '2021-05-14', 'past')).toBe('2021-05-10');
    expect(resolveDate('Monday', '2021-05-14', 'future')).toBe('2021-05-17');
    expect(resolveDate('Friday', '2021-05-14', 'past')).toBe('2021-05-14');
  });

  it('gives a date without a year the last such day', () => {
    expect(resolveDate('28 December', '2021-01-03', 'past')).toBe('2020-12-28');
    expect(resolveDate('12 May', '2021-05-14', 'past')).toBe('2021-05-12');
  });

  it('reads the day before the month and knows the calendar', () => {
    expect(resolveDate('12/03/2019', '2021-05-14', 'past')).toBe('2019-03-12');
    expect(resolveDate('the thing', '2021-05-14', 'past')).toBeNull();
  });
});
