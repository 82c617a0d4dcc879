import type { Count } from '../count/count.js';
import type { Effect } from '../language/english/effect.js';
import { ADVERB, BE, CLAUSE_OPENER, CONJUNCTION, DETERMINER, HAVE, PREPOSITION, RELATIVE } from '../language/english/function-words.js';
import { nounClass } from '../language/english/nouns.js';
import { isCapitalised } from '../sentence/token.js';
import { closing } from './aside.js';
import { matchVerb, type VerbMatch } from './match-verb.js';
import { HARM } from './related-count.js';
import { type Clause, effectOn, namedAct, type Relation } from './relation.js';
import { amongHarmed, carriedTo, livingInShelter, lossOfTheirs, widened } from './right-relations.js';
import { isNounAhead, isVerbLike, overCount, overMark, overWord, type Scan } from './step-over.js';

const MAX_STEPS = 45;
/** Acts told by a noun: "are under investigation". */
const ACT_NAMES: ReadonlyMap<string, string> = new Map([
  ['investigation', 'investigated'],
  ['trial', 'tried'],
]);

/** What the words after a count say of it: a relation, that it acts on others, or the verb that ended the search. */
export type RightContext = { readonly relation: Relation } | { readonly doer: true } | { readonly verb: number | null };

/** Reads on from the end of a count to the verb it is the subject of, over parts, lists, brackets and prepositional phrases. */
export function readRightContext(clause: Clause, count: Count, isPart = false, isMain = false): RightContext {
  const { tokens, countAt } = clause;
  const scan: Scan = {
    aux: 'none',
    inPhrase: false,
    inPart: false,
    relative: false,
    alone: isPart || count.partitive === 'pronoun' || isTarget(clause, count),
  };
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
    if (token.lower === 'whose') {
      const theirs = lossOfTheirs(clause, j - 1, true);
      if (theirs !== null)
        return mainVerb(clause, count, { from: j, to: theirs.to, readings: [] }, 'destroy', scan) ?? { relation: theirs };
    }
    const sheltered = livingInShelter(clause, count, j);
    if (sheltered !== null) {
      // "children living in camps received kits": the main verb says more.
      const main =
        !isMain && token.lower.endsWith('ing') && scan.aux === 'none'
          ? readRightContext(clause, { ...count, to: sheltered.to }, isPart, true)
          : null;
      return main !== null && 'relation' in main ? main : { relation: sheltered };
    }
    if (token.lower === 'among' && scan.aux === 'be') {
      const harm = amongHarmed(clause, count, j);
      if (harm !== null) return { relation: harm };
    }
    const carried = scan.aux === 'be' ? carriedTo(clause, count, j) : null;
    if (carried !== null) return { relation: carried };
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

/** "used tear gas against 800 protesters": no subject of what comes after the next comma. */
function isTarget({ tokens }: Clause, count: Count): boolean {
  return /^(?:against|on|at|by|between)$/.test(tokens[count.from - 1]?.lower ?? '');
}

/** "in the attack", "during the march", "after the strike": the word is a noun of the phrase, no verb. */
function isNounUse(clause: Clause, match: VerbMatch, scan: Scan): boolean {
  if (match.to - match.from > 1) return false;
  const before = clause.tokens[match.from - 1]?.lower ?? '';
  const word = clause.tokens[match.from]?.lower ?? '';
  if (word === 'wounds' || word === 'burns') return true;
  // "in the eastern Free State", "to the Red Cross": a name, unless every word is capitalised as in a headline.
  if (isCapitalised(clause.tokens[match.from]) && !isTitled(clause, match.from)) return true;
  if (word === 'needs' && /^(?:specific|special|urgent|humanitarian|basic|medical|protection|particular|acute)$/.test(before)) return true;
  if (before === 'those' || before === 'these') return false;
  if (DETERMINER.has(before)) return true;
  if (!scan.inPhrase) return false;
  if (PREPOSITION.has(before) && before !== 'to') return true;
  const use = match.readings[0]?.use;
  // A participle inside a phrase that leads on to its noun: "in the affected areas", "by armed men".
  if (scan.aux === 'none' && isNounAhead(clause, match.to) && (use?.participle || use?.gerund)) return true;
  return nounClass(word) !== null && scan.aux === 'none' && !use?.participle;
}

/** True where the words around a token are capitalised as those of a headline are. */
function isTitled({ tokens }: Clause, at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 6), at + 6).filter(({ kind, text }) => kind === 'word' && text.length > 3);
  return at === 0 || words.filter((token) => isCapitalised(token)).length * 3 > words.length * 2;
}

