import type { RecordedEvent } from '@factline/domain';
import type { Outcome } from '@factline/submissions';
import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { fail } from '../error/fail.js';
import { ProblemType } from '../problem/problem.type.js';
import { keyOf } from '../relay/node.js';
import { toSubmission } from '../submission/map-submission.js';
import {
  CorrectClaimInput,
  DisputeClaimInput,
  MoveClaimInput,
  RetractClaimInput,
  SubmitClaimsInput,
  WithdrawDisputeInput,
} from './claims.input.js';
import { OutcomeEnum } from './outcome.type.js';
import { resultOf } from './result.type.js';
import { type Ended, resultOfOne, run, shown } from './run.js';
import {
  type CommandLine,
  claimLine,
  documentKey,
  figureKey,
  line,
  sourceKey,
  writtenCell,
  writtenClaim,
  writtenPeriod,
  writtenValue,
} from './to-command.js';

const claimsAtMost = 1_000;

@ObjectType('ItemOutcome', { simpleResolvers: true, description: 'What came of one claim.' })
class ItemOutcomeType {
  @Field(() => Int, { description: 'Its place in the input, from 0.' })
  item!: number;
  @Field(() => OutcomeEnum, { description: 'What came of it.' })
  outcome!: Outcome['outcome'];
  @Field(() => String, { nullable: true, description: 'A note, e.g. that it was known in other words.' })
  note!: string | null;
  @Field(() => [ProblemType], { description: 'All that is wrong with it; empty unless it was rejected.' })
  problems!: readonly ProblemType[];
  @Field(() => ClaimType, {
    nullable: true,
    description: 'The claim. Null where it was rejected, and while the read tables do not have it.',
  })
  claim!: unknown;
}

const claimField = {
  name: 'claim',
  type: () => ClaimType,
  description: 'The claim that it is about. Null while the read tables do not have it, and where only a cell was named.',
};
const SubmitClaimsResult = resultOf('SubmitClaims', {
  name: 'outcomes',
  type: () => [ItemOutcomeType],
  nullable: false,
  onProblem: true,
  description: 'What came of each claim, in the order of the input; what is not rejected is recorded.',
});
const CorrectClaimResult = resultOf('CorrectClaim', {
  ...claimField,
  description: 'The claim that takes its place. Null while the read tables do not have it.',
});
const RetractClaimResult = resultOf('RetractClaim', claimField);
const DisputeClaimResult = resultOf('DisputeClaim', claimField);
const WithdrawDisputeResult = resultOf('WithdrawDispute', claimField);
const MoveClaimResult = resultOf('MoveClaim', claimField);

const claimIdOf = (event: RecordedEvent | undefined): string | undefined =>
  (event?.event.data as { readonly claim?: string } | undefined)?.claim;

const claimOf = (event: RecordedEvent | undefined, position: bigint | undefined) => {
  const id = claimIdOf(event);
  return shown(position, async (context) => (id === undefined ? null : find.claim(id, context)));
};

const onClaim = async (name: string, field: string, command: CommandLine, context: GatewayContext): Promise<object> =>
  resultOfOne(name, await run(field, [command], context), (event, position) => ({ claim: claimOf(event, position) }));

const manyOutcomes = (ended: Extract<Ended, { type: 'ended' }>): ItemOutcomeType[] => {
  const rejections = new Map(ended.rejections.map((rejection) => [rejection.item, rejection]));
  return ended.outcomes.map(({ item, outcome, note, position }) => ({
    item,
    outcome,
    note: note ?? null,
    problems: rejections.get(item)?.problems ?? [],
    claim: claimOf(ended.events[item], position),
  }));
};

