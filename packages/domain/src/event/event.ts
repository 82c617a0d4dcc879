import type { ClaimEvent } from '../claim/claim.js';
import type { DocumentEvent } from '../document/document.js';
import type { DraftEvent } from '../draft/draft.js';
import type { FigureEvent } from '../figure/figure.js';
import type { SourceEvent } from '../source/source.js';
import type { TopicEvent } from '../topic/topic.js';

/** Every event of DOMAIN §5 that is released. Data only; the envelope is the log's. */
export type DomainEvent = TopicEvent | SourceEvent | DocumentEvent | DraftEvent | FigureEvent | ClaimEvent;
export type EventType = DomainEvent['type'];

/** Who acted. Set by the service, never taken from a client's header. */
export interface Actor {
  readonly kind: 'person' | 'program' | 'local' | 'system';
  readonly id: string;
  readonly authenticated: boolean;
}

export interface EventMeta {
  readonly actor: Actor;
  readonly submission?: string;
  /** Item number inside the submission. */
  readonly item?: number;
  readonly correlationId?: string;
  readonly causationId?: string;
}

/** A decided event, before the log gave it a position. */
export interface NewEvent<E extends DomainEvent = DomainEvent> {
  /** UUID; deterministic, so that the same thing handed in twice is known. */
  readonly id: string;
  /** `topic:…`, `source:…`, `document:…`, `dataset:…`, `figure:…`, `claim:…` */
  readonly stream: string;
  /** Topic key for figure and claim events; absent for events that concern every lane. */
  readonly topic?: string;
  readonly event: E;
}

/** An event as read from the log, upcast to the present version. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly position: bigint;
  readonly id: string;
  readonly stream: string;
  readonly version?: number;
  readonly topic?: string;
  readonly event: E;
  readonly meta: EventMeta;
  /** Microseconds, `YYYY-MM-DDTHH:mm:ss.ssssssZ`; set by the database, non-decreasing with position. */
  readonly recordedAt: string;
}
