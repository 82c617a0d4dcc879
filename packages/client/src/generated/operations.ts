// Generated from services/gateway/schema.graphql and packages/client/src/operations by `pnpm generate`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A draft to accept, and what you say otherwise than it does. Exactly one of `figure`, `define` and `claim`. */
export type AcceptDraftInput = {
  /** When the number held; absent: as proposed. */
  readonly asOf?: string | null | undefined;
  /** A recorded claim that says the same already: the draft is linked to it, and nothing else is recorded. */
  readonly claim?: string | null | undefined;
  /** A new figure that its claim is about; defined first. */
  readonly define?: DefineFigureInput | null | undefined;
  /** The figure that its claim is about. */
  readonly figure?: string | null | undefined;
  /** The draft. */
  readonly id: string;
  /** How it is meant; absent: as proposed. */
  readonly modality?: Modality | null | undefined;
  /** A note. */
  readonly note?: string | null | undefined;
  /** Key or name of who says so; absent: as proposed. */
  readonly origin?: string | null | undefined;
  /** True: the publisher speaks for itself, whoever was proposed. */
  readonly ownVoice?: boolean | null | undefined;
  /** The right period; absent: as proposed. */
  readonly period?: PeriodInput | null | undefined;
  /** Who says so, registered first. */
  readonly registerOrigin?: RegisterSourceInput | null | undefined;
  /** The right value; absent: as proposed. */
  readonly value?: ValueInput | null | undefined;
  /** Who relayed it, outermost first; absent: those proposed that are registered. */
  readonly via?: ReadonlyArray<string> | null | undefined;
};

/** Drafts to accept, in any order: parts find their wholes. */
export type AcceptDraftsInput = {
  /** At most 200. */
  readonly drafts: ReadonlyArray<AcceptDraftInput>;
  /** Who accepts them, as they call themselves. */
  readonly reviewer?: string | null | undefined;
};

/** What kind of actor. */
export type ActorKind =
  /** Somebody at this machine; nobody was asked who. */
  | 'LOCAL'
  /** A person. */
  | 'PERSON'
  /** A program. */
  | 'PROGRAM'
  /** Factline itself. */
  | 'SYSTEM';

/** A remark on a figure at a date. With `adjustment` it explains a step; it never alters a value. */
export type AnnotateFigureInput = {
  /** By how much the series was adjusted there, e.g. "-25". */
  readonly adjustment?: string | null | undefined;
  /** Whose remark it is; absent: an editor. */
  readonly by?: Annotator | null | undefined;
  /** The figure. */
  readonly figure: string;
  /** The date it is about. */
  readonly on: string;
  /** The remark. */
  readonly text: string;
};

/** Whose remark it is. */
export type Annotator =
  /** An editor here says so. */
  | 'EDITOR'
  /** The publisher says so. */
  | 'PUBLISHER'
  /** We, who recorded it, say so. */
  | 'RECORDER'
  /** The source says so. */
  | 'SOURCE';

/** A moment to read at. Absent clocks set no limit. `knownAt` and `position` are the same clock: give one of them at most. */
export type At = {
  /** The record clock by time: what our log knew then, that moment included. */
  readonly knownAt?: string | null | undefined;
  /** The reference date: the headline over points that ended by the end of that day, in the zone of the topic. */
  readonly on?: string | null | undefined;
  /** The record clock by position: what our log knew with that event, it included. */
  readonly position?: string | null | undefined;
  /** The publication clock: what the world could know then, that moment included. Corrections by source or publisher obey it; repairs by the recorder, definitions, policies and merges obey the record clock alone. */
  readonly publishedBy?: string | null | undefined;
};

/** How the parts of a figure make it up. */
export type Breakdown =
  /** They share nothing and together make the whole: they must add up to it. */
  | 'DISJOINT';

/** What one voice said at one point of a figure: the cell that a retraction empties. */
export type CellRefInput = {
  /** The end of the period. */
  readonly asOf?: string | null | undefined;
  /** The data set, where the voice is a data set. */
  readonly dataSet?: string | null | undefined;
  /** The figure. */
  readonly figure: string;
  /** Key or name of the origin, where the voice is an origin. */
  readonly origin?: string | null | undefined;
  /** The period. */
  readonly period?: PeriodInput | null | undefined;
};

/** Which revisions; every condition given must hold. */
export type ChangeFilter = {
  /** In one of these directions. */
  readonly direction?: ReadonlyArray<Direction> | null | undefined;
  /** Of these figures; at most 100. */
  readonly figures?: ReadonlyArray<string> | null | undefined;
  /** true: of headlines; false: of points; absent: both. */
  readonly headline?: boolean | null | undefined;
  /** Caused by something published after this moment, whenever our log learned it. Editors, merges and repairs publish nothing. */
  readonly publishedAfter?: string | null | undefined;
  /** Caused by something published by this moment, it included. */
  readonly publishedBy?: string | null | undefined;
  /** For one of these reasons. */
  readonly reason?: ReadonlyArray<RevisionReason> | null | undefined;
  /** Recorded after this moment. */
  readonly since?: string | null | undefined;
  /** Caused by a claim of this source. */
  readonly source?: string | null | undefined;
  /** Of figures of this topic. */
  readonly topic?: string | null | undefined;
};

/** Who changed a number. */
export type ChangedBy =
  /** An editor here. */
  | 'EDITOR'
  /** Who published it; a restated file never proves the source. */
  | 'PUBLISHER'
  /** We, who recorded it. */
  | 'RECORDER'
  /** The source it comes from. */
  | 'SOURCE';

/** A claim, named by its id, or by enough of its fields to name exactly one. None or several is a problem. */
export type ClaimRefInput = {
  /** The end of its period, as written. */
  readonly asOf?: string | null | undefined;
  /** Its data set. */
  readonly dataSet?: string | null | undefined;
  /** URL or id of its document. */
  readonly document?: string | null | undefined;
  /** Its figure. */
  readonly figure?: string | null | undefined;
  /** Its id or key; then nothing else is needed. */
  readonly id?: string | null | undefined;
  /** Key or name of its origin. */
  readonly origin?: string | null | undefined;
  /** Its period. */
  readonly period?: PeriodInput | null | undefined;
  /** When it was published. */
  readonly publishedAt?: string | null | undefined;
  /** Its value. */
  readonly value?: ValueInput | null | undefined;
};

/** What became of a claim. */
export type ClaimState =
  /** A correction took its place. */
  | 'CORRECTED'
  /** We had recorded it under the wrong figure. */
  | 'MOVED'
  /** It stands as it was recorded. */
  | 'RECORDED'
  /** It was taken back. */
  | 'RETRACTED'
  /** We had recorded it wrongly; it never was. */
  | 'STRUCK';

/** A number was corrected. By source or publisher: a new word at its own publication. By the recorder: the old one never was. */
export type CorrectClaimInput = {
  /** The right end of the period; absent: as it was. */
  readonly asOf?: string | null | undefined;
  /** Who corrects. */
  readonly by: CorrectedBy;
  /** The claim that is corrected. */
  readonly claim: ClaimRefInput;
  /** URL or id of the document that corrects. */
  readonly document?: string | null | undefined;
  /** The right origin; absent: as it was. */
  readonly origin?: string | null | undefined;
  /** The right period; absent: as it was. */
  readonly period?: PeriodInput | null | undefined;
  /** When the correction was published. */
  readonly publishedAt?: string | null | undefined;
  /** The sentence that corrects. */
  readonly quote?: string | null | undefined;
  /** Why. */
  readonly reason: string;
  /** The right value; absent: as it was. */
  readonly value?: ValueInput | null | undefined;
};

/** Who corrects. */
export type CorrectedBy =
  /** Who published it. */
  | 'PUBLISHER'
  /** We, who recorded it wrongly. */
  | 'RECORDER'
  /** The source itself. */
  | 'SOURCE';

/** A figure to define. A taken key with other dimensions is a problem. */
export type DefineFigureInput = {
  /** What a cumulative figure counts from. */
  readonly baseDate?: string | null | undefined;
  /** How its parts make it up; absent: nothing is declared. */
  readonly breakdown?: Breakdown | null | undefined;
  /** What exactly is counted. */
  readonly definition?: string | null | undefined;
  /** Further dimensions. */
  readonly facets?: ReadonlyArray<FacetInput> | null | undefined;
  /** Its key, e.g. "gaza-2021/killed/palestinians/gaza-strip". */
  readonly key: string;
  /** How it counts. */
  readonly kind: FigureKind;
  /** What is counted, e.g. "killed". */
  readonly measure: string;
  /** The whole that this is a part of, in the same topic. */
  readonly partOf?: string | null | undefined;
  /** Where; may be "anywhere". */
  readonly place: string;
  /** How its headline is picked; absent: LATEST. */
  readonly policy?: PolicyInput | null | undefined;
  /** Of whom: the whole group. */
  readonly population: string;
  /** Whether it may be negative; absent: it counts, and may not. */
  readonly signed?: boolean | null | undefined;
  /** What people call it. */
  readonly title: string;
  /** Its topic. */
  readonly topic: string;
  /** The unit, e.g. "people". */
  readonly unit: string;
};

/** Which way a number moved. */
export type Direction =
  /** Down. */
  | 'DOWN'
  /** There was none before. */
  | 'FIRST'
  /** The same, said more exactly. */
  | 'NARROWER'
  /** The two may not be compared: a break, another origin's differing value, or flows of unequal length. */
  | 'NOT_COMPARABLE'
  /** The value is the same; a status or flag changed. */
  | 'SAME'
  /** It moved, neither simply up nor down. */
  | 'SHIFTED'
  /** Up. */
  | 'UP'
  /** The same, said less exactly. */
  | 'WIDER'
  /** There is none any more. */
  | 'WITHDRAWN';

/** Somebody disputes a claim. It changes no value; it flags who disputes. */
export type DisputeClaimInput = {
  /** Key or name of who disputes it. */
  readonly by: string;
  /** The claim. */
  readonly claim: ClaimRefInput;
  /** URL or id of the document that says so. */
  readonly document?: string | null | undefined;
  /** When that was published. */
  readonly publishedAt?: string | null | undefined;
  /** Why. */
  readonly reason: string;
};

/** What a text is read from. */
export type DocumentFormat =
  /** A web page; its text is what a reader sees of the article. */
  | 'HTML'
  /** Markdown; its marks stay in the text. */
  | 'MARKDOWN'
  /** Plain text. */
  | 'TEXT';

/** Where the day of a number comes from. */
export type DraftAsOfBasis =
  /** The text does not say: the day it was published stands in. */
  | 'PUBLICATION'
  /** The text says it. */
  | 'STATED';

/** Which drafts; conditions that are left out do not narrow. */
export type DraftFilter = {
  /** Of this document. */
  readonly document?: string | null | undefined;
  /** In this state. */
  readonly state?: DraftState | null | undefined;
  /** Of this topic. */
  readonly topic?: string | null | undefined;
};

/** What became of a draft. */
export type DraftState =
  /** Its claim is recorded. */
  | 'ACCEPTED'
  /** Nobody has decided on it. */
  | 'PROPOSED'
  /** Nothing is recorded of it. */
  | 'REJECTED';

/** A further dimension. */
export type FacetInput = {
  /** Its name, e.g. "case". */
  readonly name: string;
  /** Its value, e.g. "confirmed". */
  readonly value: string;
};

/** Which figures; every condition given must hold. */
export type FigureFilter = {
  /** These figures; at most 100. */
  readonly keys?: ReadonlyArray<string> | null | undefined;
  /** Counting so. */
  readonly kind?: FigureKind | null | undefined;
  /** Counting this, e.g. "killed". */
  readonly measure?: string | null | undefined;
  /** In this place. */
  readonly place?: string | null | undefined;
  /** Of this group. */
  readonly population?: string | null | undefined;
  /** On which this source has a claim. */
  readonly source?: string | null | undefined;
  /** With one of these statuses now. */
  readonly status?: ReadonlyArray<FigureStatus> | null | undefined;
  /** Whose title or key has these words. */
  readonly text?: string | null | undefined;
  /** Of this topic. */
  readonly topic?: string | null | undefined;
};

/** How a figure counts. */
export type FigureKind =
  /** Counted since a base date; only new events make it grow. */
  | 'CUMULATIVE'
  /** A number over a period that each claim states. */
  | 'FLOW'
  /** A level at an instant. */
  | 'STOCK';

/** The order of a list of figures. */
export type FigureOrder = {
  /** Which way. */
  readonly direction?: OrderDirection;
  /** By what. */
  readonly field?: FigureOrderField;
};

/** By what figures are ordered. */
export type FigureOrderField =
  /** By key. */
  | 'KEY'
  /** By the position of the last change of the headline, then key. */
  | 'LAST_CHANGE'
  /** By title, then key. */
  | 'TITLE';

/** How the sources stand to each other on a figure. */
export type FigureStatus =
  /** Two independent sources are comparable, and none is in conflict. */
  | 'AGREED'
  /** Two independent sources stand by numbers that cannot both be true. */
  | 'CONTESTED'
  /** There are only plans, projections or denials. */
  | 'NOT_ASSERTED'
  /** Nobody has said anything. */
  | 'NO_CLAIMS'
  /** One independent source alone. */
  | 'SINGLE_SOURCE'
  /** It is asserted that there is a number, but none was given. */
  | 'UNKNOWN'
  /** Everything that was said was taken back. */
  | 'WITHDRAWN';

/** A remark on a number. It never alters the number. */
export type FlagCode =
  /** The definition changed; it is not comparable with what was before. */
  | 'BREAK_IN_SERIES'
  /** Its period does not reach the day asked for. */
  | 'CARRIED_FORWARD'
  /** A cumulative number went down in one voice, unexplained. */
  | 'CUMULATIVE_DECREASE'
  /** Somebody disputes it. */
  | 'DISPUTED'
  /** It is over five times, or under a fifth, of both neighbours in its voice. */
  | 'IMPLAUSIBLE_JUMP'
  /** Its source has spoken since, without a number. */
  | 'NO_NEW_NUMBER'
  /** A part is larger than its whole. */
  | 'PART_EXCEEDS_WHOLE'
  /** One document gives two values; the later line stands. */
  | 'SELF_CONTRADICTORY'
  /** It has not been said again for long. */
  | 'STALE'
  /** Declared disjoint parts do not add up to their whole. */
  | 'SUM_DIFFERS';

/** A rebuild to show to readers. */
export type FlipProjectionInput = {
  /** Show it although it differs from what readers see; subscribers are told `Lagged`, to read again. */
  readonly acceptDifferences?: boolean | null | undefined;
  /** The rebuild. */
  readonly rebuild: string;
};

/** Why a claim was not chosen. */
export type LosingRule =
  /** It belongs to a stretch of the figure before a break. */
  | 'EARLIER_SEGMENT'
  /** It held too long before the newest. */
  | 'HELD_TOO_LONG_AGO'
  /** There is a lower one. */
  | 'HIGHER'
  /** There is a higher one. */
  | 'LOWER'
  /** The policy chooses none. */
  | 'NOTHING_CHOSEN'
  /** Too few independent origins stand by it. */
  | 'NOT_CORROBORATED'
  /** Its source is not listed. */
  | 'NOT_LISTED'
  /** The editor preferred another. */
  | 'NOT_PREFERRED'
  /** It is not the middle one. */
  | 'NOT_THE_MIDDLE'
  /** There is a newer one. */
  | 'OLDER'
  /** Another origin was asked for. */
  | 'OTHER_ORIGIN'
  /** A source that ranks higher has spoken. */
  | 'OUTRANKED'
  /** It held outside the window. */
  | 'OUTSIDE_WINDOW';

/** Two figures are one. */
export type MergeFiguresInput = {
  /** The figure that goes. */
  readonly figure: string;
  /** The figure that stays. */
  readonly into: string;
  /** Why. */
  readonly reason: string;
};

/** Two keys are one source. */
export type MergeSourcesInput = {
  /** The key that stays; its claims count together from now on. */
  readonly into: string;
  /** Why. */
  readonly reason: string;
  /** The key that goes. */
  readonly source: string;
};

/** How a claim is meant. */
export type Modality =
  /** It is said to be so. */
  | 'ASSERTED'
  /** It is said not to be so. */
  | 'DENIED'
  /** It is said to be likely. */
  | 'LIKELY'
  /** It is said to be planned. */
  | 'PLANNED'
  /** It is said to be possible. */
  | 'POSSIBLE'
  /** It is a projection or forecast. */
  | 'PROJECTED';

/** We had recorded a claim under the wrong figure. */
export type MoveClaimInput = {
  /** The claim. */
  readonly claim: ClaimRefInput;
  /** Why. */
  readonly reason: string;
  /** The stretch of that figure, where it has to be named. */
  readonly segment?: number | null | undefined;
  /** The figure it belongs to. */
  readonly to: string;
};

/** Which way. */
export type OrderDirection =
  /** Smallest, earliest, or A first. */
  | 'ASCENDING'
  /** Largest, latest, or Z first. */
  | 'DESCENDING';

/** Whose word a claim is. */
export type OriginBasis =
  /** The text names its source. */
  | 'NAMED'
  /** The text names none: the publisher speaks for itself. */
  | 'OWN_VOICE';

/** What came of an item. */
export type Outcome =
  /** It was known already; nothing was recorded. */
  | 'ALREADY_KNOWN'
  /** It was recorded. */
  | 'RECORDED'
  /** It was refused; its problems say why. */
  | 'REJECTED'
  /** It is skipped by a rule. */
  | 'SKIPPED';

