import type { Effect } from '../language/english/effect.js';
import type { Relation } from './relation.js';

/** What the words before a count say of it; `doer` where it did the deed ("killed by 20 gunmen"). */
export type LeftContext = { readonly relation: Relation } | { readonly doer: true } | null;

/** A relation told left of the count. */
export function made(effect: Effect, measure: string, from: number, to: number): LeftContext {
  return { relation: { measure, effect, from, to, source: 'nominal' } };
}
