import type { Breakdown, FigureKind, FigureStatus, PolicyChoice } from '@factline/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar, PositionScalar } from '../scalar/scalars.js';
import { FigureStatusEnum } from './current.type.js';

export const FigureKindEnum = enumOf<FigureKind>('FigureKind', 'How a figure counts.', {
  cumulative: 'Counted since a base date; only new events make it grow.',
  stock: 'A level at an instant.',
  flow: 'A number over a period that each claim states.',
});

export const BreakdownEnum = enumOf<Breakdown>('Breakdown', 'How the parts of a figure make it up.', {
  disjoint: 'They share nothing and together make the whole: they must add up to it.',
});

@ObjectType('Facet', { simpleResolvers: true, description: 'A further dimension of a figure, e.g. case = confirmed.' })
export class FacetType {
  @Field(() => String, { description: 'Name of the dimension.' })
  name!: string;
  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@ObjectType('Segment', {
  simpleResolvers: true,
  description: 'A stretch of a figure with one definition and base. Nothing is compared across segments.',
})
export class SegmentType {
  @Field(() => Int, { description: 'Counted from 1.' })
  number!: number;
  @Field(() => String, { nullable: true, description: 'What a cumulative figure counts from, as written.' })
  baseDate!: string | null;
  @Field(() => String, { nullable: true, description: 'What exactly is counted.' })
  definition!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Claims published from here on belong to it; null for the first.' })
  from!: string | null;
}

@ObjectType('ParkedFigure', {
  simpleResolvers: true,
  description: 'A figure whose projection stopped at an event that it could not take; its numbers are as of before.',
})
export class ParkedFigureType {
  @Field(() => ID, { description: 'Key of the figure.' })
  figure!: string;
  @Field(() => PositionScalar, { description: 'The event that could not be taken.' })
  position!: string;
  @Field(() => String, { description: 'What went wrong.' })
  error!: string;
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  since!: string;
}

@ObjectType('Figure', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'The identity of one number: what is counted, of whom, where, of which kind, in which unit.',
})
export class FigureType extends NodeType {
  @Field(() => ID, { description: 'Its key, e.g. "gaza-2021/killed/palestinians/gaza-strip". Keys are stable.' })
  key!: string;
  @Field(() => String, { description: 'What people call it.' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'What exactly is counted, in the newest segment.' })
  definition!: string | null;
  @Field(() => String, { description: 'What is counted, e.g. "killed".' })
  measure!: string;
  @Field(() => String, { description: 'Of whom: the whole group, e.g. "palestinians".' })
  population!: string;
  @Field(() => String, { description: 'Where; may be "anywhere".' })
  place!: string;
  @Field(() => [FacetType], { description: 'Further dimensions.' })
  facets!: readonly FacetType[];
  @Field(() => String, { description: 'The unit, e.g. "people".' })
  unit!: string;
  @Field(() => FigureKindEnum, { description: 'How it counts.' })
  kind!: FigureKind;
  @Field(() => Boolean, { description: 'Whether it may be negative; counts may not.' })
  signed!: boolean;
  @Field(() => BreakdownEnum, { nullable: true, description: 'How its parts make it up; null where nothing is declared.' })
  breakdown!: Breakdown | null;
  @Field(() => [SegmentType], { description: 'Its stretches, in order; at least one.' })
  segments!: readonly SegmentType[];
  /** For the resolvers. */
  topicKey!: string;
  partOfKey?: string;
  mergedIntoKey?: string;
  policyChoice!: PolicyChoice;
  /** Set inside a snapshot or a change of a subscription: the position at which `current` reads unless told otherwise. */
  readAt?: string;
}

export const FigureConnection = connectionOf('Figure', 'figures', () => FigureType);

@InputType('FigureFilter', { description: 'Which figures; every condition given must hold.' })
export class FigureFilter {
  @Field(() => ID, { nullable: true, description: 'Of this topic.' })
  topic?: string | null;
  @Field(() => [ID], { nullable: true, description: 'These figures; at most 100.' })
  keys?: string[] | null;
  @Field(() => String, { nullable: true, description: 'Counting this, e.g. "killed".' })
  measure?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this group.' })
  population?: string | null;
  @Field(() => String, { nullable: true, description: 'In this place.' })
  place?: string | null;
  @Field(() => FigureKindEnum, { nullable: true, description: 'Counting so.' })
  kind?: FigureKind | null;
  @Field(() => [FigureStatusEnum], { nullable: true, description: 'With one of these statuses now.' })
  status?: FigureStatus[] | null;
  @Field(() => ID, { nullable: true, description: 'On which this source has a claim.' })
  source?: string | null;
  @Field(() => String, { nullable: true, description: 'Whose title or key has these words.' })
  text?: string | null;
}

export type FigureOrderField = 'key' | 'title' | 'last-change';
export const FigureOrderFieldEnum = enumOf<FigureOrderField>('FigureOrderField', 'By what figures are ordered.', {
  key: 'By key.',
  title: 'By title, then key.',
  'last-change': 'By the position of the last change of the headline, then key.',
});
export type OrderDirection = 'ascending' | 'descending';
export const OrderDirectionEnum = enumOf<OrderDirection>('OrderDirection', 'Which way.', {
  ascending: 'Smallest, earliest, or A first.',
  descending: 'Largest, latest, or Z first.',
});

@InputType('FigureOrder', { description: 'The order of a list of figures.' })
export class FigureOrder {
  @Field(() => FigureOrderFieldEnum, { defaultValue: 'key', description: 'By what.' })
  field!: FigureOrderField;
  @Field(() => OrderDirectionEnum, { defaultValue: 'ascending', description: 'Which way.' })
  direction!: OrderDirection;
}
