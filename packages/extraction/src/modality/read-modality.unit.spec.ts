import { describe, expect, it } from 'vitest';
import { claimsOf } from '../extraction.fixtures.js';

const modality = (text: string) => claimsOf(text)[0]?.modality;

describe('modality', () => {
  it.each([
    ['The planned evictions of six families set off protests.', 'planned'],
    ['Partners will distribute 300 tents.', 'planned'],
    ['Another 18,000 people are expected to be displaced.', 'projected'],
    ['Dozens of people are believed to be trapped.', 'likely'],
    ['As many as 300 people may have been killed.', 'possible'],
    ['Twelve people were killed in May.', undefined],
    ['Twelve people were killed.', undefined],
  ])('%s', (text, expected) => {
    expect(modality(text)).toBe(expected);
  });
});
