import { type ClassType, createUnionType, Field, InterfaceType, ObjectType } from 'type-graphql';
import { ProblemType } from '../problem/problem.type.js';
import { PositionScalar } from '../scalar/scalars.js';
import { SubmissionType } from '../submission/submission.type.js';

const typeName = (value: { __typename: string }): string => value.__typename;

@InterfaceType('MutationSuccess', { description: 'Something was recorded, or was known already.', resolveType: typeName })
export abstract class MutationSuccessType {
  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'Last position of the log with it: send it as the header `factline-min-position` to read it at once. Null where nothing was recorded.',
  })
  position!: string | null;
  @Field(() => Boolean, { description: 'Whether it was known already, so that nothing was recorded.' })
  alreadyKnown!: boolean;
  @Field(() => SubmissionType, { description: 'The submission it went in by.' })
  submission!: SubmissionType;
}

@InterfaceType('MutationProblem', { description: 'Something was refused. Every problem is listed at once.', resolveType: typeName })
export abstract class MutationProblemType {
  @Field(() => [ProblemType], { description: 'All that is wrong.' })
  problems!: readonly ProblemType[];
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Last position of the log with what was recorded of it; null where nothing was.',
  })
  position!: string | null;
  @Field(() => SubmissionType, { description: 'The submission that keeps what was handed in.' })
  submission!: SubmissionType;
}

@ObjectType('MutationPending', {
  simpleResolvers: true,
  description: 'It is durable but has no outcome yet: follow `submissionProgressed`.',
})
export class MutationPendingType {
  @Field(() => SubmissionType, { description: 'The submission that it went in by.' })
  submission!: SubmissionType;
}

/** A further field of a success: which thing it was. */
export interface ResultField {
  readonly name: string;
  readonly type: () => object;
  readonly nullable?: boolean;
  readonly description: string;
  /** Whether the problem has it too. */
  readonly onProblem?: boolean;
}

/** Makes `NameSuccess`, `NameProblem` and the union `NameResult` of one mutation. */
export const resultOf = (name: string, ...fields: readonly ResultField[]): object => {
  @ObjectType(`${name}Success`, {
    implements: MutationSuccessType,
    simpleResolvers: true,
    description: 'It was recorded, or was known already.',
  })
  class Success extends MutationSuccessType {}
  @ObjectType(`${name}Problem`, {
    implements: MutationProblemType,
    simpleResolvers: true,
    description: 'It was refused. Every problem is listed at once.',
  })
  class Problem extends MutationProblemType {}
  for (const { name: field, type, nullable = true, description, onProblem = false } of fields)
    for (const target of onProblem ? [Success, Problem] : [Success])
      Field(type as () => ClassType, { nullable, description })(target.prototype, field);
  return createUnionType({
    name: `${name}Result`,
    description: `How \`${name[0]!.toLowerCase()}${name.slice(1)}\` ended.`,
    types: () => [Success, Problem, MutationPendingType] as const,
    resolveType: (value) => (value as unknown as { __typename: string }).__typename,
  });
};
