import type { Count } from '../count/count.js';
import {
  ADVERB,
  BE,
  CLAUSE_OPENER,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  LINKING,
  MODAL,
  OTHER_VERB,
  PART_OPENER,
  PREPOSITION,
  RELATIVE,
} from '../language/english/function-words.js';
import { isPluralForm, NOUN_MEASURE, type NounClass, nounClass } from '../language/english/nouns.js';
import { isCapitalised } from '../sentence/token.js';
import { isCarrying, readDestination } from './destination.js';
import { matchVerb, type VerbMatch } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { type Clause, effectOn, namedAct, type Relation } from './relation.js';

const MAX_STEPS = 45;

/** What the words after a count say of it: a relation, that it acts on others, or the verb that ended the search. */
export type RightContext = { readonly relation: Relation } | { readonly agent: true } | { readonly verb: number | null };

interface Scan {
  aux: 'none' | 'be' | 'have' | 'modal';
  inPhrase: boolean;
  inPart: boolean;
  relative: boolean;
  /** "75 of which": speaks for itself alone, a list after it is another matter. */
  readonly alone: boolean;
}

/** Reads on from the end of a count to the verb it is the subject of, over parts, lists, brackets and prepositional phrases. */
export function readRightContext(clause: Clause, count: Count): RightContext {
  const { tokens, countAt } = clause;
  const scan: Scan = { aux: 'none', inPhrase: false, inPart: false, relative: false, alone: count.partitive === 'pronoun' };
  let j = count.to;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const token = tokens[j];
    if (token === undefined) return { verb: null };
    const other = countAt[j];
    if (other !== undefined && other !== count) {
      const next = overCount(clause, j, other, scan);
      if (next === null) return { verb: null };
      j = next;
      continue;
    }
    if (token.kind !== 'word') {
      const next = overMark(clause, j, scan);
      if (next === null) return { verb: null };
      j = next;
      continue;
    }
    if (/^(?:saw|had|seen|have)$/.test(token.lower)) {
      const theirs = lossOfTheirs(clause, j);
      if (theirs !== null) return { relation: theirs };
    }
    const sheltered = livingInShelter(clause, count, j);
    if (sheltered !== null) return { relation: sheltered };
    if (token.lower === 'among' && scan.aux === 'be') {
      const harm = amongHarmed(clause, j);
      if (harm !== null) return { relation: harm };
    }
    const match = matchVerb(tokens, j);
    if (match !== null && !isNounUse(clause, match, scan)) {
      const found = judge(clause, count, match, scan);
      if (found !== null) return found;
    }
    const next = overWord(clause, j, scan);
    if (next === null) return { verb: isVerbLike(token.lower) ? j : null };
    j = next;
  }
  return { verb: null };
}

