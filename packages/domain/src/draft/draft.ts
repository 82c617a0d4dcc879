import type { ClaimId, Modality } from '../claim/claim.js';
import type { ContentHash, DocumentId } from '../document/document.js';
import type { Instant } from '../period/period.js';
import type { TopicKey } from '../topic/topic.js';
import type { Value } from '../value/value.js';

/** UUID, derived from what was read where: the same sentence read again is the same draft. */
export type DraftId = string & { readonly __brand: 'DraftId' };

/** A stretch of time as the text names it; dates are absent where the words do not settle them. */
export interface DraftPeriod {
  readonly text: string;
  readonly start?: string;
  readonly end?: string;
}

export const asOfBases = ['stated', 'publication'] as const;
/** The day on which the number held; `publication`: the text does not say, the day it was published stands in. */
export interface DraftAsOf {
  readonly date: string;
  readonly basis: (typeof asOfBases)[number];
}

export const voiceRoles = ['relay', 'originator'] as const;
/** One named voice between the fact and the page, as the text calls it. */
export interface DraftVoice {
  readonly name: string;
  readonly role: (typeof voiceRoles)[number];
}

/** A claim as it was read from a text: proposed, and recorded only when somebody accepts it. */
export interface DraftFacts {
  readonly draft: DraftId;
  readonly document: DocumentId;
  /** The version of the document that it was read in, from 1: offsets are those of its text. */
  readonly version: number;
  /** The topic that its figure most likely belongs to. */
  readonly topic?: TopicKey;
  readonly quote: ContentHash;
  /** UTF-16 offsets of the quote, and of the words of the number. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** In the unit that its measure most likely has. */
  readonly value: Value;
  /** Kebab-case, or `other:<word>` for a word that the extractor has no measure for. */
  readonly measure: string;
  /** As the text calls them; absent where it does not say. */
  readonly population?: string;
  readonly place?: string;
  readonly period?: DraftPeriod;
  readonly asOf: DraftAsOf;
  /** Outermost first. */
  readonly chain?: readonly DraftVoice[];
  /** The deepest named source; absent: the publisher's own voice. */
  readonly originator?: string;
  /** Unnamed reports and estimates that the text leans on. */
  readonly evidence?: string;
  readonly modality: Modality;
  /** The draft that this is a part of. */
  readonly partOf?: DraftId;
  readonly method: { readonly name: string; readonly version: string };
  /** It was first seen in a text that had changed silently: when that text was captured is when it counts as published. */
  readonly capturedAt?: Instant;
}

/** The extractor (or a person) reads a claim in a document. The event's id is the draft's id. */
export interface DraftProposed {
  readonly type: 'DraftProposed';
  readonly data: DraftFacts;
}
/** A person (or a stated rule) accepts it: `claim` is what was recorded, or what was recorded before and says the same. */
export interface DraftAccepted {
  readonly type: 'DraftAccepted';
  readonly data: {
    readonly draft: DraftId;
    readonly document: DocumentId;
    readonly claim: ClaimId;
    readonly reviewer?: string;
    /** What the reviewer said otherwise than the draft: names of fields. */
    readonly edited?: readonly string[];
  };
}
/** Nothing is to be recorded of it. */
export interface DraftRejected {
  readonly type: 'DraftRejected';
  readonly data: { readonly draft: DraftId; readonly document: DocumentId; readonly reason: string; readonly reviewer?: string };
}
export type DraftEvent = DraftProposed | DraftAccepted | DraftRejected;

export const draftStates = ['proposed', 'accepted', 'rejected'] as const;
export type DraftState = (typeof draftStates)[number];

/** What ingest knows of a draft: all that deciding on it needs. */
export type KnownDraft = DraftFacts &
  (
    | { readonly state: 'proposed' }
    | { readonly state: 'accepted'; readonly claim: ClaimId }
    | { readonly state: 'rejected'; readonly reason: string }
  );

/** A draft after an event; a decision on one that is not known leaves nothing to know. */
export const evolveDraft = (draft: KnownDraft | undefined, event: DraftEvent): KnownDraft | undefined => {
  switch (event.type) {
    case 'DraftProposed':
      return draft ?? { ...event.data, state: 'proposed' };
    case 'DraftAccepted':
      return draft && { ...factsOf(draft), state: 'accepted', claim: event.data.claim };
    case 'DraftRejected':
      return draft && { ...factsOf(draft), state: 'rejected', reason: event.data.reason };
  }
};

const factsOf = (draft: KnownDraft): DraftFacts => {
  const { state: _state, ...facts } = draft;
  return facts;
};
