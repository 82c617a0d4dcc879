import type { CheckCode, Explanation, Period } from '@factline/domain';
import { Field, ObjectType } from 'type-graphql';
import { FlagCodeEnum } from '../figure/current.type.js';
import { PeriodType } from '../period/period.type.js';
import { connectionOf } from '../relay/connection.js';

@ObjectType('Check', {
  simpleResolvers: true,
  description: 'A number that does not fit others of the same voice, its whole or its parts. It alters no number and makes no revision.',
})
export class CheckType {
  @Field(() => FlagCodeEnum, { description: 'What does not fit.' })
  flag!: CheckCode;
  @Field(() => PeriodType, { description: 'The reference period of the number remarked on.' })
  point!: Period;
  /** For the resolvers. */
  figureKey!: string;
  claimIds!: readonly string[];
  finding!: Explanation;
}

export const CheckConnection = connectionOf('Check', 'checks', () => CheckType);
