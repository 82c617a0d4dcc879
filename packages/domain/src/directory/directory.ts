import type { CellRef, ClaimId, Modality } from '../claim/claim.js';
import type { DataSetKey, Document, DocumentId } from '../document/document.js';
import type { Figure, FigureKey } from '../figure/figure.js';
import type { Period, PublicationTime } from '../period/period.js';
import type { Source, SourceKey } from '../source/source.js';
import type { Topic, TopicKey } from '../topic/topic.js';
import type { Value } from '../value/value.js';

/** What ingest knows of a recorded claim: enough to name it, to find its cell, and to refuse nonsense. */
export interface KnownClaim {
  readonly claim: ClaimId;
  readonly cell: CellRef;
  readonly period: Period;
  readonly origin: SourceKey;
  readonly value: Value;
  readonly publishedAt: PublicationTime;
  readonly modality: Modality;
  readonly dataSet?: DataSetKey;
  readonly document?: DocumentId;
  readonly state: 'recorded' | 'corrected' | 'retracted' | 'struck' | 'moved';
  /** Disputes that stand: dispute id → who disputes. */
  readonly disputes?: Readonly<Record<string, SourceKey>>;
}

export interface DataSet {
  readonly key: DataSetKey;
  readonly title: string;
  readonly publisher: SourceKey;
  readonly url?: string;
  readonly licence?: string;
}

/** The state that commands are decided on: a snapshot loaded for one slice, moved on by the events decided in it. */
export interface Directory {
  topic(key: string): Topic | undefined;
  /** By key, name or alias (names and aliases compared without case and surrounding space). */
  source(keyOrName: string): Source | undefined;
  figure(key: string): Figure | undefined;
  document(idOrUrl: string): Document | undefined;
  dataSet(key: string): DataSet | undefined;
  claim(id: string): KnownClaim | undefined;
  /** Claims of a figure at a point key, any voice, in order of publication. */
  claimsAt(figure: FigureKey, point: string): readonly KnownClaim[];
}
export type { TopicKey };
