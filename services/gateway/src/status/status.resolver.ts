import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { readStatus } from './read-status.js';
import { StatusType } from './status.type.js';

@Resolver()
export class StatusResolver {
  @Query(() => StatusType, { description: 'How Factline itself is doing: head of the log, lag of the projections, parked figures.' })
  status(@Ctx() context: GatewayContext) {
    return readStatus(context);
  }
}
