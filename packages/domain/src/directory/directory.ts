import type { CellRef, ClaimFacts, ClaimId } from '../claim/claim.js';
import type { DataSet, Document } from '../document/document.js';
import type { KnownDraft } from '../draft/draft.js';
import type { Figure, FigureKey } from '../figure/figure.js';
import type { Source, SourceKey } from '../source/source.js';
import type { Topic } from '../topic/topic.js';

export type { DataSet } from '../document/document.js';

/** `corrected`: another entry took its place. `struck`: the recorder took it back. `moved`: it stands, under another figure or segment. */
export type ClaimState = 'recorded' | 'corrected' | 'retracted' | 'struck' | 'moved';

/** Who disputes a claim. A dispute that was withdrawn is remembered, so that its line handed in again is known. */
export interface KnownDispute {
  readonly by: SourceKey;
  readonly isWithdrawn?: boolean;
}
/** Dispute id → dispute. */
export type KnownDisputes = Readonly<Record<string, KnownDispute>>;

/** What ingest knows of a recorded claim: enough to name it, to find its cell, to correct it, and to refuse nonsense. */
export interface KnownClaim
  extends Pick<
    ClaimFacts,
    'claim' | 'period' | 'origin' | 'basis' | 'via' | 'value' | 'publishedAt' | 'modality' | 'dataSet' | 'document' | 'locator' | 'partOf'
  > {
  readonly cell: CellRef;
  readonly state: ClaimState;
  readonly disputes?: KnownDisputes;
  /** Where it belongs since it was moved; `cell` says the same. */
  readonly movedTo?: MovedTo;
}
export interface MovedTo {
  readonly figure: FigureKey;
  readonly segment?: number;
  readonly point: string;
}

export const directoryKinds = ['topic', 'source', 'figure', 'document', 'data-set'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** What an append has to store so that the directory follows the log. Recorded claims themselves are found through their events. */
export type DirectoryChange =
  | { readonly kind: 'topic'; readonly key: string; readonly data: Topic }
  | { readonly kind: 'source'; readonly key: string; readonly data: Source }
  | { readonly kind: 'figure'; readonly key: string; readonly data: Figure }
  | { readonly kind: 'document'; readonly key: string; readonly data: Document }
  | { readonly kind: 'data-set'; readonly key: string; readonly data: DataSet }
  | {
      readonly kind: 'claim-state';
      readonly claim: ClaimId;
      readonly state: ClaimState;
      readonly disputes?: KnownDisputes;
      readonly movedTo?: MovedTo;
    };

/** The state that commands are decided on: a snapshot loaded for one slice, moved on by the events decided in it. */
export interface Directory {
  topic(key: string): Topic | undefined;
  /** By key, name or alias (names and aliases compared without case and surrounding space). */
  source(keyOrName: string): Source | undefined;
  figure(key: string): Figure | undefined;
  /** By id or URL; a document without URL also by its title. */
  document(idOrUrl: string): Document | undefined;
  dataSet(key: string): DataSet | undefined;
  claim(id: string): KnownClaim | undefined;
  draft(id: string): KnownDraft | undefined;
  /** Claims of a figure at a point key, any voice, in order of publication. */
  claimsAt(figure: FigureKey, point: string): readonly KnownClaim[];
  /** Whether an event with this id is in the log: asked for lines that bring their id. */
  knows(eventId: string): boolean;
  /** Keys that a mistyped one was most likely meant to be. */
  nearest(kind: DirectoryKind, name: string): readonly string[];
}
