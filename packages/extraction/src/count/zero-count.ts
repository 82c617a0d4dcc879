import type { NounClass } from '../language/english/noun-lists.js';
import { nounClass } from '../language/english/nouns.js';
import { type NounPhrase, readNounPhrase } from '../population/noun-phrase.js';
import type { Token } from '../sentence/token.js';
import type { Count } from './count.js';

const HARM: ReadonlySet<NounClass> = new Set<NounClass>(['death', 'injury', 'casualty', 'missing', 'arrest']);

/** "No deaths or injuries", "no one was hurt", "without casualties": a stated zero, one count for each noun. */
export function findZeroCounts(tokens: readonly Token[]): Count[] {
  const counts: Count[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? '';
    if (word === 'nobody' || word === 'noone' || (word === 'none' && tokens[at + 1]?.lower !== 'the'))
      counts.push(zero(at, at + 1, at + 1, null));
    else if (word === 'no' && tokens[at + 1]?.lower === 'one') counts.push(zero(at, at + 2, at + 2, null));
    else if (word === 'no' || word === 'without') counts.push(...readNo(tokens, at));
  }
  return counts;
}

function readNo(tokens: readonly Token[], at: number): Count[] {
  let from = at + 1;
  // "no immediate reports of casualties"
  for (let j = from; j < from + 4; j += 1) {
    if (/^(?:reports?|signs?|indications?|record|known)$/.test(tokens[j]?.lower ?? '') && tokens[j + 1]?.lower === 'of') from = j + 2;
  }
  if (/^(?:any)$/.test(tokens[from]?.lower ?? '')) from += 1;
  // "no word on casualties" says that nothing is known.
  if (tokens.slice(at + 1, at + 4).some(({ lower }) => /^(?:word|information|details|news|clarity|figures?)$/.test(lower))) return [];
  const nouns: NounPhrase[] = [];
  for (let j = from; nouns.length < 4; ) {
    const noun = readHarm(tokens, j) ?? (nouns.length === 0 && tokens[at]?.lower === 'no' ? readNounPhrase(tokens, j) : null);
    if (noun === null || noun.nounClass === null) break;
    if (!(HARM.has(noun.nounClass) || ((noun.nounClass === 'case' || noun.nounClass === 'person') && noun.plural && nouns.length === 0)))
      break;
    nouns.push(noun);
    j = noun.to;
    if (!/^(?:or|and|nor|,)$/.test(tokens[j]?.lower ?? '')) break;
    j += tokens[j]?.text === ',' && /^(?:or|and|nor)$/.test(tokens[j + 1]?.lower ?? '') ? 2 : 1;
    if (tokens[j]?.lower === 'no') j += 1;
  }
  return nouns.map((noun) => zero(at, at + 1, noun.to, noun));
}

/** A noun of harm with adjectives: "major injuries", "loss of life", "damage" is none. */
function readHarm(tokens: readonly Token[], at: number): NounPhrase | null {
  if (tokens[at]?.lower === 'loss' && tokens[at + 1]?.lower === 'of' && /^(?:life|lives)$/.test(tokens[at + 2]?.lower ?? '')) {
    return { from: at, to: at + 3, head: 'loss of life', nounClass: 'death', modifierAt: null, plural: true };
  }
  for (let j = at; j < at + 4; j += 1) {
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word' || /^(?:or|and|of|was|were|in|to)$/.test(token.lower)) return null;
    if (/^(?:dead|life|wounded|lives)$/.test(token.lower)) continue;
    const found = nounClass(token.lower);
    if (found !== null && HARM.has(found))
      return { from: at, to: j + 1, head: token.lower, nounClass: found, modifierAt: null, plural: true };
  }
  return null;
}

function zero(at: number, numberTo: number, to: number, noun: NounPhrase | null): Count {
  return {
    from: at,
    to,
    numberFrom: at,
    numberTo,
    boundFrom: at,
    bounds: { min: 0, max: 0, qualifier: 'exact' },
    noun,
    partitive: null,
    definite: false,
    sort: 'zero',
    words: true,
  };
}
