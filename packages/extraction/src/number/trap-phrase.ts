import { nounClass } from '../language/english/nouns.js';
import { TENS, UNITS } from '../language/english/number-words.js';
import type { Token } from '../sentence/token.js';
import type { NumberReading } from './read-number.js';

/** True for a number that a phrase makes no count: shares, ratios, "one of the ...", scores. */
export function isPhrase(tokens: readonly Token[], { from, to, min, max, digits }: NumberReading, countable: boolean): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const after = tokens[to]?.lower ?? '';
  const next = tokens[to + 1]?.lower ?? '';
  // Ratios: one in five, 3 out of 10, seven for every.
  if (
    after === 'in' &&
    (tokens[to + 1]?.kind === 'number' || /^(?:two|three|four|five|six|seven|eight|nine|ten|every)$/.test(next)) &&
    !countable &&
    isRatio(tokens, to + 1)
  )
    return true;
  if (after === 'out' && next === 'of' && tokens[to + 2]?.lower === 'every') return true;
  if ((before === 'in' || before === 'every') && /^(?:one|1|two|three|four|five)$/.test(tokens[from - 2]?.lower ?? '') && !digits)
    return true;
  if (before === 'every') return true;
  // "more than a quarter of its 4 million people", "three-quarters of the town's 4,000 houses"
  if (isShareOf(tokens, from)) return true;
  // "a ratio of one latrine to 280 persons", "nine out of ten houses"
  if (/^(?:to|per|for)$/.test(before) && tokens.slice(Math.max(0, from - 9), from).some(({ lower }) => lower === 'ratio')) return true;
  if (before === 'of' && tokens[from - 2]?.lower === 'out' && isNumberEnd(tokens[from - 3])) return true;
  if (after === 'out' && next === 'of' && min <= 10 && !digits) return true;
  if (after === 'for' && next === 'every') return true;
  // "420,000 of 1.4 million students": the second number is the whole, named in passing.
  if (before === 'of' && tokens[from - 2]?.kind === 'number' && !tokens[from - 2]?.text.includes('-')) return true;
  if (/^(?:the|its|their|all)$/.test(before) && tokens[from - 2]?.lower === 'of' && isNumberEnd(tokens[from - 3])) return true;
  if (min === 1 && max === 1 && !digits) {
    // "said one of them"
    if (/^(?:said|says|told|added|recalled)$/.test(before) && after === 'of') return true;
    if (/(?:est)$|^(?:new|old|big|small|large|latter|former|such|good|certain|particular|right|wrong|quite|loved)$/.test(before))
      return true;
    if (/^(?:no|the|this|that|each|every|any|which|another|only|last|next|same|other)$/.test(before) && !countable) return true;
    if (/^(?:another|day|thing|time|reason|way|point|side|hand|must|can|could|should|would|might|may)$/.test(after)) return true;
    if (after === 'of' && !/^(?:them|whom|which|those)$/.test(next)) return true;
    if (/^(?:,|"|\?)$/.test(after) && !/^(?:killing|injuring|wounding|including|least|and)$/.test(before)) return true;
  }
  // Scores and votes: 3-1, 12 to 3.
  if (
    after === '-' &&
    tokens[to + 1]?.kind === 'number' &&
    tokens[to]?.start === tokens[to - 1]?.end &&
    Number(tokens[to + 1]?.text) <= min
  )
    return true;
  if (
    before === '-' &&
    tokens[from - 2]?.kind === 'number' &&
    tokens[from - 1]?.end === tokens[from]?.start &&
    Number((tokens[from - 2]?.text ?? '').replaceAll(',', '')) >= min
  )
    return true;
  return false;
}

function isShareOf(tokens: readonly Token[], from: number): boolean {
  for (let j = from - 1; j >= Math.max(1, from - 5); j -= 1) {
    const word = tokens[j]?.lower ?? '';
    if (word === 'of')
      return (
        j < from - 1 &&
        /^(?:half|(?:\w+-)?(?:thirds?|quarters?|fifths?|tenths?)|percent|cent|%|most|majority|many|some|proportion|share)$/.test(
          tokens[j - 1]?.lower ?? '',
        )
      );
    if (!/'s$|^(?:its|the|their|our|all|a|estimated|country|city|town|state|province|district)$/.test(word)) return false;
  }
  return false;
}

function isNumberEnd(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || UNITS.has(token.lower) || TENS.has(token.lower));
}

function isRatio(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind !== 'number') return true;
  return Number(token.text) <= 10_000 && !/^(?:19|20)\d\d$/.test(token.text) && nounClass(tokens[at + 1]?.lower ?? '') === null;
}
