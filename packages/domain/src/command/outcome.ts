import type { DomainEvent, NewEvent } from '../event/event.js';
import { eventIdOf } from '../event/identity.js';
import type { Problem } from '../problem/problem.js';
import type { Topic } from '../topic/topic.js';
import type { Content, Decision } from './decision.js';

export const events = (decided: readonly NewEvent[], content: readonly Content[] = []): Decision => ({
  type: 'events',
  events: decided,
  content,
});
export const rejected = (problems: readonly Problem[]): Decision => ({ type: 'rejected', problems });
export const alreadyKnown = (subject: string, note?: string): Decision => ({
  type: 'already-known',
  subject,
  ...(note === undefined ? {} : { note }),
});

export interface EventFacts {
  readonly stream: string;
  readonly topic?: Topic['key'];
  /** Id that came with the line; kept (FORMATS). */
  readonly id?: string | undefined;
  /** Events that have moved the subject so far: makes A, B, A three events. Left out where the same content can only be the same event. */
  readonly version?: number | undefined;
}

/** A decided event; its id follows from its content unless the line brought one. */
export const newEvent = <E extends DomainEvent>(event: E, { stream, topic, id, version }: EventFacts): NewEvent<E> => ({
  id: id ?? eventIdOf(event.type, version === undefined ? event.data : { data: event.data, version }),
  stream,
  ...(topic === undefined ? {} : { topic }),
  event,
});
