import type { Explanation, FlagCode, LosingRule } from '../answer/answer.js';
import type { FigureKind } from '../figure/figure.js';
import type { Instant } from '../period/period.js';
import type { SourceKey } from '../source/source.js';
import type { Decimal } from '../value/decimal.js';
import type { PolicyChoice, PolicyName } from './policy.js';
import type { Standing } from './standing.js';

/** What a policy picks from the standing claims of one segment. */
export interface Pick {
  /** The claim whose value is shown; absent where the policy chooses none. */
  readonly best?: Standing;
  /** Where they differ from the bounds of `best`. Absent: as `best`; null: open. */
  readonly low?: Decimal | null;
  readonly high?: Decimal | null;
  readonly winners: readonly Standing[];
  readonly losers: readonly { readonly standing: Standing; readonly rule: LosingRule }[];
  readonly flags?: readonly { readonly code: FlagCode; readonly standings: readonly Standing[] }[];
  readonly explanation: Explanation;
}

/** What a policy may know besides the claims: no clock; age is measured against the newest held of any standing claim. */
export interface PolicyContext {
  readonly kind: FigureKind;
  /** A source key as it counts today: after merges. */
  readonly resolveSource: (key: SourceKey) => SourceKey;
  /** Nobody asks for the losers: a policy may leave them out. */
  readonly withoutLosers?: boolean;
  /** The editor's pick in force for this figure, for `preferred`. */
  readonly preference?: { readonly claim: string; readonly until?: Instant };
}

/** A policy: pure, named, versioned. `standings` come newest first and are of one segment; at most one per origin. */
export type PolicyRule<N extends PolicyName = PolicyName> = (
  choice: Extract<PolicyChoice, { name: N }>,
  standings: readonly Standing[],
  context: PolicyContext,
) => Pick;