/** Along which clock an outline runs. */
export type OutlineClock =
  /** The headline as it was shown, by the time of recording. */
  | 'RECORDED'
  /** The answer at each reference period, by its end. */
  | 'REFERENCE';

/** A reference period as it is handed in: `end` with `start`, or with `length`. */
export type PeriodInput = {
  /** Year, month, date or date-time with offset. */
  readonly end: string;
  /** ISO 8601 duration of a flow, e.g. "PT24H". */
  readonly length?: string | null | undefined;
  /** Year, month, date or date-time with offset. */
  readonly start?: string | null | undefined;
};

/** A rule and the arguments it takes. */
export type PolicyInput = {
  /** How many independent origins, for CORROBORATED. */
  readonly n?: number | null | undefined;
  /** The rule. */
  readonly name: PolicyName;
  /** Key of the source, for LATEST_OF. */
  readonly source?: string | null | undefined;
  /** Keys of the sources in order, for PRIORITY. */
  readonly sources?: ReadonlyArray<string> | null | undefined;
  /** ISO 8601 duration, for PRIORITY. */
  readonly staleAfter?: string | null | undefined;
  /** When the preference ends, for PREFERRED. */
  readonly until?: string | null | undefined;
  /** Version of the rule; absent: the newest. */
  readonly version?: number | null | undefined;
  /** ISO 8601 duration, for HIGHEST, LOWEST, ENVELOPE and MEDIAN. */
  readonly window?: string | null | undefined;
};

/** A rule that picks the headline from what the sources say. */
export type PolicyName =
  /** The newest that n independent origins stand by. */
  | 'CORROBORATED'
  /** From the lowest to the highest of independent origins within a window. */
  | 'ENVELOPE'
  /** The highest within a window of the newest. */
  | 'HIGHEST'
  /** The newest standing claim. */
  | 'LATEST'
  /** The newest of one source. */
  | 'LATEST_OF'
  /** The lowest within a window of the newest. */
  | 'LOWEST'
  /** The lower middle claim within a window. */
  | 'MEDIAN'
  /** Nothing is chosen; everything is listed. */
  | 'NONE'
  /** The editor's pick while it stands; then the newest. */
  | 'PREFERRED'
  /** The first listed source that is not stale. */
  | 'PRIORITY';

/** How finely a date was written. */
export type Precision =
  /** A day. */
  | 'DAY'
  /** An hour. */
  | 'HOUR'
  /** A minute. */
  | 'MINUTE'
  /** A month. */
  | 'MONTH'
  /** A quarter. */
  | 'QUARTER'
  /** A second or finer. */
  | 'SECOND'
  /** A week. */
  | 'WEEK'
  /** A year. */
  | 'YEAR';

/** The claim that an editor picks, for figures with the PREFERRED policy. */
export type PreferClaimInput = {
  /** The claim. */
  readonly claim: ClaimRefInput;
  /** The figure. */
  readonly figure: string;
  /** Why. */
  readonly reason: string;
  /** When the preference ends. */
  readonly until?: string | null | undefined;
};

/** Where a publication time comes from. */
export type PublicationBasis =
  /** Unknown: the time of capture stands in. */
  | 'CAPTURED'
  /** The publisher states it. */
  | 'STATED';

/** How a number was worded. */
export type Qualifier =
  /** "some 120": the number as it was said, without an invented tolerance. */
  | 'ABOUT'
  /** "at least 120": 120 or more. */
  | 'AT_LEAST'
  /** "100 to 120". */
  | 'BETWEEN'
  /** Just the number: "120"; also "none". */
  | 'EXACT'
  /** "under 120": below 120. */
  | 'FEWER_THAN'
  /** "more than 125": above 125. */
  | 'MORE_THAN'
  /** "almost 120": the number as it was said. */
  | 'NEARLY'
  /** The number does not apply here. */
  | 'NOT_APPLICABLE'
  /** The table says that it was not reported. */
  | 'NOT_REPORTED'
  /** "It is unclear how many." */
  | 'UNKNOWN'
  /** "as many as 120": 120 or fewer. */
  | 'UP_TO'
  /** A word such as "dozens"; its interval comes from a fixed table. */
  | 'VAGUE'
  /** The number was suppressed. */
  | 'WITHHELD';

/** Which rebuild. */
export type RebuildInput = {
  /** The rebuild. */
  readonly rebuild: string;
};

/** A projection to build anew. */
export type RebuildProjectionInput = {
  /** Its name, e.g. "figures". */
  readonly projection: string;
};

/** How far a rebuild is. */
export type RebuildState =
  /** The new generation of read tables is being filled, beside the one that readers see. */
  | 'BUILDING'
  /** It has caught up, and every row of both is compared. */
  | 'COMPARING'
  /** It cannot go on; drop it. */
  | 'FAILED'
  /** Readers see the new generation; the one before is kept caught up. */
  | 'FLIPPED'
  /** It was compared; it waits to be flipped or dropped. */
  | 'READY'
  /** Readers see the generation before it again. */
  | 'ROLLED_BACK';

/** A submission to take back. */
export type RecallSubmissionInput = {
  /** Why. */
  readonly reason: string;
  /** The submission; it must be done. */
  readonly submission: string;
};

/** A source to register, or its new particulars. */
export type RegisterSourceInput = {
  /** Other names under which it is found. */
  readonly aliases?: ReadonlyArray<string> | null | undefined;
  /** Key in kebab-case. */
  readonly key: string;
  /** What it is; absent: OTHER. */
  readonly kind?: SourceKind | null | undefined;
  /** Its name. */
  readonly name: string;
  /** Whose word it carries. */
  readonly speaksFor?: string | null | undefined;
  /** Its web address. */
  readonly url?: string | null | undefined;
};

/** Drafts of which nothing is to be recorded. */
export type RejectDraftsInput = {
  /** At most 200. */
  readonly drafts: ReadonlyArray<string>;
  /** Why. */
  readonly reason: string;
  /** Who rejects them, as they call themselves. */
  readonly reviewer?: string | null | undefined;
};

/** A number was taken back. Names the claim, or the cell it stood in. */
export type RetractClaimInput = {
  /** Who takes it back. */
  readonly by: CorrectedBy;
  /** Or the cell; no earlier claim is needed. */
  readonly cell?: CellRefInput | null | undefined;
  /** The claim that is taken back. */
  readonly claim?: ClaimRefInput | null | undefined;
  /** URL or id of the document that retracts. */
  readonly document?: string | null | undefined;
  /** When the retraction was published. */
  readonly publishedAt?: string | null | undefined;
  /** Why. */
  readonly reason: string;
};

/** Why a number changed. */
export type RevisionReason =
  /** Something published earlier came in late. */
  | 'BACKFILL'
  /** Its publisher corrected it. */
  | 'CORRECTION_BY_PUBLISHER'
  /** Its source corrected it. */
  | 'CORRECTION_BY_SOURCE'
  /** Somebody disputed a claim, or no longer does. */
  | 'DISPUTE'
  /** It is the first number of the figure. */
  | 'FIRST_REPORT'
  /** A newer number. */
  | 'LATER_REPORT'
  /** Two figures became one. */
  | 'MERGE'
  /** An origin spoke for the first time. */
  | 'NEW_ORIGIN'
  /** The editor chose another policy. */
  | 'POLICY_CHANGE'
  /** The editor preferred a claim. */
  | 'PREFERENCE'
  /** A data set gave the number to another origin. */
  | 'REATTRIBUTED'
  /** We had recorded something wrongly. */
  | 'RECORDING_ERROR'
  /** The figure was defined anew. */
  | 'REDEFINITION'
  /** A parked figure was let go and caught up. */
  | 'RELEASE'
  /** A data set restated the number. */
  | 'RESTATED'
  /** A claim was taken back. */
  | 'RETRACTION'
  /** Two sources became one. */
  | 'SOURCE_MERGE';

/** How the headline of a figure is picked from now on. */
export type SetPolicyInput = {
  /** The figure. */
  readonly figure: string;
  /** The rule. */
  readonly policy: PolicyInput;
  /** Why. */
  readonly reason?: string | null | undefined;
};

/** What a source is. */
export type SourceKind =
  /** A news agency. */
  | 'AGENCY'
  /** Someone who publishes data sets. */
  | 'DATA_PUBLISHER'
  /** A newspaper, a broadcaster, an outlet. */
  | 'MEDIA'
  /** A non-governmental organisation. */
  | 'NGO'
  /** A ministry, an office, an authority. */
  | 'OFFICIAL'
  /** Anything else. */
  | 'OTHER'
  /** A person. */
  | 'PERSON'
  /** A body of the United Nations. */
  | 'UN';

/** How something was handed in. */
export type SubmissionKind =
  /** By a mutation. */
  | 'API'
  /** As a file. */
  | 'FILE';

/** How far a submission is. */
export type SubmissionState =
  /** Every item has its outcome. */
  | 'DONE'
  /** It cannot be read as a whole; nothing of it is lost, hand it in again. */
  | 'FAILED'
  /** It was recalled. */
  | 'RECALLED'
  /** Its bytes are still coming in. */
  | 'RECEIVING'
  /** It is being read and recorded. */
  | 'RUNNING'
  /** It is durable and waits for its turn. */
  | 'WAITING';

/** A published text. With `content` claims are read in it and proposed as drafts; with `text`, or with neither, it is only captured. */
export type SubmitDocumentInput = {
  /** The article itself, to be read; needs `publishedAt`. What is longer than a GraphQL request may be is handed in at POST /submissions. */
  readonly content?: string | null | undefined;
  /** What `content` is; absent: TEXT. */
  readonly format?: DocumentFormat | null | undefined;
  /** When it was published: date, or date-time with offset. */
  readonly publishedAt?: string | null | undefined;
  /** Key or name of its publisher. */
  readonly publisher: string;
  /** When it was retrieved. */
  readonly retrievedAt?: string | null | undefined;
  /** Its text, only to be kept; beside the log, where it can be erased. */
  readonly text?: string | null | undefined;
  /** Its title. */
  readonly title?: string | null | undefined;
  /** The topic that its claims most likely belong to: figures are suggested from it. */
  readonly topic?: string | null | undefined;
  /** Its web address; needed where there is no text. */
  readonly url?: string | null | undefined;
};

/** Which changes are told. */
export type UpdateScope =
  /** Those of headlines and of every past point. */
  | 'ALL'
  /** Those of headlines. */
  | 'HEADLINE';

/** A number as it is handed in: its words in `text`, or a `qualifier` with `number`, or with `min` and `max`. What is not a number comes back as a problem. */
export type ValueInput = {
  /** Upper bound, for BETWEEN. */
  readonly max?: string | null | undefined;
  /** Lower bound, for BETWEEN. */
  readonly min?: string | null | undefined;
  /** The number, e.g. "120". */
  readonly number?: string | null | undefined;
  /** How it was worded; with `number`, or with `min` and `max`. */
  readonly qualifier?: Qualifier | null | undefined;
  /** The words as printed, e.g. "at least 120", "dozens", "100 to 120". */
  readonly text?: string | null | undefined;
};

/** What a named voice does. */
export type VoiceRole =
  /** It is where the number comes from. */
  | 'ORIGINATOR'
  /** It passes on what another said. */
  | 'RELAY';

/** A dispute no longer stands. */
export type WithdrawDisputeInput = {
  /** Key or name of who no longer disputes it. */
  readonly by: string;
  /** The claim. */
  readonly claim: ClaimRefInput;
  /** When that was published. */
  readonly publishedAt?: string | null | undefined;
  /** Why. */
  readonly reason: string;
};

/** What became of a stretch of text. */
export type WordChangeKind =
  /** It stands in this version only. */
  | 'ADDED'
  /** It stood in the version before. */
  | 'REMOVED'
  /** It stands in both. */
  | 'SAME';

export type BoardFigurePartsFragment = (
  { readonly definition: string | null, readonly measure: string, readonly population: string, readonly place: string, readonly facets: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly current: { readonly low: string | null, readonly high: string | null, readonly status: FigureStatus, readonly explanation: string, readonly lastConfirmedAt: string | null, readonly value: ValuePartsFragment | null, readonly flags: ReadonlyArray<{ readonly code: FlagCode }>, readonly referencePeriod: PeriodPartsFragment | null, readonly at: { readonly position: string }, readonly winners: ReadonlyArray<{ readonly id: string, readonly origin: SourceNameFragment, readonly dataSet: { readonly id: string, readonly title: string } | null }>, readonly outlook: ReadonlyArray<{ readonly id: string, readonly modality: Modality, readonly value: ValuePartsFragment }>, readonly revision: { readonly id: string, readonly position: string, readonly recordedAt: string, readonly direction: Direction, readonly reason: RevisionReason, readonly changedBy: ChangedBy, readonly from: ValuePartsFragment | null, readonly fromPoint: PeriodPartsFragment | null } | null }, readonly standings: ReadonlyArray<{ readonly chosen: boolean, readonly origin: SourceNameFragment, readonly claim: { readonly id: string, readonly value: ValuePartsFragment, readonly referencePeriod: PeriodPartsFragment } }>, readonly revisions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly point: { readonly endsAt: string } | null, readonly to: { readonly point: string | null } | null }> } }
  & FigureNameFragment
);

export type BoardQueryVariables = Exact<{
  topic: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type BoardQuery = { readonly topic: (
    { readonly figures: { readonly nodes: ReadonlyArray<BoardFigurePartsFragment>, readonly pageInfo: PagePartsFragment } }
    & TopicPartsFragment
  ) | null };

export type BoardFigureQueryVariables = Exact<{
  key: string;
}>;


export type BoardFigureQuery = { readonly figure: (
    { readonly topic: TopicPartsFragment }
    & BoardFigurePartsFragment
  ) | null };

export type BoardUpdatedSubscriptionVariables = Exact<{
  topic?: string | null | undefined;
  figures?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
}>;


export type BoardUpdatedSubscription = { readonly figureUpdated:
    | { readonly __typename: 'Change', readonly cursor: string, readonly figure: BoardFigurePartsFragment, readonly revision: RevisionPartsFragment | null, readonly current: { readonly at: { readonly position: string } } }
    | { readonly __typename: 'Heartbeat', readonly cursor: string }
    | { readonly __typename: 'Lagged', readonly cursor: string, readonly from: string, readonly missed: number }
    | { readonly __typename: 'Snapshot', readonly cursor: string, readonly complete: boolean, readonly figures: ReadonlyArray<{ readonly id: string, readonly key: string, readonly current: { readonly lastConfirmedAt: string | null, readonly revision: { readonly id: string } | null } }> }
   };

export type TopicsOverviewQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicsOverviewQuery = { readonly topics: { readonly nodes: ReadonlyArray<(
      { readonly figures: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly key: string, readonly title: string, readonly unit: string, readonly current: { readonly status: FigureStatus, readonly value: ValuePartsFragment | null, readonly revision: { readonly id: string, readonly recordedAt: string } | null } }> } }
      & TopicPartsFragment
    )>, readonly pageInfo: PagePartsFragment } };

export type CheckPartsFragment = { readonly flag: FlagCode, readonly explanation: string, readonly figure: { readonly key: string, readonly title: string }, readonly point: PeriodPartsFragment, readonly claims: ReadonlyArray<{ readonly id: string, readonly value: { readonly text: string }, readonly origin: SourceNameFragment, readonly referencePeriod: { readonly end: string } }> };

