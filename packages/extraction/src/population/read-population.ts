import type { Count } from '../count/count.js';
import { BE } from '../language/english/function-words.js';
import type { RelatedCount } from '../measure/related-count.js';
import type { Token } from '../sentence/token.js';
import { type NounPhrase, readNounPhrase } from './noun-phrase.js';

/** Who or what a count is of, as printed: its noun, else what the number is told to be ("six of them children", "three were women"). */
export function readPopulation(text: string, tokens: readonly Token[], { count }: RelatedCount): string | null {
  const noun = count.noun ?? readComplement(tokens, count);
  if (noun === null) return null;
  const from = tokens[noun.from];
  const to = tokens[noun.to - 1];
  if (from === undefined || to === undefined) return null;
  return text.slice(from.start, to.end).replace(/\s+/g, ' ');
}

/** The people a bare number is told to be: "children" of "six of them children" and of "six of whom were children"; null where none is named. */
export function readComplement(tokens: readonly Token[], { noun, to, sort }: Count): NounPhrase | null {
  if (noun !== null || sort !== 'number') return null;
  let at = to;
  if (tokens[at]?.lower === 'of' && /^(?:them|whom|these|those)$/.test(tokens[at + 1]?.lower ?? '')) at += 2;
  else if (!BE.has(tokens[at]?.lower ?? '')) return null;
  if (BE.has(tokens[at]?.lower ?? '')) at += 1;
  const named = readNounPhrase(tokens, at);
  return named !== null && named.nounClass === 'person' && named.plural && named.modifierAt === null ? named : null;
}
