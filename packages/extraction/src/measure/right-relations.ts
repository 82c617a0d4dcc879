import type { Count } from '../count/count.js';
import { ADVERB } from '../language/english/function-words.js';
import type { NounClass } from '../language/english/noun-lists.js';
import { NOUN_MEASURE } from '../language/english/noun-measures.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import { closing } from './aside.js';
import { isCarrying, readDestination } from './destination.js';
import { matchVerb } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { type Clause, effectOn, namedAct, type Relation } from './relation.js';

/** "are living in 576 camps", "are sleeping in tents": they are displaced; who merely lives in a town is not. */
export function livingInShelter({ tokens }: Clause, count: Count, at: number): Relation | null {
  if (
    !/^(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|sleep(?:s|ing)?|slept|resid(?:e|es|ing)|remain(?:s|ed|ing)?|housed|accommodated|are|were)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return null;
  const measure = effectOn(count, 'displace');
  if (measure === null || !/^(?:in|at|under)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  for (let j = at + 2; j < Math.min(tokens.length, at + 9); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[.;,]$/.test(word)) return null;
    if (nounClass(word) === 'shelter' || /^(?:tents?|centres|centers|schools|churches|mosques|displacement|tarpaulins)$/.test(word))
      return { measure, effect: 'displace', from: at, to: j + 1, source: 'subject' };
  }
  return null;
}

/** "some 65,000 people in 107 accommodation centres", told without a verb. */
export function inShelters({ tokens }: Clause, count: Count): Relation | null {
  const measure = count.noun === null ? null : effectOn(count, 'displace');
  if (measure === null || !/^(?:in|at)$/.test(tokens[count.to]?.lower ?? '')) return null;
  for (let j = count.to + 1; j < Math.min(tokens.length, count.to + 7); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[.;,()]$/.test(word) || /^(?:and|or|of|for|the)$/.test(word)) return null;
    const found = nounClass(`${tokens[j - 1]?.lower ?? ''}_${word}`) ?? nounClass(word);
    if (found === 'shelter' && isPluralForm(word)) return { measure, effect: 'displace', from: count.from, to: j + 1, source: 'subject' };
  }
  return null;
}

/** "were taken to public hospitals", "were brought to shelters": where they went says what happened to them. */
export function carriedTo({ tokens }: Clause, count: Count, at: number): Relation | null {
  if (!isCarrying(tokens[at]?.lower)) return null;
  const goal = readDestination(tokens, at + 1);
  const measure = goal === null ? null : effectOn(count, goal.effect);
  return goal === null || measure === null
    ? null
    : { measure: namedAct(measure, 'transferred'), effect: goal.effect, from: at, to: goal.to, source: 'subject' };
}

/** "were among the dead", "are among those arrested", "were among the structures toppled". */
export function amongHarmed({ tokens }: Clause, count: Count, at: number): Relation | null {
  for (let j = at + 1; j <= at + 4; j += 1) {
    const word = tokens[j]?.lower ?? '';
    const noun = nounClass(word);
    const measure = noun === null ? undefined : (NOUN_MEASURE.get(noun) ?? (word === 'victims' ? 'killed' : undefined));
    if (measure !== undefined) return { measure, effect: null, from: at, to: j + 1, source: 'subject' };
    const effect = matchVerb(tokens, j)?.readings[0]?.effect;
    const said = effect === undefined || effect === 'confirm' ? null : effectOn(count, effect);
    if (effect !== undefined && said !== null) return { measure: said, effect, from: at, to: j + 1, source: 'subject' };
  }
  return null;
}

/** "saw their houses destroyed", "had their crops washed away": what befell what is theirs. */
export function lossOfTheirs({ tokens }: Clause, at: number, isWhose = false): Relation | null {
  if (!isWhose && !/^(?:their|his|her|its)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  let owned: NounClass | null = null;
  for (let j = at + 2; j <= at + 7; j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (owned === null) {
      owned = nounClass(word);
      continue;
    }
    for (const { effect } of matchVerb(tokens, j)?.readings ?? []) {
      const measure = measureOf(effect, owned);
      if (measure !== null && effect !== 'confirm')
        return { measure, effect, from: at, to: matchVerb(tokens, j)?.to ?? j + 1, source: 'subject' };
    }
  }
  return null;
}

/** "destroyed (71,000) or damaged (75,000)": one verb phrase in two parts. */
export function widened(clause: Clause, count: Count, relation: Relation): Relation {
  if (relation.effect !== 'destroy' && relation.effect !== 'damage') return relation;
  const { tokens } = clause;
  let j = relation.to;
  if (tokens[j]?.text === '(') j = closing(clause, j, ')', 20) ?? j;
  if (!/^(?:or|and)$/.test(tokens[j]?.lower ?? '')) return relation;
  j += 1;
  while (ADVERB.has(tokens[j]?.lower ?? '')) j += 1;
  const other = matchVerb(tokens, j);
  const fits = other?.readings.some(({ effect }) => (effect === 'destroy' || effect === 'damage') && effect !== relation.effect) ?? false;
  const measure = fits ? effectOn(count, 'damage-or-destroy') : null;
  return other === null || measure === null ? relation : { ...relation, measure, effect: 'damage-or-destroy', to: other.to };
}
