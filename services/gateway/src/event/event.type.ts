import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';

export type ActorKind = 'person' | 'program' | 'local' | 'system';
const ActorKindEnum = enumOf<ActorKind>('ActorKind', 'What kind of actor.', {
  person: 'A person.',
  program: 'A program.',
  local: 'Somebody at this machine; nobody was asked who.',
  system: 'Factline itself.',
});

@ObjectType('Actor', { simpleResolvers: true, description: 'Who acted. Set by the service, never taken from a client.' })
export class ActorType {
  @Field(() => ActorKindEnum, { description: 'What kind of actor.' })
  kind!: ActorKind;
  @Field(() => String, { description: 'Who, as far as known.' })
  id!: string;
  @Field(() => Boolean, { description: 'Whether that was proved.' })
  authenticated!: boolean;
}

@ObjectType('Event', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One event of the log as it was recorded. Events are never edited.',
})
export class EventType extends NodeType {
  @Field(() => PositionScalar, { description: 'Its place in the log.' })
  position!: string;
  @Field(() => ID, { description: 'What it is about: a node id.' })
  stream!: string;
  @Field(() => String, { description: 'Its type in the past tense, e.g. "ClaimRecorded".' })
  type!: string;
  @Field(() => GraphQLJSON, { description: 'What it says, in the present form of its type.' })
  data!: unknown;
  @Field(() => DateTimeScalar, { description: 'When it was recorded; set by the database.' })
  recordedAt!: string;
  @Field(() => ActorType, { description: 'Who acted.' })
  actor!: ActorType;
  @Field(() => Int, { nullable: true, description: 'Number of the item inside its submission.' })
  item!: number | null;
  /** For the resolvers. */
  submissionKey?: string;
}

export const EventConnection = connectionOf('Event', 'events', () => EventType);
