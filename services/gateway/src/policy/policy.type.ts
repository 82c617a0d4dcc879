import type { PolicyName } from '@factline/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../scalar/enum.js';
import { DateTimeScalar } from '../scalar/scalars.js';

export const PolicyNameEnum = enumOf<PolicyName>('PolicyName', 'A rule that picks the headline from what the sources say.', {
  latest: 'The newest standing claim.',
  'latest-of': 'The newest of one source.',
  priority: 'The first listed source that is not stale.',
  highest: 'The highest within a window of the newest.',
  lowest: 'The lowest within a window of the newest.',
  envelope: 'From the lowest to the highest of independent origins within a window.',
  median: 'The lower middle claim within a window.',
  corroborated: 'The newest that n independent origins stand by.',
  preferred: "The editor's pick while it stands; then the newest.",
  none: 'Nothing is chosen; everything is listed.',
});

@ObjectType('Policy', { simpleResolvers: true, description: 'A named, versioned rule with its arguments.' })
export class PolicyType {
  @Field(() => PolicyNameEnum, { description: 'The rule.' })
  name!: PolicyName;
  @Field(() => Int, { description: 'Version of the rule; old versions keep their meaning for ever.' })
  version!: number;
  @Field(() => ID, { nullable: true, description: 'Key of the source, for LATEST_OF.' })
  source!: string | null;
  @Field(() => [ID], { nullable: true, description: 'Keys of the sources in order, for PRIORITY.' })
  sources!: readonly string[] | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration after which a listed source is passed over, for PRIORITY.' })
  staleAfter!: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration back from the newest, for HIGHEST, LOWEST, ENVELOPE and MEDIAN.' })
  window!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many independent origins, for CORROBORATED.' })
  n!: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the preference ends, for PREFERRED.' })
  until!: string | null;
}

@InputType('PolicyInput', { description: 'A rule and the arguments it takes.' })
export class PolicyInput {
  @Field(() => PolicyNameEnum, { description: 'The rule.' })
  name!: PolicyName;
  @Field(() => Int, { nullable: true, description: 'Version of the rule; absent: the newest.' })
  version?: number | null;
  @Field(() => ID, { nullable: true, description: 'Key of the source, for LATEST_OF.' })
  source?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Keys of the sources in order, for PRIORITY.' })
  sources?: string[] | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration, for PRIORITY.' })
  staleAfter?: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 8601 duration, for HIGHEST, LOWEST, ENVELOPE and MEDIAN.' })
  window?: string | null;
  @Field(() => Int, { nullable: true, description: 'How many independent origins, for CORROBORATED.' })
  n?: number | null;
  @Field(() => String, { nullable: true, description: 'When the preference ends, for PREFERRED.' })
  until?: string | null;
}
