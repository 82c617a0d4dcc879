import type { Count } from '../count/count.js';
import { BE, HAVE } from '../language/english/function-words.js';
import { behindSingles, besideOthers } from './companions.js';
import { isCarrying, isDrawnOut, isDrivenOut, readDestination } from './destination.js';
import { gatheringBy, ontoStreets } from './gathering.js';
import { matchVerbBefore, type VerbMatch } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { type LeftContext, made, readNominal } from './nominal-context.js';
import { type Clause, countedClass, effectOn, isUnlisted, namedAct } from './relation.js';

const GROUP =
  /^(?:group|convoy|crowd|team|crew|party|batch|contingent|force|stock|consignment|fleet|flotilla|column|number|total|maximum|minimum|barrage|volley|salvo|series|wave|swarm|combination|mix)$/;

/** Reads back from the beginning of a count to the verb or noun it is the object of. */
export function readLeftContext(clause: Clause, count: Count): LeftContext {
  const { tokens } = clause;
  let end = count.from;
  for (let step = 0; step < 6; step += 1) {
    const word = tokens[end - 1]?.lower ?? '';
    if (
      /^(?:the|a|an|its|their|his|her|all|also|"|'|of|these|those|both|up|some|about|reportedly|only|as|many|further|another|new|and\/or)$/.test(
        word,
      )
    ) {
      if (word === 'of') {
        const noun = tokens[end - 2]?.lower ?? '';
        if (!GROUP.test(noun)) break;
        end -= 2;
        continue;
      }
      if (word === 'up' || word === 'as') break;
      end -= 1;
      continue;
    }
    break;
  }
  return (
    involvedIn(clause, count, end) ??
    readCarried(clause, count, end) ??
    readObject(clause, count, end) ??
    readNominal(clause, count, end) ??
    behindSingles(clause, count, end) ??
    besideOthers(clause, count)
  );
}

/** "The strike involved 5,000 miners": they took part, nobody sent them. */
function involvedIn(clause: Clause, count: Count, end: number): LeftContext {
  return /^involv(?:ed|es|ing)$/.test(clause.tokens[end - 1]?.lower ?? '') ? gatheringBy(clause, count, end) : null;
}

/** "Helicopters carried 120 people to hospitals": where they were taken says what happened to them. */
function readCarried(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const verb = tokens[end - 1]?.lower;
  if (/^(?:person|household|null)$/.test(countedClass(count) ?? 'null') && !isUnlisted(count) && isDrawnOut(tokens, verb, count.to))
    return made('rescue', 'rescued', end - 1, count.to);
  if (ontoStreets(clause, verb, count)) return made('participate', 'participants', end - 1, count.to);
  if (isDrivenOut(tokens, verb, count)) return made('displace', 'displaced', end - 1, count.to);
  if (!isCarrying(verb) || !/^(?:person|household|injury|case|null)$/.test(countedClass(count) ?? 'null') || isUnlisted(count)) return null;
  const goal = readDestination(tokens, count.to);
  const measure = goal === null ? null : measureOf(goal.effect, 'person');
  if (goal !== null && measure !== null) return made(goal.effect, namedAct(measure, 'transferred'), end - 1, goal.to);
  return /^(?:fl|airlift|ferr)/.test(verb ?? '') ||
    (/^mov(?:ed|ing|es?)$/.test(verb ?? '') && /^(?:to|from|out|away)$/.test(tokens[count.to]?.lower ?? ''))
    ? made('evacuate', 'evacuated', end - 1, count.to)
    : null;
}

export function readObject(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const match = matchVerbBefore(tokens, end) ?? splitParticle(clause, end);
  if (match === null) return null;
  for (const { effect, frame, use } of match.readings) {
    if (frame === 'state' || frame === 'subject') continue;
    const found = effectOn(count, effect);
    if (found === null) continue;
    if (effect === 'consult' && /^(?:see|sees|saw|seen|seeing)$/.test(tokens[match.from]?.lower ?? '') && !isClinical(clause, match.from))
      continue;
    // "We buried 150 people" are burials; a landslide that buries them is another matter.
    if (effect === 'trap' && /^bur(?:y|ied|ies|ying)$/.test(tokens[match.from]?.lower ?? '') && isByPeople(clause, match.from))
      return { relation: { measure: 'burials', effect: 'bury', from: match.from, to: end, source: 'object' } };
    if (effect === 'reach' && tokens[count.to]?.lower === 'out' && tokens[count.to + 1]?.lower === 'of')
      return { relation: { measure: 'evacuated', effect: 'evacuate', from: match.from, to: count.to, source: 'object' } };
    // "Police picked up two men"
    if (effect === 'rescue' && /^pick/.test(tokens[match.from]?.lower ?? '') && isByPolice(clause, match.from))
      return { relation: { measure: 'detained', effect: 'detain', from: match.from, to: end, source: 'object' } };
    const measure = namedAct(found, pastOf(tokens[match.from]?.lower ?? '', match));
    if (isPassive(clause, match) && !use.gerund && !use.base) continue;
    if (use.base && !use.past && !use.participle && isNominalUse(clause, match)) continue;
    return { relation: { measure, effect, from: match.from, to: end, source: 'object' } };
  }
  return null;
}

function isByPeople({ tokens }: Clause, at: number): boolean {
  const word = tokens
    .slice(Math.max(0, at - 4), at)
    .findLast(({ lower }) => !/ly$|^(?:have|has|had|already|also|then|since)$/.test(lower))?.lower;
  return (
    word !== undefined &&
    /^(?:we|i|they|families|relatives|residents|villagers|volunteers|teams?|authorities|mourners|people|men|gravediggers|workers)$/.test(
      word,
    )
  );
}

function isByPolice({ tokens }: Clause, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ lower }) => /^(?:police|policemen|officers|gendarmes?|agents|troops|soldiers|constables|detectives|forces)$/.test(lower));
}

/** "The clinics saw 300 patients" are consultations; "I saw four people" is none. */
function isClinical({ tokens }: Clause, at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 10), at)
    .some(({ lower }) =>
      /^(?:doctors?|clinics?|teams?|medics?|physicians?|health|nurses?|facilit(?:y|ies)|hospitals?|medical|psychologists?)$/.test(lower),
    );
}

// "questioned", whatever form stands: the participle names the act.
function pastOf(form: string, match: VerbMatch): string {
  return match.readings[0]?.use.gerund === true && form.endsWith('ing') ? `${form.slice(0, -3)}ed` : form;
}

// "set 12 houses on fire", "shot 3 people dead" are read from the right; "reached in April 3,000" is not read at all.
function splitParticle(clause: Clause, end: number): VerbMatch | null {
  const { tokens } = clause;
  // An adverb or a date between verb and object: "killed instantly 12 people".
  const word = tokens[end - 1]?.lower ?? '';
  return /ly$|^(?:far|already|since|then|today|yesterday|overnight)$/.test(word) ? matchVerbBefore(tokens, end - 1) : null;
}

function isPassive(clause: Clause, match: VerbMatch): boolean {
  for (let j = match.from - 1; j >= Math.max(0, match.from - 3); j -= 1) {
    const word = clause.tokens[j]?.lower ?? '';
    if (BE.has(word)) return true;
    if (HAVE.has(word)) return false;
    if (!/ly$|^(?:also|not|already|still|been)$/.test(word)) return false;
  }
  return false;
}

/** "the attack 12 people", "a release of": the form stands as a noun. */
function isNominalUse(clause: Clause, match: VerbMatch): boolean {
  return /^(?:the|a|an|this|that|in|of|by)$/.test(clause.tokens[match.from - 1]?.lower ?? '');
}
