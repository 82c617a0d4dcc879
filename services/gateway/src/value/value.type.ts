import type { Qualifier } from '@factline/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { enumOf } from '../scalar/enum.js';
import { DecimalScalar } from '../scalar/scalars.js';

export const QualifierEnum = enumOf<Qualifier>('Qualifier', 'How a number was worded.', {
  exact: 'Just the number: "120"; also "none".',
  'at-least': '"at least 120": 120 or more.',
  'more-than': '"more than 125": above 125.',
  'up-to': '"as many as 120": 120 or fewer.',
  'fewer-than': '"under 120": below 120.',
  about: '"some 120": the number as it was said, without an invented tolerance.',
  nearly: '"almost 120": the number as it was said.',
  between: '"100 to 120".',
  vague: 'A word such as "dozens"; its interval comes from a fixed table.',
  unknown: '"It is unclear how many."',
  'not-reported': 'The table says that it was not reported.',
  withheld: 'The number was suppressed.',
  'not-applicable': 'The number does not apply here.',
});

@ObjectType('Value', { simpleResolvers: true, description: 'One stated number as an interval, with the words it was printed in.' })
export class ValueType {
  @Field(() => String, { description: 'The words as printed, e.g. "more than 125".' })
  text!: string;
  @Field(() => QualifierEnum, { description: 'How it was worded.' })
  qualifier!: Qualifier;
  @Field(() => DecimalScalar, { nullable: true, description: 'Lower bound; null where that side is open, or where there is no number.' })
  min!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Upper bound; null where that side is open, or where there is no number.' })
  max!: string | null;
  @Field(() => Boolean, { description: 'Whether the lower bound itself is excluded ("more than").' })
  minExclusive!: boolean;
  @Field(() => Boolean, { description: 'Whether the upper bound itself is excluded ("fewer than").' })
  maxExclusive!: boolean;
  @Field(() => DecimalScalar, { nullable: true, description: 'The one number to draw on a chart; null where there is no number.' })
  point!: string | null;
  @Field(() => String, { description: 'What is counted, e.g. "people".' })
  unit!: string;
}

@InputType('ValueInput', {
  description:
    'A number as it is handed in: its words in `text`, or a `qualifier` with `number`, or with `min` and `max`. What is not a number comes back as a problem.',
})
export class ValueInput {
  @Field(() => String, { nullable: true, description: 'The words as printed, e.g. "at least 120", "dozens", "100 to 120".' })
  text?: string | null;
  @Field(() => QualifierEnum, { nullable: true, description: 'How it was worded; with `number`, or with `min` and `max`.' })
  qualifier?: Qualifier | null;
  @Field(() => String, { nullable: true, description: 'The number, e.g. "120".' })
  number?: string | null;
  @Field(() => String, { nullable: true, description: 'Lower bound, for BETWEEN.' })
  min?: string | null;
  @Field(() => String, { nullable: true, description: 'Upper bound, for BETWEEN.' })
  max?: string | null;
}