export type TopicChecksQueryVariables = Exact<{
  key: string;
  at?: At | null | undefined;
  flags?: ReadonlyArray<FlagCode> | FlagCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicChecksQuery = { readonly topic: { readonly checks: { readonly nodes: ReadonlyArray<CheckPartsFragment>, readonly pageInfo: PagePartsFragment } } | null };

export type FigureChecksQueryVariables = Exact<{
  key: string;
  at?: At | null | undefined;
  flags?: ReadonlyArray<FlagCode> | FlagCode | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FigureChecksQuery = { readonly figure: { readonly checks: { readonly nodes: ReadonlyArray<CheckPartsFragment>, readonly pageInfo: PagePartsFragment } } | null };

export type ClaimPartsFragment = { readonly id: string, readonly key: string, readonly segment: number, readonly basis: OriginBasis, readonly recordedAt: string, readonly position: string, readonly modality: Modality, readonly state: ClaimState, readonly note: string | null, readonly value: ValuePartsFragment, readonly referencePeriod: PeriodPartsFragment, readonly origin: SourceNameFragment, readonly via: ReadonlyArray<SourceNameFragment>, readonly publishedAt: PublicationPartsFragment, readonly document: DocumentNameFragment | null, readonly dataSet: { readonly id: string, readonly key: string, readonly title: string } | null, readonly locator: { readonly place: number, readonly row: number | null, readonly column: string | null, readonly quote: string | null } };

export type ClaimsQueryVariables = Exact<{
  key: string;
  at?: At | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ClaimsQuery = { readonly figure: { readonly id: string, readonly key: string, readonly title: string, readonly claims: { readonly nodes: ReadonlyArray<(
        { readonly reaffirms: { readonly id: string, readonly key: string } | null, readonly replacedBy: { readonly id: string, readonly key: string, readonly value: { readonly text: string } } | null }
        & ClaimPartsFragment
      )>, readonly pageInfo: PagePartsFragment } } | null };

export type ClaimQueryVariables = Exact<{
  id: string;
}>;


export type ClaimQuery = { readonly claim: (
    { readonly figure: { readonly id: string, readonly key: string, readonly title: string }, readonly reaffirms: { readonly id: string, readonly key: string } | null, readonly replacedBy: { readonly id: string, readonly key: string } | null, readonly events: ReadonlyArray<{ readonly position: string, readonly type: string, readonly recordedAt: string }> }
    & ClaimPartsFragment
  ) | null };

export type DocumentNameFragment = { readonly id: string, readonly title: string | null, readonly url: string | null, readonly publisher: SourceNameFragment };

export type PublicationPartsFragment = { readonly at: string, readonly basis: PublicationBasis, readonly precision: Precision, readonly written: string };

export type DocumentQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentQuery = { readonly document: (
    { readonly publishedAt: PublicationPartsFragment | null, readonly claims: { readonly nodes: ReadonlyArray<(
        { readonly figure: { readonly id: string, readonly key: string, readonly title: string } }
        & ClaimPartsFragment
      )>, readonly pageInfo: PagePartsFragment } }
    & DocumentNameFragment
  ) | null };

export type DataSetQueryVariables = Exact<{
  key: string;
}>;


export type DataSetQuery = { readonly dataSet: { readonly id: string, readonly key: string, readonly title: string, readonly url: string | null, readonly licence: string | null, readonly publisher: SourceNameFragment } | null };

type RefusedParts_AcceptDraftsProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_AnnotateFigureProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_CorrectClaimProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_DefineFigureProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_DisputeClaimProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_MergeFiguresProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_MergeSourcesProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_MoveClaimProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_OpenTopicProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_PreferClaimProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_RecallSubmissionProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_RedefineFigureProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_RegisterDataSetProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_RegisterSourceProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_RejectDraftsProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_ReleaseFigureProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_RetractClaimProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_SetPolicyProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_SubmitClaimsProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_SubmitDocumentProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

type RefusedParts_WithdrawDisputeProblem_Fragment = { readonly problems: ReadonlyArray<ProblemPartsFragment> };

export type RefusedPartsFragment =
  | RefusedParts_AcceptDraftsProblem_Fragment
  | RefusedParts_AnnotateFigureProblem_Fragment
  | RefusedParts_CorrectClaimProblem_Fragment
  | RefusedParts_DefineFigureProblem_Fragment
  | RefusedParts_DisputeClaimProblem_Fragment
  | RefusedParts_MergeFiguresProblem_Fragment
  | RefusedParts_MergeSourcesProblem_Fragment
  | RefusedParts_MoveClaimProblem_Fragment
  | RefusedParts_OpenTopicProblem_Fragment
  | RefusedParts_PreferClaimProblem_Fragment
  | RefusedParts_RecallSubmissionProblem_Fragment
  | RefusedParts_RedefineFigureProblem_Fragment
  | RefusedParts_RegisterDataSetProblem_Fragment
  | RefusedParts_RegisterSourceProblem_Fragment
  | RefusedParts_RejectDraftsProblem_Fragment
  | RefusedParts_ReleaseFigureProblem_Fragment
  | RefusedParts_RetractClaimProblem_Fragment
  | RefusedParts_SetPolicyProblem_Fragment
  | RefusedParts_SubmitClaimsProblem_Fragment
  | RefusedParts_SubmitDocumentProblem_Fragment
  | RefusedParts_WithdrawDisputeProblem_Fragment
;

type DoneParts_AcceptDraftsSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_AnnotateFigureSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_CorrectClaimSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_DefineFigureSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_DisputeClaimSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_MergeFiguresSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_MergeSourcesSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_MoveClaimSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_OpenTopicSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_PreferClaimSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_RecallSubmissionSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_RedefineFigureSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_RegisterDataSetSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_RegisterSourceSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_RejectDraftsSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_ReleaseFigureSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_RetractClaimSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_SetPolicySuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_SubmitClaimsSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_SubmitDocumentSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

type DoneParts_WithdrawDisputeSuccess_Fragment = { readonly alreadyKnown: boolean, readonly position: string | null };

export type DonePartsFragment =
  | DoneParts_AcceptDraftsSuccess_Fragment
  | DoneParts_AnnotateFigureSuccess_Fragment
  | DoneParts_CorrectClaimSuccess_Fragment
  | DoneParts_DefineFigureSuccess_Fragment
  | DoneParts_DisputeClaimSuccess_Fragment
  | DoneParts_MergeFiguresSuccess_Fragment
  | DoneParts_MergeSourcesSuccess_Fragment
  | DoneParts_MoveClaimSuccess_Fragment
  | DoneParts_OpenTopicSuccess_Fragment
  | DoneParts_PreferClaimSuccess_Fragment
  | DoneParts_RecallSubmissionSuccess_Fragment
  | DoneParts_RedefineFigureSuccess_Fragment
  | DoneParts_RegisterDataSetSuccess_Fragment
  | DoneParts_RegisterSourceSuccess_Fragment
  | DoneParts_RejectDraftsSuccess_Fragment
  | DoneParts_ReleaseFigureSuccess_Fragment
  | DoneParts_RetractClaimSuccess_Fragment
  | DoneParts_SetPolicySuccess_Fragment
  | DoneParts_SubmitClaimsSuccess_Fragment
  | DoneParts_SubmitDocumentSuccess_Fragment
  | DoneParts_WithdrawDisputeSuccess_Fragment
;

export type CorrectClaimMutationVariables = Exact<{
  input: CorrectClaimInput;
}>;


export type CorrectClaimMutation = { readonly result:
    | (
      { readonly __typename: 'CorrectClaimProblem' }
      & RefusedParts_CorrectClaimProblem_Fragment
    )
    | (
      { readonly __typename: 'CorrectClaimSuccess' }
      & DoneParts_CorrectClaimSuccess_Fragment
    )
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
   };

export type RetractClaimMutationVariables = Exact<{
  input: RetractClaimInput;
}>;


export type RetractClaimMutation = { readonly result:
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
    | (
      { readonly __typename: 'RetractClaimProblem' }
      & RefusedParts_RetractClaimProblem_Fragment
    )
    | (
      { readonly __typename: 'RetractClaimSuccess' }
      & DoneParts_RetractClaimSuccess_Fragment
    )
   };

export type DisputeClaimMutationVariables = Exact<{
  input: DisputeClaimInput;
}>;


export type DisputeClaimMutation = { readonly result:
    | (
      { readonly __typename: 'DisputeClaimProblem' }
      & RefusedParts_DisputeClaimProblem_Fragment
    )
    | (
      { readonly __typename: 'DisputeClaimSuccess' }
      & DoneParts_DisputeClaimSuccess_Fragment
    )
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
   };

export type WithdrawDisputeMutationVariables = Exact<{
  input: WithdrawDisputeInput;
}>;


export type WithdrawDisputeMutation = { readonly result:
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
    | (
      { readonly __typename: 'WithdrawDisputeProblem' }
      & RefusedParts_WithdrawDisputeProblem_Fragment
    )
    | (
      { readonly __typename: 'WithdrawDisputeSuccess' }
      & DoneParts_WithdrawDisputeSuccess_Fragment
    )
   };

export type PreferClaimMutationVariables = Exact<{
  input: PreferClaimInput;
}>;


export type PreferClaimMutation = { readonly result:
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
    | (
      { readonly __typename: 'PreferClaimProblem' }
      & RefusedParts_PreferClaimProblem_Fragment
    )
    | (
      { readonly __typename: 'PreferClaimSuccess' }
      & DoneParts_PreferClaimSuccess_Fragment
    )
   };

export type AnnotateFigureMutationVariables = Exact<{
  input: AnnotateFigureInput;
}>;


export type AnnotateFigureMutation = { readonly result:
    | (
      { readonly __typename: 'AnnotateFigureProblem' }
      & RefusedParts_AnnotateFigureProblem_Fragment
    )
    | (
      { readonly __typename: 'AnnotateFigureSuccess' }
      & DoneParts_AnnotateFigureSuccess_Fragment
    )
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
   };

export type SetPolicyMutationVariables = Exact<{
  input: SetPolicyInput;
}>;


export type SetPolicyMutation = { readonly result:
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
    | (
      { readonly __typename: 'SetPolicyProblem' }
      & RefusedParts_SetPolicyProblem_Fragment
    )
    | (
      { readonly __typename: 'SetPolicySuccess' }
      & DoneParts_SetPolicySuccess_Fragment
    )
   };

export type MergeSourcesMutationVariables = Exact<{
  input: MergeSourcesInput;
}>;


export type MergeSourcesMutation = { readonly result:
    | (
      { readonly __typename: 'MergeSourcesProblem' }
      & RefusedParts_MergeSourcesProblem_Fragment
    )
    | (
      { readonly __typename: 'MergeSourcesSuccess' }
      & DoneParts_MergeSourcesSuccess_Fragment
    )
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
   };

export type MergeFiguresMutationVariables = Exact<{
  input: MergeFiguresInput;
}>;


export type MergeFiguresMutation = { readonly result:
    | (
      { readonly __typename: 'MergeFiguresProblem' }
      & RefusedParts_MergeFiguresProblem_Fragment
    )
    | (
      { readonly __typename: 'MergeFiguresSuccess' }
      & DoneParts_MergeFiguresSuccess_Fragment
    )
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
   };

export type MoveClaimMutationVariables = Exact<{
  input: MoveClaimInput;
}>;


export type MoveClaimMutation = { readonly result:
    | (
      { readonly __typename: 'MoveClaimProblem' }
      & RefusedParts_MoveClaimProblem_Fragment
    )
    | (
      { readonly __typename: 'MoveClaimSuccess' }
      & DoneParts_MoveClaimSuccess_Fragment
    )
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
   };

export type EventsQueryVariables = Exact<{
  stream?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EventsQuery = { readonly events: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: string, readonly recordedAt: string, readonly stream: string, readonly type: string, readonly item: number | null, readonly data: unknown, readonly actor: { readonly kind: ActorKind, readonly id: string, readonly authenticated: boolean } }>, readonly pageInfo: PagePartsFragment } };

export type ClaimLinePartsFragment = { readonly id: string, readonly key: string, readonly segment: number, readonly state: ClaimState, readonly modality: Modality, readonly note: string | null, readonly basis: OriginBasis, readonly recordedAt: string, readonly position: string, readonly value: ValuePartsFragment, readonly referencePeriod: PeriodPartsFragment, readonly publishedAt: PublicationPartsFragment, readonly origin: SourceNameFragment, readonly via: ReadonlyArray<SourceNameFragment>, readonly document: { readonly id: string, readonly title: string | null, readonly url: string | null } | null, readonly dataSet: { readonly id: string, readonly key: string, readonly title: string } | null, readonly locator: { readonly row: number | null, readonly column: string | null, readonly quote: string | null } };

export type FigurePageQueryVariables = Exact<{
  key: string;
  at?: At | null | undefined;
  policy?: PolicyInput | null | undefined;
}>;


export type FigurePageQuery = { readonly figure: (
    { readonly definition: string | null, readonly measure: string, readonly population: string, readonly place: string, readonly signed: boolean, readonly facets: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly topic: TopicPartsFragment, readonly partOf: PartPartsFragment | null, readonly parts: ReadonlyArray<PartPartsFragment>, readonly mergedInto: { readonly id: string, readonly key: string, readonly title: string } | null, readonly parked: { readonly position: string, readonly since: string, readonly error: string } | null, readonly segments: ReadonlyArray<{ readonly number: number, readonly baseDate: string | null, readonly from: string | null, readonly definition: string | null }>, readonly policy: PolicyPartsFragment, readonly annotations: ReadonlyArray<{ readonly on: string, readonly text: string, readonly by: Annotator | null, readonly adjustment: string | null, readonly position: string, readonly recordedAt: string }>, readonly current: { readonly low: string | null, readonly high: string | null, readonly status: FigureStatus, readonly segment: number | null, readonly explanation: string, readonly lastConfirmedAt: string | null, readonly beforeArchive: boolean, readonly value: ValuePartsFragment | null, readonly flags: ReadonlyArray<{ readonly code: FlagCode, readonly by: ReadonlyArray<SourceNameFragment>, readonly claims: ReadonlyArray<FlagClaimPartsFragment> }>, readonly referencePeriod: PeriodPartsFragment | null, readonly policy: PolicyPartsFragment, readonly at: { readonly position: string, readonly knownAt: string, readonly publishedBy: string | null, readonly on: string | null }, readonly winners: ReadonlyArray<{ readonly id: string, readonly origin: SourceNameFragment }>, readonly outlook: ReadonlyArray<ClaimLinePartsFragment>, readonly revision: { readonly id: string, readonly position: string, readonly recordedAt: string, readonly direction: Direction, readonly reason: RevisionReason, readonly changedBy: ChangedBy, readonly from: ValuePartsFragment | null, readonly fromPoint: PeriodPartsFragment | null } | null }, readonly standings: ReadonlyArray<{ readonly chosen: boolean, readonly rule: LosingRule | null, readonly explanation: string, readonly origin: SourceNameFragment, readonly head: SourceNameFragment, readonly disputedBy: ReadonlyArray<SourceNameFragment>, readonly claim: ClaimLinePartsFragment }> }
    & FigureNameFragment
  ) | null };

export type FlagClaimPartsFragment = { readonly id: string, readonly value: ValuePartsFragment, readonly referencePeriod: PeriodPartsFragment, readonly origin: SourceNameFragment, readonly figure: { readonly id: string, readonly key: string, readonly title: string } };

export type PartPartsFragment = { readonly id: string, readonly key: string, readonly title: string, readonly current: { readonly status: FigureStatus, readonly referencePeriod: PeriodPartsFragment | null, readonly value: ValuePartsFragment | null } };

export type FigureClaimsQueryVariables = Exact<{
  key: string;
  at?: At | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FigureClaimsQuery = { readonly figure: { readonly id: string, readonly claims: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly segment: number, readonly state: ClaimState, readonly modality: Modality, readonly position: string, readonly value: ValuePartsFragment, readonly referencePeriod: PeriodPartsFragment, readonly publishedAt: { readonly at: string, readonly precision: Precision }, readonly origin: SourceNameFragment }>, readonly pageInfo: PagePartsFragment } } | null };

export type AuditPartsFragment = (
  { readonly claim: ClaimLinePartsFragment | null, readonly event: { readonly id: string, readonly position: string, readonly type: string, readonly stream: string, readonly actor: { readonly kind: ActorKind, readonly id: string } } }
  & RevisionPartsFragment
  & MovePartsFragment
);

export type AuditTrailQueryVariables = Exact<{
  key: string;
  headline?: boolean;
  on?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AuditTrailQuery = { readonly figure: { readonly id: string, readonly revisions: { readonly nodes: ReadonlyArray<AuditPartsFragment>, readonly pageInfo: PagePartsFragment } } | null };

export type FigureMomentsQueryVariables = Exact<{
  key: string;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FigureMomentsQuery = { readonly figure: { readonly id: string, readonly revisions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: string, readonly recordedAt: string }>, readonly pageInfo: PagePartsFragment } } | null };

export type FigureStoriesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type FigureStoriesQuery = { readonly changes: { readonly nodes: ReadonlyArray<RevisionPartsFragment>, readonly pageInfo: PagePartsFragment } };

export type FigureOutlineQueryVariables = Exact<{
  key: string;
  clock?: OutlineClock;
  stretches?: number;
  at?: At | null | undefined;
}>;


export type FigureOutlineQuery = { readonly figure: { readonly id: string, readonly outline: ReadonlyArray<{ readonly position: string, readonly recordedAt: string, readonly segment: number | null, readonly status: FigureStatus, readonly period: PeriodPartsFragment | null, readonly value: ValuePartsFragment | null }> } | null };

export type FigureSeriesQueryVariables = Exact<{
  key: string;
  last?: number;
  at?: At | null | undefined;
  policy?: PolicyInput | null | undefined;
}>;


export type FigureSeriesQuery = { readonly figure: { readonly id: string, readonly series: ReadonlyArray<{ readonly period: PeriodPartsFragment, readonly current: { readonly segment: number | null, readonly status: FigureStatus, readonly value: ValuePartsFragment | null } }> } | null };

export type FigureVintagesQueryVariables = Exact<{
  key: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FigureVintagesQuery = { readonly figure: { readonly id: string, readonly vintages: { readonly nodes: ReadonlyArray<{ readonly publishedAt: string, readonly direction: Direction, readonly current: { readonly segment: number | null, readonly status: FigureStatus, readonly referencePeriod: PeriodPartsFragment | null, readonly value: ValuePartsFragment | null } }>, readonly pageInfo: PagePartsFragment } } | null };

export type FigureRestatedQueryVariables = Exact<{
  key: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type FigureRestatedQuery = { readonly figure: { readonly id: string, readonly triangle: ReadonlyArray<{ readonly publishedAt: string, readonly release: number, readonly lag: number, readonly status: FigureStatus, readonly direction: Direction, readonly period: PeriodPartsFragment, readonly value: ValuePartsFragment | null }> } | null };

export type FigureNameFragment = { readonly id: string, readonly key: string, readonly title: string, readonly kind: FigureKind, readonly unit: string };

export type PolicyPartsFragment = { readonly name: PolicyName, readonly version: number, readonly n: number | null, readonly source: string | null, readonly sources: ReadonlyArray<string> | null, readonly staleAfter: string | null, readonly until: string | null, readonly window: string | null };

export type HeadlinePartsFragment = { readonly low: string | null, readonly high: string | null, readonly status: FigureStatus, readonly lastConfirmedAt: string | null, readonly value: ValuePartsFragment | null, readonly flags: ReadonlyArray<{ readonly code: FlagCode }>, readonly referencePeriod: PeriodPartsFragment | null, readonly winners: ReadonlyArray<{ readonly id: string, readonly origin: SourceNameFragment }>, readonly revision: { readonly recordedAt: string, readonly direction: Direction, readonly reason: RevisionReason } | null };

export type CurrentPartsFragment = { readonly low: string | null, readonly high: string | null, readonly status: FigureStatus, readonly segment: number | null, readonly explanation: string, readonly lastConfirmedAt: string | null, readonly beforeArchive: boolean, readonly value: ValuePartsFragment | null, readonly flags: ReadonlyArray<{ readonly code: FlagCode, readonly by: ReadonlyArray<SourceNameFragment>, readonly claims: ReadonlyArray<{ readonly id: string, readonly value: { readonly text: string }, readonly origin: SourceNameFragment }> }>, readonly referencePeriod: PeriodPartsFragment | null, readonly policy: PolicyPartsFragment, readonly at: { readonly position: string, readonly knownAt: string, readonly publishedBy: string | null, readonly on: string | null }, readonly winners: ReadonlyArray<ClaimPartsFragment>, readonly losers: ReadonlyArray<{ readonly rule: LosingRule, readonly explanation: string, readonly claim: ClaimPartsFragment }>, readonly outlook: ReadonlyArray<ClaimPartsFragment>, readonly revision: RevisionPartsFragment | null };

export type FigureQueryVariables = Exact<{
  key: string;
  at?: At | null | undefined;
  policy?: PolicyInput | null | undefined;
}>;


export type FigureQuery = { readonly figure: (
    { readonly definition: string | null, readonly measure: string, readonly population: string, readonly place: string, readonly signed: boolean, readonly facets: ReadonlyArray<{ readonly name: string, readonly value: string }>, readonly topic: TopicPartsFragment, readonly partOf: { readonly id: string, readonly key: string, readonly title: string } | null, readonly parts: ReadonlyArray<{ readonly id: string, readonly key: string, readonly title: string }>, readonly mergedInto: { readonly id: string, readonly key: string, readonly title: string } | null, readonly parked: { readonly position: string, readonly since: string, readonly error: string } | null, readonly segments: ReadonlyArray<{ readonly number: number, readonly baseDate: string | null, readonly from: string | null, readonly definition: string | null }>, readonly current: CurrentPartsFragment, readonly standings: ReadonlyArray<{ readonly chosen: boolean, readonly rule: LosingRule | null, readonly explanation: string, readonly origin: SourceNameFragment, readonly head: SourceNameFragment, readonly disputedBy: ReadonlyArray<SourceNameFragment>, readonly claim: ClaimPartsFragment }> }
    & FigureNameFragment
  ) | null };

export type FiguresQueryVariables = Exact<{
  filter?: FigureFilter | null | undefined;
  orderBy?: FigureOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FiguresQuery = { readonly figures: { readonly nodes: ReadonlyArray<(
      { readonly topic: { readonly id: string, readonly key: string, readonly timeZone: string }, readonly current: HeadlinePartsFragment }
      & FigureNameFragment
    )>, readonly pageInfo: PagePartsFragment } };

export type FigureKeysQueryVariables = Exact<{
  filter?: FigureFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FigureKeysQuery = { readonly figures: { readonly nodes: ReadonlyArray<{ readonly key: string }>, readonly pageInfo: PagePartsFragment } };

export type SearchQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Claim', readonly id: string, readonly key: string, readonly value: ValuePartsFragment, readonly figure: { readonly id: string, readonly key: string, readonly title: string } }
      | (
        { readonly __typename: 'Figure' }
        & FigureNameFragment
      )
      | (
        { readonly __typename: 'Source' }
        & SourceNameFragment
      )
    > } };

export type PastPartsFragment = { readonly low: string | null, readonly high: string | null, readonly status: FigureStatus, readonly value: ValuePartsFragment | null, readonly flags: ReadonlyArray<{ readonly code: FlagCode }>, readonly referencePeriod: PeriodPartsFragment | null, readonly winners: ReadonlyArray<{ readonly id: string, readonly origin: SourceNameFragment }> };

export type SeriesQueryVariables = Exact<{
  key: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  last?: number;
  at?: At | null | undefined;
  policy?: PolicyInput | null | undefined;
}>;


export type SeriesQuery = { readonly figure: (
    { readonly series: ReadonlyArray<{ readonly increment: string | null, readonly incrementRevised: boolean, readonly period: PeriodPartsFragment, readonly current: PastPartsFragment }> }
    & FigureNameFragment
  ) | null };

export type VintagesQueryVariables = Exact<{
  key: string;
  on?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type VintagesQuery = { readonly figure: (
    { readonly vintages: { readonly nodes: ReadonlyArray<{ readonly publishedAt: string, readonly direction: Direction, readonly from: ValuePartsFragment | null, readonly current: PastPartsFragment }>, readonly pageInfo: PagePartsFragment } }
    & FigureNameFragment
  ) | null };

export type TriangleQueryVariables = Exact<{
  key: string;
  from?: string | null | undefined;
  to?: string | null | undefined;
  lag?: string | null | undefined;
}>;


export type TriangleQuery = { readonly figure: (
    { readonly triangle: ReadonlyArray<{ readonly publishedAt: string, readonly until: string | null, readonly release: number, readonly lag: number, readonly status: FigureStatus, readonly direction: Direction, readonly period: PeriodPartsFragment, readonly value: ValuePartsFragment | null }> }
    & FigureNameFragment
  ) | null };

export type CompareQueryVariables = Exact<{
  topic: string;
  from: At;
  to: At;
}>;


export type CompareQuery = { readonly compare: ReadonlyArray<{ readonly fromStatus: FigureStatus, readonly toStatus: FigureStatus, readonly direction: Direction, readonly reasons: ReadonlyArray<RevisionReason>, readonly changedBy: ReadonlyArray<ChangedBy>, readonly figure: FigureNameFragment, readonly point: PeriodPartsFragment, readonly from: ValuePartsFragment | null, readonly to: ValuePartsFragment | null, readonly revisions: ReadonlyArray<RevisionPartsFragment> }> };

export type RebuildPartsFragment = { readonly id: string, readonly projection: string, readonly state: RebuildState, readonly pending: boolean, readonly generation: number | null, readonly previous: number | null, readonly lanes: number | null, readonly position: string, readonly head: string, readonly eventsPerSecond: number | null, readonly mark: string | null, readonly differences: number | null, readonly error: string | null, readonly createdAt: string, readonly caughtUpAt: string | null, readonly comparedAt: string | null, readonly flippedAt: string | null, readonly rolledBackAt: string | null, readonly droppedAt: string | null, readonly differing: ReadonlyArray<{ readonly table: string, readonly rows: number }>, readonly examples: ReadonlyArray<{ readonly table: string, readonly key: ReadonlyArray<string>, readonly old: unknown, readonly new: unknown }> };

export type RebuildsQueryVariables = Exact<{
  first: number;
}>;


export type RebuildsQuery = { readonly rebuilds: ReadonlyArray<RebuildPartsFragment> };

export type RebuildQueryVariables = Exact<{
  id: string;
}>;


export type RebuildQuery = { readonly rebuild: RebuildPartsFragment | null };

export type RebuildProjectionMutationVariables = Exact<{
  input: RebuildProjectionInput;
}>;


export type RebuildProjectionMutation = { readonly result:
    | RebuildResultParts_RebuildProblem_Fragment
    | RebuildResultParts_RebuildSuccess_Fragment
   };

export type FlipProjectionMutationVariables = Exact<{
  input: FlipProjectionInput;
}>;


export type FlipProjectionMutation = { readonly result:
    | RebuildResultParts_RebuildProblem_Fragment
    | RebuildResultParts_RebuildSuccess_Fragment
   };

export type RollBackProjectionMutationVariables = Exact<{
  input: RebuildInput;
}>;


export type RollBackProjectionMutation = { readonly result:
    | RebuildResultParts_RebuildProblem_Fragment
    | RebuildResultParts_RebuildSuccess_Fragment
   };

export type DropGenerationMutationVariables = Exact<{
  input: RebuildInput;
}>;


export type DropGenerationMutation = { readonly result:
    | RebuildResultParts_RebuildProblem_Fragment
    | RebuildResultParts_RebuildSuccess_Fragment
   };

type RebuildResultParts_RebuildProblem_Fragment = { readonly __typename: 'RebuildProblem', readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }> };

type RebuildResultParts_RebuildSuccess_Fragment = { readonly __typename: 'RebuildSuccess', readonly rebuild: RebuildPartsFragment };

export type RebuildResultPartsFragment =
  | RebuildResultParts_RebuildProblem_Fragment
  | RebuildResultParts_RebuildSuccess_Fragment
;

export type RecallSubmissionMutationVariables = Exact<{
  input: RecallSubmissionInput;
}>;


export type RecallSubmissionMutation = { readonly result:
    | { readonly __typename: 'MutationPending', readonly submission: SubmissionPartsFragment }
    | (
      { readonly __typename: 'RecallSubmissionProblem', readonly submission: SubmissionPartsFragment }
      & RefusedParts_RecallSubmissionProblem_Fragment
    )
    | (
      { readonly __typename: 'RecallSubmissionSuccess', readonly submission: SubmissionPartsFragment }
      & DoneParts_RecallSubmissionSuccess_Fragment
    )
   };

export type ClaimPageQueryVariables = Exact<{
  id: string;
}>;


export type ClaimPageQuery = { readonly claim: (
    { readonly locator: { readonly place: number, readonly row: number | null, readonly column: string | null, readonly quote: string | null, readonly start: number | null, readonly end: number | null, readonly now: { readonly start: number, readonly end: number } | null }, readonly extraction: { readonly method: string, readonly version: string, readonly reviewer: string | null } | null, readonly figure: (
      { readonly topic: TopicPartsFragment }
      & FigureNameFragment
    ), readonly dataSet: { readonly id: string, readonly key: string, readonly title: string, readonly url: string | null, readonly licence: string | null, readonly publisher: SourceNameFragment } | null, readonly document: (
      { readonly text: string | null, readonly publishedAt: PublicationPartsFragment | null }
      & DocumentNameFragment
    ) | null, readonly partOf: ClaimLinkPartsFragment | null, readonly parts: ReadonlyArray<ClaimLinkPartsFragment>, readonly reaffirms: ClaimLinkPartsFragment | null, readonly replacedBy: ClaimLinkPartsFragment | null, readonly events: ReadonlyArray<{ readonly id: string, readonly position: string, readonly type: string, readonly recordedAt: string, readonly data: unknown, readonly actor: { readonly kind: ActorKind, readonly id: string } }> }
    & ClaimLinePartsFragment
  ) | null };

export type ClaimLinkPartsFragment = { readonly id: string, readonly key: string, readonly value: ValuePartsFragment, readonly origin: SourceNameFragment, readonly figure: { readonly id: string, readonly key: string, readonly title: string } };

export type DocumentPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentPageQuery = { readonly document: (
    { readonly text: string | null, readonly version: number, readonly open: { readonly totalCount: number }, readonly publishedAt: PublicationPartsFragment | null, readonly claims: { readonly nodes: ReadonlyArray<(
        { readonly locator: { readonly place: number, readonly start: number | null, readonly end: number | null, readonly now: { readonly start: number, readonly end: number } | null }, readonly figure: FigureNameFragment }
        & ClaimLinePartsFragment
      )>, readonly pageInfo: PagePartsFragment } }
    & DocumentNameFragment
  ) | null };

export type DocumentVersionsQueryVariables = Exact<{
  id: string;
}>;


export type DocumentVersionsQuery = { readonly document: { readonly id: string, readonly versions: ReadonlyArray<{ readonly number: number, readonly title: string | null, readonly recordedAt: string, readonly retrievedAt: string | null, readonly position: string, readonly changes: ReadonlyArray<{ readonly kind: WordChangeKind, readonly text: string }>, readonly lostClaims: ReadonlyArray<ClaimLinkPartsFragment> }> } | null };

export type SourcePageQueryVariables = Exact<{
  key: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SourcePageQuery = { readonly source: (
    { readonly head: SourceNameFragment, readonly claims: { readonly nodes: ReadonlyArray<(
        { readonly figure: FigureNameFragment }
        & ClaimLinePartsFragment
      )>, readonly pageInfo: PagePartsFragment } }
    & SourcePartsFragment
  ) | null };

export type EventPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type EventPageQuery = { readonly events: { readonly nodes: ReadonlyArray<EventPartsFragment> } };

export type EventListQueryVariables = Exact<{
  stream?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type EventListQuery = { readonly events: { readonly nodes: ReadonlyArray<EventPartsFragment>, readonly pageInfo: PagePartsFragment } };

export type EventPartsFragment = { readonly id: string, readonly position: string, readonly recordedAt: string, readonly stream: string, readonly type: string, readonly item: number | null, readonly data: unknown, readonly actor: { readonly kind: ActorKind, readonly id: string, readonly authenticated: boolean }, readonly submission: { readonly id: string, readonly kind: SubmissionKind, readonly name: string | null, readonly createdAt: string } | null };

export type TwoMomentsQueryVariables = Exact<{
  topic: string;
  from: At;
  to: At;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TwoMomentsQuery = { readonly topic: (
    { readonly figures: { readonly nodes: ReadonlyArray<(
        { readonly measure: string, readonly before: MomentPartsFragment, readonly after: MomentPartsFragment }
        & FigureNameFragment
      )>, readonly pageInfo: PagePartsFragment } }
    & TopicPartsFragment
  ) | null };

export type MomentPartsFragment = { readonly status: FigureStatus, readonly beforeArchive: boolean, readonly value: ValuePartsFragment | null, readonly referencePeriod: PeriodPartsFragment | null, readonly at: { readonly position: string, readonly knownAt: string, readonly publishedBy: string | null }, readonly winners: ReadonlyArray<{ readonly id: string, readonly origin: SourceNameFragment }>, readonly revision: { readonly id: string, readonly position: string, readonly recordedAt: string, readonly direction: Direction, readonly reason: RevisionReason, readonly changedBy: ChangedBy, readonly explanation: string } | null };

export type SearchPageQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type SearchPageQuery = { readonly search: { readonly nodes: ReadonlyArray<
      | (
        { readonly __typename: 'Claim', readonly publishedAt: PublicationPartsFragment }
        & ClaimLinkPartsFragment
      )
      | (
        { readonly __typename: 'Figure', readonly topic: TopicPartsFragment, readonly current: { readonly status: FigureStatus, readonly value: ValuePartsFragment | null } }
        & FigureNameFragment
      )
      | (
        { readonly __typename: 'Source', readonly sourceKind: SourceKind }
        & SourceNameFragment
      )
    > } };

export type DraftPartsFragment = { readonly id: string, readonly key: string, readonly state: DraftState, readonly quote: string | null, readonly start: number, readonly end: number, readonly valueStart: number, readonly valueEnd: number, readonly measure: string, readonly population: string | null, readonly place: string | null, readonly originator: string | null, readonly modality: Modality, readonly decidedBy: string | null, readonly decidedAt: string | null, readonly reason: string | null, readonly now: { readonly start: number, readonly end: number } | null, readonly value: ValuePartsFragment, readonly period: { readonly text: string, readonly start: string | null, readonly end: string | null } | null, readonly asOf: { readonly date: string, readonly basis: DraftAsOfBasis }, readonly chain: ReadonlyArray<{ readonly name: string, readonly role: VoiceRole, readonly source: SourceNameFragment | null }>, readonly partOf: { readonly id: string } | null, readonly topic: TopicPartsFragment | null, readonly suggestions: ReadonlyArray<FigureSuggestionPartsFragment>, readonly suggestedOrigin: { readonly key: string | null, readonly name: string | null, readonly isOwnVoice: boolean, readonly source: SourceNameFragment | null }, readonly duplicateOf: { readonly id: string, readonly figure: { readonly id: string, readonly key: string, readonly title: string } } | null, readonly claim: { readonly id: string, readonly figure: { readonly id: string, readonly key: string, readonly title: string } } | null };

export type FigureSuggestionPartsFragment = { readonly key: string, readonly score: number, readonly why: string, readonly figure: { readonly id: string, readonly key: string, readonly title: string } | null, readonly definition: { readonly key: string, readonly topic: string | null, readonly title: string, readonly measure: string, readonly population: string, readonly place: string, readonly unit: string, readonly kind: FigureKind, readonly baseDate: string | null } | null };

export type ReviewDocumentQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewDocumentQuery = { readonly document: (
    { readonly text: string | null, readonly version: number, readonly publishedAt: PublicationPartsFragment | null, readonly drafts: { readonly nodes: ReadonlyArray<DraftPartsFragment>, readonly pageInfo: PagePartsFragment } }
    & DocumentNameFragment
  ) | null };

export type ReviewQueueQueryVariables = Exact<{
  filter?: DraftFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewQueueQuery = { readonly drafts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly key: string, readonly state: DraftState, readonly quote: string | null, readonly proposedAt: string, readonly value: ValuePartsFragment, readonly topic: TopicPartsFragment | null, readonly document: DocumentNameFragment }>, readonly pageInfo: PagePartsFragment } };

export type ReviewDraftsQueryVariables = Exact<{
  filter?: DraftFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReviewDraftsQuery = { readonly drafts: { readonly nodes: ReadonlyArray<(
      { readonly document: (
        { readonly text: string | null }
        & DocumentNameFragment
      ) }
      & DraftPartsFragment
    )>, readonly pageInfo: PagePartsFragment } };

export type ReviewDraftQueryVariables = Exact<{
  id: string;
}>;


export type ReviewDraftQuery = { readonly draft: (
    { readonly document: (
      { readonly text: string | null }
      & DocumentNameFragment
    ) }
    & DraftPartsFragment
  ) | null };

export type SubmitArticleMutationVariables = Exact<{
  input: SubmitDocumentInput;
}>;


export type SubmitArticleMutation = { readonly result:
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
    | (
      { readonly __typename: 'SubmitDocumentProblem' }
      & RefusedParts_SubmitDocumentProblem_Fragment
    )
    | (
      { readonly __typename: 'SubmitDocumentSuccess', readonly document: { readonly id: string } | null }
      & DoneParts_SubmitDocumentSuccess_Fragment
    )
   };

export type DraftOutcomePartsFragment = { readonly id: string, readonly outcome: Outcome, readonly note: string | null, readonly problems: ReadonlyArray<ProblemPartsFragment>, readonly claim: { readonly id: string, readonly figure: { readonly id: string, readonly key: string, readonly title: string } } | null };

export type AcceptDraftsMutationVariables = Exact<{
  input: AcceptDraftsInput;
}>;


export type AcceptDraftsMutation = { readonly result:
    | (
      { readonly __typename: 'AcceptDraftsProblem', readonly position: string | null, readonly outcomes: ReadonlyArray<DraftOutcomePartsFragment> }
      & RefusedParts_AcceptDraftsProblem_Fragment
    )
    | (
      { readonly __typename: 'AcceptDraftsSuccess', readonly outcomes: ReadonlyArray<DraftOutcomePartsFragment> }
      & DoneParts_AcceptDraftsSuccess_Fragment
    )
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
   };

export type RejectDraftsMutationVariables = Exact<{
  input: RejectDraftsInput;
}>;


export type RejectDraftsMutation = { readonly result:
    | { readonly __typename: 'MutationPending', readonly submission: { readonly id: string } }
    | (
      { readonly __typename: 'RejectDraftsProblem', readonly position: string | null, readonly outcomes: ReadonlyArray<DraftOutcomePartsFragment> }
      & RefusedParts_RejectDraftsProblem_Fragment
    )
    | (
      { readonly __typename: 'RejectDraftsSuccess', readonly outcomes: ReadonlyArray<DraftOutcomePartsFragment> }
      & DoneParts_RejectDraftsSuccess_Fragment
    )
   };

export type RevisionPartsFragment = { readonly id: string, readonly cursor: string, readonly position: string, readonly ordinal: string, readonly recordedAt: string, readonly headline: boolean, readonly fromStatus: FigureStatus | null, readonly toStatus: FigureStatus, readonly direction: Direction, readonly reason: RevisionReason, readonly changedBy: ChangedBy, readonly explanation: string, readonly point: PeriodPartsFragment | null, readonly fromPoint: PeriodPartsFragment | null, readonly from: ValuePartsFragment | null, readonly to: ValuePartsFragment | null, readonly claim: { readonly id: string, readonly key: string, readonly origin: SourceNameFragment } | null };

export type MovePartsFragment = { readonly movedTo: { readonly id: string, readonly point: PeriodPartsFragment | null } | null, readonly movedFrom: { readonly id: string, readonly point: PeriodPartsFragment | null } | null };

export type RevisionsQueryVariables = Exact<{
  key: string;
  headline?: boolean;
  on?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type RevisionsQuery = { readonly figure: { readonly id: string, readonly key: string, readonly title: string, readonly revisions: { readonly nodes: ReadonlyArray<(
        RevisionPartsFragment
        & MovePartsFragment
      )>, readonly pageInfo: PagePartsFragment } } | null };

export type ChangesQueryVariables = Exact<{
  filter?: ChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { readonly changes: { readonly nodes: ReadonlyArray<(
      { readonly figure: { readonly id: string, readonly key: string, readonly title: string } }
      & RevisionPartsFragment
      & MovePartsFragment
    )>, readonly pageInfo: PagePartsFragment } };

export type SourceNameFragment = { readonly id: string, readonly key: string, readonly name: string };

export type SourcePartsFragment = (
  { readonly kind: SourceKind, readonly aliases: ReadonlyArray<string>, readonly url: string | null, readonly speaksFor: SourceNameFragment | null, readonly mergedInto: SourceNameFragment | null }
  & SourceNameFragment
);

export type SourcesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SourcesQuery = { readonly sources: { readonly nodes: ReadonlyArray<SourcePartsFragment>, readonly pageInfo: PagePartsFragment } };

export type SourceQueryVariables = Exact<{
  key: string;
}>;


export type SourceQuery = { readonly source: (
    { readonly head: SourceNameFragment }
    & SourcePartsFragment
  ) | null };

export type StatusQueryVariables = Exact<{ [key: string]: never; }>;


export type StatusQuery = { readonly status: { readonly head: string, readonly recordedAt: string | null, readonly projections: ReadonlyArray<{ readonly projection: string, readonly lane: number, readonly position: string, readonly events: number, readonly seconds: number, readonly error: string | null }>, readonly parked: ReadonlyArray<{ readonly figure: string, readonly position: string, readonly since: string, readonly error: string }> } };

export type SubmissionPartsFragment = { readonly id: string, readonly kind: SubmissionKind, readonly name: string | null, readonly format: string, readonly state: SubmissionState, readonly bytes: number, readonly progress: number, readonly items: number, readonly recorded: number, readonly alreadyKnown: number, readonly skipped: number, readonly rejected: number, readonly withdrawn: number | null, readonly position: string | null, readonly createdAt: string, readonly sealedAt: string | null, readonly doneAt: string | null, readonly problems: ReadonlyArray<ProblemPartsFragment> };

export type SubmissionQueryVariables = Exact<{
  id: string;
}>;


export type SubmissionQuery = { readonly submission: SubmissionPartsFragment | null };

export type RejectionsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RejectionsQuery = { readonly submission: { readonly id: string, readonly rejections: { readonly nodes: ReadonlyArray<{ readonly item: number, readonly line: number, readonly row: number | null, readonly column: string | null, readonly original: string, readonly problems: ReadonlyArray<ProblemPartsFragment> }>, readonly pageInfo: PagePartsFragment } } | null };

export type SubmissionProgressedSubscriptionVariables = Exact<{
  id: string;
}>;


export type SubmissionProgressedSubscription = { readonly submissionProgressed: SubmissionPartsFragment };

export type TopicPartsFragment = { readonly id: string, readonly key: string, readonly title: string, readonly timeZone: string };

export type TopicsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicsQuery = { readonly topics: { readonly nodes: ReadonlyArray<(
      { readonly figures: { readonly totalCount: number } }
      & TopicPartsFragment
    )>, readonly pageInfo: PagePartsFragment } };

export type TopicQueryVariables = Exact<{
  key: string;
}>;


export type TopicQuery = { readonly topic: TopicPartsFragment | null };

export type FigureUpdatedSubscriptionVariables = Exact<{
  topic?: string | null | undefined;
  figures?: ReadonlyArray<string> | string | null | undefined;
  scope?: UpdateScope;
  after?: string | null | undefined;
}>;


export type FigureUpdatedSubscription = { readonly figureUpdated:
    | { readonly __typename: 'Change', readonly cursor: string, readonly figure: FigureNameFragment, readonly revision: RevisionPartsFragment | null, readonly current: HeadlinePartsFragment }
    | { readonly __typename: 'Heartbeat', readonly cursor: string }
    | { readonly __typename: 'Lagged', readonly cursor: string, readonly from: string, readonly missed: number }
    | { readonly __typename: 'Snapshot', readonly cursor: string, readonly complete: boolean, readonly figures: ReadonlyArray<(
        { readonly current: HeadlinePartsFragment }
        & FigureNameFragment
      )> }
   };

export type ValuePartsFragment = { readonly text: string, readonly qualifier: Qualifier, readonly min: string | null, readonly max: string | null, readonly minExclusive: boolean, readonly maxExclusive: boolean, readonly point: string | null, readonly unit: string };

export type PeriodPartsFragment = { readonly start: string | null, readonly end: string, readonly length: string | null, readonly precision: Precision, readonly startsAt: string | null, readonly endsAt: string };

export type ProblemPartsFragment = { readonly code: string, readonly path: string, readonly message: string, readonly expected: string | null, readonly received: string | null };

export type PagePartsFragment = { readonly startCursor: string | null, readonly endCursor: string | null, readonly hasNextPage: boolean, readonly hasPreviousPage: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const FigureNameFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}`, {"fragmentName":"FigureName"}) as unknown as TypedDocumentString<FigureNameFragment, unknown>;
export const ValuePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}`, {"fragmentName":"ValueParts"}) as unknown as TypedDocumentString<ValuePartsFragment, unknown>;
export const PeriodPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"PeriodParts"}) as unknown as TypedDocumentString<PeriodPartsFragment, unknown>;
export const SourceNameFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment SourceName on Source {
  id
  key
  name
}`, {"fragmentName":"SourceName"}) as unknown as TypedDocumentString<SourceNameFragment, unknown>;
export const BoardFigurePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "All that a board shows of a figure."

fragment BoardFigureParts on Figure {
  ...FigureName
  definition
  measure
  population
  place
  facets {
    name
    value
  }
  current {
    value {
      ...ValueParts
    }
    low
    high
    status
    flags {
      code
    }
    explanation
    referencePeriod {
      ...PeriodParts
    }
    lastConfirmedAt
    at {
      position
    }
    winners {
      id
      origin {
        ...SourceName
      }
      dataSet {
        id
        title
      }
    }
    outlook {
      id
      modality
      value {
        ...ValueParts
      }
    }
    revision {
      id
      position
      recordedAt
      direction
      reason
      changedBy
      from {
        ...ValueParts
      }
      fromPoint {
        ...PeriodParts
      }
    }
  }
  standings {
    chosen
    origin {
      ...SourceName
    }
    claim {
      id
      value {
        ...ValueParts
      }
      referencePeriod {
        ...PeriodParts
      }
    }
  }
  revisions(headline: true, last: 24) {
    nodes {
      id
      point {
        endsAt
      }
      to {
        point
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"BoardFigureParts"}) as unknown as TypedDocumentString<BoardFigurePartsFragment, unknown>;
export const CheckPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment CheckParts on Check {
  figure {
    key
    title
  }
  point {
    ...PeriodParts
  }
  flag
  claims {
    id
    value {
      text
    }
    origin {
      ...SourceName
    }
    referencePeriod {
      end
    }
  }
  explanation
}

fragment SourceName on Source {
  id
  key
  name
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"CheckParts"}) as unknown as TypedDocumentString<CheckPartsFragment, unknown>;
export const ProblemPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`, {"fragmentName":"ProblemParts"}) as unknown as TypedDocumentString<ProblemPartsFragment, unknown>;
export const RefusedPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`, {"fragmentName":"RefusedParts"}) as unknown as TypedDocumentString<RefusedPartsFragment, unknown>;
export const DonePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}`, {"fragmentName":"DoneParts"}) as unknown as TypedDocumentString<DonePartsFragment, unknown>;
export const FlagClaimPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "A claim that raised a flag."

fragment FlagClaimParts on Claim {
  id
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  figure {
    id
    key
    title
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"FlagClaimParts"}) as unknown as TypedDocumentString<FlagClaimPartsFragment, unknown>;
export const PartPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "A part or a whole: its name and its number."

fragment PartParts on Figure {
  id
  key
  title
  current(at: $at) {
    status
    referencePeriod {
      ...PeriodParts
    }
    value {
      ...ValueParts
    }
  }
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"PartParts"}) as unknown as TypedDocumentString<PartPartsFragment, unknown>;
export const RevisionPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"RevisionParts"}) as unknown as TypedDocumentString<RevisionPartsFragment, unknown>;
export const PublicationPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}`, {"fragmentName":"PublicationParts"}) as unknown as TypedDocumentString<PublicationPartsFragment, unknown>;
export const ClaimLinePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "A claim as a list beside a figure shows it."

fragment ClaimLineParts on Claim {
  id
  key
  segment
  state
  modality
  note
  basis
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  document {
    id
    title
    url
  }
  dataSet {
    id
    key
    title
  }
  locator {
    row
    column
    quote
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"ClaimLineParts"}) as unknown as TypedDocumentString<ClaimLinePartsFragment, unknown>;
export const MovePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment MoveParts on Revision {
  movedTo {
    id
    point {
      ...PeriodParts
    }
  }
  movedFrom {
    id
    point {
      ...PeriodParts
    }
  }
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"MoveParts"}) as unknown as TypedDocumentString<MovePartsFragment, unknown>;
export const AuditPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment AuditParts on Revision {
  ...RevisionParts
  claim {
    ...ClaimLineParts
  }
  event {
    id
    position
    type
    stream
    actor {
      kind
      id
    }
  }
  ...MoveParts
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}
"A claim as a list beside a figure shows it."

fragment ClaimLineParts on Claim {
  id
  key
  segment
  state
  modality
  note
  basis
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  document {
    id
    title
    url
  }
  dataSet {
    id
    key
    title
  }
  locator {
    row
    column
    quote
  }
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment MoveParts on Revision {
  movedTo {
    id
    point {
      ...PeriodParts
    }
  }
  movedFrom {
    id
    point {
      ...PeriodParts
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"AuditParts"}) as unknown as TypedDocumentString<AuditPartsFragment, unknown>;
export const HeadlinePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "What a list or a board shows of a headline; cheap for many figures."

fragment HeadlineParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  flags {
    code
  }
  referencePeriod {
    ...PeriodParts
  }
  lastConfirmedAt
  winners {
    id
    origin {
      ...SourceName
    }
  }
  revision {
    recordedAt
    direction
    reason
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"HeadlineParts"}) as unknown as TypedDocumentString<HeadlinePartsFragment, unknown>;
export const PolicyPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment PolicyParts on Policy {
  name
  version
  n
  source
  sources
  staleAfter
  until
  window
}`, {"fragmentName":"PolicyParts"}) as unknown as TypedDocumentString<PolicyPartsFragment, unknown>;
export const DocumentNameFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment SourceName on Source {
  id
  key
  name
}`, {"fragmentName":"DocumentName"}) as unknown as TypedDocumentString<DocumentNameFragment, unknown>;
export const ClaimPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment ClaimParts on Claim {
  id
  key
  segment
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  basis
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  modality
  state
  note
  document {
    ...DocumentName
  }
  dataSet {
    id
    key
    title
  }
  locator {
    place
    row
    column
    quote
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"ClaimParts"}) as unknown as TypedDocumentString<ClaimPartsFragment, unknown>;
export const CurrentPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment CurrentParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  segment
  flags {
    code
    by {
      ...SourceName
    }
    claims {
      id
      value {
        text
      }
      origin {
        ...SourceName
      }
    }
  }
  referencePeriod {
    ...PeriodParts
  }
  policy {
    ...PolicyParts
  }
  explanation
  lastConfirmedAt
  beforeArchive
  at {
    position
    knownAt
    publishedBy
    on
  }
  winners {
    ...ClaimParts
  }
  losers {
    rule
    explanation
    claim {
      ...ClaimParts
    }
  }
  outlook {
    ...ClaimParts
  }
  revision {
    ...RevisionParts
  }
}

fragment ClaimParts on Claim {
  id
  key
  segment
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  basis
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  modality
  state
  note
  document {
    ...DocumentName
  }
  dataSet {
    id
    key
    title
  }
  locator {
    place
    row
    column
    quote
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment PolicyParts on Policy {
  name
  version
  n
  source
  sources
  staleAfter
  until
  window
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"CurrentParts"}) as unknown as TypedDocumentString<CurrentPartsFragment, unknown>;
export const PastPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "A headline as one line of a history."

fragment PastParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  flags {
    code
  }
  referencePeriod {
    ...PeriodParts
  }
  winners {
    id
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"PastParts"}) as unknown as TypedDocumentString<PastPartsFragment, unknown>;
export const RebuildPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}`, {"fragmentName":"RebuildParts"}) as unknown as TypedDocumentString<RebuildPartsFragment, unknown>;
export const RebuildResultPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment RebuildResultParts on RebuildResult {
  __typename
  ... on RebuildSuccess {
    rebuild {
      ...RebuildParts
    }
  }
  ... on RebuildProblem {
    problems {
      code
      message
    }
  }
}

fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}`, {"fragmentName":"RebuildResultParts"}) as unknown as TypedDocumentString<RebuildResultPartsFragment, unknown>;
export const ClaimLinkPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment ClaimLinkParts on Claim {
  id
  key
  value {
    ...ValueParts
  }
  origin {
    ...SourceName
  }
  figure {
    id
    key
    title
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}`, {"fragmentName":"ClaimLinkParts"}) as unknown as TypedDocumentString<ClaimLinkPartsFragment, unknown>;
export const EventPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment EventParts on Event {
  id
  position
  recordedAt
  stream
  type
  item
  actor {
    kind
    id
    authenticated
  }
  submission {
    id
    kind
    name
    createdAt
  }
  data
}`, {"fragmentName":"EventParts"}) as unknown as TypedDocumentString<EventPartsFragment, unknown>;
export const MomentPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment MomentParts on CurrentFigure {
  value {
    ...ValueParts
  }
  status
  beforeArchive
  referencePeriod {
    ...PeriodParts
  }
  at {
    position
    knownAt
    publishedBy
  }
  winners {
    id
    origin {
      ...SourceName
    }
  }
  revision {
    id
    position
    recordedAt
    direction
    reason
    changedBy
    explanation
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`, {"fragmentName":"MomentParts"}) as unknown as TypedDocumentString<MomentPartsFragment, unknown>;
export const TopicPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}`, {"fragmentName":"TopicParts"}) as unknown as TypedDocumentString<TopicPartsFragment, unknown>;
export const FigureSuggestionPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment FigureSuggestionParts on FigureSuggestion {
  key
  score
  why
  figure {
    id
    key
    title
  }
  definition {
    key
    topic
    title
    measure
    population
    place
    unit
    kind
    baseDate
  }
}`, {"fragmentName":"FigureSuggestionParts"}) as unknown as TypedDocumentString<FigureSuggestionPartsFragment, unknown>;
export const DraftPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    "A proposal with all that a reviewer needs to decide."