@Resolver()
export class ClaimMutations {
  @Mutation(() => SubmitClaimsResult, {
    description:
      'Records claims. Idempotent: what is known already is not recorded again. Claims that are not rejected are recorded even when others are.',
  })
  async submitClaims(
    @Arg('input', () => SubmitClaimsInput, { description: 'The claims.' }) input: SubmitClaimsInput,
    @Ctx() context: GatewayContext,
  ): Promise<object> {
    const { claims } = input;
    if (claims.length === 0 || claims.length > claimsAtMost)
      throw fail('BAD_USER_INPUT', `1 to ${claimsAtMost} claims at once; there were ${claims.length}. Hand in a file for more.`);
    const ended = await run('submitClaims', claims.map(claimLine), context);
    const submission = toSubmission(ended.submission);
    if (ended.type === 'pending') return { __typename: 'MutationPending', submission };
    const outcomes = manyOutcomes(ended);
    const problems = [
      ...ended.submission.problems,
      ...ended.rejections.flatMap(({ item, problems: all }) =>
        all.map((problem) => ({ ...problem, path: `claims.${item}${problem.path === '' ? '' : `.${problem.path}`}` })),
      ),
    ];
    const common = { submission, position: ended.submission.position === undefined ? null : String(ended.submission.position), outcomes };
    return problems.length > 0
      ? { __typename: 'SubmitClaimsProblem', problems, ...common }
      : { __typename: 'SubmitClaimsSuccess', alreadyKnown: outcomes.every((one) => one.outcome !== 'recorded'), ...common };
  }

  @Mutation(() => CorrectClaimResult, {
    description: 'Corrects a claim. The old one stays readable; the revision says who changed it and why.',
  })
  correctClaim(
    @Arg('input', () => CorrectClaimInput, { description: 'The correction.' }) input: CorrectClaimInput,
    @Ctx() context: GatewayContext,
  ) {
    const fields = {
      ...input,
      claim: writtenClaim(input.claim),
      value: writtenValue(input.value),
      period: writtenPeriod(input.period),
      origin: sourceKey(input.origin),
      document: documentKey(input.document),
    };
    return onClaim('CorrectClaim', 'correctClaim', line('correction', fields), context);
  }

  @Mutation(() => RetractClaimResult, { description: 'Takes a number back.' })
  retractClaim(
    @Arg('input', () => RetractClaimInput, { description: 'The retraction.' }) input: RetractClaimInput,
    @Ctx() context: GatewayContext,
  ) {
    const fields = { ...input, claim: writtenClaim(input.claim), cell: writtenCell(input.cell), document: documentKey(input.document) };
    return onClaim('RetractClaim', 'retractClaim', line('retraction', fields), context);
  }

  @Mutation(() => DisputeClaimResult, { description: 'Notes that somebody disputes a claim. No value changes.' })
  disputeClaim(
    @Arg('input', () => DisputeClaimInput, { description: 'The dispute.' }) input: DisputeClaimInput,
    @Ctx() context: GatewayContext,
  ) {
    const fields = { ...input, claim: writtenClaim(input.claim), by: keyOf('source', input.by), document: documentKey(input.document) };
    return onClaim('DisputeClaim', 'disputeClaim', line('dispute', fields), context);
  }

  @Mutation(() => WithdrawDisputeResult, { description: 'Notes that a dispute no longer stands.' })
  withdrawDispute(
    @Arg('input', () => WithdrawDisputeInput, { description: 'The withdrawal.' }) input: WithdrawDisputeInput,
    @Ctx() context: GatewayContext,
  ) {
    return onClaim(
      'WithdrawDispute',
      'withdrawDispute',
      line('dispute-withdrawal', { ...input, claim: writtenClaim(input.claim), by: keyOf('source', input.by) }),
      context,
    );
  }

  @Mutation(() => MoveClaimResult, { description: 'Moves a claim that we had recorded under the wrong figure.' })
  moveClaim(@Arg('input', () => MoveClaimInput, { description: 'The move.' }) input: MoveClaimInput, @Ctx() context: GatewayContext) {
    return onClaim(
      'MoveClaim',
      'moveClaim',
      line('move', { ...input, claim: writtenClaim(input.claim), to: figureKey(input.to) }),
      context,
    );
  }
}
