import type { DocumentFormat } from '@factline/domain';
import { Field, ID, InputType } from 'type-graphql';
import { DocumentFormatEnum } from './document-version.type.js';

@InputType('SubmitDocumentInput', {
  description:
    'A published text. With `content` claims are read in it and proposed as drafts; with `text`, or with neither, it is only captured.',
})
export class SubmitDocumentInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The article itself, to be read; needs `publishedAt`. What is longer than a GraphQL request may be is handed in at POST /submissions.',
  })
  content?: string | null;
  @Field(() => DocumentFormatEnum, { nullable: true, description: 'What `content` is; absent: TEXT.' })
  format?: DocumentFormat | null;
  @Field(() => ID, { nullable: true, description: 'The topic that its claims most likely belong to: figures are suggested from it.' })
  topic?: string | null;
  @Field(() => String, { nullable: true, description: 'Its web address; needed where there is no text.' })
  url?: string | null;
  @Field(() => ID, { description: 'Key or name of its publisher.' })
  publisher!: string;
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'When it was published: date, or date-time with offset.' })
  publishedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'When it was retrieved.' })
  retrievedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'Its text, only to be kept; beside the log, where it can be erased.' })
  text?: string | null;
}
