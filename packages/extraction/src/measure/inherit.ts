import type { Count } from '../count/count.js';
import { CONJUNCTION, WEEKDAYS } from '../language/english/function-words.js';
import type { NounClass } from '../language/english/noun-lists.js';
import { NOUN_MEASURE } from '../language/english/noun-measures.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import { isCapitalised } from '../sentence/token.js';
import { matchVerb } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { isBare, noVerbBetween, openBracket } from './part.js';
import type { RelatedCount } from './related-count.js';
import { type Clause, countedClass, isUnlisted, type Relation } from './relation.js';

/** "33,600 houses destroyed, 15,784 damaged": a bare number of a list counts the same things. */
export function listHint(clause: Clause, count: Count, previous: RelatedCount | undefined): NounClass | null {
  if (previous === undefined || count.from - previous.count.to > 14) return null;
  const last = clause.tokens[count.from - 1]?.lower ?? '';
  const word = last === 'that' ? (clause.tokens[count.from - 2]?.lower ?? '') : last;
  const own = countedClass(previous.count);
  if (own === 'projectile' || own === 'drone') return own;
  // "set fire to 200 houses, damaged at least 50 others"
  const others = /^(?:others?|more)$/.test(clause.tokens[count.numberTo]?.lower ?? '');
  return (CONJUNCTION.has(word) || word === ',' || word === 'with' || others || (word === 'while' && own === 'contact')) &&
    (own === 'home' ||
      own === 'infrastructure' ||
      own === 'land' ||
      own === 'livestock' ||
      own === 'death' ||
      own === 'contact' ||
      own === 'case' ||
      own === 'shelter' ||
      own === 'vehicle')
    ? own
    : null;
}

/** "The cases came from Delta (41)": a bare bracket counts what its own sentence names. */
export function fromBracketNoun(clause: Clause, count: Count): Relation | null {
  if (count.noun !== null || count.to - count.from > 4 || !/^[),;]$/.test(clause.tokens[count.to]?.text ?? '')) return null;
  for (let j = count.from - 1; j >= 0; j -= 1) {
    const other = clause.countAt[j]?.noun;
    // "from five counties, namely Garissa (47), Turkana (12)"
    if (other != null && other.nounClass !== 'place') return null;
    const word = clause.tokens[j]?.lower ?? '';
    const found = nounClass(word);
    const measure = found === null ? undefined : NOUN_MEASURE.get(found);
    if (measure !== undefined && isPluralForm(word)) return { measure, effect: null, from: count.from, to: count.to, source: 'part' };
  }
  return null;
}

/** "up from 69 a day earlier", "compared with 1,800 last year": another value of the number told before. */
export function fromComparison(clause: Clause, count: Count, previous: RelatedCount | undefined): Relation | null {
  if (previous === undefined || count.sort !== 'number') return null;
  const own = countedClass(count);
  if (own !== null && own !== countedClass(previous.count) && !(own === 'person' || own === 'household')) return null;
  const before = clause.tokens
    .slice(Math.max(0, count.from - 3), count.from)
    .map((token) => token.lower)
    .join(' ');
  if (
    !/(?:up|down|compared|opposed|increase|rise|drop|decrease) (?:from|with|to)(?: the| its| about)?$|, against$/.test(before) ||
    isUnlisted(count)
  )
    return null;
  return { ...previous.relation, from: count.from, to: count.to, source: 'list' };
}

