import type { Explanation, Flag, FlagCode } from '../answer/answer.js';
import type { ClaimFacts, ClaimId } from '../claim/claim.js';
import type { Figure, FigureKey } from '../figure/figure.js';
import type { Instant, Period } from '../period/period.js';
import type { SourceKey } from '../source/source.js';
import type { Decimal } from '../value/decimal.js';

/** Flags that join a point with others, of the same figure or of its whole and parts: worked out when read, never kept (ADR 0080). */
export const checkCodes = [
  'cumulative-decrease',
  'part-exceeds-whole',
  'sum-differs',
  'implausible-jump',
] as const satisfies readonly FlagCode[];
export type CheckCode = (typeof checkCodes)[number];

/** What one voice stands by at one point: the last word of a cell, asserted and with a number. */
export interface VoicePoint {
  readonly segment: number;
  readonly point: string;
  readonly voice: string;
  /** The claim's origin, after merges: a data set may carry several sources. */
  readonly origin: SourceKey;
  readonly claim: ClaimFacts;
}

/** A figure with what its voices stand by. */
export interface VoicedFigure {
  readonly figure: Figure;
  readonly points: readonly VoicePoint[];
}

/** An announced correction of a series (FigureAnnotated with `adjustment`): the day it is dated, and its signed amount. */
export interface Adjustment {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly amount: Decimal;
}

/** One remark on one claim, with the claims that cause it; it alters no number. */
export interface Check {
  readonly code: CheckCode;
  readonly figure: FigureKey;
  readonly segment: number;
  readonly point: string;
  readonly period: Period;
  /** The claim remarked on, then those it was held against. */
  readonly claims: readonly [ClaimId, ...ClaimId[]];
  /** What was found; a sentence by `renderCheck`. */
  readonly finding: Explanation;
}

export const checkOf = (
  code: CheckCode,
  figure: FigureKey,
  { segment, point, claim }: VoicePoint,
  others: readonly VoicePoint[],
  finding: Explanation,
): Check => ({
  code,
  figure,
  segment,
  point,
  period: claim.period,
  claims: [claim.claim, ...others.map((other) => other.claim.claim)],
  finding,
});

/** The flags of a number that these checks are about: one for each code, with all claims that cause it. */
export const flagsOfChecks = (checks: readonly Check[]): Flag[] =>
  checkCodes.flatMap((code) => {
    const own = checks.filter((check) => check.code === code);
    return own.length === 0 ? [] : [{ code, claims: [...new Set(own.flatMap(({ claims }) => claims))] }];
  });
