import type { ContentHash, DataSetKey, DocumentId } from '../document/document.js';
import type { FigureKey } from '../figure/figure.js';
import type { Instant, Period, PublicationTime } from '../period/period.js';
import type { SourceKey } from '../source/source.js';
import type { Value } from '../value/value.js';

/** UUIDv8: 48 bits of publishedAt in ms, then a hash of the identity, so that ids are deterministic and ordered in time. */
export type ClaimId = string & { readonly __brand: 'ClaimId' };

export const modalities = ['asserted', 'planned', 'projected', 'likely', 'possible', 'denied'] as const;
export type Modality = (typeof modalities)[number];

/** Where in its document or data set a claim stands. `place` orders claims inside one document (row number or text offset). */
export interface Locator {
  readonly place: number;
  readonly quote?: ContentHash;
  readonly start?: number;
  readonly end?: number;
  readonly row?: number;
  readonly column?: string;
}

/** How a claim was read from text, and by whom it was accepted. */
export interface ExtractionNote {
  readonly method: string;
  readonly version: string;
  readonly reviewer?: string;
}

/** What one claim says: one number at one point, with wording, origin, relays, document. */
export interface ClaimFacts {
  readonly claim: ClaimId;
  readonly figure: FigureKey;
  /** Only where the claim itself names its segment; otherwise the segment follows from publishedAt. */
  readonly segment?: number;
  readonly value: Value;
  readonly period: Period;
  /** The earlier of period end and publishedAt. */
  readonly held: Instant;
  /** The deepest named source; the publisher where none is named. */
  readonly origin: SourceKey;
  readonly basis: 'named' | 'own-voice';
  /** Ordered relays, outermost first. */
  readonly via?: readonly SourceKey[];
  readonly document?: DocumentId;
  readonly dataSet?: DataSetKey;
  readonly locator: Locator;
  readonly publishedAt: PublicationTime;
  readonly modality: Modality;
  readonly partOf?: ClaimId;
  readonly extraction?: ExtractionNote;
}

/** One ledger: one voice (`dataset:<key>` or `source:<key>`) at one point. */
export interface CellRef {
  readonly figure: FigureKey;
  /** Absent: the segment that follows from publishedAt. */
  readonly segment?: number;
  /** `pointKey` of the period. */
  readonly point: string;
  readonly voice: string;
}

/** Who changed a number (DOMAIN §5). */
export const changers = ['source', 'publisher', 'recorder', 'editor'] as const;
export type ChangedBy = (typeof changers)[number];
export type CorrectedBy = Exclude<ChangedBy, 'editor'>;

/** A claim enters the log. The event's id is the claim's id. */
export interface ClaimRecorded {
  readonly type: 'ClaimRecorded';
  readonly data: ClaimFacts & { readonly statedBy?: ChangedBy; readonly note?: string };
}
/**
 * A number was corrected. By source or publisher: `data` is a new entry of the cell at its own publishedAt.
 * By the recorder (we mistyped): it takes the place of `corrects`, which never was on the publication clock.
 */
export interface ClaimCorrected {
  readonly type: 'ClaimCorrected';
  readonly data: ClaimFacts & { readonly corrects?: ClaimId; readonly by: CorrectedBy; readonly reason: string };
}
/** By source or publisher: the cell ends `withdrawn` at publishedAt (no earlier claim is needed). By the recorder: `claim` is struck. */
export interface ClaimRetracted {
  readonly type: 'ClaimRetracted';
  readonly data: {
    readonly retraction: string;
    readonly cell: CellRef;
    readonly period: Period;
    readonly claim?: ClaimId;
    readonly by: CorrectedBy;
    readonly reason: string;
    readonly publishedAt: PublicationTime;
    readonly document?: DocumentId;
    readonly dataSet?: DataSetKey;
    readonly locator?: Locator;
  };
}
/** Someone disputes a claim; a flag, never a change of value. Disputed by its own origin, it is retracted instead (decided before). */
export interface ClaimDisputed {
  readonly type: 'ClaimDisputed';
  readonly data: {
    readonly dispute: string;
    readonly claim: ClaimId;
    readonly cell: CellRef;
    readonly by: SourceKey;
    readonly reason: string;
    readonly publishedAt: PublicationTime;
    readonly document?: DocumentId;
  };
}
/** The dispute `dispute` no longer stands. */
export interface ClaimDisputeWithdrawn {
  readonly type: 'ClaimDisputeWithdrawn';
  readonly data: {
    readonly dispute: string;
    readonly claim: ClaimId;
    readonly cell: CellRef;
    readonly by: SourceKey;
    readonly reason: string;
    readonly publishedAt: PublicationTime;
  };
}
/** A claim had been recorded under the wrong figure (or segment). On the record clock alone. */
export interface ClaimMoved {
  readonly type: 'ClaimMoved';
  readonly data: {
    readonly claim: ClaimId;
    readonly from: CellRef;
    readonly to: { readonly figure: FigureKey; readonly segment?: number };
    readonly reason: string;
  };
}
export type ClaimEvent = ClaimRecorded | ClaimCorrected | ClaimRetracted | ClaimDisputed | ClaimDisputeWithdrawn | ClaimMoved;
