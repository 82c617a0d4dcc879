import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ParkedFigureType } from '../figure/figure.type.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';

@ObjectType('ProjectionLag', { simpleResolvers: true, description: 'How far one lane of a projection is behind the log.' })
export class ProjectionLagType {
  @Field(() => String, { description: 'Name of the projection.' })
  projection!: string;
  @Field(() => Int, { description: 'Number of the lane, from 0.' })
  lane!: number;
  @Field(() => PositionScalar, { description: 'The last event it has taken.' })
  position!: string;
  @Field(() => GraphQLSafeInt, { description: 'Events it is behind.' })
  events!: number;
  @Field(() => Float, { description: 'Seconds since the oldest event it has not taken was recorded; 0 when it is not behind.' })
  seconds!: number;
  @Field(() => String, { nullable: true, description: 'Why it does not move on, where it does not.' })
  error!: string | null;
}

@ObjectType('Status', { simpleResolvers: true, description: 'How Factline itself is doing.' })
export class StatusType {
  @Field(() => PositionScalar, { description: 'The last position of the log; "0" when it is empty.' })
  head!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last event was recorded.' })
  recordedAt!: string | null;
  @Field(() => [ProjectionLagType], { description: 'How far each lane of each projection is behind.' })
  projections!: readonly ProjectionLagType[];
  @Field(() => [ParkedFigureType], { description: 'Figures whose projection stopped at an event; at most 100.' })
  parked!: readonly ParkedFigureType[];
}