fragment DraftParts on Draft {
  id
  key
  state
  quote
  start
  end
  now {
    start
    end
  }
  valueStart
  valueEnd
  value {
    ...ValueParts
  }
  measure
  population
  place
  period {
    text
    start
    end
  }
  asOf {
    date
    basis
  }
  chain {
    name
    role
    source {
      ...SourceName
    }
  }
  originator
  modality
  partOf {
    id
  }
  topic {
    ...TopicParts
  }
  suggestions {
    ...FigureSuggestionParts
  }
  suggestedOrigin {
    source {
      ...SourceName
    }
    key
    name
    isOwnVoice
  }
  duplicateOf {
    id
    figure {
      id
      key
      title
    }
  }
  claim {
    id
    figure {
      id
      key
      title
    }
  }
  decidedBy
  decidedAt
  reason
}

fragment FigureSuggestionParts on FigureSuggestion {
  key
  score
  why
  figure {
    id
    key
    title
  }
  definition {
    key
    topic
    title
    measure
    population
    place
    unit
    kind
    baseDate
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}`, {"fragmentName":"DraftParts"}) as unknown as TypedDocumentString<DraftPartsFragment, unknown>;
export const DraftOutcomePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment DraftOutcomeParts on DraftOutcome {
  id
  outcome
  note
  problems {
    ...ProblemParts
  }
  claim {
    id
    figure {
      id
      key
      title
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`, {"fragmentName":"DraftOutcomeParts"}) as unknown as TypedDocumentString<DraftOutcomePartsFragment, unknown>;
export const SourcePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment SourceParts on Source {
  ...SourceName
  kind
  aliases
  url
  speaksFor {
    ...SourceName
  }
  mergedInto {
    ...SourceName
  }
}

