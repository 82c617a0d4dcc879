import type { ValueOptions } from './build-value.js';

/** Words for people in general, which add nothing to a number that counts people. */
const peopleWords = ['people', 'persons', 'person', 'individuals', 'deaths', 'dead', 'casualties'];

/** What may follow a number without meaning anything beyond the figure itself: its unit, population and measure. Longest first. */
export const nounsOf = ({ unit, nouns = [] }: ValueOptions): readonly string[] => {
  const words = new Set<string>();
  for (const noun of [unit, ...nouns, ...(unit === 'people' ? peopleWords : [])]) {
    const spaced = noun.toLowerCase().replace(/-/g, ' ');
    if (spaced === '') continue;
    words.add(spaced);
    words.add(spaced.endsWith('s') ? spaced.slice(0, -1) : `${spaced}s`);
  }
  if (unit === 'percent') words.add('%');
  return [...words].sort((a, b) => b.length - a.length);
};

/** "dozens of people" → "dozens", "120 people killed" → "120". */
export const stripNouns = (text: string, nouns: readonly string[]): string => {
  for (let rest = text; ; ) {
    const noun = nouns.find((word) => rest.endsWith(word) && /[\s\d]$/.test(rest.slice(0, -word.length)));
    if (noun === undefined) return rest;
    rest = rest.slice(0, -noun.length).trim().replace(/ of$/, '');
  }
};
