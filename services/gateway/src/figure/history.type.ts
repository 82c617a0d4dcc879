import type { ChangedBy, Direction, FigureStatus, Period, RevisionReason } from '@factline/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PeriodType } from '../period/period.type.js';
import { connectionOf } from '../relay/connection.js';
import { ChangedByEnum, DirectionEnum, RevisionReasonEnum, RevisionType } from '../revision/revision.type.js';
import { DateTimeScalar, DecimalScalar } from '../scalar/scalars.js';
import { ValueType } from '../value/value.type.js';
import { CurrentFigureType, FigureStatusEnum } from './current.type.js';

@ObjectType('SeriesPoint', { simpleResolvers: true, description: 'The answer at one reference period, by the other clocks.' })
export class SeriesPointType {
  @Field(() => PeriodType, { description: 'The reference period.' })
  period!: Period;
  @Field(() => CurrentFigureType, { description: 'The policy over what is said of this period alone.' })
  current!: CurrentFigureType;
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Change since the period before, of cumulative figures; null for others, across a break, and where one of the two has no number.',
  })
  increment!: string | null;
  @Field(() => Boolean, {
    description: 'Whether `increment` is negative: a count cannot go down, so that numbers before were revised; it is no decrease.',
  })
  incrementRevised!: boolean;
}

@ObjectType('Vintage', {
  simpleResolvers: true,
  description: 'What could have been shown from a moment of publication on, until the next vintage.',
})
export class VintageType {
  @Field(() => DateTimeScalar, { description: 'Published then; the publication clock of `current`.' })
  publishedAt!: string;
  @Field(() => CurrentFigureType, { description: 'The headline by that publication clock.' })
  current!: CurrentFigureType;
  @Field(() => ValueType, { nullable: true, description: 'The value of the vintage before.' })
  from!: ValueType | null;
  @Field(() => DirectionEnum, { description: 'Which way it moved since the vintage before.' })
  direction!: Direction;
}

export const VintageConnection = connectionOf('Vintage', 'vintages', () => VintageType);

@ObjectType('TriangleCell', { simpleResolvers: true, description: 'One release of the number of one reference period.' })
export class TriangleCellType {
  @Field(() => PeriodType, { description: 'The reference period.' })
  period!: Period;
  @Field(() => DateTimeScalar, { description: 'Published then.' })
  publishedAt!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next release of this period was published; null for the last.' })
  until!: string | null;
  @Field(() => Int, { description: 'Counted from 0, the first release of this period.' })
  release!: number;
  @Field(() => Int, { description: 'Seconds from the end of the period to the publication; negative where it was published before.' })
  lag!: number;
  @Field(() => ValueType, { nullable: true, description: 'The value; null where it was taken back or nothing was chosen.' })
  value!: ValueType | null;
  @Field(() => FigureStatusEnum, { description: 'How the sources stood to each other.' })
  status!: FigureStatus;
  @Field(() => DirectionEnum, { description: 'Which way it moved since the release before.' })
  direction!: Direction;
}

@ObjectType('FigureDifference', {
  simpleResolvers: true,
  description: 'A number of one reference period that differs between two readings, and the steps that lie between them.',
})
export class FigureDifferenceType {
  @Field(() => PeriodType, { description: 'The reference period.' })
  point!: Period;
  @Field(() => ValueType, { nullable: true, description: 'The value by the first reading.' })
  from!: ValueType | null;
  @Field(() => ValueType, { nullable: true, description: 'The value by the second reading.' })
  to!: ValueType | null;
  @Field(() => FigureStatusEnum, { description: 'The status by the first reading.' })
  fromStatus!: FigureStatus;
  @Field(() => FigureStatusEnum, { description: 'The status by the second reading.' })
  toStatus!: FigureStatus;
  @Field(() => DirectionEnum, { description: 'Which way it moved from the first to the second.' })
  direction!: Direction;
  @Field(() => [RevisionReasonEnum], {
    description: 'Why, in the order of the steps; empty where the readings differ by reference date alone.',
  })
  reasons!: readonly RevisionReason[];
  @Field(() => [ChangedByEnum], { description: 'Who changed it, in the order of the steps.' })
  changedBy!: readonly ChangedBy[];
  @Field(() => [RevisionType], {
    description:
      'The last steps of this number (at most 20) that were recorded between the two record clocks, or caused by claims published between the two publication clocks; in the order of the log.',
  })
  revisions!: readonly RevisionType[];
  /** For the resolver. */
  figureKey!: string;
}
