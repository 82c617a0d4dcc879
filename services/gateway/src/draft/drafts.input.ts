import type { Modality } from '@factline/domain';
import { Field, ID, InputType } from 'type-graphql';
import { ModalityEnum } from '../claim/claim.type.js';
import { DefineFigureInput, RegisterSourceInput } from '../mutation/definitions.input.js';
import { PeriodInput } from '../period/period.type.js';
import { ValueInput } from '../value/value.type.js';

@InputType('AcceptDraftInput', {
  description: 'A draft to accept, and what you say otherwise than it does. Exactly one of `figure`, `define` and `claim`.',
})
export class AcceptDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;
  @Field(() => ID, { nullable: true, description: 'The figure that its claim is about.' })
  figure?: string | null;
  @Field(() => DefineFigureInput, { nullable: true, description: 'A new figure that its claim is about; defined first.' })
  define?: DefineFigureInput | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A recorded claim that says the same already: the draft is linked to it, and nothing else is recorded.',
  })
  claim?: string | null;
  @Field(() => ValueInput, { nullable: true, description: 'The right value; absent: as proposed.' })
  value?: ValueInput | null;
  @Field(() => String, { nullable: true, description: 'When the number held; absent: as proposed.' })
  asOf?: string | null;
  @Field(() => PeriodInput, { nullable: true, description: 'The right period; absent: as proposed.' })
  period?: PeriodInput | null;
  @Field(() => ID, { nullable: true, description: 'Key or name of who says so; absent: as proposed.' })
  origin?: string | null;
  @Field(() => RegisterSourceInput, { nullable: true, description: 'Who says so, registered first.' })
  registerOrigin?: RegisterSourceInput | null;
  @Field(() => Boolean, { nullable: true, description: 'True: the publisher speaks for itself, whoever was proposed.' })
  ownVoice?: boolean | null;
  @Field(() => [ID], { nullable: true, description: 'Who relayed it, outermost first; absent: those proposed that are registered.' })
  via?: string[] | null;
  @Field(() => ModalityEnum, { nullable: true, description: 'How it is meant; absent: as proposed.' })
  modality?: Modality | null;
  @Field(() => String, { nullable: true, description: 'A note.' })
  note?: string | null;
}

@InputType('AcceptDraftsInput', { description: 'Drafts to accept, in any order: parts find their wholes.' })
export class AcceptDraftsInput {
  @Field(() => [AcceptDraftInput], { description: 'At most 200.' })
  drafts!: AcceptDraftInput[];
  @Field(() => String, { nullable: true, description: 'Who accepts them, as they call themselves.' })
  reviewer?: string | null;
}

@InputType('RejectDraftsInput', { description: 'Drafts of which nothing is to be recorded.' })
export class RejectDraftsInput {
  @Field(() => [ID], { description: 'At most 200.' })
  drafts!: string[];
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => String, { nullable: true, description: 'Who rejects them, as they call themselves.' })
  reviewer?: string | null;
}
