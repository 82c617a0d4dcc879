import { Field, ObjectType } from 'type-graphql';
import { type Annotator, AnnotatorEnum } from '../mutation/editing.input.js';
import { DateTimeScalar, DecimalScalar, PositionScalar } from '../scalar/scalars.js';

@ObjectType('Annotation', { simpleResolvers: true, description: 'A remark on a figure at a date. It never alters a value.' })
export class AnnotationType {
  @Field(() => String, { description: 'The date it is about, as written.' })
  on!: string;
  @Field(() => String, { description: 'The remark.' })
  text!: string;
  @Field(() => AnnotatorEnum, { nullable: true, description: 'Whose remark it is; null where that was not said.' })
  by!: Annotator | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'By how much the series was adjusted there, e.g. "-25": it explains a step. Null for a plain remark.',
  })
  adjustment!: string | null;
  @Field(() => PositionScalar, { description: 'Place of its event in the log.' })
  position!: string;
  @Field(() => DateTimeScalar, { description: 'When our log knew.' })
  recordedAt!: string;
}
