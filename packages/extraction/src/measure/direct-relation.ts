import type { Count } from '../count/count.js';
import type { Effect } from '../language/english/effect.js';
import { NOUN_MEASURE } from '../language/english/noun-measures.js';
import { nounClass } from '../language/english/nouns.js';
import { ofCrowd } from './gathering.js';
import { readLeftContext } from './left-context.js';
import { matchVerb } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { HARM } from './related-count.js';
import { type Clause, countedClass, isUnlisted, type Relation } from './relation.js';
import { readRightContext } from './right-context.js';
import { inShelters } from './right-relations.js';
import { readToll } from './toll.js';
import { type Direct, fitted } from './who-they-are.js';

/** What may become of those hurt, displaced or held. */
const SINCE = /^(?:kill|refer|hospitalize|release|return|recover|evacuate|missing)$/;

export function directRelation(clause: Clause, count: Count, previous: Relation | null, isPart: boolean): Direct {
  const { tokens } = clause;
  // "80,000 of the displaced were children": the participle names the whole.
  if (count.partitive === 'definite' && count.noun === null) {
    const match = matchVerb(tokens, count.numberTo + 2);
    const reading = match?.readings.find(({ effect, use }) => use.participle && measureOf(effect, 'person') !== null);
    // "Eleven of the injured have been referred": what became of them since says more.
    const since = match === null ? null : readRightContext(clause, { ...count, to: match.to });
    if (since !== null && 'relation' in since && SINCE.test(since.relation.effect ?? '')) return since;
    if (match !== null && reading !== undefined)
      return {
        relation: {
          measure: measureOf(reading.effect, 'person') ?? 'affected',
          effect: reading.effect,
          from: match.from,
          to: match.to,
          source: 'subject',
        },
      };
  }
  const noun = count.noun;
  const strong = noun !== null && noun.nounClass !== null && NOUN_MEASURE.has(noun.nounClass);
  const toll = count.sort === 'number' && !strong ? readToll(clause, count, previous) : null;
  if (toll !== null) return { relation: toll };
  // "detained no one"; "no deaths" is read by its noun.
  const left = count.sort === 'zero' && count.noun !== null ? null : readLeftContext(clause, count);
  const right = readRightContext(clause, count, isPart);
  if (strong) return strongNoun(clause, count, left, right);
  // "are struggling to evacuate 14 children still trapped": what is not yet done says less than where they are.
  if (
    left !== null &&
    'relation' in left &&
    'relation' in right &&
    isAimedAt(clause, left.relation.from) &&
    /^(?:trap|missing)$/.test(right.relation.effect ?? '')
  )
    return right;
  // "are looking for 1,400 inmates who ran off"
  if (
    left !== null &&
    'relation' in left &&
    'relation' in right &&
    left.relation.effect === 'missing' &&
    left.relation.source === 'nominal' &&
    right.relation.effect === 'escape'
  )
    return right;
  if (left !== null && 'relation' in left) return left;
  if (
    noun?.nounClass === 'event' &&
    /^(?:incident|attack)$/.test(noun.head) &&
    clause.tokens.slice(noun.to, noun.to + 8).some((token) => /^(?:weapons?|weaponry|explosives?|artillery)$/.test(token.lower))
  ) {
    return { relation: { measure: 'weapon-uses', effect: null, from: noun.from, to: noun.to, source: 'noun' } };
  }
  if ('relation' in right) return fitted(clause, count, right);
  const crowd = ofCrowd(clause, count);
  if (crowd !== null) return { relation: crowd };
  if ((left !== null && 'doer' in left) || 'doer' in right) return 'doer';
  const sheltered = inShelters(clause, count);
  if (sheltered !== null) return { relation: sheltered };
  if (noun !== null && noun.modifierAt !== null && count.sort === 'number') {
    const match = matchVerb(tokens, noun.modifierAt);
    for (const { effect, frame } of match?.readings ?? []) {
      const measure = frame === 'subject' ? null : measureOf(effect, countedClass(count));
      if (count.definite && measure === 'locations-affected') continue;
      // "including 70 unaccompanied children" tells who they were, not what happened; "including 3 injured" does.
      if (isPart && !HARM.has(effect)) continue;
      if (match !== null && measure !== null && !isUnlisted(count))
        return { relation: { measure, effect, from: match.from, to: count.to, source: 'modifier' } };
    }
  }
  return null;
}

