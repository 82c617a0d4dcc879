import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ActorType } from '../event/event.type.js';
import { ProblemType } from '../problem/problem.type.js';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';

export type SubmissionKind = 'file' | 'api';
const SubmissionKindEnum = enumOf<SubmissionKind>('SubmissionKind', 'How something was handed in.', {
  file: 'As a file.',
  api: 'By a mutation.',
});
export type SubmissionState = 'receiving' | 'waiting' | 'running' | 'done' | 'failed' | 'recalled';
const SubmissionStateEnum = enumOf<SubmissionState>('SubmissionState', 'How far a submission is.', {
  receiving: 'Its bytes are still coming in.',
  waiting: 'It is durable and waits for its turn.',
  running: 'It is being read and recorded.',
  done: 'Every item has its outcome.',
  failed: 'It cannot be read as a whole; nothing of it is lost, hand it in again.',
  recalled: 'It was recalled.',
});

@ObjectType('Submission', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One batch that was handed in, with an outcome for every item: items = recorded + alreadyKnown + skipped + rejected.',
})
export class SubmissionType extends NodeType {
  @Field(() => SubmissionKindEnum, { description: 'How it was handed in.' })
  kind!: SubmissionKind;
  @Field(() => String, { nullable: true, description: 'Its name, e.g. of the file.' })
  name!: string | null;
  @Field(() => String, { description: 'Its format, e.g. "ndjson".' })
  format!: string;
  @Field(() => SubmissionStateEnum, { description: 'How far it is.' })
  state!: SubmissionState;
  @Field(() => GraphQLSafeInt, { description: 'How large it is, in bytes, as far as it came in.' })
  bytes!: number;
  @Field(() => GraphQLSafeInt, { description: 'Items that have an outcome so far.' })
  items!: number;
  @Field(() => GraphQLSafeInt, { description: 'Items that were recorded.' })
  recorded!: number;
  @Field(() => GraphQLSafeInt, { description: 'Items that were known already.' })
  alreadyKnown!: number;
  @Field(() => GraphQLSafeInt, { description: 'Items that the mapping says to skip.' })
  skipped!: number;
  @Field(() => GraphQLSafeInt, { description: 'Items that were refused; each is kept with all its problems.' })
  rejected!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Of a snapshot that has ended: what stood and is not in it, and so was withdrawn; no items.',
  })
  withdrawn!: number | null;
  @Field(() => Float, { description: 'How much of it has its outcome, from 0 to 1.' })
  progress!: number;
  @Field(() => [ProblemType], { description: 'Why it failed as a whole; empty otherwise.' })
  problems!: readonly ProblemType[];
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its last byte was durable.' })
  sealedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last item had its outcome.' })
  doneAt!: string | null;
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Its last event in the log, once there is one: what `factline-min-position` takes.',
  })
  position!: string | null;
  @Field(() => ActorType, { description: 'Who handed it in.' })
  actor!: ActorType;
}

@ObjectType('Rejection', {
  simpleResolvers: true,
  description: 'A refused item: what it was, where it stood, and everything that is wrong with it.',
})
export class RejectionType {
  @Field(() => GraphQLSafeInt, { description: 'Number of the item in the submission, from 0.' })
  item!: number;
  @Field(() => GraphQLSafeInt, { description: 'Line in the file, from 1.' })
  line!: number;
  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Row of the table, from 1.' })
  row!: number | null;
  @Field(() => String, { nullable: true, description: 'Column of the table.' })
  column!: string | null;
  @Field(() => String, { description: 'The item as it came in.' })
  original!: string;
  @Field(() => [ProblemType], { description: 'All that is wrong with it.' })
  problems!: readonly ProblemType[];
}
export const RejectionConnection = connectionOf('Rejection', 'refused items', () => RejectionType);
