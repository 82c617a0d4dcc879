import { countSources, listSources } from '@factline/projections/read';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ClaimConnection } from '../claim/claim.type.js';
import { listClaimsOfOwner } from '../claim/list-claims.js';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { keyOf } from '../relay/node.js';
import { pageRequest, toConnection } from '../relay/page.js';
import { CursorScalar } from '../scalar/scalars.js';
import { toSource } from './map-source.js';
import { SourceConnection, SourceType } from './source.type.js';

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceType, { nullable: true, description: 'A source by its key; null where there is none.' })
  source(@Arg('key', () => ID, { description: 'Its key or id.' }) key: string, @Ctx() context: GatewayContext) {
    return find.source(keyOf('source', key), context);
  }

  @Query(() => SourceConnection, { description: 'All sources in order of key.' })
  async sources(
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() { read }: GatewayContext,
  ) {
    const request = pageRequest({ first, after });
    const page = await listSources(read, {
      size: request.size,
      after: request.after === undefined ? undefined : readCursor('sources', 1, request.after)[0],
    });
    return toConnection(
      page,
      request,
      (row) => writeCursor('sources', [row.key]),
      toSource,
      () => countSources(read),
    );
  }

  @FieldResolver(() => SourceType, { nullable: true, description: 'Whose word it carries; null where it speaks for itself.' })
  speaksFor(@Root() source: SourceType, @Ctx() context: GatewayContext) {
    return source.speaksForKey === undefined ? null : find.source(source.speaksForKey, context);
  }

  @FieldResolver(() => SourceType, {
    description: 'The end of the chain of `speaksFor`: what counts as one independent voice. Itself where it speaks for itself.',
  })
  async head(@Root() source: SourceType, @Ctx() context: GatewayContext) {
    const key = await context.load.head.load(source.key);
    return key === source.key ? source : ((await find.source(key, context)) ?? source);
  }

  @FieldResolver(() => SourceType, { nullable: true, description: 'The source that it is counted as since a merge.' })
  mergedInto(@Root() source: SourceType, @Ctx() context: GatewayContext) {
    return source.mergedIntoKey === undefined ? null : find.source(source.mergedIntoKey, context);
  }

  @FieldResolver(() => ClaimConnection, { description: 'Claims of which it is the origin, latest in the log first.' })
  claims(
    @Root() source: SourceType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return listClaimsOfOwner('origin', source.key, { first, after }, context);
  }
}
