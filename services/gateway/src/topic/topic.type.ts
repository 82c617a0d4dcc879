import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';

@ObjectType('Topic', { implements: NodeType, simpleResolvers: true, description: 'A story that is followed; owns figures.' })
export class TopicType extends NodeType {
  @Field(() => ID, { description: 'Its key, e.g. "gaza-2021".' })
  key!: string;
  @Field(() => String, { description: 'What people call it.' })
  title!: string;
  @Field(() => String, { description: 'IANA time zone in which its dates are read.' })
  timeZone!: string;
}

export const TopicConnection = connectionOf('Topic', 'topics', () => TopicType);
