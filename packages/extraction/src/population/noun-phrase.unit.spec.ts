import { describe, expect, it } from 'vitest';
import { claimsOf } from '../extraction.fixtures.js';

const population = (text: string) => claimsOf(text).map((claim) => claim.population);

describe('populations', () => {
  it.each([
    ['30 women and children were killed.', ['women and children']],
    ['Hundreds of Palestinians were injured.', ['Palestinians']],
    ['Police arrested 12 Rohingya refugees.', ['Rohingya refugees']],
    ['14 safe and dignified burials took place.', ['safe and dignified burials']],
    ['11 of the migrants had died.', ['migrants']],
    ['Twelve were killed.', [null]],
    ['They met 98 migrants; 11 of them had died, six of them children.', ['migrants', 'migrants', 'children']],
    ['The flood killed 12 people, three of whom were women.', ['people', 'women']],
    ['The flood killed 12 miners, three of them underground.', ['miners', 'miners']],
    ['Five rebels and two soldiers died.', ['rebels', 'soldiers']],
    ['A total of 90 confirmed, probable and suspected cases were found.', ['confirmed, probable and suspected cases']],
    ['Two probable and eight suspected cases were found.', ['suspected cases', 'suspected cases']],
  ])('%s', (text, expected) => {
    expect(population(text)).toEqual(expected);
  });

  it('does not swallow the verb after a plural', () => {
    expect(claimsOf('More than 10,000 people march in the capital.').map(({ measure, population: of }) => [measure, of])).toEqual([
      ['participants', 'people'],
    ]);
  });
});
