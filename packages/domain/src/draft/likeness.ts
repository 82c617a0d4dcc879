import { remember } from '../value/memo.js';
import { kebab, measureKey, plural } from './kebab.js';

/** How alike two dimensions are, 0 to 1, and in which way they are not the same. */
export interface Likeness {
  readonly score: number;
  readonly but?: string;
}

const same: Likeness = { score: 1 };

/** The same few words are compared with thousands of figures. */
const keys = new Map<string, string>();
const names = new Map<string, string>();
const stemsOf = new Map<string, readonly string[]>();
const known = <Result>(memo: Map<string, Result>, words: string, read: (words: string) => Result): Result =>
  memo.get(words) ?? remember(memo, words, read(words));
const keyOf = (words: string): string => kebab(words) ?? '';

/** Words that newsrooms use for one measure. */
const measures: readonly ReadonlySet<string>[] = [
  new Set(['killed', 'deaths', 'dead', 'fatalities', 'died', 'death-toll']),
  new Set(['injured', 'wounded', 'hurt', 'injuries']),
  new Set(['displaced', 'displacement', 'displaced-people', 'fled']),
  new Set(['cases', 'infections', 'infected']),
  new Set(['detained', 'arrested', 'arrests', 'detentions']),
  new Set(['evacuated', 'evacuees']),
  new Set(['projectiles-fired', 'rockets-fired', 'missiles-fired', 'drones-fired']),
];

/** Another measure is never alike: what happened to people is what a figure is about. */
export const alikeMeasure = (draft: string, figure: string): Likeness => {
  const key = known(keys, draft, measureKey);
  if (key === figure) return same;
  return measures.some((words) => words.has(key) && words.has(figure)) ? { score: 0.95, but: `its measure is ${figure}` } : { score: 0 };
};

/** The measures of figures that a draft of this one may be about. */
export const alikeMeasures = (draft: string): readonly string[] => {
  const key = known(keys, draft, measureKey);
  return [...new Set([key, ...measures.filter((words) => words.has(key)).flatMap((words) => [...words])])];
};

const anybody: ReadonlySet<string> = new Set(['people', 'person', 'persons', 'individuals', 'residents', 'everybody']);

export const alikePopulation = (draft: string | undefined, figure: string): Likeness => {
  if (draft === undefined) return anybody.has(figure) ? same : { score: 0.5, but: `its population is ${figure}, the text names none` };
  const key = known(names, draft, keyOf);
  const but = `its population is ${figure}, the text says ${draft}`;
  if (isSameName(key, figure)) return same;
  if (anybody.has(key) && anybody.has(figure)) return same;
  if (isJoint(key) || isJoint(figure)) return { score: 0.1, but };
  const shared = sharedStems(key, figure);
  return { score: shared > 0 ? 0.4 + 0.4 * shared : anybody.has(key) || anybody.has(figure) ? 0.3 : 0.1, but };
};

/** "women and children" is one group of its own, and neither women nor children. */
const isJoint = (population: string): boolean => population.includes('-and-');

export const alikePlace = (draft: string | undefined, figure: string): Likeness => {
  if (draft === undefined) return figure === 'anywhere' ? same : { score: 0.7, but: `its place is ${figure}, the text names none` };
  const key = known(names, draft, keyOf);
  const but = `its place is ${figure}, the text says ${draft}`;
  if (isSameName(key, figure)) return same;
  if (figure === 'anywhere') return { score: 0.5, but };
  const shared = sharedStems(key, figure);
  return { score: shared > 0 ? 0.5 + 0.4 * shared : 0.1, but };
};

/** Words without article, and without the s of a plural. */
const stems = (key: string): readonly string[] =>
  (kebab(plural(key.replace(/-/g, ' '))) ?? key)
    .split('-')
    .flatMap((word) => (word === 'the' || word === '' ? [] : word.length > 3 ? word.replace(/(?:ies|y)$/, 'i').replace(/s$/, '') : word));

/** How far one name lies within the other, 0 to 1: Gaza within the Gaza Strip counts for most of it. */
const sharedStems = (a: string, b: string): number => {
  const [one, other] = [known(stemsOf, a, stems), known(stemsOf, b, stems)];
  const shared = one.filter((stem) => other.includes(stem)).length;
  if (shared === 0) return 0;
  return shared >= Math.min(one.length, other.length) ? 0.85 : (0.7 * shared) / Math.max(one.length, other.length);
};

/** Whether two names differ in plurals and articles alone. */
const isSameName = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [one, other] = [known(stemsOf, a, stems), known(stemsOf, b, stems)];
  return one.length === other.length && one.every((stem, n) => stem === other[n]);
};
