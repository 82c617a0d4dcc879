import type { RelatedCount } from '../measure/related-count.js';
import { readComplement } from '../population/read-population.js';
import type { Token } from '../sentence/token.js';

const MAX_TOKENS = 45;

/** The shortest stretch that carries a claim: number with its bounding words, what is counted, and the words that say what happened. */
export function quoteSpan(tokens: readonly Token[], related: RelatedCount): { start: number; end: number } {
  const { count, relation } = related;
  let from = Math.min(count.from, relation.from);
  let to = Math.max(count.to, relation.to);
  if (to - from > MAX_TOKENS) {
    from = count.from;
    to = count.to;
  }
  // "six of them children": the part is told to its end.
  if (to === count.to && count.partitive === 'pronoun' && tokens[to]?.lower === 'of')
    to = readComplement(tokens, count)?.to ?? Math.min(to + 2, tokens.length);
  const opener = tokens[from - 1]?.lower;
  if (related.whole !== null && (opener === 'including' || opener === 'includes')) from -= 1;
  // A bracket that was stepped over is closed.
  let depth = 0;
  for (let j = from; j < to; j += 1) depth += tokens[j]?.text === '(' ? 1 : tokens[j]?.text === ')' ? -1 : 0;
  if (depth > 0 && tokens[to]?.text === ')') to += 1;
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  return { start: first.start, end: last.end };
}
