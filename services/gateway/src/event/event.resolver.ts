import { head, readPage, readStream } from '@factline/event-log';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { fail } from '../error/fail.js';
import { pageRequest, toConnection } from '../relay/page.js';
import { PositionScalar } from '../scalar/scalars.js';
import { SubmissionType } from '../submission/submission.type.js';
import { EventConnection, EventType } from './event.type.js';
import { toEvent } from './map-event.js';

@Resolver(() => EventType)
export class EventResolver {
  @Query(() => EventConnection, { description: 'The log itself, in order of position. The cursor of an event is its position.' })
  async events(
    @Arg('stream', () => ID, { nullable: true, description: 'Only about this: a node id such as "figure:…" or "claim:…".' }) stream:
      | string
      | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => PositionScalar, { nullable: true, description: 'Go on after this position.' }) after: string | null,
    @Ctx() { read }: GatewayContext,
  ) {
    const request = pageRequest({ first, after });
    const from = BigInt(after ?? '0');
    const events = stream == null ? await readPage(read, from, request.size + 1) : await readStream(read, stream, from, request.size + 1);
    const page = { rows: events.slice(0, request.size), more: events.length > request.size };
    return toConnection(
      page,
      request,
      (event) => String(event.position),
      toEvent,
      async () => {
        if (stream != null) throw fail('BAD_USER_INPUT', 'The events of one stream are not counted; page through them.');
        return Number((await head(read)).position);
      },
    );
  }

  @FieldResolver(() => SubmissionType, { nullable: true, description: 'The submission it came with.' })
  submission(@Root() event: EventType, @Ctx() context: GatewayContext) {
    return event.submissionKey === undefined ? null : find.submission(event.submissionKey, context);
  }
}
