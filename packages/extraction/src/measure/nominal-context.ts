import type { Count } from '../count/count.js';
import { ADVERB, BE, HAVE } from '../language/english/function-words.js';
import { NOMINALS } from '../language/english/nominals.js';
import { gatheringBy } from './gathering.js';
import { type LeftContext, made } from './left-relation.js';
import { matchVerb } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { type Clause, countedClass, isUnlisted } from './relation.js';

const HELP =
  /^(?:assistance|aid|food|items|support|services|care|relief|kits|supplies|rations|water|help|provided|distributed|delivered|supplied|given|shelter|nfis|vouchers|parcels|cash|treatment|protection|packages|meals|materials|training|access|consultations|tents|blankets|hygiene|medicines|drugs|information|stocks|stock|enough|sufficient)$/;
const VACCINE = /^(?:vaccines?|vaccinations?|jabs?|shots|boosters?|inoculations?)$/;

/** Reads a noun made of a verb, or a preposition, before a count: "the evictions of", "power to", "food to". */
export function readNominal(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const word = tokens[end - 1]?.lower ?? '';
  if (word === 'of') return nominalOf(clause, count, end);
  // "injuries to about 12 guards", "injuries suffered by 1,680 people"
  const harm =
    word === 'to'
      ? (tokens[end - 2]?.lower ?? '')
      : word === 'by' && /^(?:suffered|sustained|incurred)$/.test(tokens[end - 2]?.lower ?? '')
        ? (tokens[end - 3]?.lower ?? '')
        : '';
  if (/^(?:injuries|injury|wounds|burns)$/.test(harm) && !isUnlisted(count)) return made('injure', 'injured', end - 2, end);
  if (word === 'by' && /^(?:backed|supported|assisted|aided|accompanied|reinforced)$/.test(tokens[end - 2]?.lower ?? '')) {
    const measure = measureOf('deploy', countedClass(count));
    if (measure !== null && countedClass(count) !== null) return made('deploy', measure, end - 2, end);
  }
  if (word === 'by') {
    const joined = gatheringBy(clause, count, end);
    if (joined !== null) return joined;
    for (let j = end - 2; j >= Math.max(0, end - 6); j -= 1) {
      const match = matchVerb(tokens, j);
      if (match?.readings.some(({ frame }) => frame === 'object')) return { doer: true };
    }
    // "was chased by 30 men"
    return /[a-z]{3}ed$/.test(tokens[end - 2]?.lower ?? '') &&
      !/^(?:followed|caused|increased|reduced|exceeded)$/.test(tokens[end - 2]?.lower ?? '')
      ? { doer: true }
      : null;
  }
  // "set fire to 14 vehicles"
  if (word === 'to' && tokens[end - 2]?.lower === 'fire' && /^set(?:s|ting)?$/.test(tokens[end - 3]?.lower ?? '')) {
    const measure = measureOf('destroy', countedClass(count));
    if (measure !== null) return made('destroy', measure, end - 3, end);
  }
  // "tore the roofs off 300 homes"
  if (/^(?:off|from)$/.test(word) && /^roofs?$/.test(tokens[end - 2]?.lower ?? '')) {
    const measure = measureOf('damage', countedClass(count));
    if (measure !== null) return made('damage', measure, end - 2, end);
  }
  if (word === 'to' && /^(?:damage|destruction|harm)$/.test(tokens[end - 2]?.lower ?? '')) {
    const effect = tokens[end - 2]?.lower === 'destruction' ? 'destroy' : 'damage';
    const measure = measureOf(effect, countedClass(count));
    if (measure !== null) return made(effect, measure, end - 2, end);
  }
  if (word === 'to' || word === 'for' || word === 'among' || word === 'in') {
    const power = powerOut(clause, count, end);
    if (power !== null) return power;
  }
  if (
    word === 'for' &&
    !isUnlisted(count) &&
    /^(?:person|null)$/.test(countedClass(count) ?? 'null') &&
    isSought(clause, end - 1) &&
    !tokens.slice(count.to, count.to + 6).some(({ lower }) => /^(?:trapped|buried|stranded|stuck)$/.test(lower))
  )
    return made('missing', 'missing', end - 2, end);
  // "criminal cases had been opened against 231 participants"
  if (
    word === 'against' &&
    !isUnlisted(count) &&
    countedClass(count) === 'person' &&
    tokens
      .slice(Math.max(0, end - 7), end - 1)
      .some(({ lower }) => /^(?:cases?|charges?|proceedings|complaints?|indictments?|warrants?)$/.test(lower))
  )
    return made('act', 'other:charged', end - 1, end);
  if (word === 'for' && /^(?:orders?|warnings?|notices?)$/.test(tokens[end - 2]?.lower ?? '') && tokens[end - 3]?.lower === 'evacuation') {
    const measure = measureOf('evacuate', countedClass(count));
    if (measure !== null && !isUnlisted(count)) return made('evacuate', measure, end - 3, end);
  }
  // "was diagnosed in 12,144 patients"
  if (word === 'in' && /^(?:diagnosed|detected|confirmed)$/.test(tokens[end - 2]?.lower ?? '') && countedClass(count) === 'person')
    return made('infect', 'cases', end - 2, end);
  if (word === 'to' && !isUnlisted(count) && tokens.slice(Math.max(0, end - 7), end - 1).some(({ lower }) => VACCINE.test(lower)))
    return made('vaccinate', 'other:vaccinated', end - 2, end);
  if (word === 'to' || word === 'for' || word === 'among') return helpTo(clause, count, end);
  return null;
}