export function inherit(clause: Clause, count: Count, whole: RelatedCount, opener: string | null): Relation | null {
  const { tokens } = clause;
  const own = countedClass(count);
  if (opener === 'bracket' && isBare(count)) {
    // "destroyed (more than 71,000)": the word before the bracket says which part.
    const open = openBracket(clause, count.from) ?? count.from;
    const match = matchVerb(tokens, open - 1);
    for (const { effect } of match?.readings ?? []) {
      const measure = measureOf(effect, countedClass(whole.count));
      if (measure !== null) return { measure, effect, from: open - 1, to: count.to, source: 'part' };
    }
    if (whole.count.bounds.min === count.bounds.min && whole.count.bounds.max === count.bounds.max) return null;
    const plain =
      count.to - count.from <= 4 &&
      (/^[),;]$/.test(tokens[count.to]?.text ?? '') ||
        /^(?:in|from|at|and|among|confirmed|probable|suspected|new|male|female|men|women|boys|girls|adults|imported|local)$/.test(
          tokens[count.to]?.lower ?? '',
        ));
    if (!plain) return null;
  }
  // "four of the hospitals" is no part of the missing people told before.
  const ofWhole = countedClass(whole.count);
  if (
    opener === 'back' &&
    own !== null &&
    !/^(?:person|household)$/.test(own) &&
    (ofWhole === null || /^(?:person|household)$/.test(ofWhole))
  )
    return null;
  const adopted = adopt(whole.relation, own, isUnlisted(count));
  return adopted === null ? null : { ...adopted, from: count.from, to: count.to, source: 'part' };
}

/** The relation of a neighbour for a count of another class: "destroyed 30 homes and 12 schools". */
function adopt(relation: Relation, own: NounClass | null, unlisted: boolean): Relation | null {
  // "977 kits (5,862 people)": those they are for.
  if ((own === 'person' || own === 'household') && relation.measure === 'aid-items')
    return { ...relation, measure: 'reached', effect: 'reach' };
  if (unlisted) return /^(?:killed|injured|missing|livestock-lost|aid-items|infrastructure-\w+)$/.test(relation.measure) ? relation : null;
  if (relation.effect === null && own !== null && !/^(?:person|household|case|death|injury|body|contact)$/.test(own)) return null;
  // "639 schools were destroyed, and 150,000 pupils ...": people do not burn down; "affected 12 districts and 1.2 million people" holds for both.
  if (
    (own === 'person' || own === 'household') &&
    /^(?:homes|infrastructure|crops|livestock|locations|projectiles|aircraft)-/.test(relation.measure)
  ) {
    const measure = relation.effect === null ? null : measureOf(relation.effect, own);
    return measure === null ? null : { ...relation, measure };
  }
  if (own === null || own === 'person' || own === 'household' || relation.effect === null)
    return own !== null && /^(?:place|event|aid|operation|abstract|unit)$/.test(own) ? null : relation;
  const measure = measureOf(relation.effect, own);
  return measure === null ? null : { ...relation, measure };
}

/** "the hardest hit being Tana River with 11,800 households": the same things at a named place. */
function isOfOnePlace({ tokens }: Clause, count: Count, previous: RelatedCount): boolean {
  const own = countedClass(count);
  const other = countedClass(previous.count);
  const isOfPeople = (one: NounClass | null): boolean => one === 'person' || one === 'household';
  const place = tokens[count.from - 2];
  return (
    isCapitalised(place) && !WEEKDAYS.has(place?.lower ?? '') && own !== null && (own === other || (isOfPeople(own) && isOfPeople(other)))
  );
}

function isPlaceInList({ tokens, countAt }: Clause, count: Count): boolean {
  if (!/^(?:[,.;)]|and)?$/.test(tokens[count.to]?.lower ?? '')) return false;
  // "Edo accounts for 206 cases, Ondo for 183"
  let at = tokens[count.from - 1]?.lower === 'for' ? count.from - 2 : count.from - 1;
  const last = at;
  while (at > last - 4 && isCapitalised(tokens[at]) && !/^[A-Z$]{2,4}$/.test(tokens[at]?.text ?? '') && countAt[at] === undefined) at -= 1;
  // "in Homs 12 people died, in Hama nine and in Deraa five"
  if (at < last && tokens[at]?.lower === 'in') at -= 1;
  return at < last && /^(?:,|and|;|:)$/.test(tokens[at]?.lower ?? '');
}

/** "Sudanese made up the largest group, with 88 individuals": of the people told before. */
export function ofLargestGroup({ tokens }: Clause, count: Count, previous: RelatedCount | null): Relation | null {
  if (previous === null || !/^(?:individual|person|people|case)$/.test(count.noun?.head ?? '')) return null;
  const lead = tokens.slice(Math.max(0, count.from - 9), count.from).map(({ lower }) => lower);
  if (!lead.includes('with') || !lead.some((word) => /^(?:group|majority|nationality|largest|share)$/.test(word))) return null;
  return { ...previous.relation, from: count.from, to: count.to, source: 'list' };
}

