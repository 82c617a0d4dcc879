import { Field, ID, InputType } from 'type-graphql';
import { PeriodInput } from '../period/period.type.js';
import { ValueInput } from '../value/value.type.js';

@InputType('ClaimRefInput', {
  description: 'A claim, named by its id, or by enough of its fields to name exactly one. None or several is a problem.',
})
export class ClaimRefInput {
  @Field(() => ID, { nullable: true, description: 'Its id or key; then nothing else is needed.' })
  id?: string | null;
  @Field(() => ID, { nullable: true, description: 'Its figure.' })
  figure?: string | null;
  @Field(() => String, { nullable: true, description: 'Key or name of its origin.' })
  origin?: string | null;
  @Field(() => String, { nullable: true, description: 'The end of its period, as written.' })
  asOf?: string | null;
  @Field(() => PeriodInput, { nullable: true, description: 'Its period.' })
  period?: PeriodInput | null;
  @Field(() => ValueInput, { nullable: true, description: 'Its value.' })
  value?: ValueInput | null;
  @Field(() => String, { nullable: true, description: 'When it was published.' })
  publishedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'URL or id of its document.' })
  document?: string | null;
  @Field(() => ID, { nullable: true, description: 'Its data set.' })
  dataSet?: string | null;
}

@InputType('CellRefInput', { description: 'What one voice said at one point of a figure: the cell that a retraction empties.' })
export class CellRefInput {
  @Field(() => ID, { description: 'The figure.' })
  figure!: string;
  @Field(() => String, { nullable: true, description: 'Key or name of the origin, where the voice is an origin.' })
  origin?: string | null;
  @Field(() => ID, { nullable: true, description: 'The data set, where the voice is a data set.' })
  dataSet?: string | null;
  @Field(() => String, { nullable: true, description: 'The end of the period.' })
  asOf?: string | null;
  @Field(() => PeriodInput, { nullable: true, description: 'The period.' })
  period?: PeriodInput | null;
}

@InputType('FacetInput', { description: 'A further dimension.' })
export class FacetInput {
  @Field(() => String, { description: 'Its name, e.g. "case".' })
  name!: string;
  @Field(() => String, { description: 'Its value, e.g. "confirmed".' })
  value!: string;
}
