import type { Count } from '../count/count.js';
import { BE, HAVE } from '../language/english/function-words.js';
import type { LeftContext } from './left-relation.js';
import { matchVerbBefore, participleOf, type VerbMatch } from './match-verb.js';
import { type Clause, effectOn, namedAct } from './relation.js';

/** What a verb right before a count says of it as its object. */
export function readObject(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const match = matchVerbBefore(tokens, end) ?? splitParticle(clause, end);
  if (match === null) return null;
  for (const { effect, frame, use } of match.readings) {
    if (frame === 'state' || frame === 'subject') continue;
    const found = effectOn(count, effect);
    if (found === null || isUndone(clause, match.from)) continue;
    if (effect === 'consult' && /^(?:see|sees|saw|seen|seeing)$/.test(tokens[match.from]?.lower ?? '') && !isClinical(clause, match.from))
      continue;
    // "We buried 150 people" are burials; a landslide that buries them is another matter.
    if (effect === 'trap' && /^bur(?:y|ied|ies|ying)$/.test(tokens[match.from]?.lower ?? '') && isByPeople(clause, match.from))
      return { relation: { measure: 'burials', effect: 'bury', from: match.from, to: end, source: 'object' } };
    if (effect === 'reach' && tokens[count.to]?.lower === 'out' && tokens[count.to + 1]?.lower === 'of')
      return { relation: { measure: 'evacuated', effect: 'evacuate', from: match.from, to: count.to, source: 'object' } };
    // "a jail that houses 2,000 inmates"
    if (effect === 'host' && /^(?:inmate|prisoner|detainee|convict)$/.test(count.noun?.head ?? ''))
      return { relation: { measure: 'detained', effect: 'detain', from: match.from, to: end, source: 'object' } };
    // "Police picked up two men"
    if (effect === 'rescue' && /^pick/.test(tokens[match.from]?.lower ?? '') && isByPolice(clause, match.from))
      return { relation: { measure: 'detained', effect: 'detain', from: match.from, to: end, source: 'object' } };
    const measure = namedAct(found, participleOf(tokens[match.from]?.lower ?? ''));
    if (isPassive(clause, match) && !use.gerund && !use.base) continue;
    if (use.base && !use.past && !use.participle && isNominalUse(clause, match)) continue;
    return { relation: { measure, effect, from: match.from, to: end, source: 'object' } };
  }
  return null;
}

/** "threatened to kill the other six", "failed to rescue 12": it did not happen. */
function isUndone({ tokens }: Clause, at: number): boolean {
  return (
    tokens[at - 1]?.lower === 'to' &&
    /^(?:threaten(?:ed|ing|s)?|fail(?:ed|ing|s)?|refus(?:ed|ing|es)|attempt(?:ed|ing|s)?|tried|trying|vow(?:ed|ing|s)?|plott(?:ed|ing))$/.test(
      tokens[at - 2]?.lower ?? '',
    )
  );
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
