import type { Count } from '../count/count.js';
import { BE, CLAUSE_OPENER, CONJUNCTION, PART_OPENER } from '../language/english/function-words.js';
import { NOUN_MEASURE } from '../language/english/noun-measures.js';
import { nounClass } from '../language/english/nouns.js';
import { matchVerb } from './match-verb.js';
import { measureOf } from './measure-of.js';
import { HARM, type RelatedCount } from './related-count.js';
import type { Clause, Relation } from './relation.js';

/** The words that make a count a part, as `bracket`, `marker`, `pronoun` or `back` ("Of these, 12 ..."); null for a whole. */
export function partOpener(
  clause: Clause,
  count: Count,
  previous: RelatedCount | undefined,
): 'bracket' | 'marker' | 'pronoun' | 'back' | null {
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
  // "They include 23 Somalis, 11 Ethiopians": those of the sentence before.
  if (/^includ(?:e|es|ed)$/.test(word) && /^(?:they|these|those)$/.test(before)) return 'back';
  // "17 bodies, including those of four children"
  if (word === 'of' && before === 'those' && PART_OPENER.has(tokens[at - 2]?.lower ?? '')) return 'marker';
  if (PART_OPENER.has(word) && word !== 'among' && word !== 'primarily' && word !== 'particularly') return 'marker';
  const open = openBracket(clause, count.from);
  if (open !== null) return 'bracket';
  if (isBetweenDashes(clause, count, previous)) return 'marker';
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

/** "Seven people - four rebels and three soldiers - were killed": what stands between dashes tells who they were. */
function isBetweenDashes({ tokens }: Clause, count: Count, previous: RelatedCount | undefined): boolean {
  const dash = count.from - 1;
  // "2,900 kits across the south - 800 kits in Les Cayes, 700 in Jeremie"
  if (previous !== undefined && count.noun !== null && count.noun.head === previous.count.noun?.head && DASH.test(tokens[dash]?.text ?? ''))
    return true;
  if (previous?.count.to !== dash || !DASH.test(tokens[dash]?.text ?? '') || tokens[dash]?.start === tokens[dash - 1]?.end) return false;
  for (let j = count.to; j < Math.min(tokens.length, count.to + 24); j += 1) {
    if (DASH.test(tokens[j]?.text ?? '')) return true;
    if (BE.has(tokens[j]?.lower ?? '') || /^[;:]$/.test(tokens[j]?.text ?? '')) return false;
  }
  return false;
}

const DASH = /^[-–—]$/;

/** "Of the fatalities, 22 were from the north": the opening names what every bare count of the sentence is. */
export function announcedTotal(clause: Clause): Relation | null {
  const { tokens } = clause;
  // "The victims were mostly young; 101 were women."
  if (tokens[0]?.lower === 'the' && BE.has(tokens[2]?.lower ?? '') && clause.countAt.slice(0, 6).every((count) => count === undefined)) {
    const word = tokens[1]?.lower ?? '';
    const measure = word === 'victims' ? 'killed' : /^(?:dead|wounded|injured|deceased|fatalities)$/.test(word) ? wordMeasure(word) : null;
    if (measure !== null) return { measure, effect: null, from: 0, to: 2, source: 'part' };
  }
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

/** "..., and that, of the dead, 96 had been named": what was named just before a bare count. */
export function namedBefore({ tokens, countAt }: Clause, count: Count): Relation | null {
  if (count.noun !== null || tokens[count.from - 1]?.text !== ',') return null;
  for (let j = count.from - 2; j >= Math.max(0, count.from - 6); j -= 1) {
    if (countAt[j] !== undefined || tokens[j]?.kind !== 'word') return null;
    if (!/^(?:of|among)$/.test(tokens[j]?.lower ?? '')) continue;
    if (!/^(?:the|those)$/.test(tokens[j + 1]?.lower ?? '')) return null;
    const word = tokens[j + 2]?.lower ?? '';
    const found = nounClass(word);
    const effect = found === null ? matchVerb(tokens, j + 2)?.readings[0]?.effect : undefined;
    const measure = (found === null ? undefined : NOUN_MEASURE.get(found)) ?? (effect === undefined ? null : measureOf(effect, 'person'));
    return measure === null || measure === undefined ? null : { measure, effect: effect ?? null, from: j, to: count.to, source: 'part' };
  }
  return null;
}

function wordMeasure(word: string): string | null {
  const found = nounClass(word);
  return found === null ? 'killed' : (NOUN_MEASURE.get(found) ?? null);
}

export function openBracket(clause: Clause, at: number): number | null {
  for (let j = at - 1; j >= Math.max(0, at - 50); j -= 1) {
    const text = clause.tokens[j]?.text;
    if (text === ')') return null;
    if (text === '(') return j;
  }
  return null;
}

export function findWhole(
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
    if (
      one.whole !== null &&
      (opener === 'marker' || opener === 'pronoun') &&
      !isNested(clause, one.count, count) &&
      !(opener === 'pronoun' && hasOwnVerb(one, count))
    )
      continue;
    // "Iringa (39 cases and 1 death), Rukwa (33)": what its neighbours told first.
    if (
      opener === 'bracket' &&
      isBare(count) &&
      clause.tokens[one.count.from - 1]?.text !== '(' &&
      clause.tokens[count.from - 1]?.text === '(' &&
      i > 0 &&
      openBracket(clause, one.count.from) !== null
    )
      continue;
    if (one.whole !== null && opener === 'bracket' && one.relation.source === 'part' && isBare(count)) return one.whole;
    return one;
  }
  return opener === 'back' || (opener === 'pronoun' && related.length === 0) || (opener === 'bracket' && (isBare(count) || open === 0))
    ? before
    : null;
}

export function isBare(count: Count): boolean {
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

/** "11 of them had died, six of them children": a part with a verb of its own is what a pronoun close behind it means. */
function hasOwnVerb(one: RelatedCount, count: Count): boolean {
  return one.relation.source !== 'part' && one.relation.source !== 'list' && count.from - one.count.to <= 8;
}

export function noVerbBetween(clause: Clause, from: number, to: number): boolean {
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