/** True for a verb behind "to" after trying, struggling, hoping. */
function isAimedAt({ tokens }: Clause, at: number): boolean {
  return (
    tokens[at - 1]?.lower === 'to' &&
    tokens
      .slice(Math.max(0, at - 5), at - 1)
      .some(({ lower }) =>
        /^(?:struggl|try|tries|tried|hop(?:e|ing)|work|battl|rac(?:e|ing)|attempt|effort|fight|bid|unable|scrambl)/.test(lower),
      )
  );
}

function strongNoun(
  clause: Clause,
  count: Count,
  left: ReturnType<typeof readLeftContext>,
  right: ReturnType<typeof readRightContext>,
): Direct {
  const { tokens } = clause;
  const noun = count.noun;
  if (noun === null || noun.nounClass === null) return null;
  const at = noun.to - 1;
  const relation = (measure: string, effect: Effect | null): Direct => ({
    relation: { measure, effect, from: noun.from, to: noun.to, source: 'noun' },
  });
  const phrase = matchVerb(tokens, at);
  if (phrase !== null && phrase.to - phrase.from > 1) {
    const reading = phrase.readings.find(({ effect }) => effect === 'dead-missing' || effect === 'casualty');
    if (reading !== undefined)
      return {
        relation: {
          measure: measureOf(reading.effect, 'person') ?? 'killed',
          effect: reading.effect,
          from: phrase.from,
          to: phrase.to,
          source: 'noun',
        },
      };
  }
  // "20,000 deaths and disappearances": one number of both.
  const sorts = new Set(tokens.slice(noun.from, noun.to).map(({ lower }) => nounClass(lower)));
  if (sorts.has('death') && sorts.has('missing')) return relation('dead-and-missing', 'dead-missing');
  const before = tokens[count.from - 1]?.lower ?? '';
  if (noun.nounClass === 'case') {
    // "in several cases" is a manner of speaking.
    if (before === 'in' && !/^(?:confirmed|suspected|of|new|reported)$/.test(tokens[noun.from]?.lower ?? '')) return null;
    if (
      'relation' in right &&
      right.relation.effect !== null &&
      /^(?:kill|recover|hospitalize|refer|evacuate|quarantine)$/.test(right.relation.effect)
    )
      return right;
  }
  if (noun.head === 'life') {
    const lost =
      (left !== null && 'relation' in left && /^(?:lose|lives|kill)$/.test(left.relation.effect ?? '')) ||
      tokens[count.from - 2]?.lower === 'loss';
    const passive = 'relation' in right && /^(?:lose|lives)$/.test(right.relation.effect ?? '');
    return lost || passive ? relation('killed', 'lose') : null;
  }
  if (
    (noun.nounClass === 'contact' || noun.nounClass === 'body') &&
    'relation' in right &&
    /^(?:infect|vaccinate|bury|quarantine)$/.test(right.relation.effect ?? '')
  )
    return right;
  if (
    noun.nounClass === 'injury' &&
    noun.head !== 'injury' &&
    'relation' in right &&
    /^(?:hospitalize|kill|evacuate|refer|act)$/.test(right.relation.effect ?? '')
  )
    return right;
  // "transferred 35 wounded to hospital"
  if (
    noun.nounClass === 'injury' &&
    noun.head !== 'injury' &&
    left !== null &&
    'relation' in left &&
    left.relation.measure === 'hospitalized'
  )
    return left;
  // "has buried 1,015 bodies"
  if (noun.nounClass === 'body' && left !== null && 'relation' in left && /^bur/.test(tokens[left.relation.from]?.lower ?? ''))
    return relation('burials', 'bury');
  if (noun.nounClass === 'casualty' && 'relation' in right && right.relation.effect === 'hospitalize') return right;
  // "two million animal deaths"
  if (noun.nounClass === 'death' && tokens.slice(noun.from, noun.to - 1).some(({ lower }) => nounClass(lower) === 'livestock'))
    return relation('livestock-lost', 'kill');
  return relation(NOUN_MEASURE.get(noun.nounClass) ?? 'other', null);
}
