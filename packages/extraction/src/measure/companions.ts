import type { Count } from '../count/count.js';
import { BE, CLAUSE_OPENER, HAVE, MODAL, MONTHS, OTHER_VERB, PREPOSITION, RELATIVE, WEEKDAYS } from '../language/english/function-words.js';
import { nounClass } from '../language/english/nouns.js';
import { isCapitalised } from '../sentence/token.js';
import type { LeftContext } from './left-relation.js';
import { matchVerb } from './match-verb.js';
import { readObject } from './object.js';
import { HARM } from './related-count.js';
import { type Clause, effectOn } from './relation.js';

/** "killing a woman and two children", "killed his son, Omar, and three others": what is told of those named without a number. */
export function behindSingles(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens, countAt } = clause;
  // After a comma it is a list only where it goes on: "aimed at the base, seven were destroyed" is none.
  if (tokens[end - 1]?.text === ',' && !/^(?:and|,)$/.test(tokens[count.to]?.lower ?? '')) return null;
  if (!/^(?:and|,)$/.test(tokens[end - 1]?.lower ?? '')) return null;
  // "killed himself and at least 12 others"
  if (/^(?:himself|herself|themselves)$/.test(tokens[end - 2]?.lower ?? '')) return readObject(clause, count, end - 2);
  let named = false;
  for (let at = end - 2; at >= Math.max(0, end - 22); at -= 1) {
    const token = tokens[at];
    if (token === undefined || countAt[at] !== undefined || !isOfSingles(clause, at)) return null;
    const word = token.lower;
    // A verb that could be a noun of the list ("a guard") is none of it.
    const found = at < end - 2 || isCapitalised(token) ? readObject(clause, count, at) : null;
    named ||= isCapitalised(token) || nounClass(word) !== null;
    const opens = /^(?:a|an|the|his|her|their|its|one|president|mr|mrs|dr)$/.test(word) || isCapitalised(token);
    if (found !== null && named && opens && !('relation' in found && found.relation.effect === 'deploy'))
      return hasVerb(clause, count) ? null : found;
  }
  return null;
}

/** "hit the town, and two girls died": the count has a verb of its own. */
function hasVerb({ tokens }: Clause, { to }: Count): boolean {
  const next = tokens[to]?.lower ?? '';
  if (BE.has(next) || HAVE.has(next) || OTHER_VERB.has(next)) return true;
  return (
    matchVerb(tokens, to)?.readings.some(({ use, frame }) => (use.past && !use.participle) || (use.past && frame !== 'object')) ?? false
  );
}

/** True for a word that may stand in a list of persons and things told one by one. */
function isOfSingles({ tokens }: Clause, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'mark') return /^[,'"-]$/.test(token.text);
  if (token.kind === 'number') return /^\d\d?$/.test(token.text) && tokens[at - 1]?.text === ',';
  const word = token.lower;
  if (MONTHS.has(word) || WEEKDAYS.has(word)) return false;
  if (isCapitalised(token)) return true;
  return (
    !(BE.has(word) || HAVE.has(word) || MODAL.has(word) || RELATIVE.has(word) || CLAUSE_OPENER.has(word) || OTHER_VERB.has(word)) &&
    (!PREPOSITION.has(word) || word === 'of')
  );
}

/** "A student was killed along with three others": what befell the one befell those with him. */
export function besideOthers(clause: Clause, count: Count): LeftContext {
  const { tokens, countAt } = clause;
  if (tokens[count.from - 1]?.lower !== 'with' || !/^(?:along|together)$/.test(tokens[count.from - 2]?.lower ?? '')) return null;
  for (let at = count.from - 3; at >= Math.max(0, count.from - 16); at -= 1) {
    if (countAt[at] !== undefined || /^[;:"]$/.test(tokens[at]?.text ?? '')) return null;
    const match = matchVerb(tokens, at);
    for (const { effect, use } of match?.readings ?? []) {
      if (!(HARM.has(effect) || effect === 'abduct' || effect === 'rescue' || effect === 'release') || !(use.participle || use.past))
        continue;
      const measure = effectOn(count, effect);
      if (match !== null && measure !== null) return { relation: { measure, effect, from: match.from, to: count.from, source: 'object' } };
    }
  }
  return null;
}
