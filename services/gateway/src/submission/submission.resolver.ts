import { type ItemKey, readRejections, readSubmission, type SubmissionId } from '@factline/submissions';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { fail } from '../error/fail.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { keyOf } from '../relay/node.js';
import { pageRequest, toConnection } from '../relay/page.js';
import { CursorScalar } from '../scalar/scalars.js';
import { followSubmission } from './follow-submission.js';
import { RejectionConnection, SubmissionType } from './submission.type.js';

@Resolver(() => SubmissionType)
export class SubmissionResolver {
  @Query(() => SubmissionType, { nullable: true, description: 'A submission by its id; null where there is none.' })
  submission(
    @Arg('id', () => ID, { description: 'Its id, as an upload or a mutation answered it.' }) id: string,
    @Ctx() context: GatewayContext,
  ) {
    return find.submission(keyOf('submission', id), context);
  }

  @FieldResolver(() => RejectionConnection, { description: 'The refused items in the order of the file, each with all its problems.' })
  async rejections(
    @Root() submission: SubmissionType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() { primary }: GatewayContext,
  ) {
    const request = pageRequest({ first, after });
    const id = keyOf('submission', submission.id) as SubmissionId;
    const from = request.after === undefined ? {} : { after: itemKey(readCursor('rejections', 2, request.after)) };
    const rows = await readRejections(primary, id, { first: request.size + 1, ...from });
    return toConnection(
      { rows: rows.slice(0, request.size), more: rows.length > request.size },
      request,
      (row) => writeCursor('rejections', [row.part, row.item]),
      ({ number, place, original, problems }) => ({
        item: number,
        line: place.line,
        row: place.row ?? null,
        column: place.column ?? null,
        original,
        problems,
      }),
      async () => (await readSubmission(primary, id))?.counts.rejected ?? 0,
    );
  }

  @Subscription(() => SubmissionType, {
    description: 'A submission whenever it moved on, at once and until it has ended.',
    subscribe: ({ args, context }) => followSubmission(keyOf('submission', (args as { id: string }).id), context as GatewayContext),
  })
  submissionProgressed(@Root() submission: SubmissionType, @Arg('id', () => ID, { description: 'Its id.' }) _id: string): SubmissionType {
    return submission;
  }
}

const itemKey = ([part, item]: readonly string[]): ItemKey => {
  const key = { part: Number(part), item: Number(item) };
  if (!Number.isSafeInteger(key.part) || !Number.isSafeInteger(key.item))
    throw fail('BAD_USER_INPUT', 'The cursor does not belong to a list of refused items.');
  return key;
};
