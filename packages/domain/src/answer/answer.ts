import type { ClaimId } from '../claim/claim.js';
import type { Instant, Period } from '../period/period.js';
import type { SourceKey } from '../source/source.js';
import type { Decimal } from '../value/decimal.js';
import { sameValue } from '../value/number.js';
import type { Value } from '../value/value.js';

/** DOMAIN §4, Status: the first that fits. */
export const figureStatuses = ['no-claims', 'withdrawn', 'not-asserted', 'unknown', 'contested', 'agreed', 'single-source'] as const;
export type FigureStatus = (typeof figureStatuses)[number];

/** DOMAIN §4, Flags. They point at the claims that cause them and never alter a number. */
export const flagCodes = [
  'stale',
  'carried-forward',
  'no-new-number',
  'disputed',
  'break-in-series',
  'self-contradictory',
  'cumulative-decrease',
  'part-exceeds-whole',
  'sum-differs',
  'implausible-jump',
] as const;
export type FlagCode = (typeof flagCodes)[number];
export interface Flag {
  readonly code: FlagCode;
  readonly claims: readonly ClaimId[];
  readonly by?: readonly SourceKey[];
}

/** Why a claim was not chosen. */
export const losingRules = [
  'older',
  'earlier-segment',
  'other-origin',
  'outranked',
  'not-listed',
  'held-too-long-ago',
  'lower',
  'higher',
  'outside-window',
  'not-the-middle',
  'not-corroborated',
  'not-preferred',
  'nothing-chosen',
] as const;
export type LosingRule = (typeof losingRules)[number];
export interface Loser {
  readonly claim: ClaimId;
  readonly rule: LosingRule;
}

/** A rule code with its arguments; the sentence is rendered when read (`renderExplanation`). */
export interface Explanation {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** What a policy answers over some claims: the value, who won, who lost and by which rule, and why. */
export interface Answer {
  readonly status: FigureStatus;
  /** The best value, where one was chosen or exists. */
  readonly value?: Value;
  /** Low and high of what was chosen; an end is absent where it is open. */
  readonly low?: Decimal;
  readonly high?: Decimal;
  /** Origin and its head, segment, reference period and publication of the claim behind `value`. */
  readonly origin?: SourceKey;
  readonly head?: SourceKey;
  readonly segment?: number;
  readonly period?: Period;
  readonly lastConfirmedAt?: Instant;
  readonly winners: readonly ClaimId[];
  readonly losers: readonly Loser[];
  /** Planned and projected claims. */
  readonly outlook: readonly ClaimId[];
  readonly flags: readonly Flag[];
  readonly explanation: Explanation;
}

export const noAnswer: Answer = {
  status: 'no-claims',
  winners: [],
  losers: [],
  outlook: [],
  flags: [],
  explanation: { code: 'no-claims', args: {} },
};

/** Whether two answers say the same to a reader: value, range, status and flags. Who says so, and when, may differ. */
export const sameAnswer = (a: Answer, b: Answer): boolean =>
  a.status === b.status &&
  sameOptionalValue(a.value, b.value) &&
  a.low === b.low &&
  a.high === b.high &&
  a.segment === b.segment &&
  sameFlags(a.flags, b.flags);

const sameOptionalValue = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && sameValue(a, b));

const sameFlags = (a: readonly Flag[], b: readonly Flag[]): boolean =>
  a.length === b.length && a.every((flag, i) => flag.code === b[i]?.code && (flag.by ?? []).join() === (b[i]?.by ?? []).join());
