import type { Problem, RecordedEvent } from '@factline/domain';
import { readDrafts } from '@factline/projections/read';
import type { Outcome } from '@factline/submissions';
import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { fail } from '../error/fail.js';
import { OutcomeEnum } from '../mutation/outcome.type.js';
import { resultOf } from '../mutation/result.type.js';
import { run, shown } from '../mutation/run.js';
import { line } from '../mutation/to-command.js';
import { ProblemType } from '../problem/problem.type.js';
import { keyOf, nodeId } from '../relay/node.js';
import { toSubmission } from '../submission/map-submission.js';
import { DraftType } from './draft.type.js';
import { AcceptDraftsInput, RejectDraftsInput } from './drafts.input.js';
import { findDraft, isDraftId } from './find-draft.js';
import { acceptanceLines, type DraftLines } from './to-lines.js';

const draftsAtMost = 200;

@ObjectType('DraftOutcome', { simpleResolvers: true, description: 'What came of one draft.' })
class DraftOutcomeType {
  @Field(() => ID, { description: 'Id of the draft.' })
  id!: string;
  @Field(() => OutcomeEnum, { description: 'What came of it: ALREADY_KNOWN where it had been decided in the same way.' })
  outcome!: Outcome['outcome'];
  @Field(() => String, { nullable: true, description: 'A note.' })
  note!: string | null;
  @Field(() => [ProblemType], { description: 'All that is wrong with it, and with what it brings along; empty unless it was refused.' })
  problems!: readonly ProblemType[];
  @Field(() => DraftType, {
    nullable: true,
    description: 'The draft as it is now. Null while the read tables do not have it, or where there is none.',
  })
  draft!: unknown;
  @Field(() => ClaimType, {
    nullable: true,
    description: 'What was recorded. Null where nothing was, and while the read tables do not have it.',
  })
  claim!: unknown;
}

const outcomesField = {
  name: 'outcomes',
  type: () => [DraftOutcomeType],
  nullable: false,
  onProblem: true,
  description: 'What came of each draft, in the order of the input; one that is refused does not hold back the others.',
};
const AcceptDraftsResult = resultOf('AcceptDrafts', outcomesField);
const RejectDraftsResult = resultOf('RejectDrafts', outcomesField);

@Resolver()
export class DraftMutations {
  @Mutation(() => AcceptDraftsResult, {
    description: 'Records the claims of drafts, as proposed or with what you say otherwise. Accepted again in the same way they are known.',
  })
  async acceptDrafts(
    @Arg('input', () => AcceptDraftsInput, { description: 'The drafts.' }) { drafts, reviewer }: AcceptDraftsInput,
    @Ctx() context: GatewayContext,
  ): Promise<object> {
    checkCount(drafts.length);
    for (const { id, figure, define, claim, origin, registerOrigin, ownVoice } of drafts) {
      if ([figure, define, claim].filter((one) => one != null).length !== 1)
        throw fail(
          'BAD_USER_INPUT',
          `Say of ${id} exactly one: the \`figure\` it is about, one to \`define\`, or the \`claim\` that says the same.`,
        );
      if ([origin, registerOrigin, ownVoice === true ? true : null].filter((one) => one != null).length > 1)
        throw fail('BAD_USER_INPUT', `Say of ${id} at most one of \`origin\`, \`registerOrigin\` and \`ownVoice\`.`);
    }
    const ids = drafts.map(({ id }) => keyOf('draft', id).toLowerCase());
    // Read beside the loaders: what they remember would be the drafts as they were before they are decided on.
    const rows = await readDrafts(context.read, ids.filter(isDraftId));
    const wholes = new Map(rows.flatMap(({ id, facts }) => (facts.partOf === undefined ? [] : [[id, facts.partOf] as const])));
    return decide('AcceptDrafts', ids, acceptanceLines(drafts, reviewer, wholes), context);
  }

  @Mutation(() => RejectDraftsResult, { description: 'Says that nothing is to be recorded of drafts. Rejected again they are known.' })
  async rejectDrafts(
    @Arg('input', () => RejectDraftsInput, { description: 'The drafts.' }) { drafts, reason, reviewer }: RejectDraftsInput,
    @Ctx() context: GatewayContext,
  ): Promise<object> {
    checkCount(drafts.length);
    const ids = drafts.map((id) => keyOf('draft', id).toLowerCase());
    const lines = ids.map((draft) => line('draft-rejection', { draft, reason, reviewer }));
    const each = ids.map((_, n) => n);
    return decide('RejectDrafts', ids, { lines, draftOf: each, ownOf: each }, context);
  }
}

const checkCount = (count: number): void => {
  if (count === 0 || count > draftsAtMost) throw fail('BAD_USER_INPUT', `1 to ${draftsAtMost} drafts at once; there were ${count}.`);
};

const decide = async (
  name: string,
  ids: readonly string[],
  { lines, draftOf, ownOf }: DraftLines,
  context: GatewayContext,
): Promise<object> => {
  const ended = await run(`${name.charAt(0).toLowerCase()}${name.slice(1)}`, lines, context);
  const submission = toSubmission(ended.submission);
  if (ended.type === 'pending') return { __typename: 'MutationPending', submission };
  const problemsOf = new Map<number, Problem[]>();
  for (const { item, problems } of ended.rejections) {
    const draft = draftOf[item] ?? 0;
    const named =
      item === ownOf[draft] ? problems : problems.map((found) => ({ ...found, path: `${pathOf(lines[item]?.type)}.${found.path}` }));
    problemsOf.set(draft, [...(problemsOf.get(draft) ?? []), ...named]);
  }
  const last = ended.submission.position;
  const outcomes = ids.map((id, n): DraftOutcomeType => {
    const own = ended.outcomes.find(({ item }) => item === ownOf[n]);
    const event = ended.events[ownOf[n] ?? -1];
    return {
      id: nodeId('draft', id),
      outcome: own?.outcome ?? 'rejected',
      note: own?.note ?? null,
      problems: problemsOf.get(n) ?? [],
      draft: shown(last, (now) => findDraft(id, now)),
      claim: shown(last, async (now) => {
        const claim = claimIdOf(event) ?? (await findDraft(id, now))?.row.claim;
        return claim == null ? null : find.claim(claim, now);
      }),
    };
  });
  const problems = [
    ...ended.submission.problems,
    ...[...problemsOf]
      .sort(([a], [b]) => a - b)
      .flatMap(([n, all]) => all.map((found) => ({ ...found, path: join(`drafts.${n}`, found.path) }))),
  ];
  const common = { submission, position: last === undefined ? null : String(last), outcomes };
  return problems.length > 0
    ? { __typename: `${name}Problem`, problems, ...common }
    : { __typename: `${name}Success`, alreadyKnown: outcomes.every(({ outcome }) => outcome !== 'recorded'), ...common };
};

const pathOf = (type: string | undefined): string => (type === 'figure' ? 'define' : 'registerOrigin');
const join = (path: string, inner: string): string => (inner === '' ? path : `${path}.${inner}`);

const claimIdOf = (event: RecordedEvent | undefined): string | undefined =>
  event?.event.type === 'DraftAccepted' ? event.event.data.claim : undefined;
