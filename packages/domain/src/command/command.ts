import type { PolicyChoice } from '../policy/policy.js';

/**
 * Commands are the lines of the claims file (FORMATS): what is asked, as written, before anything is known of it.
 * Every field holds what was handed in; `decide` reads it, and lists all that is wrong with it.
 */
export type WrittenValue =
  | string
  | number
  | {
      readonly qualifier: string;
      readonly number?: string | number;
      readonly min?: string | number;
      readonly max?: string | number;
      /** The words as printed, where they are known. */
      readonly text?: string;
    };
export type WrittenPeriod = { readonly start?: string; readonly end: string; readonly length?: string };

interface Line {
  readonly id?: string;
}
/** A claim named by id, or by enough of its fields to name exactly one. */
export type WrittenClaimRef =
  | string
  | {
      readonly figure?: string;
      readonly origin?: string;
      readonly asOf?: string;
      readonly period?: WrittenPeriod;
      readonly value?: WrittenValue;
      readonly publishedAt?: string;
      readonly document?: string;
      readonly dataSet?: string;
    };
/** A cell: figure, point, and voice (a data set, else an origin). */
export interface WrittenCellRef {
  readonly figure: string;
  readonly origin?: string;
  readonly dataSet?: string;
  readonly asOf?: string;
  readonly period?: WrittenPeriod;
  readonly segment?: number;
}

