import type { ClaimFacts, Modality, Period, PublicationTime } from '@factline/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PeriodType, PublicationTimeType } from '../period/period.type.js';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';
import { ValueType } from '../value/value.type.js';

export const ModalityEnum = enumOf<Modality>('Modality', 'How a claim is meant.', {
  asserted: 'It is said to be so.',
  planned: 'It is said to be planned.',
  projected: 'It is a projection or forecast.',
  likely: 'It is said to be likely.',
  possible: 'It is said to be possible.',
  denied: 'It is said not to be so.',
});
const OriginBasisEnum = enumOf<ClaimFacts['basis']>('OriginBasis', 'Whose word a claim is.', {
  named: 'The text names its source.',
  'own-voice': 'The text names none: the publisher speaks for itself.',
});
export type ClaimState = 'recorded' | 'corrected' | 'retracted' | 'struck' | 'moved';
const ClaimStateEnum = enumOf<ClaimState>('ClaimState', 'What became of a claim.', {
  recorded: 'It stands as it was recorded.',
  corrected: 'A correction took its place.',
  retracted: 'It was taken back.',
  struck: 'We had recorded it wrongly; it never was.',
  moved: 'We had recorded it under the wrong figure.',
});

@ObjectType('Locator', { simpleResolvers: true, description: 'Where in its document or data set a claim stands.' })
export class LocatorType {
  @Field(() => Int, { description: 'Order inside the document: text offset, row, or line.' })
  place!: number;
  @Field(() => Int, { nullable: true, description: 'Offset of the first character of the quote in the text of the document.' })
  start!: number | null;
  @Field(() => Int, { nullable: true, description: 'Offset after the last character of the quote.' })
  end!: number | null;
  @Field(() => Int, { nullable: true, description: 'Row in the data set.' })
  row!: number | null;
  @Field(() => String, { nullable: true, description: 'Column in the data set.' })
  column!: string | null;
  /** For the resolver. */
  quoteHash?: string;
  documentId?: string;
}

@ObjectType('ExtractionNote', { simpleResolvers: true, description: 'How a claim was read from text, and who accepted it.' })
export class ExtractionNoteType {
  @Field(() => String, { description: 'Name of the method.' })
  method!: string;
  @Field(() => String, { description: 'Version of the method.' })
  version!: string;
  @Field(() => String, { nullable: true, description: 'Who accepted it.' })
  reviewer!: string | null;
}

@ObjectType('Claim', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One statement of one number at one point, with wording, origin, relays and document.',
})
export class ClaimType extends NodeType {
  @Field(() => ID, { description: 'Its key in claims files: a UUID that follows from what it says.' })
  key!: string;
  @Field(() => ValueType, { description: 'What was said.' })
  value!: ValueType;
  @Field(() => PeriodType, { description: 'When it was so.' })
  referencePeriod!: Period;
  @Field(() => Int, { description: 'The stretch of the figure it belongs to.' })
  segment!: number;
  @Field(() => OriginBasisEnum, { description: 'Whether the text names its source.' })
  basis!: ClaimFacts['basis'];
  @Field(() => LocatorType, { description: 'Where it stands.' })
  locator!: LocatorType;
  @Field(() => PublicationTimeType, { description: 'When the world could know.' })
  publishedAt!: PublicationTime;
  @Field(() => DateTimeScalar, { description: 'When our log knew; set by the database.' })
  recordedAt!: string;
  @Field(() => PositionScalar, { description: 'Place of its event in the log.' })
  position!: string;
  @Field(() => ModalityEnum, { description: 'How it is meant.' })
  modality!: Modality;
  @Field(() => ClaimStateEnum, { description: 'What became of it.' })
  state!: ClaimState;
  @Field(() => ExtractionNoteType, { nullable: true, description: 'How it was read from text, where it was.' })
  extraction!: ExtractionNoteType | null;
  @Field(() => String, { nullable: true, description: 'A note of whoever handed it in.' })
  note!: string | null;
  /** For the resolvers. */
  figureKey!: string;
  originKey!: string;
  viaKeys!: readonly string[];
  documentId?: string;
  dataSetKey?: string;
  partOfId?: string;
  reaffirmsId?: string;
  replacedById?: string;
}

export const ClaimConnection = connectionOf('Claim', 'claims', () => ClaimType);
