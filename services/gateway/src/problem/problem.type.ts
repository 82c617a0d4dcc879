import { Field, ObjectType } from 'type-graphql';

@ObjectType('Problem', {
  simpleResolvers: true,
  description: 'One reason why something was refused. All problems of an item come at once.',
})
export class ProblemType {
  @Field(() => String, { description: 'Stable code, e.g. "figure-unknown"; all are listed in docs/error-codes.md.' })
  code!: string;
  @Field(() => String, { description: 'Which field, e.g. "period.end"; empty for the whole item.' })
  path!: string;
  @Field(() => String, { description: 'A sentence for a person.' })
  message!: string;
  @Field(() => String, { nullable: true, description: 'What was expected.' })
  expected?: string | null;
  @Field(() => String, { nullable: true, description: 'What was received.' })
  received?: string | null;
}
