import type { PublicationTime } from '@factline/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { PublicationTimeType } from '../period/period.type.js';
import { NodeType } from '../relay/node.js';

@ObjectType('Document', { implements: NodeType, simpleResolvers: true, description: 'One published text.' })
export class DocumentType extends NodeType {
  @Field(() => String, { nullable: true, description: 'Its web address.' })
  url!: string | null;
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null;
  @Field(() => PublicationTimeType, { nullable: true, description: 'When it was published, where known.' })
  publishedAt!: PublicationTime | null;
  /** For the resolvers. */
  publisherKey!: string;
  textHash?: string;
}

@ObjectType('DataSet', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A table that its publisher keeps restating; its rows are claims.',
})
export class DataSetType extends NodeType {
  @Field(() => ID, { description: 'Its key.' })
  key!: string;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Its web address.' })
  url!: string | null;
  @Field(() => String, { nullable: true, description: 'The licence it is published under.' })
  licence!: string | null;
  /** For the resolvers. */
  publisherKey!: string;
}
