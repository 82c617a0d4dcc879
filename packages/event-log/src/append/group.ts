import type { Content, DirectoryChange, EventMeta, NewEvent, Problem } from '@factline/domain';

/** What became of one item of a submission. */
export type ItemOutcome = {
  /** Number of the item inside its part. */
  readonly item: number;
  /** `recorded` is stored as already known where the item's own event turns out to be in the log already. */
  readonly outcome: 'recorded' | 'already-known' | 'skipped' | 'rejected';
  /** Index, in the group's events, of the event that the item as such became. */
  readonly event?: number;
  readonly note?: string;
  readonly rejection?: { readonly original: string; readonly place: object; readonly problems: readonly Problem[] };
  readonly skip?: { readonly code: string; readonly reason: string };
};

/** From `publishedAt` on, `field` of a row that completes others says `value` (null: the row was removed). */
export type CompanionChange = {
  readonly dataSet: string;
  readonly key: string;
  readonly field: string;
  readonly value: string | null;
  readonly publishedAt: string;
};

/** Outcomes of consecutive items of a part, recorded in the same transaction as the events they became. */
export type Slice = {
  readonly submission: string;
  readonly part: number;
  /** From 0 inside the part. Refused unless it is the part's next one. */
  readonly slice: number;
  /** Lease of the part under which it was worked out. Refused unless it is the present one. */
  readonly epoch: number;
  readonly outcomes: readonly ItemOutcome[];
  readonly lastOfPart: boolean;
  readonly companions?: readonly CompanionChange[];
};

/** What is recorded together or not at all. */
export type AppendGroup = {
  readonly events: readonly NewEvent[];
  /** Item number of each event, for its meta. */
  readonly items?: readonly number[];
  readonly meta: EventMeta;
  /** Versions that streams must still have (0: no event yet). Not asked of a group that brings nothing new. */
  readonly expected?: readonly { readonly stream: string; readonly version: number }[];
  readonly content?: readonly Content[];
  /** How the ingest directory moves on with the events. Left alone where the group brings nothing new. */
  readonly directory?: readonly DirectoryChange[];
  readonly slice?: Slice;
};

export type AppendedEvent = {
  readonly id: string;
  readonly position: bigint;
  /** Was in the log (or earlier in the group) already; `position` is where. */
  readonly duplicate: boolean;
  /** False for a claim that is known with another wording, quote or relay. */
  readonly sameContent: boolean;
};

export type GroupResult =
  | { readonly type: 'appended'; readonly events: readonly AppendedEvent[] /** Micros. */; readonly recordedAt: string }
  /** Somebody changed the stream since it was read: load it again and decide again. Nothing of the group is recorded. */
  | { readonly type: 'conflict'; readonly stream: string; readonly expected: number; readonly found: number }
  /** The part is leased by another worker by now, or the slice is recorded already. Nothing of the group is recorded. */
  | { readonly type: 'fenced' };
