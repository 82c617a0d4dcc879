import { createSplitter } from '@factline/formats';
import { readSubmission, recallOf, receiveSubmission, type Submission, type SubmissionId } from '@factline/submissions';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import { resultOf } from '../mutation/result.type.js';
import { endOf, resultOfOne } from '../mutation/run.js';
import { keyOf } from '../relay/node.js';
import { toSubmission } from '../submission/map-submission.js';
import { SubmissionType } from '../submission/submission.type.js';
import { recallLines } from './recall-lines.js';

@InputType('RecallSubmissionInput', { description: 'A submission to take back.' })
export class RecallSubmissionInput {
  @Field(() => ID, { description: 'The submission; it must be done.' })
  submission!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

const RecallSubmissionResult = resultOf('RecallSubmission', {
  name: 'recalled',
  type: () => SubmissionType,
  nullable: false,
  onProblem: true,
  description: 'The submission that was taken back; `submission` is the one that did it, line by line.',
});

@Resolver()
export class RecallResolver {
  @Mutation(() => RecallSubmissionResult, {
    description:
      'Takes a submission back: its claims are struck by the recorder, its corrections, moves and disputes undone. Definitions, documents, choices of editors and retractions stay. Again it changes nothing.',
  })
  async recallSubmission(
    @Arg('input', () => RecallSubmissionInput, { description: 'Which, and why.' }) input: RecallSubmissionInput,
    @Ctx() context: GatewayContext,
  ) {
    const { primary } = context;
    const recalled = await readSubmission(primary, keyOf('submission', input.submission));
    if (recalled === undefined) throw fail('NOT_FOUND', `There is no submission ${input.submission}.`);
    if (recalled.state !== 'done' && recalled.state !== 'recalled')
      throw fail('BAD_USER_INPUT', `A submission is recalled once it is done; this one is ${recalled.state}.`);
    if (input.reason.trim() === '') throw fail('BAD_USER_INPUT', '`reason` is missing: why it is taken back is kept with every claim.');
    const before = await recallOf(primary, recalled.id);
    const id = before?.id ?? (await begin(context, recalled, input.reason));
    const ended = await endOf(id, 0, context);
    const again = (await readSubmission(primary, recalled.id)) ?? recalled;
    const result = resultOfOne('RecallSubmission', ended, () => ({ recalled: toSubmission(again) }));
    return 'alreadyKnown' in result ? { ...result, alreadyKnown: before !== undefined } : result;
  }
}

/** Hands in what takes it back, however much it is, as a file is; durable when this resolves. */
const begin = async (context: GatewayContext, { id, name }: Submission, reason: string): Promise<SubmissionId> => {
  const { primary, actor } = context;
  return receiveSubmission(
    primary,
    { kind: 'api', name: `recall of ${name}`, format: 'ndjson', actor, recalls: id },
    bytesOf(recallLines(context, id, reason)),
    createSplitter({ format: 'ndjson' }),
  );
};

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let isEmpty = true;
  for await (const text of texts) {
    isEmpty = false;
    yield Buffer.from(text);
  }
  // A file has at least a line.
  if (isEmpty) yield Buffer.from('\n');
}