/** "are living in 576 camps", "are sleeping in tents": they are displaced; who merely lives in a town is not. */
function livingInShelter({ tokens }: Clause, count: Count, at: number): Relation | null {
  if (
    !/^(?:liv(?:e|es|ed|ing)|stay(?:s|ed|ing)?|sleep(?:s|ing)?|slept|resid(?:e|es|ing)|remain(?:s|ed|ing)?|housed|accommodated)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return null;
  const measure = effectOn(count, 'displace');
  if (measure === null || !/^(?:in|at|under)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  for (let j = at + 2; j < Math.min(tokens.length, at + 9); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[.;,]$/.test(word)) return null;
    if (nounClass(word) === 'shelter' || /^(?:tents?|schools|churches|mosques|displacement|tarpaulins)$/.test(word))
      return { measure, effect: 'displace', from: at, to: j + 1, source: 'subject' };
  }
  return null;
}

/** "were among the dead", "are among those arrested". */
function amongHarmed({ tokens }: Clause, at: number): Relation | null {
  for (let j = at + 1; j <= at + 4; j += 1) {
    const word = tokens[j]?.lower ?? '';
    const noun = nounClass(word);
    const measure = noun === null ? undefined : (NOUN_MEASURE.get(noun) ?? (word === 'victims' ? 'killed' : undefined));
    if (measure !== undefined) return { measure, effect: null, from: at, to: j + 1, source: 'subject' };
    const effect = matchVerb(tokens, j)?.readings[0]?.effect;
    const said = effect === undefined || effect === 'confirm' ? null : measureOf(effect, 'person');
    if (effect !== undefined && said !== null) return { measure: said, effect, from: at, to: j + 1, source: 'subject' };
  }
  return null;
}

/** "saw their houses destroyed", "had their crops washed away": what befell what is theirs. */
function lossOfTheirs({ tokens }: Clause, at: number): Relation | null {
  if (!/^(?:their|his|her|its)$/.test(tokens[at + 1]?.lower ?? '')) return null;
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
function widened(clause: Clause, count: Count, relation: Relation): Relation {
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

function overCount(clause: Clause, at: number, other: Count, scan: Scan): number | null {
  const before = clause.tokens[at - 1]?.lower ?? '';
  if (before === ',' || CONJUNCTION.has(before) || PART_OPENER.has(before) || before === '(' || before === 'them') return other.to;
  if (PREPOSITION.has(before)) {
    scan.inPhrase = true;
    return other.to;
  }
  // "were 12 women": a complement ends the search.
  return null;
}

function overMark(clause: Clause, at: number, scan: Scan): number | null {
  const { tokens } = clause;
  const text = tokens[at]?.text ?? '';
  if (text === '(' || text === '[') return closing(clause, at, text === '(' ? ')' : ']', 60);
  if (text === '"' || text === "'" || text === '/' || text === '*') return at + 1;
  if (text === '-' || text === '–' || text === '—') {
    const end = closing(clause, at, text, 30);
    return end;
  }
  // ", 33, was taken to hospital": an age stands between.
  if (text === ',' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ',' && clause.countAt[at + 1] === undefined)
    return at + 3;
  if (text !== ',') return tokens[at]?.kind === 'number' ? at + 1 : null;
  const next = tokens[at + 1]?.lower ?? '';
  if (scan.inPart) {
    // The comma that closes "..., including two children, ...".
    if (PART_OPENER.has(next) || clause.countAt[at + 1] !== undefined || CONJUNCTION.has(next)) return at + 1;
    scan.inPart = false;
    return BE.has(next) || HAVE.has(next) || MODAL.has(next) || matchVerb(tokens, at + 1) !== null || ADVERB.has(next) ? at + 1 : null;
  }
  if (PART_OPENER.has(next) || /^(?:many|most|some|half|all|both|aged|at|few|none|each|among|mostly|several|with)$/.test(next)) {
    scan.inPart = true;
    return next === 'at' || clause.countAt[at + 1] !== undefined || PART_OPENER.has(next) ? at + 1 : toComma(clause, at + 1);
  }
  // "in the departments of Sud, Nippes and Grand'Anse are affected": names of a phrase.
  if (scan.inPhrase && scan.aux === 'none' && isCapitalised(tokens[at + 1]) && clause.countAt[at + 1] === undefined) return at + 1;
  const isList = clause.countAt[at + 1] !== undefined || (CONJUNCTION.has(next) && clause.countAt[at + 2] !== undefined);
  if (isList) return scan.aux === 'none' && !scan.alone ? at + 1 : null;
  if (RELATIVE.has(next) || next === 'of') return toComma(clause, at + 1);
  if (BE.has(next) || HAVE.has(next)) return at + 1;
  return scan.aux === 'none' ? overSingle(clause, next === 'and' ? at + 2 : at + 1) : null;
}

function closing(clause: Clause, at: number, mark: string, limit: number): number | null {
  for (let j = at + 1; j < Math.min(clause.tokens.length, at + limit); j += 1) if (clause.tokens[j]?.text === mark) return j + 1;
  return null;
}

function toComma(clause: Clause, at: number): number | null {
  const end = closing(clause, at, ',', 25);
  return end;
}

function overWord(clause: Clause, at: number, scan: Scan): number | null {
  const { tokens } = clause;
  const word = tokens[at]?.lower ?? '';
  if (BE.has(word)) {
    scan.aux = 'be';
    scan.inPhrase = false;
    return at + 1;
  }
  if (HAVE.has(word)) {
    scan.aux = 'have';
    scan.inPhrase = false;
    return at + 1;
  }
  if (MODAL.has(word)) {
    if (scan.aux !== 'be')
      scan.aux = word === 'to' && scan.aux === 'none' && !scan.inPhrase ? 'modal' : scan.aux === 'none' ? 'modal' : scan.aux;
    if (word === 'to' && scan.aux === 'modal') scan.inPhrase = true;
    return at + 1;
  }
  if (LINKING.has(word)) {
    if (scan.aux === 'none') scan.aux = 'be';
    return at + 1;
  }
  if (word === 'not' || ADVERB.has(word) || word.endsWith('ly')) return at + 1;
  if (RELATIVE.has(word)) {
    // "including a woman whose body was found": said of her, not of all.
    if (scan.inPart) return null;
    scan.relative = true;
    scan.inPhrase = false;
    scan.aux = 'none';
    return at + 1;
  }
  if (CONJUNCTION.has(word)) return overConjunction(clause, at, scan);
  if (PART_OPENER.has(word)) {
    scan.inPart = true;
    return at + 1;
  }
  if (
    CLAUSE_OPENER.has(word) &&
    word !== 'as' &&
    word !== 'since' &&
    word !== 'following' &&
    word !== 'as' &&
    word !== 'than' &&
    word !== 'amid'
  )
    return null;
  // "lists 63 people as missing"
  if (word === 'as' && matchVerb(tokens, at + 1)?.readings.some(({ frame, use }) => frame === 'state' || use.participle)) return at + 1;
  if (word === 'as' && !/^(?:of|at)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (word === 'among' && scan.aux === 'be') return null;
  if (PREPOSITION.has(word) || word === 'since' || word === 'following' || word === 'as') {
    if (scan.aux === 'be' && word === 'by') return null;
    scan.inPhrase = true;
    return at + 1;
  }
  // "schools assessed in the south have been destroyed": a participle with the verb still to come.
  if (word.endsWith('ed') && scan.aux === 'none' && verbStillToCome(clause, at + 1)) return at + 1;
  if (isVerbLike(word) && !(scan.inPhrase && scan.aux === 'none' && /(?:ed|ing)$/.test(word) && isNounAhead(clause, at + 1))) return null;
  // Words of a prepositional phrase, or of a noun phrase the reader left unfinished.
  if (scan.inPhrase || DETERMINER.has(word)) return at + 1;
  if (scan.aux !== 'none') return /^(?:able|due|over|more|less|under)$/.test(word) || nounClass(word) === null ? at + 1 : null;
  return at - clause.tokens.length < 0 && (isCapitalised(tokens[at]) || nounClass(word) !== null || isPluralForm(word)) ? at + 1 : at + 1;
}

function overConjunction(clause: Clause, at: number, scan: Scan): number | null {
  const { tokens } = clause;
  if (clause.countAt[at + 1] !== undefined) {
    if (scan.aux !== 'none') return null;
    // "12 people in Gaza and 3 in Israel were killed" goes on; "12 people died and 3 were hurt" never gets here.
    return at + 1;
  }
  if (scan.aux !== 'none') return matchVerb(tokens, at + 1) !== null ? at + 1 : null;
  const next = tokens[at + 1];
  // "in Assam and Bihar", "from hunger and disease": a joined noun of the phrase.
  if (scan.inPhrase && next?.kind === 'word' && !BE.has(next.lower) && !HAVE.has(next.lower)) return at + 1;
  if (matchVerb(tokens, at + 1) !== null) return at + 1;
  const single = overSingle(clause, at + 1);
  if (single !== null) return single;
  if (DETERMINER.has(next?.lower ?? '') && nounClass(tokens[at + 2]?.lower ?? '') !== null) return at + 3;
  return nounClass(next?.lower ?? '') !== null ? at + 2 : null;
}

/** "and a gardener were killed", ", a soldier, and a civilian were hurt": one more of the list, without a number. */
function overSingle({ tokens, countAt }: Clause, at: number): number | null {
  if (!/^(?:a|an)$/.test(tokens[at]?.lower ?? '')) return null;
  for (let j = at + 1; j <= at + 4; j += 1) {
    const token = tokens[j];
    if (token === undefined || countAt[j] !== undefined) return null;
    if (
      j > at + 1 &&
      (BE.has(token.lower) || HAVE.has(token.lower) || token.text === ',' || token.lower === 'and' || matchVerb(tokens, j) !== null)
    )
      return j;
    if (token.kind !== 'word' || PREPOSITION.has(token.lower)) return null;
  }
  return null;
}

function verbStillToCome({ tokens, countAt }: Clause, from: number): boolean {
  for (let j = from; j < Math.min(tokens.length, from + 10); j += 1) {
    const token = tokens[j];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      countAt[j] !== undefined ||
      CONJUNCTION.has(token.lower) ||
      CLAUSE_OPENER.has(token.lower) ||
      RELATIVE.has(token.lower)
    )
      return false;
    if (BE.has(token.lower) || HAVE.has(token.lower)) return true;
  }
  return false;
}

function isVerbLike(word: string): boolean {
  return OTHER_VERB.has(word) || (/^[a-z]+ed$/.test(word) && word !== 'aged');
}

function isNounAhead(clause: Clause, at: number): boolean {
  const token = clause.tokens[at];
  return (
    token !== undefined && token.kind === 'word' && (nounClass(token.lower) !== null || isPluralForm(token.lower) || isCapitalised(token))
  );
}

/** "in the attack", "during the march", "after the strike": the word is a noun of the phrase, no verb. */
function isNounUse(clause: Clause, match: VerbMatch, scan: Scan): boolean {
  if (match.to - match.from > 1) return false;
  const before = clause.tokens[match.from - 1]?.lower ?? '';
  const word = clause.tokens[match.from]?.lower ?? '';
  if (before === 'those' || before === 'these') return false;
  if (DETERMINER.has(before)) return true;
  if (!scan.inPhrase) return false;
  if (PREPOSITION.has(before) && before !== 'to') return true;
  const use = match.readings[0]?.use;
  // A participle inside a phrase that leads on to its noun: "in the affected areas", "by armed men".
  if (scan.aux === 'none' && isNounAhead(clause, match.to) && (use?.participle || use?.gerund)) return true;
  return nounClass(word) !== null && scan.aux === 'none' && !use?.participle;
}

function judge(clause: Clause, count: Count, match: VerbMatch, scan: Scan): RightContext | null {
  const { tokens } = clause;
  let agent = false;
  if (isCarrying(tokens[match.from]?.lower) && scan.aux === 'be') {
    const goal = readDestination(tokens, match.from + 1);
    const measure = goal === null ? null : effectOn(count, goal.effect);
    if (goal !== null && measure !== null)
      return { relation: { measure, effect: goal.effect, from: match.from, to: goal.to, source: 'subject' } };
  }
  for (const { effect: said, frame, use } of match.readings) {
    // "partially destroyed" is damaged.
    const effect = said === 'destroy' && /^(?:partially|partly)$/.test(tokens[match.from - 1]?.lower ?? '') ? 'damage' : said;
    const found = effectOn(count, effect);
    if (found === null) continue;
    const measure = namedAct(found, tokens[match.to - 1]?.lower);
    const relation = widened(clause, count, { measure, effect, from: match.from, to: match.to, source: 'subject' });
    if (frame === 'state') return (scan.relative ? mainVerb(clause, count, match, effect, scan) : null) ?? { relation };
    if (frame === 'subject') {
      // "will not be able to return": what does not happen to them is done to them.
      if (isNegated(clause, count, match) && /^(?:return|reach|arrive|recover|rescue)$/.test(effect))
        return { relation: { ...relation, measure: 'affected', effect: 'affect' } };
      if (scan.aux === 'be' && tokens[match.to]?.lower === 'by') continue;
      return { relation };
    }
    const hasObject = objectFollows(clause, match.to);
    if (frame === 'either' && !hasObject) return { relation };
    const passive = scan.aux === 'be' && (use.participle || use.past);
    if (passive && !(use.gerund && !use.participle)) return { relation };
    if (scan.aux === 'none' && use.participle && !hasObject) return mainVerb(clause, count, match, effect, scan) ?? { relation };
    if (scan.aux === 'modal' && use.participle && !use.base) return { relation };
    agent = true;
  }
  if (agent) return { agent: true };
  return null;
}

/** "42 people seized from a school were freed": the main verb says more than the participle before it; of the dead it does not. */
function mainVerb(clause: Clause, count: Count, match: VerbMatch, effect: string, scan: Scan): RightContext | null {
  if (effect === 'kill' || effect === 'dead-missing' || scan.inPart) return null;
  const { tokens } = clause;
  for (let j = match.to; j < Math.min(tokens.length, match.to + 14); j += 1) {
    const token = tokens[j];
    if (
      token === undefined ||
      clause.countAt[j] !== undefined ||
      CLAUSE_OPENER.has(token.lower) ||
      CONJUNCTION.has(token.lower) ||
      (token.kind === 'mark' && !/^['"/-]$/.test(token.text))
    )
      return null;
    if (!BE.has(token.lower) && !HAVE.has(token.lower)) continue;
    const rest = readRightContext(clause, { ...count, to: j });
    return 'relation' in rest ? rest : null;
  }
  return null;
}

function isNegated({ tokens }: Clause, count: Count, match: VerbMatch): boolean {
  return tokens
    .slice(Math.max(count.to, match.from - 6), match.from)
    .some(({ lower }) => lower === 'not' || lower === 'never' || lower === 'cannot' || lower === 'unable');
}

/** True where an object stands after a verb form: it is active, and its subject did it. */
function objectFollows(clause: Clause, at: number): boolean {
  const { tokens, countAt } = clause;
  let j = at;
  while (ADVERB.has(tokens[j]?.lower ?? '') && countAt[j] === undefined) j += 1;
  if (countAt[j] !== undefined) return true;
  const token = tokens[j];
  if (token === undefined || token.kind === 'mark') return false;
  if (PREPOSITION.has(token.lower) || CONJUNCTION.has(token.lower) || CLAUSE_OPENER.has(token.lower) || BE.has(token.lower)) return false;
  return (
    DETERMINER.has(token.lower) ||
    nounClass(token.lower) !== null ||
    (isCapitalised(token) && !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(token.text))
  );
}
