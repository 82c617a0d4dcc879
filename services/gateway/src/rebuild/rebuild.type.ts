import type { RebuildState } from '@factline/projections/read';
import { GraphQLJSON, GraphQLSafeInt } from 'graphql-scalars';
import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProblemType } from '../problem/problem.type.js';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';

const RebuildStateEnum = enumOf<RebuildState>('RebuildState', 'How far a rebuild is.', {
  building: 'The new generation of read tables is being filled, beside the one that readers see.',
  comparing: 'It has caught up, and every row of both is compared.',
  ready: 'It was compared; it waits to be flipped or dropped.',
  flipped: 'Readers see the new generation; the one before is kept caught up.',
  'rolled-back': 'Readers see the generation before it again.',
  failed: 'It cannot go on; drop it.',
});

@ObjectType('DifferingTable', { simpleResolvers: true, description: 'A table that the two generations do not agree on.' })
export class DifferingTableType {
  @Field(() => String, { description: 'Its name; "parked" for figures whose projection stopped in one of the two only.' })
  table!: string;
  @Field(() => GraphQLSafeInt, { description: 'Rows that differ.' })
  rows!: number;
}

@ObjectType('DifferingRow', { simpleResolvers: true, description: 'A row that the two generations do not agree on.' })
export class DifferingRowType {
  @Field(() => String, { description: 'Its table.' })
  table!: string;
  @Field(() => [String], { description: 'Its primary key.' })
  key!: readonly string[];
  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The columns that differ, as readers saw them; null where it was not there.',
  })
  old!: object | null;
  @Field(() => GraphQLJSON, { nullable: true, description: 'The same in the new generation; null where it is not there.' })
  new!: object | null;
}

@ObjectType('Rebuild', {
  simpleResolvers: true,
  description: 'A projection built anew from the log, as a generation of read tables beside the one that readers see.',
})
export class RebuildType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
  @Field(() => String, { description: 'The projection.' })
  projection!: string;
  @Field(() => RebuildStateEnum, { description: 'How far it is.' })
  state!: RebuildState;
  @Field(() => Boolean, { description: 'Whether what was asked of it last is still to be done.' })
  pending!: boolean;
  @Field(() => Int, { nullable: true, description: 'Number of the new generation; null until its tables are made.' })
  generation!: number | null;
  @Field(() => Int, { nullable: true, description: 'Number of the generation that readers saw when it began.' })
  previous!: number | null;
  @Field(() => Int, { nullable: true, description: 'Lanes of the new generation.' })
  lanes!: number | null;
  @Field(() => PositionScalar, { description: 'Everything up to here is in the new generation.' })
  position!: string;
  @Field(() => PositionScalar, { description: 'The end of the log.' })
  head!: string;
  @Field(() => Float, { nullable: true, description: 'Events a second on average since it began; null once it has caught up.' })
  eventsPerSecond!: number | null;
  @Field(() => PositionScalar, { nullable: true, description: 'The position of the log at which the two were compared.' })
  mark!: string | null;
  @Field(() => GraphQLSafeInt, { nullable: true, description: 'Rows that differ; null until they were compared.' })
  differences!: number | null;
  @Field(() => [DifferingTableType], { description: 'The same by table.' })
  differing!: readonly DifferingTableType[];
  @Field(() => [DifferingRowType], { description: 'The first of them, by table.' })
  examples!: readonly DifferingRowType[];
  @Field(() => String, { nullable: true, description: 'Why it does not go on, while it does not.' })
  error!: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it had caught up with the log.' })
  caughtUpAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was compared.' })
  comparedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When readers came to see it last.' })
  flippedAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When readers came to see the generation before it again.' })
  rolledBackAt!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the generation that readers do not see was dropped.' })
  droppedAt!: string | null;
}

@ObjectType('RebuildSuccess', { simpleResolvers: true, description: 'It is done, or (`rebuild.pending`) will be.' })
export class RebuildSuccessType {
  @Field(() => RebuildType, { description: 'The rebuild.' })
  rebuild!: RebuildType;
}
@ObjectType('RebuildProblem', { simpleResolvers: true, description: 'It was refused; nothing has changed.' })
export class RebuildProblemType {
  @Field(() => [ProblemType], { description: 'Why.' })
  problems!: readonly ProblemType[];
}
export const RebuildResult = createUnionType({
  name: 'RebuildResult',
  description: 'How something that was asked of a rebuild ended.',
  types: () => [RebuildSuccessType, RebuildProblemType] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});

@InputType('RebuildProjectionInput', { description: 'A projection to build anew.' })
export class RebuildProjectionInput {
  @Field(() => String, { description: 'Its name, e.g. "figures".' })
  projection!: string;
}
@InputType('FlipProjectionInput', { description: 'A rebuild to show to readers.' })
export class FlipProjectionInput {
  @Field(() => ID, { description: 'The rebuild.' })
  rebuild!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Show it although it differs from what readers see; subscribers are told `Lagged`, to read again.',
  })
  acceptDifferences?: boolean | null;
}
@InputType('RebuildInput', { description: 'Which rebuild.' })
export class RebuildInput {
  @Field(() => ID, { description: 'The rebuild.' })
  rebuild!: string;
}
