import { Field, InputType, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, PositionScalar } from '../scalar/scalars.js';

@InputType('At', {
  description: 'A moment to read at. Absent clocks set no limit. `knownAt` and `position` are the same clock: give one of them at most.',
})
export class AtInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The record clock by time: what our log knew then, that moment included.' })
  knownAt?: string | null;
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'The record clock by position: what our log knew with that event, it included.',
  })
  position?: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The publication clock: what the world could know then, that moment included. Corrections by source or publisher obey it; repairs by the recorder, definitions, policies and merges obey the record clock alone.',
  })
  publishedBy?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The reference date: the headline over points that ended by the end of that day, in the zone of the topic.',
  })
  on?: string | null;
}

@ObjectType('Moment', { simpleResolvers: true, description: 'What a reading resolved to: the same moment answers the same for ever.' })
export class MomentType {
  @Field(() => PositionScalar, { description: 'The last position of the log that the reading includes.' })
  position!: string;
  @Field(() => DateTimeScalar, { description: 'The record clock: the time asked for, or else when `position` was recorded.' })
  knownAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The publication clock that was asked for; null: no limit.' })
  publishedBy!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The reference date that was asked for.' })
  on!: string | null;
}
