import { describe, expect, it } from 'vitest';
import { tokenize } from '../sentence/token.js';
import { readNumber } from './read-number.js';

const read = (text: string) => readNumber(tokenize(text, 0, text.length), 0);

describe('readNumber', () => {
  it.each([
    ['120 people', 120],
    ['1,500 rockets', 1_500],
    ['9 300 people', 9_300],
    ['133 000 people', 133_000],
    ['1,00,000 homes', 100_000],
    ['12.345.678 people', 12_345_678],
    ['1.2 million people', 1_200_000],
    ['300k people', 300_000],
    ['3.5m people', 3_500_000],
    ['three lakh people', 300_000],
    ['twenty-five people', 25],
    ['a hundred and fifty-eight people', 158],
    ['a thousand two hundred people', 1_200],
    ['sixty eight cases', 68],
    ['one hundred and two cases', 102],
    ['two thousand five hundred people', 2_500],
    ['half a million people', 500_000],
    ['a hundred people', 100],
    ['two dozen people', 24],
    ['zero deaths', 0],
  ])('reads "%s" as %d', (text, value) => {
    const number = read(text);
    expect([number?.min, number?.max]).toEqual([value, value]);
    expect(number?.vague).toBe(false);
  });

  it.each([
    ['several people', 3, 9],
    ['a handful of people', 3, 9],
    ['a dozen people', 12, 12],
    ['dozens of people', 24, 99],
    ['scores of people', 40, 99],
    ['hundreds of people', 200, 999],
    ['several hundred people', 300, 999],
    ['thousands of people', 2_000, 9_999],
    ['tens of thousands of people', 20_000, 99_999],
    ['hundreds of thousands of people', 200_000, 999_999],
  ])('reads "%s" as vague between %d and %d', (text, min, max) => {
    expect(read(text)).toMatchObject({ min, max, vague: true });
  });

  it.each(['19th century', 'many people', '5-year-old boy', '50% of', 'COVID-19 cases', 'hundred-year flood'])(
    'reads no number in "%s"',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});
