import type { TopicRow } from '@factline/projections/read';
import { nodeId } from '../relay/node.js';
import type { TopicType } from './topic.type.js';

/** Row → fields. */
export const toTopic = (row: TopicRow): TopicType => ({ __typename: 'Topic', id: nodeId('topic', row.key), ...row }) as TopicType;
