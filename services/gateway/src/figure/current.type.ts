import type { Check, Explanation, FigureStatus, FlagCode, LosingRule, Period, PolicyChoice } from '@factline/domain';
import { Field, ObjectType } from 'type-graphql';
import { MomentType } from '../moment/moment.type.js';
import { PeriodType } from '../period/period.type.js';
import { enumOf } from '../scalar/enum.js';
import { DecimalScalar } from '../scalar/scalars.js';
import { ValueType } from '../value/value.type.js';

export const FigureStatusEnum = enumOf<FigureStatus>('FigureStatus', 'How the sources stand to each other on a figure.', {
  'no-claims': 'Nobody has said anything.',
  withdrawn: 'Everything that was said was taken back.',
  'not-asserted': 'There are only plans, projections or denials.',
  unknown: 'It is asserted that there is a number, but none was given.',
  contested: 'Two independent sources stand by numbers that cannot both be true.',
  agreed: 'Two independent sources are comparable, and none is in conflict.',
  'single-source': 'One independent source alone.',
});

export const FlagCodeEnum = enumOf<FlagCode>('FlagCode', 'A remark on a number. It never alters the number.', {
  stale: 'It has not been said again for long.',
  'carried-forward': 'Its period does not reach the day asked for.',
  'no-new-number': 'Its source has spoken since, without a number.',
  disputed: 'Somebody disputes it.',
  'break-in-series': 'The definition changed; it is not comparable with what was before.',
  'self-contradictory': 'One document gives two values; the later line stands.',
  'cumulative-decrease': 'A cumulative number went down in one voice, unexplained.',
  'part-exceeds-whole': 'A part is larger than its whole.',
  'sum-differs': 'Declared disjoint parts do not add up to their whole.',
  'implausible-jump': 'It is over five times, or under a fifth, of both neighbours in its voice.',
});

export const LosingRuleEnum = enumOf<LosingRule>('LosingRule', 'Why a claim was not chosen.', {
  older: 'There is a newer one.',
  'earlier-segment': 'It belongs to a stretch of the figure before a break.',
  'other-origin': 'Another origin was asked for.',
  outranked: 'A source that ranks higher has spoken.',
  'not-listed': 'Its source is not listed.',
  'held-too-long-ago': 'It held too long before the newest.',
  lower: 'There is a higher one.',
  higher: 'There is a lower one.',
  'outside-window': 'It held outside the window.',
  'not-the-middle': 'It is not the middle one.',
  'not-corroborated': 'Too few independent origins stand by it.',
  'not-preferred': 'The editor preferred another.',
  'nothing-chosen': 'The policy chooses none.',
});

@ObjectType('Flag', { simpleResolvers: true, description: 'A remark on a number, with the claims that cause it.' })
export class FlagType {
  @Field(() => FlagCodeEnum, { description: 'What is remarked.' })
  code!: FlagCode;
  /** Ids, for the resolvers. */
  claimIds!: readonly string[];
  byKeys!: readonly string[];
}

@ObjectType('LosingClaim', { simpleResolvers: true, description: 'A standing claim that was not chosen, and by which rule.' })
export class LosingClaimType {
  @Field(() => LosingRuleEnum, { description: 'The rule that lost it.' })
  rule!: LosingRule;
  @Field(() => String, { description: 'The rule in a sentence.' })
  explanation!: string;
  /** For the resolvers. */
  claimId!: string;
}

@ObjectType('CurrentFigure', {
  simpleResolvers: true,
  description: 'The headline: what the policy says over the standing claims, and why.',
})
export class CurrentFigureType {
  @Field(() => ValueType, { nullable: true, description: 'The value; null where nothing is chosen or nothing was said.' })
  value!: ValueType | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Lower end of what was chosen; null where it is open.' })
  low!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Upper end of what was chosen; null where it is open.' })
  high!: string | null;
  @Field(() => FigureStatusEnum, { description: 'How the sources stand to each other.' })
  status!: FigureStatus;
  @Field(() => PeriodType, { nullable: true, description: 'When the number was so.' })
  referencePeriod!: Period | null;
  @Field(() => Boolean, { description: 'Whether the record clock asked for is older than the figure itself.' })
  beforeArchive!: boolean;
  @Field(() => MomentType, { description: 'What the reading resolved to.' })
  /** When its position was recorded is looked up only where it is asked for. */
  at!: () => MomentType | Promise<MomentType>;
  /** For the resolvers. */
  figureKey!: string;
  segment!: number | null;
  policyChoice!: PolicyChoice;
  why!: Explanation;
}

@ObjectType('Standing', { simpleResolvers: true, description: "An origin's last word on a figure, chosen or not, and why." })
export class StandingType {
  @Field(() => Boolean, { description: 'Whether the policy chose it.' })
  chosen!: boolean;
  @Field(() => LosingRuleEnum, { nullable: true, description: 'The rule that lost it; null where it was chosen.' })
  rule!: LosingRule | null;
  @Field(() => String, { description: 'Why, in a sentence.' })
  explanation!: string;
  /** For the resolvers. */
  originKey!: string;
  headKey!: string;
  claimId!: string;
  disputedByKeys!: readonly string[];
  /** At its point, whoever speaks there. */
  checks!: () => Promise<readonly Check[]>;
}
