import type { DocumentFormat, WordChange } from '@factline/domain';
import type { DocumentVersionRow } from '@factline/projections/read';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';

export const DocumentFormatEnum = enumOf<DocumentFormat>('DocumentFormat', 'What a text is read from.', {
  text: 'Plain text.',
  markdown: 'Markdown; its marks stay in the text.',
  html: 'A web page; its text is what a reader sees of the article.',
});
const WordChangeKindEnum = enumOf<WordChange['kind']>('WordChangeKind', 'What became of a stretch of text.', {
  same: 'It stands in both.',
  removed: 'It stood in the version before.',
  added: 'It stands in this version only.',
});

@ObjectType('WordChange', {
  simpleResolvers: true,
  description: 'A stretch of two versions: SAME and ADDED ones make this version, SAME and REMOVED ones the one before.',
})
export class WordChangeType {
  @Field(() => WordChangeKindEnum, { description: 'What became of it.' })
  kind!: WordChange['kind'];
  @Field(() => String, { description: 'The words.' })
  text!: string;
}

@ObjectType('DocumentVersion', {
  simpleResolvers: true,
  description: 'A document as it was captured, or found changed, at one moment. A change that its publisher does not tell of is one too.',
})
export class DocumentVersionType {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;
  @Field(() => String, { nullable: true, description: 'Its title then.' })
  title!: string | null;
  @Field(() => String, { nullable: true, description: 'Salted SHA-256 of its text, as in the log; null where only its address was known.' })
  hash!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was retrieved, where that was said.' })
  retrievedAt!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Its text had changed silently: the moment that counts as the publication of what is new in it.',
  })
  capturedAt!: string | null;
  @Field(() => DateTimeScalar, { description: 'When our log knew.' })
  recordedAt!: string;
  @Field(() => PositionScalar, { description: 'Place of its event in the log.' })
  position!: string;
  /** For the resolvers. */
  row!: DocumentVersionRow;
}

/** Row → fields. */
export const toDocumentVersion = (row: DocumentVersionRow): DocumentVersionType => ({
  number: row.number,
  title: row.data.title ?? null,
  hash: row.data.text ?? null,
  retrievedAt: row.data.retrievedAt ?? null,
  capturedAt: row.data.capturedAt ?? null,
  recordedAt: row.recordedAt,
  position: row.position,
  row,
});
