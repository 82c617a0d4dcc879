import type { Count } from '../count/count.js';
import type { NounClass } from '../language/english/nouns.js';
import type { Effect } from '../language/english/verbs.js';
import type { Token } from '../sentence/token.js';

/** What a sentence says of a count: the measure, and the words that say so. */
export interface Relation {
  readonly measure: string;
  /** Null where a noun alone says it ("12 deaths"). */
  readonly effect: Effect | null;
  readonly from: number;
  readonly to: number;
  readonly source: 'object' | 'subject' | 'noun' | 'toll' | 'modifier' | 'nominal' | 'part' | 'list' | 'weak' | 'other';
}

/** A sentence as the relation rules see it. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly counts: readonly Count[];
  /** For each token the count it belongs to. */
  readonly countAt: readonly (Count | undefined)[];
}

/** Indexes the counts of a sentence by token. */
export function clauseOf(tokens: readonly Token[], counts: readonly Count[]): Clause {
  const countAt: (Count | undefined)[] = new Array(tokens.length);
  for (const count of counts) for (let j = count.from; j < count.to; j += 1) countAt[j] ??= count;
  return { tokens, counts, countAt };
}

/** The class of what is counted; null where no noun was said. */
export function countedClass(count: Count): NounClass | null {
  return count.noun?.nounClass ?? null;
}

/** True where a noun was said that no rule knows ("12 widgets"): people must not be assumed. */
export function isUnlisted(count: Count): boolean {
  return count.noun !== null && count.noun.nounClass === null;
}
