import type { RecordedEvent } from '@factline/domain';
import { nodeId } from '../relay/node.js';
import type { EventType } from './event.type.js';

/** Event → fields. */
export const toEvent = ({ position, id, stream, event, meta, recordedAt }: RecordedEvent): EventType =>
  ({
    __typename: 'Event',
    id: nodeId('event', id),
    position: String(position),
    stream,
    type: event.type,
    data: event.data,
    recordedAt,
    actor: meta.actor,
    item: meta.item ?? null,
    ...(meta.submission === undefined ? {} : { submissionKey: meta.submission }),
  }) as EventType;
