import type { Breakdown, FigureKind, SourceKind } from '@factline/domain';
import { Field, ID, InputType } from 'type-graphql';
import { BreakdownEnum, FigureKindEnum } from '../figure/figure.type.js';
import { PolicyInput } from '../policy/policy.type.js';
import { SourceKindEnum } from '../source/source.type.js';
import { FacetInput } from './references.input.js';

@InputType('OpenTopicInput', { description: 'A topic to open. An unchanged one is known already; another title renames it.' })
export class OpenTopicInput {
  @Field(() => ID, { description: 'Key in kebab-case, e.g. "gaza-2021".' })
  key!: string;
  @Field(() => String, { description: 'What people call it.' })
  title!: string;
  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone in which its dates are read; absent: UTC. It never changes afterwards.',
  })
  timeZone?: string | null;
}

@InputType('RegisterSourceInput', { description: 'A source to register, or its new particulars.' })
export class RegisterSourceInput {
  @Field(() => ID, { description: 'Key in kebab-case.' })
  key!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => SourceKindEnum, { nullable: true, description: 'What it is; absent: OTHER.' })
  kind?: SourceKind | null;
  @Field(() => [String], { nullable: true, description: 'Other names under which it is found.' })
  aliases?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'Whose word it carries.' })
  speaksFor?: string | null;
  @Field(() => String, { nullable: true, description: 'Its web address.' })
  url?: string | null;
}

@InputType('MergeSourcesInput', { description: 'Two keys are one source.' })
export class MergeSourcesInput {
  @Field(() => ID, { description: 'The key that goes.' })
  source!: string;
  @Field(() => ID, { description: 'The key that stays; its claims count together from now on.' })
  into!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('RegisterDataSetInput', { description: 'A data set to register.' })
export class RegisterDataSetInput {
  @Field(() => ID, { description: 'Key in kebab-case.' })
  key!: string;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => ID, { description: 'Key or name of its publisher.' })
  publisher!: string;
  @Field(() => String, { nullable: true, description: 'Its web address.' })
  url?: string | null;
  @Field(() => String, { nullable: true, description: 'The licence it is published under.' })
  licence?: string | null;
}

@InputType('DefineFigureInput', { description: 'A figure to define. A taken key with other dimensions is a problem.' })
export class DefineFigureInput {
  @Field(() => ID, { description: 'Its key, e.g. "gaza-2021/killed/palestinians/gaza-strip".' })
  key!: string;
  @Field(() => ID, { description: 'Its topic.' })
  topic!: string;
  @Field(() => String, { description: 'What people call it.' })
  title!: string;
  @Field(() => String, { description: 'What is counted, e.g. "killed".' })
  measure!: string;
  @Field(() => String, { description: 'Of whom: the whole group.' })
  population!: string;
  @Field(() => String, { description: 'Where; may be "anywhere".' })
  place!: string;
  @Field(() => [FacetInput], { nullable: true, description: 'Further dimensions.' })
  facets?: FacetInput[] | null;
  @Field(() => String, { description: 'The unit, e.g. "people".' })
  unit!: string;
  @Field(() => FigureKindEnum, { description: 'How it counts.' })
  kind!: FigureKind;
  @Field(() => String, { nullable: true, description: 'What a cumulative figure counts from.' })
  baseDate?: string | null;
  @Field(() => String, { nullable: true, description: 'What exactly is counted.' })
  definition?: string | null;
  @Field(() => ID, { nullable: true, description: 'The whole that this is a part of, in the same topic.' })
  partOf?: string | null;
  @Field(() => BreakdownEnum, { nullable: true, description: 'How its parts make it up; absent: nothing is declared.' })
  breakdown?: Breakdown | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it may be negative; absent: it counts, and may not.' })
  signed?: boolean | null;
  @Field(() => PolicyInput, { nullable: true, description: 'How its headline is picked; absent: LATEST.' })
  policy?: PolicyInput | null;
}

@InputType('RedefineFigureInput', {
  description: 'A change of what a figure is; with `break` a new stretch begins that is not compared with the old one.',
})
export class RedefineFigureInput {
  @Field(() => ID, { description: 'The figure.' })
  figure!: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the series breaks here.' })
  break?: boolean | null;
  @Field(() => String, { nullable: true, description: 'What it counts from now.' })
  baseDate?: string | null;
  @Field(() => String, { nullable: true, description: 'Claims published from here on belong to the new stretch.' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'The new title.' })
  title?: string | null;
  @Field(() => String, { nullable: true, description: 'What exactly is counted now.' })
  definition?: string | null;
  @Field(() => ID, { nullable: true, description: 'The whole that this is a part of; null: of none any more.' })
  partOf?: string | null;
  @Field(() => BreakdownEnum, { nullable: true, description: 'How its parts make it up; null: nothing is declared any more.' })
  breakdown?: Breakdown | null;
  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}

@InputType('MergeFiguresInput', { description: 'Two figures are one.' })
export class MergeFiguresInput {
  @Field(() => ID, { description: 'The figure that goes.' })
  figure!: string;
  @Field(() => ID, { description: 'The figure that stays.' })
  into!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
