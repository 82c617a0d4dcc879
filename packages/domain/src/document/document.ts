import type { Instant, PublicationTime } from '../period/period.js';
import type { SourceKey } from '../source/source.js';

/** UUID, derived from URL (or from the content hash where there is none). */
export type DocumentId = string & { readonly __brand: 'DocumentId' };
/** Key of a table that its publisher keeps restating. */
export type DataSetKey = string & { readonly __brand: 'DataSetKey' };

/** A table that its publisher keeps restating. */
export interface DataSet {
  readonly key: DataSetKey;
  readonly title: string;
  readonly publisher: SourceKey;
  readonly url?: string;
  readonly licence?: string;
  /** How many events have defined it; absent = 1. */
  readonly version?: number;
  /** The snapshot that was published last. */
  readonly snapshot?: Pick<SnapshotTaken['data'], 'publishedAt' | 'hash'>;
}

/** Hash of a text kept in `content` (salted): the text can be erased while the log stays whole. Hex SHA-256. */
export type ContentHash = string & { readonly __brand: 'ContentHash' };

export const documentFormats = ['text', 'markdown', 'html'] as const;
/** What a captured text was read from. The text of a page is what a reader sees of its article. */
export type DocumentFormat = (typeof documentFormats)[number];

/** One published text. */
export interface Document {
  readonly id: DocumentId;
  readonly url?: string;
  readonly publisher: SourceKey;
  readonly title?: string;
  readonly publishedAt?: PublicationTime;
  readonly text?: ContentHash;
  /** Its text changed silently: when that was captured. */
  readonly capturedAt?: Instant;
  /** How many events have defined it; absent = 1. */
  readonly version?: number;
}

/** A published text was captured (or only named by URL, then without `text`). */
export interface DocumentCaptured {
  readonly type: 'DocumentCaptured';
  readonly data: {
    readonly document: DocumentId;
    readonly url?: string;
    readonly publisher: SourceKey;
    readonly title?: string;
    readonly publishedAt?: PublicationTime;
    readonly retrievedAt?: string;
    readonly text?: ContentHash;
    readonly format?: DocumentFormat;
    /** Its text is another than before and no new time of publication is stated: what is new in it counts as published now. */
    readonly capturedAt?: Instant;
  };
}
/** A captured text was found changed at its URL: silently edited, or its particulars were restated. */
export interface DocumentChanged {
  readonly type: 'DocumentChanged';
  readonly data: DocumentCaptured['data'];
}
/** A data set becomes known: its publisher keeps restating a table. */
export interface DataSetRegistered {
  readonly type: 'DataSetRegistered';
  readonly data: {
    readonly dataSet: DataSetKey;
    readonly title: string;
    readonly publisher: SourceKey;
    readonly url?: string;
    readonly licence?: string;
  };
}
/** At `publishedAt` the publisher of a data set stood by all that the table says, and by nothing else: confirms every cell that it left alone. */
export interface SnapshotTaken {
  readonly type: 'SnapshotTaken';
  readonly data: {
    readonly dataSet: DataSetKey;
    readonly publishedAt: PublicationTime;
    /** Rows of the table, those that claim nothing included. */
    readonly rows: number;
    /** SHA-256 of the file, hex. */
    readonly hash: string;
  };
}
export type DocumentEvent = DocumentCaptured | DocumentChanged | DataSetRegistered | SnapshotTaken;
