import type { ValueQualifier } from '../claim/proposed-claim.js';
import { FILLERS_BEFORE, QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from '../language/english/qualifier-words.js';
import type { Token } from '../sentence/token.js';

interface PhraseIndex<T> {
  readonly get: (edge: string) => readonly { words: readonly string[]; value: T }[];
}

function indexBy<T>(entries: readonly (readonly [string, T])[], edge: 'first' | 'last'): PhraseIndex<T> {
  const map = new Map<string, { words: string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ');
    const key = (edge === 'first' ? words[0] : words.at(-1)) ?? '';
    const list = map.get(key) ?? [];
    map.set(key, list);
    list.push({ words, value });
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { get: (key) => map.get(key) ?? [] };
}

const BEFORE = indexBy(QUALIFIERS_BEFORE, 'last');
const FILLERS = indexBy(
  FILLERS_BEFORE.map((phrase) => [phrase, null] as const),
  'last',
);
const AFTER = indexBy(QUALIFIERS_AFTER, 'first');

/** A bounding phrase and the token range it adds to the number. */
export interface QualifierReading {
  readonly qualifier: ValueQualifier | null;
  /** First token of the phrase with its fillers ("at least another"), or the number itself. */
  readonly from: number;
  /** First token of the bounding words alone; `from` where there are none. */
  readonly boundFrom: number;
}

/** Reads the bounding words before the token `at`: "at least", "more than a total of", "an estimated". */
export function readQualifierBefore(tokens: readonly Token[], at: number): QualifierReading {
  let from = at;
  let qualifier: ValueQualifier | null = null;
  let boundFrom = at;
  for (let step = 0; step < 4; step += 1) {
    const edge: string = tokens[from - 1]?.lower ?? '';
    const bound: { words: readonly string[]; value: ValueQualifier } | undefined = BEFORE.get(edge).find(
      ({ words, value }) => (qualifier === null || qualifier === value) && endsAt(tokens, from, words),
    );
    if (bound !== undefined && !isPlace(tokens, from, bound.words)) {
      qualifier = bound.value;
      from -= bound.words.length;
      boundFrom = from;
      continue;
    }
    const filler = FILLERS.get(edge).find(({ words }) => endsAt(tokens, from, words));
    if (filler === undefined) break;
    from -= filler.words.length;
  }
  return { qualifier, from, boundFrom: qualifier === null ? from : boundFrom };
}

function endsAt(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  return words.every((word, i) => tokens[end - words.length + i]?.lower === word);
}

// "the hill above 12 houses", "he walked past 3 shops": a preposition of place bounds no number.
function isPlace(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  // "handed over 300 kits": the word belongs to the verb.
  if (words.length === 1 && words[0] === 'over')
    return /^(?:hand|take|took|turn|carr|rule|argu|fight|fought|cross|quarrel|conflict|dispute|control|sweep|swept|wash|pour|roll|spill)/.test(
      tokens[end - 2]?.lower ?? '',
    );
  if (words.length !== 1 || words[0] !== 'past') return false;
  if (/^(?:climb|rise|rose|risen|jump|surge|go|goes|went|soar|move|grow|grew|push)/.test(tokens[end - 2]?.lower ?? '')) return false;
  // "took the number of dead this year past 1,500"
  return !tokens.slice(Math.max(0, end - 18), end).some(({ lower }) => /^(?:number|toll|total|tally|count|figure)$/.test(lower));
}

/** Reads the bounding words after a number, ending before the returned token: "120 or more", "a dozen or so". */
export function readQualifierAfter(tokens: readonly Token[], at: number): { qualifier: ValueQualifier | null; to: number } {
  const found = AFTER.get(tokens[at]?.lower ?? '').find(({ words }) => words.every((word, i) => tokens[at + i]?.lower === word));
  return found === undefined ? { qualifier: null, to: at } : { qualifier: found.value, to: at + found.words.length };
}
