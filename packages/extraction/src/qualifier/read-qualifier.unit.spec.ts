import { describe, expect, it } from 'vitest';
import { claimsOf, told } from '../extraction.fixtures.js';

describe('qualifiers', () => {
  it.each([
    ['At least 120 people were killed.', 'killed at-least 120..'],
    ['No fewer than 120 people were killed.', 'killed at-least 120..'],
    ['More than 125 people were killed.', 'killed more-than 125..'],
    ['Over a dozen people were killed.', 'killed more-than 12..'],
    ['The toll has exceeded 300 killed.', 'killed more-than 300..'],
    ['As many as 300 people were killed.', 'killed up-to ..300'],
    ['Up to 17 people were killed.', 'killed up-to ..17'],
    ['Fewer than 50 people were killed.', 'killed fewer-than ..50'],
    ['About 40 people were killed.', 'killed about 40'],
    ['An estimated 4,000 people were killed.', 'killed about 4000'],
    ['Some 80 people were killed.', 'killed about 80'],
    ['Nearly 100 people were killed.', 'killed nearly 100'],
    ['Between 40 and 50 people were killed.', 'killed between 40..50'],
    ['100 to 120 people were killed.', 'killed between 100..120'],
    ['Two or three people were killed.', 'killed between 2..3'],
    ['3 to 4 million people were displaced.', 'displaced between 3000000..4000000'],
    ['120 or more people were killed.', 'killed at-least 120..'],
    ['A total of 120 people were killed.', 'killed exact 120'],
    ['At least another 30 people were killed.', 'killed at-least 30..'],
    ['Dozens of people were killed.', 'killed vague 24..99'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('marks the open bound as exclusive only where the words do', () => {
    expect(claimsOf('More than 5 people died.')[0]?.value).toMatchObject({ min: 5, max: null, minExclusive: true });
    expect(claimsOf('At least 5 people died.')[0]?.value).not.toHaveProperty('minExclusive');
    expect(claimsOf('Fewer than 5 people died.')[0]?.value).toMatchObject({ min: null, max: 5, maxExclusive: true });
  });

  it('spans the number words alone', () => {
    const text = 'More than 1.2 million people fled.';
    const value = claimsOf(text)[0]?.value;
    expect(value?.text).toBe('1.2 million');
    expect(text.slice(value?.start, value?.end)).toBe('1.2 million');
  });
});