export function fromList(clause: Clause, count: Count, previous: RelatedCount | undefined): Relation | null {
  if (previous === undefined || count.sort !== 'number') return null;
  const word = clause.tokens[count.from - 1]?.lower ?? '';
  // "and 700,000 had done so"
  if (/^(?:have|had|has|did)$/.test(clause.tokens[count.to]?.lower ?? '') && /^(?:done|so)$/.test(clause.tokens[count.to + 1]?.lower ?? ''))
    return { ...previous.relation, from: count.from, to: count.to + 2, source: 'list' };
  // "1,280 people from 213 households", "or 235 families": the same ones counted again.
  if (
    /^(?:from|in|or|of|comprising)$/.test(word) &&
    (previous.count.to === count.from - 1 || (word === 'or' && previous.count.to === count.from - 2)) &&
    countedClass(count) === 'household' &&
    countedClass(previous.count) === 'person'
  )
    return { ...previous.relation, from: count.from, to: count.to, source: 'list' };
  // "registered 11,321 arrivals in Monguno, half of them children, and 3,000 more in Jere"
  if (
    CONJUNCTION.has(word) &&
    count.noun === null &&
    /^(?:more|others|another)$/.test(clause.tokens[count.numberTo]?.lower ?? '') &&
    /^(?:in|at|from|near|on|[.,;])$/.test(clause.tokens[count.numberTo + 1]?.lower ?? '.')
  )
    return { ...previous.relation, from: count.from, to: count.to, source: 'list' };
  // "51 because their houses collapsed and 14 by drowning"
  if (
    CONJUNCTION.has(word) &&
    count.noun === null &&
    previous.count.noun === null &&
    /^(?:by|from)$/.test(clause.tokens[count.to]?.lower ?? '')
  )
    return { ...previous.relation, from: count.from, to: count.to, source: 'list' };
  // "Tana River with 11,800 households, Turkana 7,100 and Kilifi 6,300": the next place of the list.
  if (count.noun === null && isPlaceInList(clause, count)) return { ...previous.relation, from: count.from, to: count.to, source: 'list' };
  const listed =
    CONJUNCTION.has(word) ||
    word === ',' ||
    (word === 'with' &&
      (count.noun === null ||
        isOfOnePlace(clause, count, previous) ||
        /^(?:along|together)$/.test(clause.tokens[count.from - 2]?.lower ?? ''))) ||
    (word === 'as' && clause.tokens[count.from - 2]?.lower === 'well');
  const reach = Math.max(previous.count.to, previous.relation.to <= count.from ? previous.relation.to : 0);
  if (
    !listed ||
    count.from - reach > 14 ||
    !noVerbBetween(clause, Math.max(previous.count.to, previous.relation.from < count.from ? previous.relation.to : 0), count.from)
  )
    return null;
  // "distributed food to 1,270 detainees, 300 kits to families"
  if (countedClass(count) === 'aid' && previous.relation.measure === 'reached')
    return { measure: 'aid-items', effect: 'provide', from: count.from, to: count.to, source: 'list' };
  const adopted = adopt(previous.relation, countedClass(count), isUnlisted(count));
  return adopted === null ? null : { ...adopted, from: count.from, to: count.to, source: 'list' };
}

/** "The quake killed 30. Another 200 were in Duhok": left to the sentence itself; only "12 more", "another 3" look back. */
export function fromPrevious(clause: Clause, count: Count, before: RelatedCount | null): Relation | null {
  if (before === null || count.noun !== null || count.sort !== 'number') return null;
  const first = clause.tokens[count.from]?.lower ?? '';
  const more = clause.tokens[count.numberTo]?.lower ?? '';
  const another =
    /^(?:another|a|an)$/.test(first) && /^(?:another|further|additional)$/.test(clause.tokens[count.numberFrom - 1]?.lower ?? '');
  if (!another && more !== 'more' && more !== 'others') return null;
  return count.from > 2 ? null : { ...before.relation, from: count.from, to: count.to, source: 'list' };
}
