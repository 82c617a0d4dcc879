import type { RecordedEvent } from '@factline/domain';
import { readEvents } from '@factline/event-log';
import {
  handInCommands,
  type Outcome,
  type Rejection,
  readOutcomes,
  readRejections,
  readSubmission,
  type Submission,
  type SubmissionId,
} from '@factline/submissions';
import type { GatewayContext } from '../context/context.js';
import { waitForPosition } from '../moment/reading.js';
import { toSubmission } from '../submission/map-submission.js';
import type { CommandLine } from './to-command.js';

/** How long a mutation waits for its outcome, in milliseconds; then it answers with the submission to follow. */
export const outcomeWaitMs = 10_000;

/** What came of the commands of a mutation. `events[n]`: the event of command n, where there is one. */
export type Ended =
  | { readonly type: 'pending'; readonly submission: Submission }
  | {
      readonly type: 'ended';
      readonly submission: Submission;
      readonly outcomes: readonly Outcome[];
      readonly rejections: readonly Rejection[];
      readonly events: readonly (RecordedEvent | undefined)[];
    };

/** Hands commands in the way every file goes, and waits a bounded time for their outcome. */
export const run = async (name: string, commands: readonly CommandLine[], context: GatewayContext): Promise<Ended> =>
  endOf(await handInCommands(context.primary, { name, commands, actor: context.actor }), commands.length, context);

/** Waits a bounded time for what comes of something handed in; of its first `items` the events are told. */
export const endOf = async (id: SubmissionId, items: number, { primary, jobs, outcomes }: GatewayContext): Promise<Ended> => {
  await jobs.wake('ingest', id);
  const submission = await outcomes.wait(id, outcomeWaitMs);
  if (submission === undefined) return { type: 'pending', submission: await stored(primary, id) };
  const told = await readOutcomes(primary, id);
  const rejections = submission.counts.rejected === 0 ? [] : await readRejections(primary, id, { first: Math.max(items, 100) });
  const positions = told.flatMap(({ item, position }) => (position === undefined || item >= items ? [] : [position]));
  const events = positions.length === 0 ? [] : await readEvents(primary, { positions });
  const byPosition = new Map(events.map((event) => [event.position, event]));
  return {
    type: 'ended',
    submission,
    outcomes: told,
    rejections,
    events: Array.from({ length: items }, (_, n) => byPosition.get(told.find((one) => one.item === n)?.position ?? -1n)),
  };
};

const stored = async (primary: GatewayContext['primary'], id: SubmissionId): Promise<Submission> => {
  const submission = await readSubmission(primary, id);
  if (submission === undefined) throw new Error(`submission ${id} was handed in and is not there`);
  return submission;
};

/** The field of a success that shows what was recorded: it waits until the read tables have it, at most two seconds. */
export const shown =
  <T>(position: bigint | undefined, look: (context: GatewayContext) => Promise<T | null>) =>
  async (_args: unknown, context: GatewayContext): Promise<T | null> => {
    if (position !== undefined) await waitForPosition(context, String(position));
    return look(context);
  };

/** Result of a mutation with one command. `name` is that of its types; `fields` what a success shows. */
export const resultOfOne = (
  name: string,
  ended: Ended,
  fields: (event: RecordedEvent | undefined, position: bigint | undefined) => Record<string, unknown>,
): Record<string, unknown> => {
  const submission = toSubmission(ended.submission);
  if (ended.type === 'pending') return { __typename: 'MutationPending', submission };
  const problems = [...ended.submission.problems, ...ended.rejections.flatMap((rejection) => rejection.problems)];
  const position = ended.submission.position;
  const common = { submission, position: position === undefined ? null : String(position) };
  if (problems.length > 0) return { __typename: `${name}Problem`, problems, ...common };
  const [event] = ended.events;
  return {
    __typename: `${name}Success`,
    alreadyKnown: ended.outcomes[0]?.outcome !== 'recorded',
    ...common,
    ...fields(event, position ?? event?.position),
  };
};
