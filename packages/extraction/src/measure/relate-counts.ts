import type { Count } from '../count/count.js';
import { CLAUSE_OPENER, CONJUNCTION, PART_OPENER } from '../language/english/function-words.js';
import { isPluralForm, NOUN_MEASURE, type NounClass, nounClass, WEAK_NOUN_MEASURE } from '../language/english/nouns.js';
import type { Effect } from '../language/english/verbs.js';
import { readLeftContext } from './left-context.js';
import { matchVerb } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { type Clause, countedClass, isUnlisted, type Relation } from './relation.js';
import { readRightContext } from './right-context.js';
import { readToll } from './toll.js';

/** A count with what the sentence says of it; a part points to its whole. */
export interface RelatedCount {
  readonly count: Count;
  readonly relation: Relation;
  readonly whole: RelatedCount | null;
}

type Direct = { readonly relation: Relation } | 'agent' | null;

/** Effects that may be denied or unknown of nobody in particular: "no one was hurt". */
const HARM: ReadonlySet<Effect> = new Set<Effect>([
  'kill',
  'injure',
  'casualty',
  'missing',
  'dead-missing',
  'hospitalize',
  'displace',
  'trap',
  'detain',
  'infect',
  'evacuate',
  'affect',
]);

/** Relates every count of a sentence; counts that say nothing recordable are left out. `before` is the last whole of the sentence before. */
export function relateCounts(clause: Clause, before: RelatedCount | null): RelatedCount[] {
  const related: RelatedCount[] = [];
  const of = new Map<Count, RelatedCount>();
  const announced = announcedTotal(clause);
  for (const [i, found] of clause.counts.entries()) {
    const opener = announced === null ? partOpener(clause, found, i > 0 ? of.get(clause.counts[i - 1] as Count) : undefined) : 'back';
    const whole = opener === null ? null : announced !== null ? before : findWhole(clause, found, opener, related, before);
    const hint = found.noun !== null ? null : whole !== null ? countedClass(whole.count) : listHint(clause, found, related.at(-1));
    const count: Count = hint === null ? found : { ...found, hint };
    const previous = related.at(-1)?.relation ?? before?.relation ?? null;
    const direct =
      directRelation(clause, count, previous, whole !== null) ??
      (hint === null ? null : directRelation(clause, found, previous, whole !== null));
    let relation = direct === 'agent' || direct === null ? null : direct.relation;
    // "Of 634 contacts, 632 were reached" is about contacts still.
    if (announced?.measure === 'contacts' && relation !== null && relation.measure === 'reached') relation = null;
    // "66 animals, including four rhinos": what the lexicon lacks is of the sort of its whole.
    if (whole !== null && announced === null && isUnlisted(count)) relation = null;
    if (announced !== null && relation === null) relation = { ...announced, from: count.from, to: count.to };
    if (relation === null && opener === 'bracket') relation = fromBracketNoun(clause, count);
    if (whole !== null && direct !== 'agent' && (relation === null || relation.source === 'weak' || relation.source === 'other'))
      relation = inherit(clause, count, whole, opener);
    if (relation === null && direct !== 'agent' && whole === null)
      relation =
        fromComparison(clause, count, related.at(-1) ?? before ?? undefined) ??
        fromList(clause, count, related.at(-1)) ??
        fromPrevious(clause, count, before);
    if (relation === null && direct === null) relation = lastResort(clause, count);
    if (relation === null || !isTellable(count, relation)) continue;
    const both =
      count.sort === 'zero' && relation.effect === 'casualty'
        ? ([
            { ...relation, measure: 'killed' },
            { ...relation, measure: 'injured' },
          ] as const)
        : [relation];
    for (const one of both) {
      const made: RelatedCount = { count, relation: one, whole };
      related.push(made);
      of.set(found, made);
    }
  }
  return related;
}

