import type { ClaimFacts, ClaimId, EventMeta, Instant, NewEvent } from '@factline/domain';
import { fixedId } from '@factline/testing';
import type { AppendGroup } from './group.js';

export const meta: EventMeta = { actor: { kind: 'local', id: 'spec', authenticated: false }, submission: fixedId('submission') };

/** A claim event of a spec: figure and day from its number; `text` is wording, which is content but not identity. */
export function claimEvent(name: string | number, text = 'at least 120'): NewEvent {
  const id = fixedId(`claim ${name}`) as ClaimId;
  const figure = 'gaza-2021/killed/palestinians/gaza-strip';
  const data = {
    claim: id,
    figure,
    value: { qualifier: 'at-least', min: '120', max: null, minExclusive: false, maxExclusive: false, text, unit: 'people' },
    period: { end: '2021-05-14', precision: 'day', endsAt: '2021-05-15T00:00:00.000Z' as Instant },
    held: '2021-05-14T12:00:00.000Z' as Instant,
    origin: 'palestinian-health-ministry',
    basis: 'named',
    locator: { place: 1 },
    publishedAt: { at: '2021-05-14T12:00:00.000Z' as Instant, precision: 'second', basis: 'stated', written: '2021-05-14T12:00:00Z' },
    modality: 'asserted',
  } as unknown as ClaimFacts;
  return { id, stream: `claim:${id}`, topic: 'gaza-2021', event: { type: 'ClaimRecorded', data } };
}

export function topicOpened(topic: string, title = topic): NewEvent {
  return {
    id: fixedId(`topic ${topic}`),
    stream: `topic:${topic}`,
    event: { type: 'TopicOpened', data: { topic, title, timeZone: 'UTC' } as never },
  };
}

export function topicRenamed(topic: string, title: string): NewEvent {
  return {
    id: fixedId(`topic ${topic} renamed ${title}`),
    stream: `topic:${topic}`,
    event: { type: 'TopicRenamed', data: { topic, title } as never },
  };
}

export const claims = (prefix: string, count: number): NewEvent[] => Array.from({ length: count }, (_, n) => claimEvent(`${prefix} ${n}`));
export const groupOf = (...events: NewEvent[]): AppendGroup => ({ events, meta });
