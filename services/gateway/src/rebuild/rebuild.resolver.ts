import { type AskedRebuild, askForRebuild, askOfRebuild, listRebuilds, type RebuildWish, readRebuild } from '@factline/projections/read';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { pageRequest } from '../relay/page.js';
import { toRebuild } from './map-rebuild.js';
import { FlipProjectionInput, RebuildInput, RebuildProjectionInput, RebuildResult, RebuildType } from './rebuild.type.js';

/** How long a mutation waits until a projector has done it, in milliseconds; it gets to it within a second. */
const doneWaitMs = 10_000;
const pollMs = 50;

@Resolver()
export class RebuildResolver {
  @Query(() => [RebuildType], { description: 'Rebuilds of projections, newest first.' })
  async rebuilds(
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Ctx() { primary }: GatewayContext,
  ) {
    return (await listRebuilds(primary, { first: pageRequest({ first }).size })).map(toRebuild);
  }

  @Query(() => RebuildType, { nullable: true, description: 'A rebuild by its id; null where there is none.' })
  async rebuild(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { primary }: GatewayContext) {
    const rebuild = await readRebuild(primary, id);
    return rebuild === undefined ? null : toRebuild(rebuild);
  }

  @Mutation(() => RebuildResult, { description: 'Begins to build a projection anew beside the present one. Readers notice nothing.' })
  async rebuildProjection(
    @Arg('input', () => RebuildProjectionInput, { description: 'The projection.' }) input: RebuildProjectionInput,
    @Ctx() { primary }: GatewayContext,
  ) {
    return resultOf(await askForRebuild(primary, input.projection));
  }

  @Mutation(() => RebuildResult, {
    description: 'Lets readers see the new generation, all at once. Refused where it differs, unless that is accepted.',
  })
  flipProjection(
    @Arg('input', () => FlipProjectionInput, { description: 'The rebuild.' }) { rebuild, acceptDifferences }: FlipProjectionInput,
    @Ctx() context: GatewayContext,
  ) {
    return done(context, rebuild, { type: 'flip', acceptDifferences: acceptDifferences === true });
  }

  @Mutation(() => RebuildResult, { description: 'Lets readers see the generation before again, as long as it was not dropped.' })
  rollBackProjection(
    @Arg('input', () => RebuildInput, { description: 'The rebuild.' }) input: RebuildInput,
    @Ctx() context: GatewayContext,
  ) {
    return done(context, input.rebuild, { type: 'roll-back' });
  }

  @Mutation(() => RebuildResult, {
    description: 'Drops the generation of a rebuild that readers do not see; also while it is being built.',
  })
  dropGeneration(@Arg('input', () => RebuildInput, { description: 'The rebuild.' }) input: RebuildInput, @Ctx() context: GatewayContext) {
    return done(context, input.rebuild, { type: 'drop' });
  }
}

/** Asks, and waits a bounded time until a projector has done or refused it. */
const done = async ({ primary }: GatewayContext, id: string, wish: RebuildWish): Promise<object> => {
  let answer = await askOfRebuild(primary, id, wish);
  const deadline = performance.now() + doneWaitMs;
  while (answer.type === 'asked' && answer.rebuild.asked !== undefined && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
    const rebuild = (await readRebuild(primary, id)) ?? answer.rebuild;
    answer = rebuild.refusal === undefined ? { type: 'asked', rebuild } : { type: 'refused', problem: rebuild.refusal };
  }
  return resultOf(answer);
};

const resultOf = (answer: AskedRebuild): object =>
  answer.type === 'asked'
    ? { __typename: 'RebuildSuccess', rebuild: toRebuild(answer.rebuild) }
    : { __typename: 'RebuildProblem', problems: [{ ...answer.problem, path: 'input' }] };