fragment SourceName on Source {
  id
  key
  name
}`, {"fragmentName":"SourceParts"}) as unknown as TypedDocumentString<SourcePartsFragment, unknown>;
export const SubmissionPartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment SubmissionParts on Submission {
  id
  kind
  name
  format
  state
  bytes
  progress
  items
  recorded
  alreadyKnown
  skipped
  rejected
  withdrawn
  position
  createdAt
  sealedAt
  doneAt
  problems {
    ...ProblemParts
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`, {"fragmentName":"SubmissionParts"}) as unknown as TypedDocumentString<SubmissionPartsFragment, unknown>;
export const PagePartsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`, {"fragmentName":"PageParts"}) as unknown as TypedDocumentString<PagePartsFragment, unknown>;
export const BoardDocument = /*#__PURE__*/ new TypedDocumentString(`query Board($topic: ID!, $first: Int, $after: Cursor) {
  topic(key: $topic) {
    ...TopicParts
    figures(first: $first, after: $after) {
      nodes {
        ...BoardFigureParts
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}
    "All that a board shows of a figure."

fragment BoardFigureParts on Figure {
  ...FigureName
  definition
  measure
  population
  place
  facets {
    name
    value
  }
  current {
    value {
      ...ValueParts
    }
    low
    high
    status
    flags {
      code
    }
    explanation
    referencePeriod {
      ...PeriodParts
    }
    lastConfirmedAt
    at {
      position
    }
    winners {
      id
      origin {
        ...SourceName
      }
      dataSet {
        id
        title
      }
    }
    outlook {
      id
      modality
      value {
        ...ValueParts
      }
    }
    revision {
      id
      position
      recordedAt
      direction
      reason
      changedBy
      from {
        ...ValueParts
      }
      fromPoint {
        ...PeriodParts
      }
    }
  }
  standings {
    chosen
    origin {
      ...SourceName
    }
    claim {
      id
      value {
        ...ValueParts
      }
      referencePeriod {
        ...PeriodParts
      }
    }
  }
  revisions(headline: true, last: 24) {
    nodes {
      id
      point {
        endsAt
      }
      to {
        point
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<BoardQuery, BoardQueryVariables>;
export const BoardFigureDocument = /*#__PURE__*/ new TypedDocumentString(`query BoardFigure($key: ID!) {
  figure(key: $key) {
    ...BoardFigureParts
    topic {
      ...TopicParts
    }
  }
}
    "All that a board shows of a figure."

fragment BoardFigureParts on Figure {
  ...FigureName
  definition
  measure
  population
  place
  facets {
    name
    value
  }
  current {
    value {
      ...ValueParts
    }
    low
    high
    status
    flags {
      code
    }
    explanation
    referencePeriod {
      ...PeriodParts
    }
    lastConfirmedAt
    at {
      position
    }
    winners {
      id
      origin {
        ...SourceName
      }
      dataSet {
        id
        title
      }
    }
    outlook {
      id
      modality
      value {
        ...ValueParts
      }
    }
    revision {
      id
      position
      recordedAt
      direction
      reason
      changedBy
      from {
        ...ValueParts
      }
      fromPoint {
        ...PeriodParts
      }
    }
  }
  standings {
    chosen
    origin {
      ...SourceName
    }
    claim {
      id
      value {
        ...ValueParts
      }
      referencePeriod {
        ...PeriodParts
      }
    }
  }
  revisions(headline: true, last: 24) {
    nodes {
      id
      point {
        endsAt
      }
      to {
        point
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<BoardFigureQuery, BoardFigureQueryVariables>;
export const BoardUpdatedDocument = /*#__PURE__*/ new TypedDocumentString(`
    "The marks of the snapshot tell which figures a board already shows as they are; changes come whole."
subscription BoardUpdated($topic: ID, $figures: [ID!], $after: Cursor) {
  figureUpdated(topic: $topic, figures: $figures, scope: HEADLINE, after: $after) {
    __typename
    ... on Snapshot {
      cursor
      complete
      figures {
        id
        key
        current {
          lastConfirmedAt
          revision {
            id
          }
        }
      }
    }
    ... on Change {
      cursor
      figure {
        ...BoardFigureParts
      }
      revision {
        ...RevisionParts
      }
      current {
        at {
          position
        }
      }
    }
    ... on Lagged {
      cursor
      from
      missed
    }
    ... on Heartbeat {
      cursor
    }
  }
}
    "All that a board shows of a figure."

fragment BoardFigureParts on Figure {
  ...FigureName
  definition
  measure
  population
  place
  facets {
    name
    value
  }
  current {
    value {
      ...ValueParts
    }
    low
    high
    status
    flags {
      code
    }
    explanation
    referencePeriod {
      ...PeriodParts
    }
    lastConfirmedAt
    at {
      position
    }
    winners {
      id
      origin {
        ...SourceName
      }
      dataSet {
        id
        title
      }
    }
    outlook {
      id
      modality
      value {
        ...ValueParts
      }
    }
    revision {
      id
      position
      recordedAt
      direction
      reason
      changedBy
      from {
        ...ValueParts
      }
      fromPoint {
        ...PeriodParts
      }
    }
  }
  standings {
    chosen
    origin {
      ...SourceName
    }
    claim {
      id
      value {
        ...ValueParts
      }
      referencePeriod {
        ...PeriodParts
      }
    }
  }
  revisions(headline: true, last: 24) {
    nodes {
      id
      point {
        endsAt
      }
      to {
        point
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<BoardUpdatedSubscription, BoardUpdatedSubscriptionVariables>;
export const TopicsOverviewDocument = /*#__PURE__*/ new TypedDocumentString(`query TopicsOverview($first: Int, $after: Cursor) {
  topics(first: $first, after: $after) {
    nodes {
      ...TopicParts
      figures(first: 4, orderBy: {field: LAST_CHANGE, direction: DESCENDING}) {
        totalCount
        nodes {
          id
          key
          title
          unit
          current {
            value {
              ...ValueParts
            }
            status
            revision {
              id
              recordedAt
            }
          }
        }
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<TopicsOverviewQuery, TopicsOverviewQueryVariables>;
export const TopicChecksDocument = /*#__PURE__*/ new TypedDocumentString(`query TopicChecks($key: ID!, $at: At, $flags: [FlagCode!], $first: Int, $after: Cursor) {
  topic(key: $key) {
    checks(at: $at, flags: $flags, first: $first, after: $after) {
      nodes {
        ...CheckParts
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment CheckParts on Check {
  figure {
    key
    title
  }
  point {
    ...PeriodParts
  }
  flag
  claims {
    id
    value {
      text
    }
    origin {
      ...SourceName
    }
    referencePeriod {
      end
    }
  }
  explanation
}

fragment SourceName on Source {
  id
  key
  name
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<TopicChecksQuery, TopicChecksQueryVariables>;
export const FigureChecksDocument = /*#__PURE__*/ new TypedDocumentString(`query FigureChecks($key: ID!, $at: At, $flags: [FlagCode!], $first: Int, $after: Cursor) {
  figure(key: $key) {
    checks(at: $at, flags: $flags, first: $first, after: $after) {
      nodes {
        ...CheckParts
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment CheckParts on Check {
  figure {
    key
    title
  }
  point {
    ...PeriodParts
  }
  flag
  claims {
    id
    value {
      text
    }
    origin {
      ...SourceName
    }
    referencePeriod {
      end
    }
  }
  explanation
}

fragment SourceName on Source {
  id
  key
  name
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<FigureChecksQuery, FigureChecksQueryVariables>;
export const ClaimsDocument = /*#__PURE__*/ new TypedDocumentString(`query Claims($key: ID!, $at: At, $first: Int, $after: Cursor) {
  figure(key: $key) {
    id
    key
    title
    claims(at: $at, first: $first, after: $after) {
      nodes {
        ...ClaimParts
        reaffirms {
          id
          key
        }
        replacedBy {
          id
          key
          value {
            text
          }
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment ClaimParts on Claim {
  id
  key
  segment
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  basis
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  modality
  state
  note
  document {
    ...DocumentName
  }
  dataSet {
    id
    key
    title
  }
  locator {
    place
    row
    column
    quote
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;
export const ClaimDocument = /*#__PURE__*/ new TypedDocumentString(`query Claim($id: ID!) {
  claim(id: $id) {
    ...ClaimParts
    figure {
      id
      key
      title
    }
    reaffirms {
      id
      key
    }
    replacedBy {
      id
      key
    }
    events {
      position
      type
      recordedAt
    }
  }
}

fragment ClaimParts on Claim {
  id
  key
  segment
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  basis
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  modality
  state
  note
  document {
    ...DocumentName
  }
  dataSet {
    id
    key
    title
  }
  locator {
    place
    row
    column
    quote
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<ClaimQuery, ClaimQueryVariables>;
export const DocumentDocument = /*#__PURE__*/ new TypedDocumentString(`query Document($id: ID!, $first: Int, $after: Cursor) {
  document(id: $id) {
    ...DocumentName
    publishedAt {
      ...PublicationParts
    }
    claims(first: $first, after: $after) {
      nodes {
        ...ClaimParts
        figure {
          id
          key
          title
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment ClaimParts on Claim {
  id
  key
  segment
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  basis
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  modality
  state
  note
  document {
    ...DocumentName
  }
  dataSet {
    id
    key
    title
  }
  locator {
    place
    row
    column
    quote
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<DocumentQuery, DocumentQueryVariables>;
export const DataSetDocument = /*#__PURE__*/ new TypedDocumentString(`query DataSet($key: ID!) {
  dataSet(key: $key) {
    id
    key
    title
    url
    licence
    publisher {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}`) as unknown as TypedDocumentString<DataSetQuery, DataSetQueryVariables>;
export const CorrectClaimDocument = /*#__PURE__*/ new TypedDocumentString(`mutation CorrectClaim($input: CorrectClaimInput!) {
  result: correctClaim(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<CorrectClaimMutation, CorrectClaimMutationVariables>;
export const RetractClaimDocument = /*#__PURE__*/ new TypedDocumentString(`mutation RetractClaim($input: RetractClaimInput!) {
  result: retractClaim(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<RetractClaimMutation, RetractClaimMutationVariables>;
export const DisputeClaimDocument = /*#__PURE__*/ new TypedDocumentString(`mutation DisputeClaim($input: DisputeClaimInput!) {
  result: disputeClaim(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<DisputeClaimMutation, DisputeClaimMutationVariables>;
export const WithdrawDisputeDocument = /*#__PURE__*/ new TypedDocumentString(`mutation WithdrawDispute($input: WithdrawDisputeInput!) {
  result: withdrawDispute(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<WithdrawDisputeMutation, WithdrawDisputeMutationVariables>;
export const PreferClaimDocument = /*#__PURE__*/ new TypedDocumentString(`mutation PreferClaim($input: PreferClaimInput!) {
  result: preferClaim(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<PreferClaimMutation, PreferClaimMutationVariables>;
export const AnnotateFigureDocument = /*#__PURE__*/ new TypedDocumentString(`mutation AnnotateFigure($input: AnnotateFigureInput!) {
  result: annotateFigure(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<AnnotateFigureMutation, AnnotateFigureMutationVariables>;
export const SetPolicyDocument = /*#__PURE__*/ new TypedDocumentString(`mutation SetPolicy($input: SetPolicyInput!) {
  result: setPolicy(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<SetPolicyMutation, SetPolicyMutationVariables>;
export const MergeSourcesDocument = /*#__PURE__*/ new TypedDocumentString(`mutation MergeSources($input: MergeSourcesInput!) {
  result: mergeSources(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<MergeSourcesMutation, MergeSourcesMutationVariables>;
export const MergeFiguresDocument = /*#__PURE__*/ new TypedDocumentString(`mutation MergeFigures($input: MergeFiguresInput!) {
  result: mergeFigures(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<MergeFiguresMutation, MergeFiguresMutationVariables>;
export const MoveClaimDocument = /*#__PURE__*/ new TypedDocumentString(`mutation MoveClaim($input: MoveClaimInput!) {
  result: moveClaim(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<MoveClaimMutation, MoveClaimMutationVariables>;
export const EventsDocument = /*#__PURE__*/ new TypedDocumentString(`query Events($stream: ID, $first: Int, $after: Position) {
  events(stream: $stream, first: $first, after: $after) {
    nodes {
      id
      position
      recordedAt
      stream
      type
      item
      actor {
        kind
        id
        authenticated
      }
      data
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const FigurePageDocument = /*#__PURE__*/ new TypedDocumentString(`query FigurePage($key: ID!, $at: At, $policy: PolicyInput) {
  figure(key: $key) {
    ...FigureName
    definition
    measure
    population
    place
    signed
    facets {
      name
      value
    }
    topic {
      ...TopicParts
    }
    partOf {
      ...PartParts
    }
    parts {
      ...PartParts
    }
    mergedInto {
      id
      key
      title
    }
    parked {
      position
      since
      error
    }
    segments {
      number
      baseDate
      from
      definition
    }
    policy {
      ...PolicyParts
    }
    annotations(at: $at) {
      on
      text
      by
      adjustment
      position
      recordedAt
    }
    current(at: $at, policy: $policy) {
      value {
        ...ValueParts
      }
      low
      high
      status
      segment
      flags {
        code
        by {
          ...SourceName
        }
        claims {
          ...FlagClaimParts
        }
      }
      referencePeriod {
        ...PeriodParts
      }
      policy {
        ...PolicyParts
      }
      explanation
      lastConfirmedAt
      beforeArchive
      at {
        position
        knownAt
        publishedBy
        on
      }
      winners {
        id
        origin {
          ...SourceName
        }
      }
      outlook {
        ...ClaimLineParts
      }
      revision {
        id
        position
        recordedAt
        direction
        reason
        changedBy
        from {
          ...ValueParts
        }
        fromPoint {
          ...PeriodParts
        }
      }
    }
    standings(at: $at, policy: $policy) {
      chosen
      rule
      explanation
      origin {
        ...SourceName
      }
      head {
        ...SourceName
      }
      disputedBy {
        ...SourceName
      }
      claim {
        ...ClaimLineParts
      }
    }
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}
"A claim as a list beside a figure shows it."

fragment ClaimLineParts on Claim {
  id
  key
  segment
  state
  modality
  note
  basis
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  document {
    id
    title
    url
  }
  dataSet {
    id
    key
    title
  }
  locator {
    row
    column
    quote
  }
}
"A claim that raised a flag."

fragment FlagClaimParts on Claim {
  id
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  figure {
    id
    key
    title
  }
}
"A part or a whole: its name and its number."

fragment PartParts on Figure {
  id
  key
  title
  current(at: $at) {
    status
    referencePeriod {
      ...PeriodParts
    }
    value {
      ...ValueParts
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment PolicyParts on Policy {
  name
  version
  n
  source
  sources
  staleAfter
  until
  window
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<FigurePageQuery, FigurePageQueryVariables>;
export const FigureClaimsDocument = /*#__PURE__*/ new TypedDocumentString(`
    "Light, for the chart: as many as the figure has, page after page."
query FigureClaims($key: ID!, $at: At, $first: Int, $after: Cursor) {
  figure(key: $key) {
    id
    claims(at: $at, first: $first, after: $after) {
      nodes {
        id
        segment
        state
        modality
        position
        value {
          ...ValueParts
        }
        referencePeriod {
          ...PeriodParts
        }
        publishedAt {
          at
          precision
        }
        origin {
          ...SourceName
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<FigureClaimsQuery, FigureClaimsQueryVariables>;
export const AuditTrailDocument = /*#__PURE__*/ new TypedDocumentString(`query AuditTrail($key: ID!, $headline: Boolean! = true, $on: Date, $last: Int, $before: Cursor) {
  figure(key: $key) {
    id
    revisions(headline: $headline, on: $on, last: $last, before: $before) {
      nodes {
        ...AuditParts
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}
"A claim as a list beside a figure shows it."

fragment ClaimLineParts on Claim {
  id
  key
  segment
  state
  modality
  note
  basis
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  document {
    id
    title
    url
  }
  dataSet {
    id
    key
    title
  }
  locator {
    row
    column
    quote
  }
}

fragment AuditParts on Revision {
  ...RevisionParts
  claim {
    ...ClaimLineParts
  }
  event {
    id
    position
    type
    stream
    actor {
      kind
      id
    }
  }
  ...MoveParts
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment MoveParts on Revision {
  movedTo {
    id
    point {
      ...PeriodParts
    }
  }
  movedFrom {
    id
    point {
      ...PeriodParts
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<AuditTrailQuery, AuditTrailQueryVariables>;
export const FigureMomentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    "The moments at which a figure changed: the stops of the time slider."
query FigureMoments($key: ID!, $last: Int, $before: Cursor) {
  figure(key: $key) {
    id
    revisions(headline: false, last: $last, before: $before) {
      nodes {
        id
        position
        recordedAt
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<FigureMomentsQuery, FigureMomentsQueryVariables>;
export const FigureStoriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    "Revisions that have a story: more than a report that came in."
query FigureStories($filter: ChangeFilter, $first: Int) {
  changes(filter: $filter, first: $first) {
    nodes {
      ...RevisionParts
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<FigureStoriesQuery, FigureStoriesQueryVariables>;
export const FigureOutlineDocument = /*#__PURE__*/ new TypedDocumentString(`
    "The whole history in few steps: what a chart of the number itself is drawn from."
query FigureOutline($key: ID!, $clock: OutlineClock! = REFERENCE, $stretches: Int! = 300, $at: At) {
  figure(key: $key) {
    id
    outline(clock: $clock, stretches: $stretches, at: $at) {
      position
      recordedAt
      segment
      status
      period {
        ...PeriodParts
      }
      value {
        ...ValueParts
      }
    }
  }
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<FigureOutlineQuery, FigureOutlineQueryVariables>;
export const FigureSeriesDocument = /*#__PURE__*/ new TypedDocumentString(`
    "The answer at each date, by the publication clock or another rule."
query FigureSeries($key: ID!, $last: Int! = 1000, $at: At, $policy: PolicyInput) {
  figure(key: $key) {
    id
    series(last: $last, at: $at, policy: $policy) {
      period {
        ...PeriodParts
      }
      current {
        segment
        status
        value {
          ...ValueParts
        }
      }
    }
  }
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<FigureSeriesQuery, FigureSeriesQueryVariables>;
export const FigureVintagesDocument = /*#__PURE__*/ new TypedDocumentString(`
    "What could have been shown, by publication."
query FigureVintages($key: ID!, $first: Int, $after: Cursor) {
  figure(key: $key) {
    id
    vintages(first: $first, after: $after) {
      nodes {
        publishedAt
        direction
        current {
          segment
          status
          referencePeriod {
            ...PeriodParts
          }
          value {
            ...ValueParts
          }
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<FigureVintagesQuery, FigureVintagesQueryVariables>;
export const FigureRestatedDocument = /*#__PURE__*/ new TypedDocumentString(`
    "Dates whose number was published more than once."
query FigureRestated($key: ID!, $from: Date, $to: Date) {
  figure(key: $key) {
    id
    triangle(from: $from, to: $to) {
      period {
        ...PeriodParts
      }
      publishedAt
      release
      lag
      value {
        ...ValueParts
      }
      status
      direction
    }
  }
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<FigureRestatedQuery, FigureRestatedQueryVariables>;
export const FigureDocument = /*#__PURE__*/ new TypedDocumentString(`query Figure($key: ID!, $at: At, $policy: PolicyInput) {
  figure(key: $key) {
    ...FigureName
    definition
    measure
    population
    place
    signed
    facets {
      name
      value
    }
    topic {
      ...TopicParts
    }
    partOf {
      id
      key
      title
    }
    parts {
      id
      key
      title
    }
    mergedInto {
      id
      key
      title
    }
    parked {
      position
      since
      error
    }
    segments {
      number
      baseDate
      from
      definition
    }
    current(at: $at, policy: $policy) {
      ...CurrentParts
    }
    standings(at: $at, policy: $policy) {
      chosen
      rule
      explanation
      origin {
        ...SourceName
      }
      head {
        ...SourceName
      }
      disputedBy {
        ...SourceName
      }
      claim {
        ...ClaimParts
      }
    }
  }
}

fragment ClaimParts on Claim {
  id
  key
  segment
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  basis
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  modality
  state
  note
  document {
    ...DocumentName
  }
  dataSet {
    id
    key
    title
  }
  locator {
    place
    row
    column
    quote
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment PolicyParts on Policy {
  name
  version
  n
  source
  sources
  staleAfter
  until
  window
}

fragment CurrentParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  segment
  flags {
    code
    by {
      ...SourceName
    }
    claims {
      id
      value {
        text
      }
      origin {
        ...SourceName
      }
    }
  }
  referencePeriod {
    ...PeriodParts
  }
  policy {
    ...PolicyParts
  }
  explanation
  lastConfirmedAt
  beforeArchive
  at {
    position
    knownAt
    publishedBy
    on
  }
  winners {
    ...ClaimParts
  }
  losers {
    rule
    explanation
    claim {
      ...ClaimParts
    }
  }
  outlook {
    ...ClaimParts
  }
  revision {
    ...RevisionParts
  }
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<FigureQuery, FigureQueryVariables>;
export const FiguresDocument = /*#__PURE__*/ new TypedDocumentString(`query Figures($filter: FigureFilter, $orderBy: FigureOrder, $first: Int, $after: Cursor) {
  figures(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes {
      ...FigureName
      topic {
        id
        key
        timeZone
      }
      current {
        ...HeadlineParts
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}
"What a list or a board shows of a headline; cheap for many figures."

fragment HeadlineParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  flags {
    code
  }
  referencePeriod {
    ...PeriodParts
  }
  lastConfirmedAt
  winners {
    id
    origin {
      ...SourceName
    }
  }
  revision {
    recordedAt
    direction
    reason
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<FiguresQuery, FiguresQueryVariables>;
export const FigureKeysDocument = /*#__PURE__*/ new TypedDocumentString(`
    "Keys alone: what completion and did-you-mean need."
query FigureKeys($filter: FigureFilter, $first: Int, $after: Cursor) {
  figures(filter: $filter, first: $first, after: $after) {
    nodes {
      key
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<FigureKeysQuery, FigureKeysQueryVariables>;
export const SearchDocument = /*#__PURE__*/ new TypedDocumentString(`query Search($text: String!, $first: Int) {
  search(text: $text, first: $first) {
    nodes {
      __typename
      ... on Figure {
        ...FigureName
      }
      ... on Source {
        ...SourceName
      }
      ... on Claim {
        id
        key
        value {
          ...ValueParts
        }
        figure {
          id
          key
          title
        }
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SeriesDocument = /*#__PURE__*/ new TypedDocumentString(`query Series($key: ID!, $from: Date, $to: Date, $last: Int! = 100, $at: At, $policy: PolicyInput) {
  figure(key: $key) {
    ...FigureName
    series(from: $from, to: $to, last: $last, at: $at, policy: $policy) {
      period {
        ...PeriodParts
      }
      increment
      incrementRevised
      current {
        ...PastParts
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}
"A headline as one line of a history."

fragment PastParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  flags {
    code
  }
  referencePeriod {
    ...PeriodParts
  }
  winners {
    id
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<SeriesQuery, SeriesQueryVariables>;
export const VintagesDocument = /*#__PURE__*/ new TypedDocumentString(`query Vintages($key: ID!, $on: Date, $first: Int, $after: Cursor) {
  figure(key: $key) {
    ...FigureName
    vintages(on: $on, first: $first, after: $after) {
      nodes {
        publishedAt
        direction
        from {
          ...ValueParts
        }
        current {
          ...PastParts
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}
"A headline as one line of a history."

fragment PastParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  flags {
    code
  }
  referencePeriod {
    ...PeriodParts
  }
  winners {
    id
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<VintagesQuery, VintagesQueryVariables>;
export const TriangleDocument = /*#__PURE__*/ new TypedDocumentString(`query Triangle($key: ID!, $from: Date, $to: Date, $lag: String) {
  figure(key: $key) {
    ...FigureName
    triangle(from: $from, to: $to, lag: $lag) {
      period {
        ...PeriodParts
      }
      publishedAt
      until
      release
      lag
      value {
        ...ValueParts
      }
      status
      direction
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<TriangleQuery, TriangleQueryVariables>;
export const CompareDocument = /*#__PURE__*/ new TypedDocumentString(`query Compare($topic: ID!, $from: At!, $to: At!) {
  compare(topic: $topic, from: $from, to: $to) {
    figure {
      ...FigureName
    }
    point {
      ...PeriodParts
    }
    from {
      ...ValueParts
    }
    to {
      ...ValueParts
    }
    fromStatus
    toStatus
    direction
    reasons
    changedBy
    revisions {
      ...RevisionParts
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
export const RebuildsDocument = /*#__PURE__*/ new TypedDocumentString(`query Rebuilds($first: Int!) {
  rebuilds(first: $first) {
    ...RebuildParts
  }
}

fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}`) as unknown as TypedDocumentString<RebuildsQuery, RebuildsQueryVariables>;
export const RebuildDocument = /*#__PURE__*/ new TypedDocumentString(`query Rebuild($id: ID!) {
  rebuild(id: $id) {
    ...RebuildParts
  }
}

fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}`) as unknown as TypedDocumentString<RebuildQuery, RebuildQueryVariables>;
export const RebuildProjectionDocument = /*#__PURE__*/ new TypedDocumentString(`mutation RebuildProjection($input: RebuildProjectionInput!) {
  result: rebuildProjection(input: $input) {
    ...RebuildResultParts
  }
}

fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}

fragment RebuildResultParts on RebuildResult {
  __typename
  ... on RebuildSuccess {
    rebuild {
      ...RebuildParts
    }
  }
  ... on RebuildProblem {
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<RebuildProjectionMutation, RebuildProjectionMutationVariables>;
export const FlipProjectionDocument = /*#__PURE__*/ new TypedDocumentString(`mutation FlipProjection($input: FlipProjectionInput!) {
  result: flipProjection(input: $input) {
    ...RebuildResultParts
  }
}

fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}

fragment RebuildResultParts on RebuildResult {
  __typename
  ... on RebuildSuccess {
    rebuild {
      ...RebuildParts
    }
  }
  ... on RebuildProblem {
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<FlipProjectionMutation, FlipProjectionMutationVariables>;
export const RollBackProjectionDocument = /*#__PURE__*/ new TypedDocumentString(`mutation RollBackProjection($input: RebuildInput!) {
  result: rollBackProjection(input: $input) {
    ...RebuildResultParts
  }
}

fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}

fragment RebuildResultParts on RebuildResult {
  __typename
  ... on RebuildSuccess {
    rebuild {
      ...RebuildParts
    }
  }
  ... on RebuildProblem {
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<RollBackProjectionMutation, RollBackProjectionMutationVariables>;
export const DropGenerationDocument = /*#__PURE__*/ new TypedDocumentString(`mutation DropGeneration($input: RebuildInput!) {
  result: dropGeneration(input: $input) {
    ...RebuildResultParts
  }
}

fragment RebuildParts on Rebuild {
  id
  projection
  state
  pending
  generation
  previous
  lanes
  position
  head
  eventsPerSecond
  mark
  differences
  differing {
    table
    rows
  }
  examples {
    table
    key
    old
    new
  }
  error
  createdAt
  caughtUpAt
  comparedAt
  flippedAt
  rolledBackAt
  droppedAt
}

fragment RebuildResultParts on RebuildResult {
  __typename
  ... on RebuildSuccess {
    rebuild {
      ...RebuildParts
    }
  }
  ... on RebuildProblem {
    problems {
      code
      message
    }
  }
}`) as unknown as TypedDocumentString<DropGenerationMutation, DropGenerationMutationVariables>;
export const RecallSubmissionDocument = /*#__PURE__*/ new TypedDocumentString(`mutation RecallSubmission($input: RecallSubmissionInput!) {
  result: recallSubmission(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on MutationSuccess {
      submission {
        ...SubmissionParts
      }
    }
    ... on MutationProblem {
      submission {
        ...SubmissionParts
      }
    }
    ... on MutationPending {
      submission {
        ...SubmissionParts
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment SubmissionParts on Submission {
  id
  kind
  name
  format
  state
  bytes
  progress
  items
  recorded
  alreadyKnown
  skipped
  rejected
  withdrawn
  position
  createdAt
  sealedAt
  doneAt
  problems {
    ...ProblemParts
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<RecallSubmissionMutation, RecallSubmissionMutationVariables>;
export const ClaimPageDocument = /*#__PURE__*/ new TypedDocumentString(`query ClaimPage($id: ID!) {
  claim(id: $id) {
    ...ClaimLineParts
    locator {
      place
      row
      column
      quote
      start
      end
      now {
        start
        end
      }
    }
    extraction {
      method
      version
      reviewer
    }
    figure {
      ...FigureName
      topic {
        ...TopicParts
      }
    }
    dataSet {
      id
      key
      title
      url
      licence
      publisher {
        ...SourceName
      }
    }
    document {
      ...DocumentName
      text
      publishedAt {
        ...PublicationParts
      }
    }
    partOf {
      ...ClaimLinkParts
    }
    parts {
      ...ClaimLinkParts
    }
    reaffirms {
      ...ClaimLinkParts
    }
    replacedBy {
      ...ClaimLinkParts
    }
    events {
      id
      position
      type
      recordedAt
      data
      actor {
        kind
        id
      }
    }
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}
"A claim as a list beside a figure shows it."

fragment ClaimLineParts on Claim {
  id
  key
  segment
  state
  modality
  note
  basis
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  document {
    id
    title
    url
  }
  dataSet {
    id
    key
    title
  }
  locator {
    row
    column
    quote
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment ClaimLinkParts on Claim {
  id
  key
  value {
    ...ValueParts
  }
  origin {
    ...SourceName
  }
  figure {
    id
    key
    title
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<ClaimPageQuery, ClaimPageQueryVariables>;
export const DocumentPageDocument = /*#__PURE__*/ new TypedDocumentString(`query DocumentPage($id: ID!, $first: Int, $after: Cursor) {
  document(id: $id) {
    ...DocumentName
    text
    version
    open: drafts(state: PROPOSED, first: 1) {
      totalCount
    }
    publishedAt {
      ...PublicationParts
    }
    claims(first: $first, after: $after) {
      nodes {
        ...ClaimLineParts
        locator {
          place
          start
          end
          now {
            start
            end
          }
        }
        figure {
          ...FigureName
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}
"A claim as a list beside a figure shows it."

fragment ClaimLineParts on Claim {
  id
  key
  segment
  state
  modality
  note
  basis
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  document {
    id
    title
    url
  }
  dataSet {
    id
    key
    title
  }
  locator {
    row
    column
    quote
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<DocumentPageQuery, DocumentPageQueryVariables>;
export const DocumentVersionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    "What changed in a document from one capture to the next."
query DocumentVersions($id: ID!) {
  document(id: $id) {
    id
    versions {
      number
      title
      recordedAt
      retrievedAt
      position
      changes {
        kind
        text
      }
      lostClaims {
        ...ClaimLinkParts
      }
    }
  }
}

fragment ClaimLinkParts on Claim {
  id
  key
  value {
    ...ValueParts
  }
  origin {
    ...SourceName
  }
  figure {
    id
    key
    title
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}`) as unknown as TypedDocumentString<DocumentVersionsQuery, DocumentVersionsQueryVariables>;
export const SourcePageDocument = /*#__PURE__*/ new TypedDocumentString(`query SourcePage($key: ID!, $first: Int, $after: Cursor) {
  source(key: $key) {
    ...SourceParts
    head {
      ...SourceName
    }
    claims(first: $first, after: $after) {
      nodes {
        ...ClaimLineParts
        figure {
          ...FigureName
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}
"A claim as a list beside a figure shows it."

fragment ClaimLineParts on Claim {
  id
  key
  segment
  state
  modality
  note
  basis
  value {
    ...ValueParts
  }
  referencePeriod {
    ...PeriodParts
  }
  publishedAt {
    ...PublicationParts
  }
  recordedAt
  position
  origin {
    ...SourceName
  }
  via {
    ...SourceName
  }
  document {
    id
    title
    url
  }
  dataSet {
    id
    key
    title
  }
  locator {
    row
    column
    quote
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment SourceName on Source {
  id
  key
  name
}

fragment SourceParts on Source {
  ...SourceName
  kind
  aliases
  url
  speaksFor {
    ...SourceName
  }
  mergedInto {
    ...SourceName
  }
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<SourcePageQuery, SourcePageQueryVariables>;
export const EventPageDocument = /*#__PURE__*/ new TypedDocumentString(`query EventPage($after: Position) {
  events(first: 1, after: $after) {
    nodes {
      ...EventParts
    }
  }
}

fragment EventParts on Event {
  id
  position
  recordedAt
  stream
  type
  item
  actor {
    kind
    id
    authenticated
  }
  submission {
    id
    kind
    name
    createdAt
  }
  data
}`) as unknown as TypedDocumentString<EventPageQuery, EventPageQueryVariables>;
export const EventListDocument = /*#__PURE__*/ new TypedDocumentString(`query EventList($stream: ID, $first: Int, $after: Position) {
  events(stream: $stream, first: $first, after: $after) {
    nodes {
      ...EventParts
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment EventParts on Event {
  id
  position
  recordedAt
  stream
  type
  item
  actor {
    kind
    id
    authenticated
  }
  submission {
    id
    kind
    name
    createdAt
  }
  data
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<EventListQuery, EventListQueryVariables>;
export const TwoMomentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    "A topic at two moments, figure by figure."
query TwoMoments($topic: ID!, $from: At!, $to: At!, $first: Int, $after: Cursor) {
  topic(key: $topic) {
    ...TopicParts
    figures(first: $first, after: $after) {
      nodes {
        ...FigureName
        measure
        before: current(at: $from) {
          ...MomentParts
        }
        after: current(at: $to) {
          ...MomentParts
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment MomentParts on CurrentFigure {
  value {
    ...ValueParts
  }
  status
  beforeArchive
  referencePeriod {
    ...PeriodParts
  }
  at {
    position
    knownAt
    publishedBy
  }
  winners {
    id
    origin {
      ...SourceName
    }
  }
  revision {
    id
    position
    recordedAt
    direction
    reason
    changedBy
    explanation
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<TwoMomentsQuery, TwoMomentsQueryVariables>;
export const SearchPageDocument = /*#__PURE__*/ new TypedDocumentString(`query SearchPage($text: String!, $first: Int) {
  search(text: $text, first: $first) {
    nodes {
      __typename
      ... on Figure {
        ...FigureName
        topic {
          ...TopicParts
        }
        current {
          status
          value {
            ...ValueParts
          }
        }
      }
      ... on Source {
        ...SourceName
        sourceKind: kind
      }
      ... on Claim {
        ...ClaimLinkParts
        publishedAt {
          ...PublicationParts
        }
      }
    }
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}

fragment ClaimLinkParts on Claim {
  id
  key
  value {
    ...ValueParts
  }
  origin {
    ...SourceName
  }
  figure {
    id
    key
    title
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}`) as unknown as TypedDocumentString<SearchPageQuery, SearchPageQueryVariables>;
export const ReviewDocumentDocument = /*#__PURE__*/ new TypedDocumentString(`
    "A document with its proposals, in the order of the text."
query ReviewDocument($id: ID!, $first: Int, $after: Cursor) {
  document(id: $id) {
    ...DocumentName
    text
    version
    publishedAt {
      ...PublicationParts
    }
    drafts(first: $first, after: $after) {
      nodes {
        ...DraftParts
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment PublicationParts on PublicationTime {
  at
  basis
  precision
  written
}
"A proposal with all that a reviewer needs to decide."

fragment DraftParts on Draft {
  id
  key
  state
  quote
  start
  end
  now {
    start
    end
  }
  valueStart
  valueEnd
  value {
    ...ValueParts
  }
  measure
  population
  place
  period {
    text
    start
    end
  }
  asOf {
    date
    basis
  }
  chain {
    name
    role
    source {
      ...SourceName
    }
  }
  originator
  modality
  partOf {
    id
  }
  topic {
    ...TopicParts
  }
  suggestions {
    ...FigureSuggestionParts
  }
  suggestedOrigin {
    source {
      ...SourceName
    }
    key
    name
    isOwnVoice
  }
  duplicateOf {
    id
    figure {
      id
      key
      title
    }
  }
  claim {
    id
    figure {
      id
      key
      title
    }
  }
  decidedBy
  decidedAt
  reason
}

fragment FigureSuggestionParts on FigureSuggestion {
  key
  score
  why
  figure {
    id
    key
    title
  }
  definition {
    key
    topic
    title
    measure
    population
    place
    unit
    kind
    baseDate
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<ReviewDocumentQuery, ReviewDocumentQueryVariables>;
export const ReviewQueueDocument = /*#__PURE__*/ new TypedDocumentString(`
    "What waits for review, in the order of the log."
query ReviewQueue($filter: DraftFilter, $first: Int, $after: Cursor) {
  drafts(filter: $filter, first: $first, after: $after) {
    nodes {
      id
      key
      state
      quote
      proposedAt
      value {
        ...ValueParts
      }
      topic {
        ...TopicParts
      }
      document {
        ...DocumentName
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<ReviewQueueQuery, ReviewQueueQueryVariables>;
export const ReviewDraftsDocument = /*#__PURE__*/ new TypedDocumentString(`
    "Proposals with everything, for a review without a document at hand."
query ReviewDrafts($filter: DraftFilter, $first: Int, $after: Cursor) {
  drafts(filter: $filter, first: $first, after: $after) {
    nodes {
      ...DraftParts
      document {
        ...DocumentName
        text
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}
"A proposal with all that a reviewer needs to decide."

fragment DraftParts on Draft {
  id
  key
  state
  quote
  start
  end
  now {
    start
    end
  }
  valueStart
  valueEnd
  value {
    ...ValueParts
  }
  measure
  population
  place
  period {
    text
    start
    end
  }
  asOf {
    date
    basis
  }
  chain {
    name
    role
    source {
      ...SourceName
    }
  }
  originator
  modality
  partOf {
    id
  }
  topic {
    ...TopicParts
  }
  suggestions {
    ...FigureSuggestionParts
  }
  suggestedOrigin {
    source {
      ...SourceName
    }
    key
    name
    isOwnVoice
  }
  duplicateOf {
    id
    figure {
      id
      key
      title
    }
  }
  claim {
    id
    figure {
      id
      key
      title
    }
  }
  decidedBy
  decidedAt
  reason
}

fragment FigureSuggestionParts on FigureSuggestion {
  key
  score
  why
  figure {
    id
    key
    title
  }
  definition {
    key
    topic
    title
    measure
    population
    place
    unit
    kind
    baseDate
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<ReviewDraftsQuery, ReviewDraftsQueryVariables>;
export const ReviewDraftDocument = /*#__PURE__*/ new TypedDocumentString(`query ReviewDraft($id: ID!) {
  draft(id: $id) {
    ...DraftParts
    document {
      ...DocumentName
      text
    }
  }
}

fragment DocumentName on Document {
  id
  title
  url
  publisher {
    ...SourceName
  }
}
"A proposal with all that a reviewer needs to decide."

fragment DraftParts on Draft {
  id
  key
  state
  quote
  start
  end
  now {
    start
    end
  }
  valueStart
  valueEnd
  value {
    ...ValueParts
  }
  measure
  population
  place
  period {
    text
    start
    end
  }
  asOf {
    date
    basis
  }
  chain {
    name
    role
    source {
      ...SourceName
    }
  }
  originator
  modality
  partOf {
    id
  }
  topic {
    ...TopicParts
  }
  suggestions {
    ...FigureSuggestionParts
  }
  suggestedOrigin {
    source {
      ...SourceName
    }
    key
    name
    isOwnVoice
  }
  duplicateOf {
    id
    figure {
      id
      key
      title
    }
  }
  claim {
    id
    figure {
      id
      key
      title
    }
  }
  decidedBy
  decidedAt
  reason
}

fragment FigureSuggestionParts on FigureSuggestion {
  key
  score
  why
  figure {
    id
    key
    title
  }
  definition {
    key
    topic
    title
    measure
    population
    place
    unit
    kind
    baseDate
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}`) as unknown as TypedDocumentString<ReviewDraftQuery, ReviewDraftQueryVariables>;
export const SubmitArticleDocument = /*#__PURE__*/ new TypedDocumentString(`mutation SubmitArticle($input: SubmitDocumentInput!) {
  result: submitDocument(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on SubmitDocumentSuccess {
      document {
        id
      }
    }
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<SubmitArticleMutation, SubmitArticleMutationVariables>;
export const AcceptDraftsDocument = /*#__PURE__*/ new TypedDocumentString(`mutation AcceptDrafts($input: AcceptDraftsInput!) {
  result: acceptDrafts(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on AcceptDraftsSuccess {
      outcomes {
        ...DraftOutcomeParts
      }
    }
    ... on AcceptDraftsProblem {
      position
      outcomes {
        ...DraftOutcomeParts
      }
    }
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment DraftOutcomeParts on DraftOutcome {
  id
  outcome
  note
  problems {
    ...ProblemParts
  }
  claim {
    id
    figure {
      id
      key
      title
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<AcceptDraftsMutation, AcceptDraftsMutationVariables>;
export const RejectDraftsDocument = /*#__PURE__*/ new TypedDocumentString(`mutation RejectDrafts($input: RejectDraftsInput!) {
  result: rejectDrafts(input: $input) {
    __typename
    ...DoneParts
    ...RefusedParts
    ... on RejectDraftsSuccess {
      outcomes {
        ...DraftOutcomeParts
      }
    }
    ... on RejectDraftsProblem {
      position
      outcomes {
        ...DraftOutcomeParts
      }
    }
    ... on MutationPending {
      submission {
        id
      }
    }
  }
}
    "Why something handed in was refused."

fragment RefusedParts on MutationProblem {
  problems {
    ...ProblemParts
  }
}

fragment DoneParts on MutationSuccess {
  alreadyKnown
  position
}

fragment DraftOutcomeParts on DraftOutcome {
  id
  outcome
  note
  problems {
    ...ProblemParts
  }
  claim {
    id
    figure {
      id
      key
      title
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<RejectDraftsMutation, RejectDraftsMutationVariables>;
export const RevisionsDocument = /*#__PURE__*/ new TypedDocumentString(`query Revisions($key: ID!, $headline: Boolean! = true, $on: Date, $first: Int, $after: Cursor, $last: Int, $before: Cursor) {
  figure(key: $key) {
    id
    key
    title
    revisions(
      headline: $headline
      on: $on
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        ...RevisionParts
        ...MoveParts
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment MoveParts on Revision {
  movedTo {
    id
    point {
      ...PeriodParts
    }
  }
  movedFrom {
    id
    point {
      ...PeriodParts
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<RevisionsQuery, RevisionsQueryVariables>;
export const ChangesDocument = /*#__PURE__*/ new TypedDocumentString(`query Changes($filter: ChangeFilter, $first: Int, $after: Cursor) {
  changes(filter: $filter, first: $first, after: $after) {
    nodes {
      ...RevisionParts
      ...MoveParts
      figure {
        id
        key
        title
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment MoveParts on Revision {
  movedTo {
    id
    point {
      ...PeriodParts
    }
  }
  movedFrom {
    id
    point {
      ...PeriodParts
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const SourcesDocument = /*#__PURE__*/ new TypedDocumentString(`query Sources($first: Int, $after: Cursor) {
  sources(first: $first, after: $after) {
    nodes {
      ...SourceParts
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment SourceParts on Source {
  ...SourceName
  kind
  aliases
  url
  speaksFor {
    ...SourceName
  }
  mergedInto {
    ...SourceName
  }
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<SourcesQuery, SourcesQueryVariables>;
export const SourceDocument = /*#__PURE__*/ new TypedDocumentString(`query Source($key: ID!) {
  source(key: $key) {
    ...SourceParts
    head {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment SourceParts on Source {
  ...SourceName
  kind
  aliases
  url
  speaksFor {
    ...SourceName
  }
  mergedInto {
    ...SourceName
  }
}`) as unknown as TypedDocumentString<SourceQuery, SourceQueryVariables>;
export const StatusDocument = /*#__PURE__*/ new TypedDocumentString(`query Status {
  status {
    head
    recordedAt
    projections {
      projection
      lane
      position
      events
      seconds
      error
    }
    parked {
      figure
      position
      since
      error
    }
  }
}`) as unknown as TypedDocumentString<StatusQuery, StatusQueryVariables>;
export const SubmissionDocument = /*#__PURE__*/ new TypedDocumentString(`query Submission($id: ID!) {
  submission(id: $id) {
    ...SubmissionParts
  }
}

fragment SubmissionParts on Submission {
  id
  kind
  name
  format
  state
  bytes
  progress
  items
  recorded
  alreadyKnown
  skipped
  rejected
  withdrawn
  position
  createdAt
  sealedAt
  doneAt
  problems {
    ...ProblemParts
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<SubmissionQuery, SubmissionQueryVariables>;
export const RejectionsDocument = /*#__PURE__*/ new TypedDocumentString(`query Rejections($id: ID!, $first: Int, $after: Cursor) {
  submission(id: $id) {
    id
    rejections(first: $first, after: $after) {
      nodes {
        item
        line
        row
        column
        original
        problems {
          ...ProblemParts
        }
      }
      pageInfo {
        ...PageParts
      }
    }
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<RejectionsQuery, RejectionsQueryVariables>;
export const SubmissionProgressedDocument = /*#__PURE__*/ new TypedDocumentString(`subscription SubmissionProgressed($id: ID!) {
  submissionProgressed(id: $id) {
    ...SubmissionParts
  }
}

fragment SubmissionParts on Submission {
  id
  kind
  name
  format
  state
  bytes
  progress
  items
  recorded
  alreadyKnown
  skipped
  rejected
  withdrawn
  position
  createdAt
  sealedAt
  doneAt
  problems {
    ...ProblemParts
  }
}

fragment ProblemParts on Problem {
  code
  path
  message
  expected
  received
}`) as unknown as TypedDocumentString<SubmissionProgressedSubscription, SubmissionProgressedSubscriptionVariables>;
export const TopicsDocument = /*#__PURE__*/ new TypedDocumentString(`query Topics($first: Int, $after: Cursor) {
  topics(first: $first, after: $after) {
    nodes {
      ...TopicParts
      figures(first: 1) {
        totalCount
      }
    }
    pageInfo {
      ...PageParts
    }
  }
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}

fragment PageParts on PageInfo {
  startCursor
  endCursor
  hasNextPage
  hasPreviousPage
}`) as unknown as TypedDocumentString<TopicsQuery, TopicsQueryVariables>;
export const TopicDocument = /*#__PURE__*/ new TypedDocumentString(`query Topic($key: ID!) {
  topic(key: $key) {
    ...TopicParts
  }
}

fragment TopicParts on Topic {
  id
  key
  title
  timeZone
}`) as unknown as TypedDocumentString<TopicQuery, TopicQueryVariables>;
export const FigureUpdatedDocument = /*#__PURE__*/ new TypedDocumentString(`subscription FigureUpdated($topic: ID, $figures: [ID!], $scope: UpdateScope! = HEADLINE, $after: Cursor) {
  figureUpdated(topic: $topic, figures: $figures, scope: $scope, after: $after) {
    __typename
    ... on Snapshot {
      cursor
      complete
      figures {
        ...FigureName
        current {
          ...HeadlineParts
        }
      }
    }
    ... on Change {
      cursor
      figure {
        ...FigureName
      }
      revision {
        ...RevisionParts
      }
      current {
        ...HeadlineParts
      }
    }
    ... on Lagged {
      cursor
      from
      missed
    }
    ... on Heartbeat {
      cursor
    }
  }
}

fragment FigureName on Figure {
  id
  key
  title
  kind
  unit
}
"What a list or a board shows of a headline; cheap for many figures."

fragment HeadlineParts on CurrentFigure {
  value {
    ...ValueParts
  }
  low
  high
  status
  flags {
    code
  }
  referencePeriod {
    ...PeriodParts
  }
  lastConfirmedAt
  winners {
    id
    origin {
      ...SourceName
    }
  }
  revision {
    recordedAt
    direction
    reason
  }
}

fragment RevisionParts on Revision {
  id
  cursor
  position
  ordinal
  recordedAt
  headline
  point {
    ...PeriodParts
  }
  fromPoint {
    ...PeriodParts
  }
  from {
    ...ValueParts
  }
  to {
    ...ValueParts
  }
  fromStatus
  toStatus
  direction
  reason
  changedBy
  explanation
  claim {
    id
    key
    origin {
      ...SourceName
    }
  }
}

fragment SourceName on Source {
  id
  key
  name
}

fragment ValueParts on Value {
  text
  qualifier
  min
  max
  minExclusive
  maxExclusive
  point
  unit
}

fragment PeriodParts on Period {
  start
  end
  length
  precision
  startsAt
  endsAt
}`) as unknown as TypedDocumentString<FigureUpdatedSubscription, FigureUpdatedSubscriptionVariables>;