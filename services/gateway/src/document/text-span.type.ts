import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('TextSpan', { simpleResolvers: true, description: 'A stretch of a text, in UTF-16 code units from 0.' })
export class TextSpanType {
  @Field(() => Int, { description: 'Offset of its first character.' })
  start!: number;
  @Field(() => Int, { description: 'Offset after its last character.' })
  end!: number;
}
