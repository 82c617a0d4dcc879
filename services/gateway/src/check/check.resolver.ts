import type { FlagCode } from '@factline/domain';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import type { GatewayContext } from '../context/context.js';
import { find, findAll, findSure } from '../context/find.js';
import { FlagCodeEnum } from '../figure/current.type.js';
import { FigureType } from '../figure/figure.type.js';
import type { FigureView } from '../figure/map-figure.js';
import { AtInput } from '../moment/moment.type.js';
import { resolveReading } from '../moment/reading.js';
import { CursorScalar } from '../scalar/scalars.js';
import { TopicType } from '../topic/topic.type.js';
import { CheckConnection, CheckType } from './check.type.js';
import { explainCheck } from './explain-check.js';
import { checksOfFigures, checksOfTopic } from './list-checks.js';

const description =
  'Numbers that do not fit: a cumulative number that went down in one voice, a part above its whole, parts that do not add up, an implausible jump; by figure and date. A page may be short while there is more: go on after `endCursor`.';
const atDescription = 'The moment; absent: now.';
const flagsDescription = 'Only these; absent: CUMULATIVE_DECREASE, PART_EXCEEDS_WHOLE, SUM_DIFFERS, IMPLAUSIBLE_JUMP.';
const firstDescription = 'About how many, 1 to 100; absent: 20. A page never ends inside one point.';

@Resolver(() => FigureType)
export class FigureCheckResolver {
  @FieldResolver(() => CheckConnection, { description })
  async checks(
    @Root() figure: FigureView,
    @Arg('at', () => AtInput, { nullable: true, description: atDescription }) at: AtInput | null,
    @Arg('flags', () => [FlagCodeEnum], { nullable: true, description: flagsDescription }) flags: FlagCode[] | null,
    @Arg('first', () => Int, { nullable: true, description: firstDescription }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return checksOfFigures([figure], await resolveReading(at, context), flags, { first, after }, context);
  }
}

@Resolver(() => TopicType)
export class TopicCheckResolver {
  @FieldResolver(() => CheckConnection, { description })
  async checks(
    @Root() topic: TopicType,
    @Arg('at', () => AtInput, { nullable: true, description: atDescription }) at: AtInput | null,
    @Arg('flags', () => [FlagCodeEnum], { nullable: true, description: flagsDescription }) flags: FlagCode[] | null,
    @Arg('first', () => Int, { nullable: true, description: firstDescription }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return checksOfTopic(topic.key, await resolveReading(at, context), flags, { first, after }, context);
  }
}

@Resolver(() => CheckType)
export class CheckResolver {
  @FieldResolver(() => FigureType, { description: 'The figure whose number it is.' })
  figure(@Root() check: CheckType, @Ctx() context: GatewayContext) {
    return findSure(find.figure(check.figureKey, context), check.figureKey);
  }

  @FieldResolver(() => [ClaimType], { description: 'The claim remarked on, then those it was held against.' })
  claims(@Root() check: CheckType, @Ctx() context: GatewayContext) {
    return findAll(check.claimIds, find.claim, context);
  }

  @FieldResolver(() => String, { description: 'What was found, in a sentence: numbers and who.' })
  explanation(@Root() check: CheckType, @Ctx() context: GatewayContext) {
    return explainCheck(check, context);
  }
}
