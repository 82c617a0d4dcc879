import { describe, expect, it } from 'vitest';
import { claimsOf } from '../extraction.fixtures.js';

// Published on Friday 14 May 2021.
const period = (text: string) => claimsOf(text)[0]?.period;

describe('periods', () => {
  it('resolves "since" by its date', () => {
    expect(period('Over 125 people have been killed since fighting began Monday.')).toEqual({
      text: 'since fighting began Monday',
      start: '2021-05-10',
      end: '2021-05-14',
    });
  });

  it('resolves "since" by a beginning that the document dates elsewhere', () => {
    expect(period('Over 125 people have fled since the fighting began. The fighting began on Monday.')).toEqual({
      text: 'since the fighting began',
      start: '2021-05-10',
      end: '2021-05-14',
    });
  });

  it.each([
    ['Hamas fired 200 rockets overnight.', '2021-05-13', '2021-05-14'],
    ['Twelve people were killed in the past 24 hours.', '2021-05-13', '2021-05-14'],
    ['Twelve people were killed on 11 May.', '2021-05-11', '2021-05-11'],
    ['Twelve people were killed in April.', '2021-04-01', '2021-04-30'],
    ['So far in 2021, twelve people were killed.', '2021-01-01', '2021-05-14'],
    ['From 1 to 7 May, twelve people were killed.', '2021-05-01', '2021-05-07'],
  ])('%s', (text, start, end) => {
    expect(period(text)).toMatchObject({ start, end });
  });

  it('is null where nothing is said', () => {
    expect(period('Twelve people were killed.')).toBeNull();
  });
});
