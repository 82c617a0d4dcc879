import { type ChangeConditions, countChanges, listChanges } from '@factline/projections/read';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import type { GatewayContext } from '../context/context.js';
import { find, findSure } from '../context/find.js';
import { fail } from '../error/fail.js';
import { EventType } from '../event/event.type.js';
import { toEvent } from '../event/map-event.js';
import { renderWhy } from '../figure/explain.js';
import { FigureType } from '../figure/figure.type.js';
import { keyOf } from '../relay/node.js';
import { maximumPageSize, pageRequest, toConnection } from '../relay/page.js';
import { CursorScalar } from '../scalar/scalars.js';
import { feedCursor } from '../update/feed-cursor.js';
import { revisionCursor } from './list-revisions.js';
import { toRevision } from './map-revision.js';
import { ChangeFilter, RevisionConnection, RevisionType } from './revision.type.js';

@Resolver(() => RevisionType)
export class RevisionResolver {
  @Query(() => RevisionConnection, {
    description:
      'The audit feed: every revision of every figure, in the order of the log. A page never ends inside one position, so it may be a little longer than `first`.',
  })
  async changes(
    @Arg('filter', () => ChangeFilter, { nullable: true, description: 'Which ones.' }) filter: ChangeFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'About how many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one; cursors of subscriptions are taken as well.' })
    after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    const request = pageRequest({ first, after });
    const conditions = await conditionsOf(filter, context);
    const page = await listChanges(context.read, conditions, { size: request.size, after: revisionCursor(request.after) });
    return toConnection(page, request, feedCursor, toRevision, () => countChanges(context.read, conditions));
  }

  @FieldResolver(() => FigureType, { description: 'The figure.' })
  figure(@Root() revision: RevisionType, @Ctx() context: GatewayContext) {
    return findSure(find.figure(revision.figureKey, context), revision.figureKey);
  }

  @FieldResolver(() => ClaimType, { nullable: true, description: 'The claim that caused it, where one did.' })
  claim(@Root() revision: RevisionType, @Ctx() context: GatewayContext) {
    return revision.claimId === undefined ? null : find.claim(revision.claimId, context);
  }

  @FieldResolver(() => EventType, { description: 'The event that caused it.' })
  async event(@Root() revision: RevisionType, @Ctx() { load }: GatewayContext) {
    return toEvent(await findSure(load.eventAt.load(revision.position), `event ${revision.position}`));
  }

  @FieldResolver(() => RevisionType, {
    nullable: true,
    description:
      'Of a flow: the revision that took the difference over. Within one submission, publication and voice this point went down by so much as that one went up, and no third changed.',
  })
  async movedTo(@Root() revision: RevisionType, @Ctx() { load }: GatewayContext) {
    const { to } = await load.moves.load(revision);
    const row = to === undefined ? null : await load.revision.load(to);
    return row === null ? null : toRevision(row);
  }

  @FieldResolver(() => RevisionType, {
    nullable: true,
    description: 'Of a flow: the revision that the difference came from, by the same rule.',
  })
  async movedFrom(@Root() revision: RevisionType, @Ctx() { load }: GatewayContext) {
    const { from } = await load.moves.load(revision);
    const row = from === undefined ? null : await load.revision.load(from);
    return row === null ? null : toRevision(row);
  }

  @FieldResolver(() => String, { description: 'Why the value after is what it is, in a sentence.' })
  async explanation(@Root() revision: RevisionType, @Ctx() context: GatewayContext) {
    const figure = await findSure(find.figure(revision.figureKey, context), revision.figureKey);
    return renderWhy(revision.why, figure, context);
  }
}

const conditionsOf = async (filter: ChangeFilter | null, { load }: GatewayContext): Promise<ChangeConditions> => {
  if (filter?.figures != null && filter.figures.length > maximumPageSize)
    throw fail('BAD_USER_INPUT', `At most ${maximumPageSize} figures at once; there were ${filter.figures.length}.`);
  return {
    topic: filter?.topic == null ? undefined : keyOf('topic', filter.topic),
    figures: filter?.figures?.map((key) => keyOf('figure', key)),
    source: filter?.source == null ? undefined : keyOf('source', filter.source),
    reason: filter?.reason ?? undefined,
    direction: filter?.direction ?? undefined,
    isHeadline: filter?.headline ?? undefined,
    publishedAfter: filter?.publishedAfter ?? undefined,
    publishedBy: filter?.publishedBy ?? undefined,
    afterPosition: filter?.since == null ? undefined : String(await load.positionAt.load(filter.since)),
  };
};
