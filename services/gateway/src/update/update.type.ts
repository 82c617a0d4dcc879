import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { FigureType } from '../figure/figure.type.js';
import { RevisionType } from '../revision/revision.type.js';
import { enumOf } from '../scalar/enum.js';
import { CursorScalar } from '../scalar/scalars.js';

export type UpdateScope = 'headline' | 'all';
export const UpdateScopeEnum = enumOf<UpdateScope>('UpdateScope', 'Which changes are told.', {
  headline: 'Those of headlines.',
  all: 'Those of headlines and of every past point.',
});

@ObjectType('Snapshot', {
  simpleResolvers: true,
  description: 'The present, in pages, before the changes. A cut snapshot resumes where it was.',
})
export class SnapshotType {
  @Field(() => CursorScalar, { description: 'Keep it: `after:` it goes on from here.' })
  cursor!: string;
  @Field(() => [FigureType], { description: 'The figures of this page, read at the moment at which the snapshot began.' })
  figures!: readonly FigureType[];
  @Field(() => Boolean, { description: 'Whether this is the last page.' })
  complete!: boolean;
}

@ObjectType('Change', { simpleResolvers: true, description: 'A figure changed, or was said again.' })
export class ChangeType {
  @Field(() => CursorScalar, { description: 'Keep it: `after:` it goes on from here.' })
  cursor!: string;
  @Field(() => FigureType, { description: 'The figure.' })
  figure!: FigureType;
  @Field(() => RevisionType, { nullable: true, description: 'What changed; null where the value was only said again.' })
  revision!: RevisionType | null;
  /** For the resolver. */
  position!: string;
}

@ObjectType('Lagged', {
  simpleResolvers: true,
  description:
    'The backlog after the cursor is too long to be told one by one. Read `changes(after: from)` or start anew; live changes follow.',
})
export class LaggedType {
  @Field(() => CursorScalar, { description: 'Where the live changes go on.' })
  cursor!: string;
  @Field(() => CursorScalar, { description: 'The cursor that was handed in.' })
  from!: string;
  @Field(() => Int, { description: 'How many changes lie between the two.' })
  missed!: number;
}

@ObjectType('Heartbeat', { simpleResolvers: true, description: 'Every 15 seconds: nothing of yours has changed up to this cursor.' })
export class HeartbeatType {
  @Field(() => CursorScalar, { description: 'Keep it: `after:` it goes on from here.' })
  cursor!: string;
}

export const FigureUpdate = createUnionType({
  name: 'FigureUpdate',
  description: 'What a subscriber is told.',
  types: () => [SnapshotType, ChangeType, LaggedType, HeartbeatType] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});
