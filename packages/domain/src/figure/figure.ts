import type { Instant } from '../period/period.js';
import type { PolicyChoice } from '../policy/policy.js';
import type { TopicKey } from '../topic/topic.js';
import type { Decimal } from '../value/decimal.js';

export type FigureKey = string & { readonly __brand: 'FigureKey' };

/** `cumulative` since a base date · `stock`, a level at an instant · `flow`, a number over a period that each claim states. */
export const figureKinds = ['cumulative', 'stock', 'flow'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** `disjoint`: the parts of a figure share nothing and together make the whole, so that their numbers add up to it. */
export const breakdowns = ['disjoint'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** A stretch of a figure with one definition and base; nothing is compared across segments. Numbered from 1. */
export interface Segment {
  readonly number: number;
  readonly baseDate?: string;
  readonly definition?: string;
  /** Claims published from this instant on belong here, unless they name their segment. Absent for the first. */
  readonly from?: Instant;
}

/** The identity of one number: what is counted, of whom, where, of which kind, in which unit. */
export interface Figure {
  readonly key: FigureKey;
  readonly topic: TopicKey;
  readonly measure: string;
  readonly population: string;
  readonly place: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly title: string;
  readonly definition?: string;
  readonly partOf?: FigureKey;
  /** How its parts make it up; absent: nothing is declared, parts may overlap or leave something out. */
  readonly breakdown?: Breakdown;
  readonly signed: boolean;
  readonly policy: PolicyChoice;
  /** In order of number; at least one. */
  readonly segments: readonly Segment[];
  /** Set by FigureMerged. */
  readonly mergedInto?: FigureKey;
  /** The editor's pick, by the last ClaimPreferred. */
  readonly preference?: { readonly claim: string; readonly until?: Instant };
  /** How many events have defined it (annotations apart); absent = 1. */
  readonly version?: number;
}

/** A number is to be followed. Opens segment 1. */
export interface FigureDefined {
  readonly type: 'FigureDefined';
  readonly data: {
    readonly figure: FigureKey;
    readonly topic: TopicKey;
    readonly measure: string;
    readonly population: string;
    readonly place: string;
    readonly facets?: Readonly<Record<string, string>>;
    readonly unit: string;
    readonly kind: FigureKind;
    readonly title: string;
    readonly definition?: string;
    readonly baseDate?: string;
    readonly partOf?: FigureKey;
    readonly breakdown?: Breakdown;
    readonly signed?: boolean;
    readonly policy: PolicyChoice;
  };
}
/** Title, definition text, base date, parent or breakdown changed; with `break` the next segment opens for claims published from `from` on. */
export interface FigureRedefined {
  readonly type: 'FigureRedefined';
  readonly data: {
    readonly figure: FigureKey;
    readonly break: boolean;
    readonly segment?: number;
    readonly baseDate?: string;
    readonly from?: Instant;
    readonly title?: string;
    readonly definition?: string;
    /** Null: it has no parent any more. */
    readonly partOf?: FigureKey | null;
    /** Null: nothing is declared of its parts any more. */
    readonly breakdown?: Breakdown | null;
    readonly reason?: string;
  };
}
/** The editor chose another policy for the headline. */
export interface FigurePolicyChanged {
  readonly type: 'FigurePolicyChanged';
  readonly data: { readonly figure: FigureKey; readonly policy: PolicyChoice; readonly reason?: string };
}
/** A note on a figure at a date; an `adjustment` explains a step and alters no value. */
export interface FigureAnnotated {
  readonly type: 'FigureAnnotated';
  readonly data: {
    readonly figure: FigureKey;
    readonly on: string;
    readonly text: string;
    readonly by?: 'source' | 'publisher' | 'recorder' | 'editor';
    readonly adjustment?: { readonly amount: Decimal };
  };
}
/** Two figures are one; claims of this one count as claims of `into`. */
export interface FigureMerged {
  readonly type: 'FigureMerged';
  readonly data: { readonly figure: FigureKey; readonly into: FigureKey; readonly reason: string };
}
/** The editor's pick, used by the `preferred` policy. */
export interface ClaimPreferred {
  readonly type: 'ClaimPreferred';
  readonly data: { readonly figure: FigureKey; readonly claim: string; readonly until?: Instant; readonly reason: string };
}
/** A parked figure is let go; its catch-up revisions take this event's position. Emitted by operations. */
export interface FigureReleased {
  readonly type: 'FigureReleased';
  readonly data: { readonly figure: FigureKey; readonly reason: string };
}
export type FigureEvent =
  | FigureDefined
  | FigureRedefined
  | FigurePolicyChanged
  | FigureAnnotated
  | FigureMerged
  | ClaimPreferred
  | FigureReleased;
