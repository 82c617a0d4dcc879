import type { SourceKey } from '../source/source.js';

/** A named policy with its arguments, as chosen for a figure or asked for in a query. Durations are ISO 8601. Version absent = 1. */
export type PolicyChoice =
  | { readonly name: 'latest'; readonly version?: number }
  | { readonly name: 'latest-of'; readonly source: SourceKey; readonly version?: number }
  | { readonly name: 'priority'; readonly sources: readonly SourceKey[]; readonly staleAfter: string; readonly version?: number }
  | { readonly name: 'highest' | 'lowest' | 'envelope' | 'median'; readonly window?: string; readonly version?: number }
  | { readonly name: 'corroborated'; readonly n: number; readonly version?: number }
  | { readonly name: 'preferred'; readonly until?: string; readonly version?: number }
  | { readonly name: 'none'; readonly version?: number };
export type PolicyName = PolicyChoice['name'];