function isTellable(count: Count, relation: Relation): boolean {
  if (count.sort === 'number') return true;
  if (count.sort === 'unknown') return relation.source !== 'other' && relation.source !== 'weak';
  if (relation.source === 'noun') return true;
  return relation.effect !== null && HARM.has(relation.effect) && relation.source !== 'modifier';
}

function directRelation(clause: Clause, count: Count, previous: Relation | null, isPart: boolean): Direct {
  const { tokens } = clause;
  const noun = count.noun;
  const strong = noun !== null && noun.nounClass !== null && NOUN_MEASURE.has(noun.nounClass);
  const toll = count.sort === 'number' && !strong ? readToll(clause, count, previous) : null;
  if (toll !== null) return { relation: toll };
  const left = count.sort === 'zero' ? null : readLeftContext(clause, count);
  const right = readRightContext(clause, count);
  if (strong) return strongNoun(clause, count, left, right);
  if (left !== null && 'relation' in left) return left;
  if (
    noun?.nounClass === 'event' &&
    /^(?:incident|attack)$/.test(noun.head) &&
    clause.tokens.slice(noun.to, noun.to + 8).some((token) => /^(?:weapons?|weaponry|explosives?|artillery)$/.test(token.lower))
  ) {
    return { relation: { measure: 'weapon-uses', effect: null, from: noun.from, to: noun.to, source: 'noun' } };
  }
  if ('relation' in right) {
    // "38,000 evacuees were housed in shelters": where they stay does not change what they are.
    const weak = noun === null ? undefined : WEAK_NOUN_MEASURE.get(noun.head);
    if (
      weak !== undefined &&
      noun !== null &&
      /^(?:evacuee|returnee|hostage|detainee|prisoner)$/.test(noun.head) &&
      /^(?:host|shelter|displace|register|identify)$/.test(right.relation.effect ?? '')
    )
      return { relation: { ...right.relation, measure: weak } };
    return right;
  }
  if ((left !== null && 'agent' in left) || 'agent' in right) return 'agent';
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
    /^(?:hospitalize|kill|evacuate)$/.test(right.relation.effect ?? '')
  )
    return right;
  return relation(NOUN_MEASURE.get(noun.nounClass) ?? 'other', null);
}

