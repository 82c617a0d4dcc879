import type { ChangedBy, Direction, Explanation, FigureStatus, Period, RevisionReason } from '@factline/domain';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FigureStatusEnum } from '../figure/current.type.js';
import { PeriodType } from '../period/period.type.js';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';
import { enumOf } from '../scalar/enum.js';
import { CursorScalar, DateTimeScalar, PositionScalar } from '../scalar/scalars.js';
import { ValueType } from '../value/value.type.js';

export const DirectionEnum = enumOf<Direction>('Direction', 'Which way a number moved.', {
  first: 'There was none before.',
  withdrawn: 'There is none any more.',
  'not-comparable': "The two may not be compared: a break, another origin's differing value, or flows of unequal length.",
  up: 'Up.',
  down: 'Down.',
  narrower: 'The same, said more exactly.',
  wider: 'The same, said less exactly.',
  same: 'The value is the same; a status or flag changed.',
  shifted: 'It moved, neither simply up nor down.',
});
export const RevisionReasonEnum = enumOf<RevisionReason>('RevisionReason', 'Why a number changed.', {
  'policy-change': 'The editor chose another policy.',
  redefinition: 'The figure was defined anew.',
  preference: 'The editor preferred a claim.',
  merge: 'Two figures became one.',
  'source-merge': 'Two sources became one.',
  dispute: 'Somebody disputed a claim, or no longer does.',
  'recording-error': 'We had recorded something wrongly.',
  retraction: 'A claim was taken back.',
  'correction-by-source': 'Its source corrected it.',
  'correction-by-publisher': 'Its publisher corrected it.',
  backfill: 'Something published earlier came in late.',
  reattributed: 'A data set gave the number to another origin.',
  restated: 'A data set restated the number.',
  'first-report': 'It is the first number of the figure.',
  'new-origin': 'An origin spoke for the first time.',
  'later-report': 'A newer number.',
  release: 'A parked figure was let go and caught up.',
});
export const ChangedByEnum = enumOf<ChangedBy>('ChangedBy', 'Who changed a number.', {
  source: 'The source it comes from.',
  publisher: 'Who published it; a restated file never proves the source.',
  recorder: 'We, who recorded it.',
  editor: 'An editor here.',
});

@ObjectType('Revision', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One step of a point of a figure, or of its headline: from, to, why, and by whom.',
})
export class RevisionType extends NodeType {
  @Field(() => CursorScalar, { description: 'Its place in the feed: hand it to `figureUpdated(after:)` or `changes(after:)`.' })
  cursor!: string;
  @Field(() => Boolean, { description: 'Whether the headline moved, or the answer at one point only.' })
  headline!: boolean;
  @Field(() => PeriodType, {
    nullable: true,
    description: 'The period the number is about now; null where there is none any more and none was before.',
  })
  point!: Period | null;
  @Field(() => PeriodType, { nullable: true, description: 'The period of the headline before, where it was another one.' })
  fromPoint!: Period | null;
  @Field(() => PositionScalar, { description: 'Place in the log of the event that caused it.' })
  position!: string;
  @Field(() => PositionScalar, { description: 'Order among the revisions of that event: a whole number.' })
  ordinal!: string;
  @Field(() => DateTimeScalar, { description: 'When our log knew.' })
  recordedAt!: string;
  @Field(() => ValueType, { nullable: true, description: 'The value before.' })
  from!: ValueType | null;
  @Field(() => ValueType, { nullable: true, description: 'The value after.' })
  to!: ValueType | null;
  @Field(() => FigureStatusEnum, { nullable: true, description: 'The status before; null for the first.' })
  fromStatus!: FigureStatus | null;
  @Field(() => FigureStatusEnum, { description: 'The status after.' })
  toStatus!: FigureStatus;
  @Field(() => DirectionEnum, { description: 'Which way it moved.' })
  direction!: Direction;
  @Field(() => RevisionReasonEnum, { description: 'Why.' })
  reason!: RevisionReason;
  @Field(() => ChangedByEnum, { description: 'Who changed it.' })
  changedBy!: ChangedBy;
  /** For the resolvers. */
  figureKey!: string;
  claimId?: string;
  why!: Explanation;
}

export const RevisionConnection = connectionOf('Revision', 'revisions', () => RevisionType);

@InputType('ChangeFilter', { description: 'Which revisions; every condition given must hold.' })
export class ChangeFilter {
  @Field(() => ID, { nullable: true, description: 'Of figures of this topic.' })
  topic?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Of these figures; at most 100.' })
  figures?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Caused by a claim of this source.' })
  source?: string | null;
  @Field(() => [RevisionReasonEnum], { nullable: true, description: 'For one of these reasons.' })
  reason?: RevisionReason[] | null;
  @Field(() => [DirectionEnum], { nullable: true, description: 'In one of these directions.' })
  direction?: Direction[] | null;
  @Field(() => Boolean, { nullable: true, description: 'true: of headlines; false: of points; absent: both.' })
  headline?: boolean | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Recorded after this moment.' })
  since?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Caused by something published after this moment, whenever our log learned it. Editors, merges and repairs publish nothing.',
  })
  publishedAfter?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Caused by something published by this moment, it included.' })
  publishedBy?: string | null;
}
