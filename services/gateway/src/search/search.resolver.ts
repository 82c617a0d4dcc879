import { search } from '@factline/projections/read';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find, findNode } from '../context/find.js';
import { fail } from '../error/fail.js';
import { writeCursor } from '../relay/cursor.js';
import { NodeType } from '../relay/node.js';
import { maximumPageSize, pageRequest, toConnection } from '../relay/page.js';
import { SearchConnection } from './search.type.js';

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: 'Figures and sources whose names have all the words, then claims of documents whose title or address has them.',
  })
  async search(
    @Arg('text', () => String, { description: 'Words; parts of words will do.' }) text: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20. There is no second page: narrow the search.' })
    first: number | null,
    @Ctx() context: GatewayContext,
  ) {
    const request = pageRequest({ first });
    const found = await search(context.read, text, request.size + 1);
    const things = await Promise.all(
      found.slice(0, request.size).map(async (one) => ({ one, thing: await find[one.kind](one.key, context) })),
    );
    const rows = things.filter(({ thing }) => thing !== null);
    return toConnection(
      { rows, more: found.length > request.size },
      request,
      ({ one }) => writeCursor('search', [one.kind, one.key]),
      ({ thing }) => thing,
      async () => (await search(context.read, text, 10_000)).length,
    );
  }

  @Query(() => NodeType, { nullable: true, description: 'Anything by its id; null where there is no such thing.' })
  node(@Arg('id', () => ID, { description: 'The id.' }) id: string, @Ctx() context: GatewayContext) {
    return findNode(id, context);
  }

  @Query(() => [NodeType], {
    nullable: 'items',
    description: 'Several things by their ids, in that order; null where there is no such thing.',
  })
  nodes(@Arg('ids', () => [ID], { description: 'The ids; at most 100.' }) ids: string[], @Ctx() context: GatewayContext) {
    if (ids.length > maximumPageSize) throw fail('BAD_USER_INPUT', `At most ${maximumPageSize} ids at once; there were ${ids.length}.`);
    return Promise.all(ids.map((id) => findNode(id, context)));
  }
}
