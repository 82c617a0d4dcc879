import type { DraftAsOf, DraftState, DraftVoice, FigureKind, Modality } from '@factline/domain';
import type { DraftRow } from '@factline/projections/read';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ModalityEnum } from '../claim/claim.type.js';
import { FigureKindEnum } from '../figure/figure.type.js';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';
import { enumOf } from '../scalar/enum.js';
import { DateScalar, DateTimeScalar, PositionScalar } from '../scalar/scalars.js';
import { ValueType } from '../value/value.type.js';

export const DraftStateEnum = enumOf<DraftState>('DraftState', 'What became of a draft.', {
  proposed: 'Nobody has decided on it.',
  accepted: 'Its claim is recorded.',
  rejected: 'Nothing is recorded of it.',
});
const DraftAsOfBasisEnum = enumOf<DraftAsOf['basis']>('DraftAsOfBasis', 'Where the day of a number comes from.', {
  stated: 'The text says it.',
  publication: 'The text does not say: the day it was published stands in.',
});
const VoiceRoleEnum = enumOf<DraftVoice['role']>('VoiceRole', 'What a named voice does.', {
  relay: 'It passes on what another said.',
  originator: 'It is where the number comes from.',
});

@ObjectType('DraftPeriod', { simpleResolvers: true, description: 'A stretch of time as the text names it.' })
export class DraftPeriodType {
  @Field(() => String, { description: 'The words, e.g. "since Monday".' })
  text!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its first day, where the words settle it.' })
  start!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Its last day, where the words settle it.' })
  end!: string | null;
}

@ObjectType('DraftAsOf', { simpleResolvers: true, description: 'The day on which the number held.' })
export class DraftAsOfType {
  @Field(() => DateScalar, { description: 'The day.' })
  date!: string;
  @Field(() => DraftAsOfBasisEnum, { description: 'Where it comes from.' })
  basis!: DraftAsOf['basis'];
}

@ObjectType('DraftVoice', { simpleResolvers: true, description: 'A named voice between the fact and the page.' })
export class DraftVoiceType {
  @Field(() => String, { description: 'As the text calls it.' })
  name!: string;
  @Field(() => VoiceRoleEnum, { description: 'What it does.' })
  role!: DraftVoice['role'];
}

@ObjectType('SuggestedDefinition', { simpleResolvers: true, description: 'A new figure, to be confirmed: what `define` takes.' })
export class SuggestedDefinitionType {
  @Field(() => ID, { description: 'Its key; without a topic its first part is missing.' })
  key!: string;
  @Field(() => ID, { nullable: true, description: 'Its topic, where one is known.' })
  topic!: string | null;
  @Field(() => String, { description: 'What people would call it.' })
  title!: string;
  @Field(() => String, { description: 'What is counted.' })
  measure!: string;
  @Field(() => String, { description: 'Of whom.' })
  population!: string;
  @Field(() => String, { description: 'Where.' })
  place!: string;
  @Field(() => String, { description: 'The unit.' })
  unit!: string;
  @Field(() => FigureKindEnum, { description: 'How it counts.' })
  kind!: FigureKind;
  @Field(() => DateScalar, { nullable: true, description: 'What a cumulative figure counts from, where the words name it.' })
  baseDate!: string | null;
}

@ObjectType('FigureSuggestion', {
  simpleResolvers: true,
  description: 'A figure that a draft may be about, or the definition of a new one.',
})
export class FigureSuggestionType {
  @Field(() => ID, { description: 'Key of the figure, or the key that a new one would get.' })
  key!: string;
  @Field(() => Float, { description: '0 to 1; 1: every dimension is the same; 0: a new definition.' })
  score!: number;
  @Field(() => String, { description: 'Why, in a sentence.' })
  why!: string;
  @Field(() => SuggestedDefinitionType, { nullable: true, description: 'A new figure to be confirmed; null where `figure` is one.' })
  definition!: SuggestedDefinitionType | null;
  /** For the resolver. */
  figureKey?: string;
}

@ObjectType('OriginSuggestion', { simpleResolvers: true, description: 'Who says so, as far as it can be told.' })
export class OriginSuggestionType {
  @Field(() => ID, {
    nullable: true,
    description: 'Key of the source, or the key that it could be registered under; null for the own voice.',
  })
  key!: string | null;
  @Field(() => String, { nullable: true, description: 'Its name; null for the own voice.' })
  name!: string | null;
  @Field(() => Boolean, { description: 'The text names nobody: the publisher speaks for itself.' })
  isOwnVoice!: boolean;
  /** For the resolver. */
  sourceKey?: string;
}

@ObjectType('Draft', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A claim as it was read in a document: proposed, and recorded only when somebody accepts it.',
})
export class DraftType extends NodeType {
  @Field(() => ID, { description: 'Its key in claims files: a UUID that follows from its words.' })
  key!: string;
  @Field(() => Int, { description: 'The version of the document that it was read in, from 1.' })
  documentVersion!: number;
  @Field(() => Int, { description: 'Offset of the first character of the quote in the text of that version.' })
  start!: number;
  @Field(() => Int, { description: 'Offset after its last character.' })
  end!: number;
  @Field(() => Int, { description: 'Offset of the words of the number.' })
  valueStart!: number;
  @Field(() => Int, { description: 'Offset after them.' })
  valueEnd!: number;
  @Field(() => ValueType, { description: 'The number, in the unit that its measure most likely has.' })
  value!: ValueType;
  @Field(() => String, { description: 'What is counted: kebab-case, or other:<word>.' })
  measure!: string;
  @Field(() => String, { nullable: true, description: 'Of whom, as the text calls them.' })
  population!: string | null;
  @Field(() => String, { nullable: true, description: 'Where, as the text calls it.' })
  place!: string | null;
  @Field(() => DraftPeriodType, { nullable: true, description: 'The stretch of time that the words name.' })
  period!: DraftPeriodType | null;
  @Field(() => DraftAsOfType, { description: 'The day on which it held.' })
  asOf!: DraftAsOfType;
  @Field(() => [DraftVoiceType], { description: 'Who says so, outermost first.' })
  chain!: readonly DraftVoiceType[];
  @Field(() => String, { nullable: true, description: 'The deepest named source; null: the publisher’s own voice.' })
  originator!: string | null;
  @Field(() => String, { nullable: true, description: 'Unnamed reports and estimates that the text leans on.' })
  evidence!: string | null;
  @Field(() => ModalityEnum, { description: 'How it is meant.' })
  modality!: Modality;
  @Field(() => DraftStateEnum, { description: 'What became of it.' })
  state!: DraftState;
  @Field(() => String, { description: 'How it was read.' })
  method!: string;
  @Field(() => String, { description: 'Version of the method.' })
  methodVersion!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Who decided, as they call themselves; null while nobody has, or where they did not say.',
  })
  decidedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  reason!: string | null;
  @Field(() => [String], { description: 'What the reviewer said otherwise than the draft: names of fields.' })
  edited!: readonly string[];
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: string;
  @Field(() => PositionScalar, { description: 'Place of its proposal in the log.' })
  position!: string;
  /** For the resolvers. */
  row!: DraftRow;
}

export const DraftConnection = connectionOf('Draft', 'drafts', () => DraftType);
