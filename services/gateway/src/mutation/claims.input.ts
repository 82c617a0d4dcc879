import type { ChangedBy, CorrectedBy, Modality } from '@factline/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ModalityEnum } from '../claim/claim.type.js';
import { PeriodInput } from '../period/period.type.js';
import { ChangedByEnum } from '../revision/revision.type.js';
import { enumOf } from '../scalar/enum.js';
import { ValueInput } from '../value/value.type.js';
import { CellRefInput, ClaimRefInput } from './references.input.js';

export const CorrectedByEnum = enumOf<CorrectedBy>('CorrectedBy', 'Who corrects.', {
  source: 'The source itself.',
  publisher: 'Who published it.',
  recorder: 'We, who recorded it wrongly.',
});

@InputType('ClaimInput', { description: 'One statement of one number, as it is handed in.' })
export class ClaimInput {
  @Field(() => ID, { description: 'The figure.' })
  figure!: string;
  @Field(() => Int, { nullable: true, description: 'The stretch of the figure, where the claim itself names it.' })
  segment?: number | null;
  @Field(() => ValueInput, { description: 'What was said.' })
  value!: ValueInput;
  @Field(() => String, { nullable: true, description: 'What is counted; absent: the unit of the figure.' })
  unit?: string | null;
  @Field(() => String, { nullable: true, description: 'Short for a period that ends then. Give this or `period`.' })
  asOf?: string | null;
  @Field(() => PeriodInput, { nullable: true, description: 'When it was so.' })
  period?: PeriodInput | null;
  @Field(() => ID, { nullable: true, description: 'Key or name of the deepest named source; absent: the publisher speaks for itself.' })
  origin?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Who relayed it, outermost first.' })
  via?: string[] | null;
  @Field(() => String, { nullable: true, description: 'URL or id of the document.' })
  document?: string | null;
  @Field(() => ID, { nullable: true, description: 'The data set.' })
  dataSet?: string | null;
  @Field(() => String, { nullable: true, description: 'When it was published; absent: when its document was.' })
  publishedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'The sentence it was read from.' })
  quote?: string | null;
  @Field(() => Int, { nullable: true, description: 'Offset of the quote in the text of the document.' })
  quoteStart?: number | null;
  @Field(() => ModalityEnum, { nullable: true, description: 'How it is meant; absent: ASSERTED.' })
  modality?: Modality | null;
  @Field(() => ClaimRefInput, { nullable: true, description: 'The claim that this is a part of.' })
  partOf?: ClaimRefInput | null;
  @Field(() => ChangedByEnum, { nullable: true, description: 'Who changed the number, where the text says so.' })
  by?: ChangedBy | null;
  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;
}

@InputType('SubmitClaimsInput', { description: 'Claims to record. Handing the same ones in again records nothing.' })
export class SubmitClaimsInput {
  @Field(() => [ClaimInput], { description: 'At most 1,000; hand in a file for more.' })
  claims!: ClaimInput[];
}

@InputType('CorrectClaimInput', {
  description: 'A number was corrected. By source or publisher: a new word at its own publication. By the recorder: the old one never was.',
})
export class CorrectClaimInput {
  @Field(() => ClaimRefInput, { description: 'The claim that is corrected.' })
  claim!: ClaimRefInput;
  @Field(() => ValueInput, { nullable: true, description: 'The right value; absent: as it was.' })
  value?: ValueInput | null;
  @Field(() => String, { nullable: true, description: 'The right end of the period; absent: as it was.' })
  asOf?: string | null;
  @Field(() => PeriodInput, { nullable: true, description: 'The right period; absent: as it was.' })
  period?: PeriodInput | null;
  @Field(() => ID, { nullable: true, description: 'The right origin; absent: as it was.' })
  origin?: string | null;
  @Field(() => CorrectedByEnum, { description: 'Who corrects.' })
  by!: CorrectedBy;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'When the correction was published.' })
  publishedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'URL or id of the document that corrects.' })
  document?: string | null;
  @Field(() => String, { nullable: true, description: 'The sentence that corrects.' })
  quote?: string | null;
}

@InputType('RetractClaimInput', { description: 'A number was taken back. Names the claim, or the cell it stood in.' })
export class RetractClaimInput {
  @Field(() => ClaimRefInput, { nullable: true, description: 'The claim that is taken back.' })
  claim?: ClaimRefInput | null;
  @Field(() => CellRefInput, { nullable: true, description: 'Or the cell; no earlier claim is needed.' })
  cell?: CellRefInput | null;
  @Field(() => CorrectedByEnum, { description: 'Who takes it back.' })
  by!: CorrectedBy;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'When the retraction was published.' })
  publishedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'URL or id of the document that retracts.' })
  document?: string | null;
}

@InputType('DisputeClaimInput', { description: 'Somebody disputes a claim. It changes no value; it flags who disputes.' })
export class DisputeClaimInput {
  @Field(() => ClaimRefInput, { description: 'The claim.' })
  claim!: ClaimRefInput;
  @Field(() => ID, { description: 'Key or name of who disputes it.' })
  by!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'When that was published.' })
  publishedAt?: string | null;
  @Field(() => String, { nullable: true, description: 'URL or id of the document that says so.' })
  document?: string | null;
}

@InputType('WithdrawDisputeInput', { description: 'A dispute no longer stands.' })
export class WithdrawDisputeInput {
  @Field(() => ClaimRefInput, { description: 'The claim.' })
  claim!: ClaimRefInput;
  @Field(() => ID, { description: 'Key or name of who no longer disputes it.' })
  by!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'When that was published.' })
  publishedAt?: string | null;
}

@InputType('MoveClaimInput', { description: 'We had recorded a claim under the wrong figure.' })
export class MoveClaimInput {
  @Field(() => ClaimRefInput, { description: 'The claim.' })
  claim!: ClaimRefInput;
  @Field(() => ID, { description: 'The figure it belongs to.' })
  to!: string;
  @Field(() => Int, { nullable: true, description: 'The stretch of that figure, where it has to be named.' })
  segment?: number | null;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
