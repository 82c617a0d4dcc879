import type { Count } from '../count/count.js';
import { BE, CLAUSE_OPENER, CONJUNCTION, DETERMINER, HAVE, PREPOSITION, RELATIVE } from '../language/english/function-words.js';
import { nounClass } from '../language/english/nouns.js';
import { isCapitalised } from '../sentence/token.js';
import { closing } from './aside.js';
import { matchVerb, type VerbMatch } from './match-verb.js';
import { type Clause, effectOn, namedAct, type Relation } from './relation.js';
import { amongHarmed, carriedTo, livingInShelter, lossOfTheirs, widened } from './right-relations.js';
import { isNounAhead, isVerbLike, overCount, overMark, overWord, type Scan } from './step-over.js';
import {
  actName,
  behindSum,
  fateOfDoer,
  howFar,
  isEntangled,
  isFuneral,
  isNegated,
  isTitled,
  isVaccinated,
  objectFollows,
} from './verb-sense.js';

const MAX_STEPS = 45;

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
    alone: isPart || count.partitive === 'pronoun' || isTarget(clause, count) || isOpening(clause, count),
  };
  let j = behindSum(clause, count.to);
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

/** "Of 89 passengers, only 12 got out": the verb is that of the second number. */
function isOpening({ tokens }: Clause, count: Count): boolean {
  return count.from <= 2 && tokens[count.from - 1]?.lower === 'of';
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
  // "tens of thousands of people across Europe protest against the war"
  if (/^(?:protest|march|rally)$/.test(word) && /^(?:against|over)$/.test(clause.tokens[match.to]?.lower ?? '') && !DETERMINER.has(before))
    return false;
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

function judge(clause: Clause, count: Count, match: VerbMatch, scan: Scan): RightContext | null {
  const { tokens } = clause;
  let doer = false;
  if (/^(?:taken|take)$/.test(tokens[match.from]?.lower ?? '') && tokens[match.to]?.lower === 'to') return null;
  for (const { effect: said, frame, use } of match.readings) {
    const effect = said === 'destroy' ? howFar(clause, match.from) : said;
    const found = effectOn(count, isVaccinated(clause, match, effect) ? 'vaccinate' : effect);
    if (found === null || isEntangled(clause, match)) continue;
    const measure = effect === 'trap' && isFuneral(clause, match) ? 'burials' : namedAct(found, actName(clause, match));
    const relation = widened(clause, count, { measure, effect, from: match.from, to: match.to, source: 'subject' });
    if (frame === 'state') return (scan.relative ? mainVerb(clause, count, match, effect, scan) : null) ?? { relation };
    if (frame === 'subject') {
      // "will not be able to return": what does not happen to them is done to them.
      if (isNegated(clause, count, match) && /^(?:return|reach|arrive|recover|rescue|participate)$/.test(effect))
        return { relation: { ...relation, measure: 'affected', effect: 'affect' } };
      if (scan.aux === 'be' && tokens[match.to]?.lower === 'by') continue;
      // "20 wounded were received at the hospital": they got nothing.
      if (effect === 'reach' && scan.aux === 'be' && use.participle && !use.gerund) continue;
      // "were hunted down": who is searched for does not search.
      if (effect === 'deploy' && scan.aux === 'be' && use.participle && !use.gerund) continue;
      // "Two journalists working for a newspaper were wounded"
      // "six militants who stormed the post were killed"
      const isAside = scan.relative || (use.gerund && !use.base && scan.aux === 'none');
      const main = isAside ? mainVerb(clause, count, match, effect, scan) : null;
      return main ?? { relation };
    }
    // "cannot be reached"
    if (scan.aux === 'be' && use.participle && /^(?:reach|rescue|evacuate)$/.test(effect) && isNegated(clause, count, match))
      return { relation: { ...relation, measure: 'affected', effect: 'affect' } };
    // "aimed at the base": the object is the preposition's.
    const hasObject =
      !/^(?:at|in|on|with|by|for|from|against|inside|under|into|to|behind|within|beneath)$/.test(tokens[match.to - 1]?.lower ?? '') &&
      objectFollows(clause, match.to);
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
  // "142 tourists who were visiting the site were found alive"
  const main = scan.relative ? mainVerb(clause, count, match, 'act', scan) : null;
  if (main !== null) return main;
  const fate = fateOfDoer(clause, count, match.to);
  return fate === null ? { doer: true } : { relation: fate };
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
