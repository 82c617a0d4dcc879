import { Field, ID, InputType } from 'type-graphql';
import { PolicyInput } from '../policy/policy.type.js';
import { enumOf } from '../scalar/enum.js';
import { ClaimRefInput } from './references.input.js';

export type Annotator = 'source' | 'publisher' | 'recorder' | 'editor';
export const AnnotatorEnum = enumOf<Annotator>('Annotator', 'Whose remark it is.', {
  source: 'The source says so.',
  publisher: 'The publisher says so.',
  recorder: 'We, who recorded it, say so.',
  editor: 'An editor here says so.',
});

@InputType('SetPolicyInput', { description: 'How the headline of a figure is picked from now on.' })
export class SetPolicyInput {
  @Field(() => ID, { description: 'The figure.' })
  figure!: string;
  @Field(() => PolicyInput, { description: 'The rule.' })
  policy!: PolicyInput;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

@InputType('AnnotateFigureInput', {
  description: 'A remark on a figure at a date. With `adjustment` it explains a step; it never alters a value.',
})
export class AnnotateFigureInput {
  @Field(() => ID, { description: 'The figure.' })
  figure!: string;
  @Field(() => String, { description: 'The date it is about.' })
  on!: string;
  @Field(() => String, { description: 'The remark.' })
  text!: string;
  @Field(() => AnnotatorEnum, { nullable: true, description: 'Whose remark it is; absent: an editor.' })
  by?: Annotator | null;
  @Field(() => String, { nullable: true, description: 'By how much the series was adjusted there, e.g. "-25".' })
  adjustment?: string | null;
}

@InputType('PreferClaimInput', { description: 'The claim that an editor picks, for figures with the PREFERRED policy.' })
export class PreferClaimInput {
  @Field(() => ID, { description: 'The figure.' })
  figure!: string;
  @Field(() => ClaimRefInput, { description: 'The claim.' })
  claim!: ClaimRefInput;
  @Field(() => String, { nullable: true, description: 'When the preference ends.' })
  until?: string | null;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('ReleaseFigureInput', { description: 'A parked figure to let go.' })
export class ReleaseFigureInput {
  @Field(() => ID, { description: 'The figure.' })
  figure!: string;
  @Field(() => String, { description: 'Why it can be taken now.' })
  reason!: string;
}