/** "are searching for", "the search was continuing for": those sought are missing. */
function isSought({ tokens, countAt }: Clause, at: number): boolean {
  for (let j = at - 1; j >= Math.max(0, at - 7); j -= 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^(?:search|searching|searched|look|looking|looked|hunt|hunting|searches|hopes?|fears?)$/.test(word)) return true;
    if (
      countAt[j] !== undefined ||
      tokens[j]?.kind !== 'word' ||
      !(
        BE.has(word) ||
        HAVE.has(word) ||
        ADVERB.has(word) ||
        /^(?:fad(?:ed|ing)|dwindl(?:ed|ing)|grow(?:ing|n)?|grew|continu(?:ed|es|ing)|resum(?:ed|es|ing)|operations?|efforts?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|off|on|under|way|underway|going|went|in|the|sea|river|rubble)$/.test(
          word,
        )
      )
    )
      return false;
  }
  return false;
}

function nominalOf(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const noun = tokens[end - 2]?.text === '"' ? (tokens[end - 3]?.lower ?? '') : (tokens[end - 2]?.lower ?? '');
  if (noun === 'lives' && tokens.slice(Math.max(0, end - 5), end - 2).some(({ lower }) => /^sav(?:e|ed|es|ing)$/.test(lower)))
    return made('rescue', 'rescued', end - 2, end);
  if (
    noun === 'lives' &&
    !/^(?:claim|cost|took|take|taking|taken|lost|loss|losing|end)/.test(
      tokens
        .slice(Math.max(0, end - 6), end - 2)
        .map((token) => token.lower)
        .find((word) => /^(?:claim|cost|took|tak|lost|loss|losing|end)/.test(word)) ?? '',
    )
  )
    return ofPeople(count, end);
  if (
    /^(?:security|livelihoods?|homes|houses|health|property|crops|safety|education|welfare|wellbeing|well-being|future|incomes?|lands?|fields)$/.test(
      noun,
    )
  )
    return ofPeople(count, end);
  if (/^(?:lives|bodies|remains|corpses|body)$/.test(noun)) return made('kill', 'killed', end - 2, end);
  if (noun === 'toll') return made('kill', 'killed', end - 2, end);
  const effect = NOMINALS.get(noun) ?? NOMINALS.get(noun.replace(/s$/, ''));
  if (effect === undefined) return null;
  const measure = measureOf(effect, countedClass(count));
  return measure === null || isUnlisted(count) ? null : made(effect, measure, end - 2, end);
}

/** "Power was still out in 3.8 million households", "cut electricity to 2,000 homes", "restored power to 500 customers". */
function powerOut(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  if (!/^(?:person|household|home|place|infrastructure)$/.test(countedClass(count) ?? '')) return null;
  const window = tokens.slice(Math.max(0, end - 9), end - 1).map((token) => token.lower);
  if (!window.some((word) => word === 'power' || word === 'electricity')) return null;
  if (window.some((word) => /^restor/.test(word))) return made('restore', 'other:restored', end - 2, end);
  return window.some((word) => /^(?:out|cut|knocked|lost|off|outages?|blackouts?|failures?|disrupted|interrupted)$/.test(word))
    ? made('power', 'without-power', end - 2, end)
    : null;
}

/** "the livelihoods of thousands of families": they are affected. */
function ofPeople(count: Count, end: number): LeftContext {
  return !isUnlisted(count) && /^(?:person|household|null)$/.test(countedClass(count) ?? 'null')
    ? made('affect', 'affected', end - 2, end)
    : null;
}

function helpTo(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const size = count.bounds.min ?? count.bounds.max ?? 0;
  // "safe water to 1.4 million": a bare number helped is of people.
  const bare = count.noun === null && count.hint === undefined && size >= 1000 && tokens[end - 1]?.lower === 'to';
  if (!bare && !/^(?:person|household)$/.test(countedClass(count) ?? '')) return null;
  for (let j = end - 2; j >= Math.max(0, end - 12); j -= 1) {
    const token = tokens[j];
    if (token === undefined || /^[.;:]$/.test(token.text)) return null;
    if (HELP.test(token.lower)) return made('reach', 'reached', j, end);
  }
  return null;
}
