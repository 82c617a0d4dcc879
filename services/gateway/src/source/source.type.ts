import type { SourceKind } from '@factline/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../relay/connection.js';
import { NodeType } from '../relay/node.js';
import { enumOf } from '../scalar/enum.js';

export const SourceKindEnum = enumOf<SourceKind>('SourceKind', 'What a source is.', {
  official: 'A ministry, an office, an authority.',
  media: 'A newspaper, a broadcaster, an outlet.',
  agency: 'A news agency.',
  ngo: 'A non-governmental organisation.',
  un: 'A body of the United Nations.',
  person: 'A person.',
  'data-publisher': 'Someone who publishes data sets.',
  other: 'Anything else.',
});

@ObjectType('Source', { implements: NodeType, simpleResolvers: true, description: 'A person, office, agency or outlet that says numbers.' })
export class SourceType extends NodeType {
  @Field(() => ID, { description: 'Its key, e.g. "palestinian-health-ministry".' })
  key!: string;
  @Field(() => String, { description: 'Its name.' })
  name!: string;
  @Field(() => SourceKindEnum, { description: 'What it is.' })
  kind!: SourceKind;
  @Field(() => [String], { description: 'Other names under which it is found.' })
  aliases!: readonly string[];
  @Field(() => String, { nullable: true, description: 'Its web address.' })
  url!: string | null;
  /** Keys, for the resolvers. */
  speaksForKey?: string;
  mergedIntoKey?: string;
}

export const SourceConnection = connectionOf('Source', 'sources', () => SourceType);
