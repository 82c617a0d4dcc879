import { SAY } from '../language/english/attribution-words.js';
import { ADVERB, BE, HAVE, PREPOSITION, RELATIVE } from '../language/english/function-words.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import { matchVerb } from './match-verb.js';
import { HARM } from './related-count.js';
import type { Clause } from './relation.js';

export function closing(clause: Clause, at: number, mark: string, limit: number): number | null {
  for (let j = at + 1; j < Math.min(clause.tokens.length, at + limit); j += 1) if (clause.tokens[j]?.text === mark) return j + 1;
  return null;
}

export function toComma(clause: Clause, at: number): number | null {
  const end = closing(clause, at, ',', 25);
  return end;
}

/** "One rocket, aimed at the city, landed", "71,000 people, i.e. everyone, are affected": what stands between two commas before the verb. */
export function overAside(clause: Clause, at: number): number | null {
  const { tokens } = clause;
  const end = closing(clause, at, ',', 14);
  if (end === null || matchVerb(tokens, at)?.readings.some(({ effect }) => HARM.has(effect))) return null;
  for (let j = at; j < end; j += 1) if (clause.countAt[j] !== undefined || /^[;:"]$/.test(tokens[j]?.text ?? '')) return null;
  const next = tokens[end]?.lower ?? '';
  const isShare = tokens.slice(at, at + 4).some(({ lower }) => /^(?:half|third|quarter|fifth|sixth|tenth|percent|majority)$/.test(lower));
  const opens = tokens[at]?.lower ?? '';
  const second = tokens[at + 1]?.lower ?? '';
  return BE.has(next) ||
    HAVE.has(next) ||
    ((/^[a-z]{3,}(?:ed|ing)$/.test(opens) ||
      PREPOSITION.has(opens) ||
      (ADVERB.has(opens) && PREPOSITION.has(second)) ||
      SAY.has(tokens[end - 2]?.lower ?? '') ||
      isShare) &&
      matchVerb(tokens, end) !== null)
    ? end
    : null;
}

/** "7,500 passengers, drivers and cargo helpers were stranded": further nouns of the one number; where the verb begins, or null. */
export function overNouns({ tokens, countAt }: Clause, at: number): number | null {
  let joined = false;
  for (let j = at; j < Math.min(tokens.length, at + 10); j += 1) {
    const token = tokens[j];
    if (token === undefined || countAt[j] !== undefined) return null;
    if (
      joined &&
      j > at + 1 &&
      (BE.has(token.lower) ||
        HAVE.has(token.lower) ||
        PREPOSITION.has(token.lower) ||
        matchVerb(tokens, j)?.readings.some(({ use }) => use.past))
    )
      return isPluralForm(tokens[j - 1]?.text ?? '') ? j : null;
    if (token.text === ',') continue;
    if (token.kind !== 'word' || BE.has(token.lower) || HAVE.has(token.lower) || PREPOSITION.has(token.lower) || RELATIVE.has(token.lower))
      return null;
    if (token.lower === 'and') joined = true;
    else if (j === at && !isPluralForm(token.text) && !isPluralForm(tokens[j + 1]?.text ?? '')) return null;
  }
  return null;
}

/** "and a gardener were killed", ", a soldier, and a security guard were hurt": one more of the list, without a number. */
export function overSingle({ tokens, countAt }: Clause, at: number): number | null {
  if (!/^(?:a|an|one)$/.test(tokens[at]?.lower ?? '')) return null;
  for (let j = at + 1; j <= at + 5; j += 1) {
    const token = tokens[j];
    if (token === undefined || countAt[j] !== undefined) return null;
    if (j > at + 1) {
      if (BE.has(token.lower) || HAVE.has(token.lower) || token.text === ',' || token.lower === 'and') return j;
      // "a security guard injured": a noun that could be a verb, with the verb behind it.
      if (matchVerb(tokens, j) !== null && !(nounClass(token.lower) !== null && matchVerb(tokens, j + 1) !== null)) return j;
    }
    if (token.kind !== 'word' || PREPOSITION.has(token.lower)) return null;
  }
  return null;
}

/** "20 soldiers, including a junior commissioned officer, were killed": where the part ends and the verb of the whole begins; null where no comma closes it. */
export function closePart({ tokens }: Clause, at: number): number | null {
  for (let j = at; j < Math.min(tokens.length, at + 40); j += 1) {
    const text = tokens[j]?.text ?? '';
    if (/^[;:"(]$/.test(text)) return null;
    if (text !== ',') continue;
    const next = tokens[j + 1]?.lower ?? '';
    if (BE.has(next) || HAVE.has(next)) return j + 1;
    if (matchVerb(tokens, j + 1)?.readings.some(({ use }) => use.past && !use.gerund) && nounClass(next) === null) return j + 1;
  }
  return null;
}

/** "were hunted down by the army and killed", "were surrounded by police and arrested": the second participle of a passive; null where there is none. */
export function secondVerb({ tokens, countAt }: Clause, from: number): number | null {
  for (let j = from; j < Math.min(tokens.length, from + 10); j += 1) {
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word' || countAt[j] !== undefined || RELATIVE.has(token.lower)) return null;
    if (!/^(?:and|then)$/.test(token.lower)) continue;
    let verb = j + 1;
    while (/^(?:then|later|subsequently)$|ly$/.test(tokens[verb]?.lower ?? '')) verb += 1;
    if (matchVerb(tokens, verb)?.readings.some(({ effect, use }) => use.participle && HARM.has(effect))) return verb;
  }
  return null;
}
