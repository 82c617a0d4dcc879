import { countTopics, listTopics } from '@factline/projections/read';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { FigureConnection, FigureFilter, FigureOrder } from '../figure/figure.type.js';
import { listFigureConnection } from '../figure/list-figures.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { keyOf } from '../relay/node.js';
import { pageRequest, toConnection } from '../relay/page.js';
import { CursorScalar } from '../scalar/scalars.js';
import { toTopic } from './map-topic.js';
import { TopicConnection, TopicType } from './topic.type.js';

@Resolver(() => TopicType)
export class TopicResolver {
  @Query(() => TopicType, { nullable: true, description: 'A topic by its key; null where there is none.' })
  topic(@Arg('key', () => ID, { description: 'Its key or id.' }) key: string, @Ctx() context: GatewayContext) {
    return find.topic(keyOf('topic', key), context);
  }

  @Query(() => TopicConnection, { description: 'All topics in order of key.' })
  async topics(
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() { read }: GatewayContext,
  ) {
    const request = pageRequest({ first, after });
    const page = await listTopics(read, {
      size: request.size,
      after: request.after === undefined ? undefined : readCursor('topics', 1, request.after)[0],
    });
    return toConnection(
      page,
      request,
      (row) => writeCursor('topics', [row.key]),
      toTopic,
      () => countTopics(read),
    );
  }

  @FieldResolver(() => FigureConnection, { description: 'Its figures.' })
  figures(
    @Root() topic: TopicType,
    @Arg('filter', () => FigureFilter, { nullable: true, description: 'Which ones.' }) filter: FigureFilter | null,
    @Arg('orderBy', () => FigureOrder, { nullable: true, description: 'In which order; absent: by key.' }) orderBy: FigureOrder | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return listFigureConnection({ ...filter, topic: topic.key }, orderBy, { first, after }, context);
  }
}