export interface OpenTopic extends Line {
  readonly type: 'topic';
  readonly key: string;
  readonly title: string;
  readonly timeZone?: string;
}
export interface RegisterSource extends Line {
  readonly type: 'source';
  readonly key: string;
  readonly name: string;
  readonly kind?: string;
  readonly aliases?: readonly string[];
  readonly speaksFor?: string | null;
  readonly url?: string;
}
export interface MergeSources extends Line {
  readonly type: 'source-merge';
  readonly source: string;
  readonly into: string;
  readonly reason: string;
}
export interface DefineFigure extends Line {
  readonly type: 'figure';
  readonly key: string;
  readonly topic: string;
  readonly title: string;
  readonly measure: string;
  readonly population: string;
  readonly place: string;
  readonly facets?: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly kind: string;
  readonly baseDate?: string | null;
  readonly definition?: string;
  readonly partOf?: string | null;
  readonly breakdown?: string;
  readonly signed?: boolean;
  readonly policy?: PolicyChoice;
}
export interface RedefineFigure extends Line {
  readonly type: 'redefinition';
  readonly figure: string;
  readonly break?: boolean;
  readonly baseDate?: string;
  readonly from?: string;
  readonly title?: string;
  readonly definition?: string;
  readonly partOf?: string | null;
  readonly breakdown?: string | null;
  readonly reason?: string;
}
export interface SetPolicy extends Line {
  readonly type: 'policy';
  readonly figure: string;
  readonly policy: PolicyChoice;
  readonly reason?: string;
}
export interface AnnotateFigure extends Line {
  readonly type: 'annotation';
  readonly figure: string;
  readonly on: string;
  readonly text: string;
  readonly by?: string;
}
export interface AdjustFigure extends Line {
  readonly type: 'adjustment';
  readonly figure: string;
  readonly on: string;
  readonly amount: string | number;
  readonly by?: string;
  readonly text?: string;
}
export interface MergeFigures extends Line {
  readonly type: 'figure-merge';
  readonly figure: string;
  readonly into: string;
  readonly reason: string;
}
export interface PreferClaim extends Line {
  readonly type: 'preference';
  readonly figure: string;
  readonly claim: WrittenClaimRef;
  readonly until?: string;
  readonly reason: string;
}
export interface ReleaseFigure extends Line {
  readonly type: 'release';
  readonly figure: string;
  readonly reason: string;
}
export interface RegisterDataSet extends Line {
  readonly type: 'data-set';
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly licence?: string;
}
export interface TakeSnapshot extends Line {
  readonly type: 'snapshot';
  readonly dataSet: string;
  readonly publishedAt: string;
  readonly rows: number;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
}
export interface CaptureDocument extends Line {
  readonly type: 'document';
  readonly url?: string;
  readonly publisher: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly retrievedAt?: string;
  readonly text?: string;
  /** What the text was read from: text, markdown or html. */
  readonly format?: string;
  /** When a text that changed silently was captured; absent: `retrievedAt`, else now. */
  readonly capturedAt?: string;
}
export interface RecordClaim extends Line {
  readonly type: 'claim';
  readonly figure: string;
  readonly segment?: number;
  readonly value: WrittenValue;
  readonly unit?: string;
  /** Short for a period that ends then. Exactly one of `asOf` and `period`. */
  readonly asOf?: string;
  readonly period?: WrittenPeriod;
  /** Absent or null: the publisher's own voice. */
  readonly origin?: string | null;
  readonly via?: readonly string[];
  readonly document?: string;
  readonly dataSet?: string;
  readonly publishedAt?: string;
  readonly quote?: string;
  readonly quoteStart?: number;
  readonly modality?: string;
  readonly partOf?: WrittenClaimRef;
  /** Where `publishedAt` is not known. */
  readonly capturedAt?: string;
  readonly by?: string;
  readonly note?: string;
  readonly extraction?: { readonly method: string; readonly version: string; readonly reviewer?: string };
  readonly place?: number;
  /** Row and column in the data set, from the mapping. */
  readonly row?: number;
  readonly column?: string;
}
/** A claim as it was read in a document, to be accepted or rejected. */
export interface ProposeDraft extends Line {
  readonly type: 'draft';
  readonly document: string;
  /** Version of the document; absent: the present one. */
  readonly version?: number;
  readonly topic?: string;
  readonly quote: string;
  /** UTF-16 offsets in the text of the document. */
  readonly start: number;
  readonly valueStart?: number;
  readonly valueEnd?: number;
  readonly value: WrittenValue;
  readonly measure: string;
  readonly population?: string;
  readonly place?: string;
  readonly period?: { readonly text: string; readonly start?: string; readonly end?: string };
  readonly asOf: { readonly date: string; readonly basis: string };
  readonly chain?: readonly { readonly name: string; readonly role: string }[];
  readonly originator?: string;
  readonly evidence?: string;
  readonly modality?: string;
  /** Id of the draft that this is a part of. */
  readonly partOf?: string;
  readonly method: string;
  readonly methodVersion: string;
  /** Which of several equal readings of the document, from 0. */
  readonly nth?: number;
  readonly capturedAt?: string;
}
export interface AcceptDraft extends Line {
  readonly type: 'draft-acceptance';
  readonly draft: string;
  /** Its claim is recorded under this figure. */
  readonly figure?: string;
  /** Or it says what this claim says; nothing else is recorded. */
  readonly claim?: WrittenClaimRef;
  readonly segment?: number;
  readonly value?: WrittenValue;
  readonly asOf?: string;
  readonly period?: WrittenPeriod;
  /** Null: the publisher's own voice; absent: as proposed. */
  readonly origin?: string | null;
  readonly via?: readonly string[];
  readonly modality?: string;
  readonly note?: string;
  readonly reviewer?: string;
  /** Beside `claim`: what was edited when it was recorded. */
  readonly edited?: readonly string[];
}
export interface RejectDraft extends Line {
  readonly type: 'draft-rejection';
  readonly draft: string;
  readonly reason: string;
  readonly reviewer?: string;
}
export interface CorrectClaim extends Line {
  readonly type: 'correction';
  readonly claim: WrittenClaimRef;
  readonly value?: WrittenValue;
  readonly asOf?: string;
  readonly period?: WrittenPeriod;
  readonly origin?: string;
  readonly by: string;
  readonly reason: string;
  readonly publishedAt?: string;
  readonly document?: string;
  readonly dataSet?: string;
  readonly quote?: string;
  readonly place?: number;
}
export interface RetractClaim extends Line {
  readonly type: 'retraction';
  readonly claim?: WrittenClaimRef;
  readonly cell?: WrittenCellRef;
  readonly by: string;
  readonly reason: string;
  readonly publishedAt?: string;
  readonly document?: string;
  readonly dataSet?: string;
  readonly place?: number;
  readonly row?: number;
  readonly column?: string;
}
export interface DisputeClaim extends Line {
  readonly type: 'dispute';
  readonly claim: WrittenClaimRef;
  readonly by: string;
  readonly reason: string;
  readonly publishedAt?: string;
  readonly document?: string;
}
export interface WithdrawDispute extends Line {
  readonly type: 'dispute-withdrawal';
  readonly claim: WrittenClaimRef;
  readonly by: string;
  /** One of several. */
  readonly dispute?: string;
  readonly reason: string;
  readonly publishedAt?: string;
}
export interface MoveClaim extends Line {
  readonly type: 'move';
  readonly claim: WrittenClaimRef;
  readonly to: string;
  readonly segment?: number;
  readonly reason: string;
}

/** Definitions of a whole submission are taken before its other lines. */
export const definitionTypes = ['topic', 'source', 'data-set', 'figure', 'document'] as const;
export type Definition = OpenTopic | RegisterSource | RegisterDataSet | DefineFigure | CaptureDocument;
export type Command =
  | Definition
  | MergeSources
  | RedefineFigure
  | SetPolicy
  | AnnotateFigure
  | AdjustFigure
  | MergeFigures
  | PreferClaim
  | ReleaseFigure
  | RecordClaim
  | ProposeDraft
  | AcceptDraft
  | RejectDraft
  | CorrectClaim
  | RetractClaim
  | DisputeClaim
  | WithdrawDispute
  | MoveClaim
  | TakeSnapshot;
export type CommandType = Command['type'];