/** The words that make a count a part, as `bracket`, `marker`, `pronoun` or `back` ("Of these, 12 ..."); null for a whole. */
function partOpener(clause: Clause, count: Count, previous: RelatedCount | undefined): 'bracket' | 'marker' | 'pronoun' | 'back' | null {
  const { tokens } = clause;
  let at = count.from - 1;
  while (
    at >= 0 &&
    /^(?:the|at|least|also|,|"|about)$/.test(tokens[at]?.lower ?? '') &&
    !(tokens[at]?.text === ',' && !/^(?:these|those|them|whom|which)$/.test(tokens[at - 1]?.lower ?? ''))
  )
    at -= 1;
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (/^(?:these|those|them|whom|which)$/.test(word) && /^(?:of|among)$/.test(before)) return at <= 2 ? 'back' : 'pronoun';
  if (count.partitive === 'pronoun' && (tokens[count.numberTo]?.lower === 'of' || tokens[count.numberTo + 1]?.lower === 'of'))
    return count.from <= 2 ? 'back' : 'pronoun';
  if (PART_OPENER.has(word) && word !== 'among' && word !== 'primarily' && word !== 'particularly') return 'marker';
  const open = openBracket(clause, count.from);
  if (open !== null) return 'bracket';
  // "with 13,000 women among them"
  if (
    tokens[count.to]?.lower === 'among' &&
    /^(?:them|these|those)$/.test(tokens[count.to + 1]?.lower ?? '') &&
    !/^(?:killed|arrested|injured)$/.test(tokens[count.to + 2]?.lower ?? '')
  )
    return 'back';
  if (count.partitive === 'definite') return 'back';
  // A list of parts goes on: "including two women and 3 children".
  if (
    previous?.whole != null &&
    previous.count.to >= count.from - 6 &&
    (CONJUNCTION.has(word) || tokens[count.from - 1]?.text === ',') &&
    noVerbBetween(clause, previous.count.to, count.from)
  )
    return 'marker';
  // "including the owner of the building and four factory owners"
  if (CONJUNCTION.has(word) || tokens[count.from - 1]?.text === ',') {
    for (let j = count.from - 2; j >= Math.max(0, count.from - 14); j -= 1) {
      if (clause.countAt[j] !== undefined || /^[;:.]$/.test(tokens[j]?.text ?? '') || matchVerb(tokens, j) !== null) break;
      if (/^(?:including|included|includes)$/.test(tokens[j]?.lower ?? '')) return 'marker';
    }
  }
  return null;
}

/** "33,600 houses destroyed, 15,784 damaged": a bare number of a list counts the same things. */
function listHint(clause: Clause, count: Count, previous: RelatedCount | undefined): NounClass | null {
  if (previous === undefined || count.from - previous.count.to > 14) return null;
  const last = clause.tokens[count.from - 1]?.lower ?? '';
  const word = last === 'that' ? (clause.tokens[count.from - 2]?.lower ?? '') : last;
  const own = countedClass(previous.count);
  if (own === 'projectile' || own === 'drone') return own;
  return (CONJUNCTION.has(word) || word === ',') &&
    (own === 'home' ||
      own === 'infrastructure' ||
      own === 'land' ||
      own === 'livestock' ||
      own === 'death' ||
      own === 'contact' ||
      own === 'case' ||
      own === 'vehicle')
    ? own
    : null;
}

/** "Of the fatalities, 22 were from the north": the opening names what every bare count of the sentence is. */
function announcedTotal(clause: Clause): Relation | null {
  const { tokens } = clause;
  if (!/^(?:of|among)$/.test(tokens[0]?.lower ?? '')) return null;
  for (let j = 1; j < 9; j += 1) {
    const token = tokens[j];
    if (token === undefined) return null;
    if (clause.countAt[j] !== undefined && clause.countAt[j]?.noun === null) return null;
    if (token.text === ',') break;
    const found = nounClass(token.lower);
    const named = matchVerb(tokens, j)?.readings[0];
    const befell =
      named === undefined || named.effect === 'confirm' || !/^(?:the|those)$/.test(tokens[1]?.lower ?? '')
        ? null
        : measureOf(named.effect, 'person');
    if (befell !== null && j > 1 && named !== undefined && found === null)
      return { measure: befell, effect: named.effect, from: 0, to: j + 1, source: 'part' };
    const measure = found === null ? undefined : NOUN_MEASURE.get(found);
    if (measure !== undefined && /^(?:the|those|all|these|confirmed|total|\d+|[\d,]+)$/.test(tokens[1]?.lower ?? ''))
      return { measure, effect: null, from: 0, to: j + 1, source: 'part' };
  }
  return null;
}

/** "The cases came from Delta (41)": a bare bracket counts what its own sentence names. */
function fromBracketNoun(clause: Clause, count: Count): Relation | null {
  if (count.noun !== null || count.to - count.from > 4 || !/^[),;]$/.test(clause.tokens[count.to]?.text ?? '')) return null;
  for (let j = count.from - 1; j >= 0; j -= 1) {
    if (clause.countAt[j] !== undefined && clause.countAt[j]?.noun !== null) return null;
    const word = clause.tokens[j]?.lower ?? '';
    const found = nounClass(word);
    const measure = found === null ? undefined : NOUN_MEASURE.get(found);
    if (measure !== undefined && isPluralForm(word)) return { measure, effect: null, from: count.from, to: count.to, source: 'part' };
  }
  return null;
}

