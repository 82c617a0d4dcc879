import type { RelatedCount } from '../measure/related-count.js';
import type { Token } from '../sentence/token.js';

/** Who or what a count is of, as printed; a bare number takes the population of its whole. */
export function readPopulation(text: string, tokens: readonly Token[], related: RelatedCount): string | null {
  const { noun } = related.count;
  if (noun === null) return null;
  const from = tokens[noun.from];
  const to = tokens[noun.to - 1];
  if (from === undefined || to === undefined) return null;
  return text.slice(from.start, to.end).replace(/\s+/g, ' ');
}
