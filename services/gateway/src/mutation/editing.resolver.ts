import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { FigureType } from '../figure/figure.type.js';
import { keyOf } from '../relay/node.js';
import { AnnotateFigureInput, PreferClaimInput, ReleaseFigureInput, SetPolicyInput } from './editing.input.js';
import { resultOf } from './result.type.js';
import { resultOfOne, run, shown } from './run.js';
import { type CommandLine, line, writtenClaim, writtenPolicy } from './to-command.js';

const figureField = {
  name: 'figure',
  type: () => FigureType,
  description: 'The figure. Null while the read tables do not have it; ask again with `factline-min-position`.',
};
const SetPolicyResult = resultOf('SetPolicy', figureField);
const AnnotateFigureResult = resultOf('AnnotateFigure', figureField);
const PreferClaimResult = resultOf('PreferClaim', figureField);
const ReleaseFigureResult = resultOf('ReleaseFigure', figureField);

const onFigure = async (name: string, field: string, figure: string, command: CommandLine, context: GatewayContext): Promise<object> => {
  const ended = await run(field, [command], context);
  return resultOfOne(name, ended, (_, position) => ({ figure: shown(position, (ctx) => find.figure(figure, ctx)) }));
};

@Resolver()
export class EditingMutations {
  @Mutation(() => SetPolicyResult, { description: 'Chooses how the headline of a figure is picked.' })
  setPolicy(@Arg('input', () => SetPolicyInput, { description: 'The rule.' }) input: SetPolicyInput, @Ctx() context: GatewayContext) {
    const figure = keyOf('figure', input.figure);
    return onFigure('SetPolicy', 'setPolicy', figure, line('policy', { ...input, figure, policy: writtenPolicy(input.policy) }), context);
  }

  @Mutation(() => AnnotateFigureResult, { description: 'Puts a remark on a figure at a date, or explains a step by an adjustment.' })
  annotateFigure(
    @Arg('input', () => AnnotateFigureInput, { description: 'The remark.' }) input: AnnotateFigureInput,
    @Ctx() context: GatewayContext,
  ) {
    const figure = keyOf('figure', input.figure);
    const { adjustment, ...remark } = input;
    const command =
      adjustment == null ? line('annotation', { ...remark, figure }) : line('adjustment', { ...remark, figure, amount: adjustment });
    return onFigure('AnnotateFigure', 'annotateFigure', figure, command, context);
  }

  @Mutation(() => PreferClaimResult, { description: 'Picks a claim, for figures with the PREFERRED policy.' })
  preferClaim(@Arg('input', () => PreferClaimInput, { description: 'The pick.' }) input: PreferClaimInput, @Ctx() context: GatewayContext) {
    const figure = keyOf('figure', input.figure);
    return onFigure(
      'PreferClaim',
      'preferClaim',
      figure,
      line('preference', { ...input, figure, claim: writtenClaim(input.claim) }),
      context,
    );
  }

  @Mutation(() => ReleaseFigureResult, { description: 'Lets a parked figure go; its catch-up revisions take the position of this event.' })
  releaseFigure(
    @Arg('input', () => ReleaseFigureInput, { description: 'The figure.' }) input: ReleaseFigureInput,
    @Ctx() context: GatewayContext,
  ) {
    const figure = keyOf('figure', input.figure);
    return onFigure('ReleaseFigure', 'releaseFigure', figure, line('release', { ...input, figure }), context);
  }
}