/** "up from 69 a day earlier", "compared with 1,800 last year": another value of the number told before. */
function fromComparison(clause: Clause, count: Count, previous: RelatedCount | undefined): Relation | null {
  if (previous === undefined || count.sort !== 'number') return null;
  const own = countedClass(count);
  if (own !== null && own !== countedClass(previous.count) && !(own === 'person' || own === 'household')) return null;
  const before = clause.tokens
    .slice(Math.max(0, count.from - 3), count.from)
    .map((token) => token.lower)
    .join(' ');
  if (!/(?:up|down|compared|opposed|increase|rise|drop|decrease) (?:from|with|to)(?: the| its| about)?$/.test(before) || isUnlisted(count))
    return null;
  return { ...previous.relation, from: count.from, to: count.to, source: 'list' };
}

function openBracket(clause: Clause, at: number): number | null {
  for (let j = at - 1; j >= Math.max(0, at - 50); j -= 1) {
    const text = clause.tokens[j]?.text;
    if (text === ')') return null;
    if (text === '(') return j;
  }
  return null;
}

function findWhole(
  clause: Clause,
  count: Count,
  opener: 'bracket' | 'marker' | 'pronoun' | 'back',
  related: readonly RelatedCount[],
  before: RelatedCount | null,
): RelatedCount | null {
  const open = opener === 'bracket' ? openBracket(clause, count.from) : null;
  for (let i = related.length - 1; i >= 0; i -= 1) {
    const one = related[i] as RelatedCount;
    if (open !== null && one.count.from > open) continue;
    if (one.count.sort === 'unknown') continue;
    if (opener === 'marker' && one.whole !== null && sameRun(clause, one.count, count)) return one.whole;
    if (one.whole !== null && (opener === 'marker' || opener === 'pronoun') && !isNested(clause, one.count, count)) continue;
    if (one.whole !== null && opener === 'bracket' && one.relation.source === 'part' && isBare(count)) return one.whole;
    return one;
  }
  return opener === 'back' || (opener === 'pronoun' && related.length === 0) || (opener === 'bracket' && isBare(count)) ? before : null;
}

function isBare(count: Count): boolean {
  return count.noun === null;
}

/** Two parts of one list share their whole. */
function sameRun(clause: Clause, one: Count, other: Count): boolean {
  return other.from - one.to <= 6 && !clause.tokens.slice(one.to, other.from).some((token) => PART_OPENER.has(token.lower));
}

/** "..., including 30 women, of whom five were pregnant": a part of a part directly before. */
function isNested(clause: Clause, one: Count, other: Count): boolean {
  return other.from - one.to <= 12 && /^(?:whom|which|\()$/.test(clause.tokens[other.from - 1]?.lower ?? '');
}

function inherit(clause: Clause, count: Count, whole: RelatedCount, opener: string | null): Relation | null {
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
      (/^[),;]$/.test(tokens[count.to]?.text ?? '') || /^(?:in|from|at|and)$/.test(tokens[count.to]?.lower ?? ''));
    if (!plain) return null;
  }
  const adopted = adopt(whole.relation, own, isUnlisted(count));
  return adopted === null ? null : { ...adopted, from: count.from, to: count.to, source: 'part' };
}

/** The relation of a neighbour for a count of another class: "destroyed 30 homes and 12 schools". */
function adopt(relation: Relation, own: NounClass | null, unlisted: boolean): Relation | null {
  if (unlisted) return /^(?:killed|injured|missing|livestock-lost|aid-items|infrastructure-\w+)$/.test(relation.measure) ? relation : null;
  if (relation.effect === null && own !== null && !/^(?:person|household|case|death|injury|body|contact)$/.test(own)) return null;
  if (own === null || own === 'person' || own === 'household' || relation.effect === null)
    return own !== null && /^(?:place|event|aid|operation|abstract|unit)$/.test(own) ? null : relation;
  const measure = measureOf(relation.effect, own);
  return measure === null ? null : { ...relation, measure };
}