function judge(clause: Clause, count: Count, match: VerbMatch, scan: Scan): RightContext | null {
  const { tokens } = clause;
  let doer = false;
  if (/^(?:taken|take)$/.test(tokens[match.from]?.lower ?? '') && tokens[match.to]?.lower === 'to') return null;
  for (const { effect: said, frame, use } of match.readings) {
    const effect = said === 'destroy' ? howFar(clause, match.from) : said;
    const found = effectOn(count, isVaccinated(clause, match, effect) ? 'vaccinate' : effect);
    if (found === null) continue;
    const measure = namedAct(found, actName(clause, match));
    const relation = widened(clause, count, { measure, effect, from: match.from, to: match.to, source: 'subject' });
    if (frame === 'state') return (scan.relative ? mainVerb(clause, count, match, effect, scan) : null) ?? { relation };
    if (frame === 'subject') {
      // "will not be able to return": what does not happen to them is done to them.
      if (isNegated(clause, count, match) && /^(?:return|reach|arrive|recover|rescue|participate)$/.test(effect))
        return { relation: { ...relation, measure: 'affected', effect: 'affect' } };
      if (scan.aux === 'be' && tokens[match.to]?.lower === 'by') continue;
      // "were hunted down": who is searched for does not search.
      if (effect === 'deploy' && scan.aux === 'be' && use.participle && !use.gerund) continue;
      // "Two journalists working for a newspaper were wounded"
      // "six militants who stormed the post were killed"
      const isAside = scan.relative || (use.gerund && !use.base && scan.aux === 'none');
      const main = isAside ? mainVerb(clause, count, match, effect, scan) : null;
      return main ?? { relation };
    }
    // "aimed at the base": the object is the preposition's.
    const hasObject = !/^(?:at|in|on|with|by|for|from|against)$/.test(tokens[match.to - 1]?.lower ?? '') && objectFollows(clause, match.to);
    if (frame === 'either' && !hasObject) return { relation };
    // "forced 4,000 schools to close"
    if (effect === 'close' && use.base && !hasObject) return { relation };
    const passive = scan.aux === 'be' && (use.participle || use.past);
    if (passive && !(use.gerund && !use.participle)) return { relation };
    if (scan.aux === 'none' && use.participle && !hasObject) return mainVerb(clause, count, match, effect, scan) ?? { relation };
    if (scan.aux === 'modal' && use.participle && !use.base) return { relation };
    doer = true;
  }
  if (!doer) return null;
  const fate = fateOfDoer(clause, count, match.to);
  return fate === null ? { doer: true } : { relation: fate };
}

/** "Two gunmen killed five people before being shot dead", "60 spent the evening in a hall after being evacuated": what also befell them. */
export function fateOfDoer({ tokens }: Clause, count: Count, from: number): Relation | null {
  for (let j = from; j < Math.min(tokens.length, from + 24); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[;:.]$/.test(word)) return null;
    if (!/^(?:before|after)$/.test(word) || !/^(?:being|they|he|getting)$/.test(tokens[j + 1]?.lower ?? '')) continue;
    const at = /^(?:they|he)$/.test(tokens[j + 1]?.lower ?? '') ? j + 3 : j + 2;
    const match = matchVerb(tokens, at);
    for (const { effect, use } of match?.readings ?? []) {
      const measure = use.participle && (HARM.has(effect) || effect === 'rescue') ? effectOn(count, effect) : null;
      if (match !== null && measure !== null) return { measure, effect, from: count.from, to: match.to, source: 'subject' };
    }
    return null;
  }
  return null;
}

/** "were operated on", "were placed in foster families": the participle names the act. */
function actName({ tokens }: Clause, match: VerbMatch): string | undefined {
  const last = tokens[match.to - 1]?.lower ?? '';
  return ACT_NAMES.get(last) ?? (PREPOSITION.has(last) ? tokens[match.from]?.lower : last);
}

/** "partly destroyed" is damaged; "wholly or partly destroyed" is either. */
function howFar({ tokens }: Clause, at: number): Effect {
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (!before.some((word) => /^(?:partially|partly)$/.test(word))) return 'destroy';
  return before.some((word) => word === 'or' || word === 'and') ? 'damage-or-destroy' : 'damage';
}

/** "42 people seized from a school were freed": the main verb says more than the participle before it; of the dead it does not. */
function mainVerb(clause: Clause, count: Count, match: VerbMatch, effect: string, scan: Scan): RightContext | null {
  if (effect === 'kill' || effect === 'dead-missing' || scan.inPart) return null;
  const { tokens } = clause;
  for (let j = match.to; j < Math.min(tokens.length, match.to + 16); j += 1) {
    // "sent by Turkey, which denies it, had been killed"
    if (tokens[j]?.text === ',' && RELATIVE.has(tokens[j + 1]?.lower ?? '')) {
      const end = closing(clause, j + 1, ',', 12);
      if (end !== null) j = end;
    }
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

/** "received oral cholera vaccine" */
function isVaccinated({ tokens }: Clause, match: VerbMatch, effect: string): boolean {
  return (
    effect === 'reach' && tokens.slice(match.to, match.to + 6).some(({ lower }) => /^(?:vaccines?|vaccinations?|jabs?|shots)$/.test(lower))
  );
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
  while (ADVERB.has(tokens[j]?.lower ?? '') && !PREPOSITION.has(tokens[j]?.lower ?? '') && countAt[j] === undefined) j += 1;
  if (countAt[j] !== undefined) return true;
  const token = tokens[j];
  if (token === undefined || token.kind === 'mark') return false;
  if (PREPOSITION.has(token.lower) || CONJUNCTION.has(token.lower) || CLAUSE_OPENER.has(token.lower) || BE.has(token.lower)) return false;
  // "damaged public property"
  if (/^(?:public|private|local|nearby|several|many|some|more|other|government|state)$/.test(token.lower) && tokens[j + 1]?.kind === 'word')
    return true;
  return (
    DETERMINER.has(token.lower) ||
    nounClass(token.lower) !== null ||
    (isCapitalised(token) && !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(token.text))
  );
}
