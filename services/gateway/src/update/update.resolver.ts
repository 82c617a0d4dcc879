import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { CurrentFigureType } from '../figure/current.type.js';
import type { FigureView } from '../figure/map-figure.js';
import { readCurrent } from '../figure/read-current.js';
import { CursorScalar } from '../scalar/scalars.js';
import { ChangeType, FigureUpdate, type UpdateScope, UpdateScopeEnum } from './update.type.js';

@Resolver(() => ChangeType)
export class UpdateResolver {
  @Subscription(() => FigureUpdate, {
    description:
      'The present in pages, then every change as it happens. With `after` it goes on from a cursor, without gap and without double: after a break, hand in the last cursor you have.',
    // Served by the feed (src/update/): identical subscriptions share one execution. It never comes to this.
    subscribe: () => {
      throw new Error('figureUpdated is served by the feed');
    },
  })
  figureUpdated(
    @Root() update: object,
    @Arg('topic', () => ID, { nullable: true, description: 'Of figures of this topic.' }) _topic: string | null,
    @Arg('figures', () => [ID], { nullable: true, description: 'Of these figures; at most 100.' }) _figures: string[] | null,
    @Arg('scope', () => UpdateScopeEnum, { defaultValue: 'headline', description: 'Which changes.' }) _scope: UpdateScope,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on from here. Absent: the present first.' }) _after: string | null,
  ): object {
    return update;
  }

  @FieldResolver(() => CurrentFigureType, { description: 'The headline with this change, as of its position.' })
  current(@Root() change: ChangeType, @Ctx() context: GatewayContext) {
    return readCurrent(change.figure as FigureView, { position: change.position }, context);
  }
}
