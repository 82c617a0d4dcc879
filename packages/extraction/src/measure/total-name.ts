import type { Count } from '../count/count.js';
import { BE, DETERMINER } from '../language/english/function-words.js';
import type { NounClass } from '../language/english/noun-lists.js';
import { NOUN_MEASURE, WEAK_NOUN_MEASURE } from '../language/english/noun-measures.js';
import { isPluralForm, nounClass, singular } from '../language/english/nouns.js';
import { matchVerb } from './match-verb.js';
import { measureOf } from './measure-of.js';
import type { Clause, Relation } from './relation.js';

/** A bare subject that is itself a total: "Confirmed cases rose to 300", "Among the dead were 12 children". */
export function namedSubject(clause: Clause, start: number, end: number): Relation | null {
  const { tokens } = clause;
  for (let j = end - 1; j >= Math.max(start, end - 14); j -= 1) {
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word') continue;
    if (clause.countAt[j] !== undefined) return null;
    const both = matchVerb(tokens, j);
    if (both?.readings[0]?.effect === 'dead-missing') return total('dead-and-missing', j, end);
    if (
      /^(?:missing|injured|wounded|dead|deaths|fatalities|injuries|casualties|infections|evacuees|victims|displaced|arrested|detained|evacuations|arrests|idps|killed|homeless|deceased|displacement|displacements|hospitalizations|hospitalisations|recoveries|losses|arrivals|departures|returns)$/.test(
        token.lower,
      ) ||
      (/^cases$/.test(token.lower) && !/^(?:in|all|most|some|both|of)$/.test(tokens[j - 1]?.lower ?? ''))
    ) {
      if (token.lower === 'missing' && /^(?:and|or)$/.test(tokens[j - 1]?.lower ?? '') && tokens[j - 2]?.lower === 'dead')
        return total('dead-and-missing', j, end);
      // "attackers killed 137": a verb with its object.
      if (/ed$/.test(token.lower) && (clause.countAt[j + 1] !== undefined || DETERMINER.has(tokens[j + 1]?.lower ?? ''))) continue;
      const lead = tokens[j - 1]?.lower ?? '';
      const subject =
        j === start ||
        (!/^(?:of|in|for|by|from|with|caused|causing|any|no|to|than|were|was|be|been|being|is|are)$/.test(lead) && !BE.has(lead));
      const measure = byWord(token.lower);
      if (measure !== null && subject) return total(measure, j, end);
    }
  }
  return null;
}

export function byWord(word: string): string | null {
  const known: Readonly<Record<string, string>> = {
    missing: 'missing',
    displaced: 'displaced',
    arrested: 'detained',
    detained: 'detained',
    killed: 'killed',
    homeless: 'homeless',
    deceased: 'killed',
    idps: 'displaced',
    evacuees: 'evacuated',
    victims: 'killed',
    displacement: 'displaced',
    displacements: 'displaced',
    hospitalizations: 'hospitalized',
    hospitalisations: 'hospitalized',
    recoveries: 'other:recovered',
    losses: 'killed',
    arrivals: 'other:arrived',
    departures: 'other:departed',
    returns: 'other:returned',
    hostages: 'other:hostages',
    prisoners: 'detained',
    detainees: 'detained',
  };
  if (Object.hasOwn(known, word)) return known[word] ?? null;
  const found = nounClass(word);
  return found === null ? null : (NOUN_MEASURE.get(found) ?? null);
}

/** What a "number of ..." counts: the first verb or noun of harm after it. */
export function nameOfTotal(clause: Clause, count: Count, start: number, end: number): Relation | null {
  const { tokens } = clause;
  let noun: NounClass | null = count.noun?.nounClass ?? null;
  let weak: string | null = null;
  for (let j = start; j < end; j += 1) {
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word') continue;
    const match = matchVerb(tokens, j);
    if (match !== null && !(nounClass(token.lower) !== null && isPluralForm(token.lower))) {
      for (const { effect } of match.readings) {
        const measure = measureOf(effect, noun ?? 'person');
        if (measure !== null && effect !== 'confirm') return { measure, effect, from: start, to: end, source: 'toll' };
      }
    }
    const found = nounClass(token.lower);
    if (found === null) continue;
    const measure = NOUN_MEASURE.get(found);
    if (measure !== undefined) return total(measure, start, end);
    weak ??=
      WEAK_NOUN_MEASURE.get(singular(token.lower)) ??
      (/^(?:soldiers|officers|policemen|police|guards)$/.test(token.lower) ? 'deployed' : null);
    if (found !== 'unit' && found !== 'abstract') noun = found;
  }
  return weak === null ? null : total(weak, start, end);
}

/** A relation told by a running total. */
export function total(measure: string, from: number, to: number): Relation {
  return { measure, effect: null, from, to, source: 'toll' };
}
