import type { FigureStatus, Period } from '@factline/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FigureStatusEnum } from '../figure/current.type.js';
import { PeriodType } from '../period/period.type.js';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';
import { ValueType } from '../value/value.type.js';

export type OutlineClock = 'reference' | 'recorded';
export const OutlineClockEnum = enumOf<OutlineClock>('OutlineClock', 'Along which clock an outline runs.', {
  reference: 'The answer at each reference period, by its end.',
  recorded: 'The headline as it was shown, by the time of recording.',
});

@ObjectType('OutlinePoint', { simpleResolvers: true, description: 'One step of an outline: a revision, and what it came to.' })
export class OutlinePointType {
  @Field(() => PositionScalar, { description: 'Place of its event in the log.' })
  position!: string;
  @Field(() => DateTimeScalar, { description: 'When our log knew.' })
  recordedAt!: string;
  @Field(() => PeriodType, { nullable: true, description: 'When it was so; null where no number stood.' })
  period!: Period | null;
  @Field(() => Int, { nullable: true, description: 'The stretch of the figure it belongs to.' })
  segment!: number | null;
  @Field(() => ValueType, { nullable: true, description: 'What it came to; null where no number stood.' })
  value!: ValueType | null;
  @Field(() => FigureStatusEnum, { description: 'How the sources stood to each other.' })
  status!: FigureStatus;
}