function fromList(clause: Clause, count: Count, previous: RelatedCount | undefined): Relation | null {
  if (previous === undefined || count.sort !== 'number') return null;
  const word = clause.tokens[count.from - 1]?.lower ?? '';
  const listed =
    CONJUNCTION.has(word) ||
    word === ',' ||
    (word === 'with' && (count.noun === null || /^(?:along|together)$/.test(clause.tokens[count.from - 2]?.lower ?? ''))) ||
    (word === 'as' && clause.tokens[count.from - 2]?.lower === 'well');
  const reach = Math.max(previous.count.to, previous.relation.to <= count.from ? previous.relation.to : 0);
  if (
    !listed ||
    count.from - reach > 14 ||
    !noVerbBetween(clause, Math.max(previous.count.to, previous.relation.from < count.from ? previous.relation.to : 0), count.from)
  )
    return null;
  const adopted = adopt(previous.relation, countedClass(count), isUnlisted(count));
  return adopted === null ? null : { ...adopted, from: count.from, to: count.to, source: 'list' };
}

function noVerbBetween(clause: Clause, from: number, to: number): boolean {
  for (let j = from; j < to; j += 1) {
    const token = clause.tokens[j];
    if (token === undefined) return true;
    const isAsWell = token.lower === 'as' && (clause.tokens[j + 1]?.lower === 'well' || clause.tokens[j - 1]?.lower === 'well');
    if ((CLAUSE_OPENER.has(token.lower) && token.lower !== 'since' && token.lower !== 'than' && !isAsWell) || /^[;:]$/.test(token.text))
      return false;
    const match = matchVerb(clause.tokens, j);
    if (
      match !== null &&
      clause.countAt[j] === undefined &&
      match.readings.some(({ effect }) => HARM.has(effect)) &&
      !/^(?:the|in|of|a)$/.test(clause.tokens[j - 1]?.lower ?? '')
    )
      return false;
  }
  return true;
}

/** "The quake killed 30. Another 200 were in Duhok": left to the sentence itself; only "12 more", "another 3" look back. */
function fromPrevious(clause: Clause, count: Count, before: RelatedCount | null): Relation | null {
  if (before === null || count.noun !== null || count.sort !== 'number') return null;
  const first = clause.tokens[count.from]?.lower ?? '';
  const more = clause.tokens[count.numberTo]?.lower ?? '';
  const another =
    /^(?:another|a|an)$/.test(first) && /^(?:another|further|additional)$/.test(clause.tokens[count.numberFrom - 1]?.lower ?? '');
  if (!another && more !== 'more' && more !== 'others') return null;
  return count.from > 2 ? null : { ...before.relation, from: count.from, to: count.to, source: 'list' };
}

/** A count of people that no verb of the lexicon explains: kept where it is no passing mention. */
function lastResort(clause: Clause, count: Count): Relation | null {
  if (count.sort !== 'number' || count.definite || count.noun === null) return null;
  const own = countedClass(count);
  const weak = WEAK_NOUN_MEASURE.get(count.noun.head);
  const size = count.bounds.min ?? count.bounds.max ?? 0;
  if (weak !== undefined && (size >= 2 || !count.words))
    return { measure: weak, effect: null, from: count.from, to: count.to, source: 'weak' };
  if ((own !== 'person' && own !== 'household') || size < 20) return null;
  const right = readRightContext(clause, count);
  const verb = 'verb' in right && right.verb !== null ? clause.tokens[right.verb]?.lower : undefined;
  if (verb !== undefined && /^(?:live|lives|lived|living|reside|resides|inhabit|inhabits)$/.test(verb)) return null;
  if (/^(?:population|home|house)$/.test(clause.tokens[count.from - 2]?.lower ?? '')) return null;
  return { measure: `other:${verb ?? count.noun.head}`, effect: null, from: count.from, to: count.to, source: 'other' };
}
