import type { Precision, PublicationTime } from '@factline/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar } from '../scalar/scalars.js';

export const PrecisionEnum = enumOf<Precision>('Precision', 'How finely a date was written.', {
  year: 'A year.',
  quarter: 'A quarter.',
  month: 'A month.',
  week: 'A week.',
  day: 'A day.',
  hour: 'An hour.',
  minute: 'A minute.',
  second: 'A second or finer.',
});
const PublicationBasisEnum = enumOf<PublicationTime['basis']>('PublicationBasis', 'Where a publication time comes from.', {
  stated: 'The publisher states it.',
  captured: 'Unknown: the time of capture stands in.',
});

@ObjectType('Period', { simpleResolvers: true, description: 'The reference period: when the thing counted was so.' })
export class PeriodType {
  @Field(() => String, { nullable: true, description: 'As written: year, month, date or date-time; null where no start was stated.' })
  start?: string | null;
  @Field(() => String, { description: 'As written. For cumulative and stock figures: when the number held.' })
  end!: string;
  @Field(() => String, { nullable: true, description: 'Length of a flow where stated, ISO 8601 duration, e.g. "PT24H".' })
  length?: string | null;
  @Field(() => PrecisionEnum, { description: 'How finely `end` was written.' })
  precision!: Precision;
  @Field(() => DateTimeScalar, { nullable: true, description: 'First instant of `start`, in the zone of the topic.' })
  startsAt?: string | null;
  @Field(() => DateTimeScalar, {
    description: 'First instant after `end`: a bare date ends at the next midnight in the zone of the topic.',
  })
  endsAt!: string;
}

@ObjectType('PublicationTime', {
  simpleResolvers: true,
  description: 'When the world could know. A bare date counts from the end of that day.',
})
export class PublicationTimeType {
  @Field(() => DateTimeScalar, { description: 'The instant it counts from.' })
  at!: string;
  @Field(() => PrecisionEnum, { description: 'How finely it was written.' })
  precision!: Precision;
  @Field(() => PublicationBasisEnum, { description: 'Stated, or the time of capture.' })
  basis!: PublicationTime['basis'];
  @Field(() => String, { description: 'As written.' })
  written!: string;
}

@InputType('PeriodInput', { description: 'A reference period as it is handed in: `end` with `start`, or with `length`.' })
export class PeriodInput {
  @Field(() => String, { nullable: true, description: 'Year, month, date or date-time with offset.' })
  start?: string | null;
  @Field(() => String, { description: 'Year, month, date or date-time with offset.' })
  end!: string;
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration of a flow, e.g. "PT24H".' })
  length?: string | null;
}
