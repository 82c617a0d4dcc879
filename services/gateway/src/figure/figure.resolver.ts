import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ClaimConnection } from '../claim/claim.type.js';
import { listClaimsOfFigure } from '../claim/list-claims.js';
import type { GatewayContext } from '../context/context.js';
import { find, findAll, findSure } from '../context/find.js';
import { fail } from '../error/fail.js';
import { AtInput } from '../moment/moment.type.js';
import { resolveReading } from '../moment/reading.js';
import { askedPolicy } from '../policy/asked-policy.js';
import { PolicyInput, PolicyType } from '../policy/policy.type.js';
import { keyOf } from '../relay/node.js';
import { listRevisionsOfFigure } from '../revision/list-revisions.js';
import { RevisionConnection } from '../revision/revision.type.js';
import { CursorScalar, DateScalar } from '../scalar/scalars.js';
import { TopicType } from '../topic/topic.type.js';
import { CurrentFigureType, StandingType } from './current.type.js';
import { FigureConnection, FigureFilter, FigureOrder, FigureType, ParkedFigureType } from './figure.type.js';
import { listFigureConnection } from './list-figures.js';
import { type FigureView, toPolicy } from './map-figure.js';
import { readCurrent } from './read-current.js';
import { readStandingsOf } from './read-standings.js';

@Resolver(() => FigureType)
export class FigureResolver {
  @Query(() => FigureType, { nullable: true, description: 'A figure by its key; null where there is none.' })
  figure(@Arg('key', () => ID, { description: 'Its key or id.' }) key: string, @Ctx() context: GatewayContext) {
    return find.figure(keyOf('figure', key), context);
  }

  @Query(() => FigureConnection, { description: 'Figures of all topics.' })
  figures(
    @Arg('filter', () => FigureFilter, { nullable: true, description: 'Which ones.' }) filter: FigureFilter | null,
    @Arg('orderBy', () => FigureOrder, { nullable: true, description: 'In which order; absent: by key.' }) orderBy: FigureOrder | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return listFigureConnection(filter, orderBy, { first, after }, context);
  }

  @FieldResolver(() => TopicType, { description: 'The story it belongs to.' })
  topic(@Root() figure: FigureView, @Ctx() context: GatewayContext) {
    return findSure(find.topic(figure.topicKey, context), figure.topicKey);
  }

  @FieldResolver(() => FigureType, { nullable: true, description: 'The whole that it is a part of.' })
  partOf(@Root() figure: FigureView, @Ctx() context: GatewayContext) {
    return figure.partOfKey === undefined ? null : find.figure(figure.partOfKey, context, figure.readAt);
  }

  @FieldResolver(() => [FigureType], { description: 'Its parts, in order of key.' })
  async parts(@Root() figure: FigureView, @Ctx() context: GatewayContext) {
    return findAll(await context.load.parts.load(figure.key), (key) => find.figure(key, context, figure.readAt), context);
  }

  @FieldResolver(() => FigureType, { nullable: true, description: 'The figure that its claims count for since a merge.' })
  mergedInto(@Root() figure: FigureView, @Ctx() context: GatewayContext) {
    return figure.mergedIntoKey === undefined ? null : find.figure(figure.mergedIntoKey, context, figure.readAt);
  }

  @FieldResolver(() => PolicyType, { description: 'The rule that picks its headline now.' })
  policy(@Root() figure: FigureView) {
    return toPolicy(figure.policyChoice);
  }

  @FieldResolver(() => ParkedFigureType, {
    nullable: true,
    description: 'Set where its projection stopped at an event; then its numbers are as of before.',
  })
  parked(@Root() figure: FigureView, @Ctx() { load }: GatewayContext) {
    return load.parked.load(figure.key);
  }

  @FieldResolver(() => CurrentFigureType, { description: 'The headline: now, or at a moment.' })
  async current(
    @Root() figure: FigureView,
    @Arg('at', () => AtInput, { nullable: true, description: 'The moment; absent: now.' }) at: AtInput | null,
    @Arg('policy', () => PolicyInput, { nullable: true, description: "Instead of the figure's own rule." }) policy: PolicyInput | null,
    @Ctx() context: GatewayContext,
  ) {
    return readCurrent(figure, await resolveReading(at, context), context, await askedPolicy(policy, context));
  }

  @FieldResolver(() => [StandingType], { description: "Each origin's last word, chosen or not, and why; newest first." })
  async standings(
    @Root() figure: FigureView,
    @Arg('at', () => AtInput, { nullable: true, description: 'The moment; absent: now.' }) at: AtInput | null,
    @Arg('policy', () => PolicyInput, { nullable: true, description: "Instead of the figure's own rule." }) policy: PolicyInput | null,
    @Ctx() context: GatewayContext,
  ) {
    return readStandingsOf(figure, await resolveReading(at, context), context, await askedPolicy(policy, context));
  }

  @FieldResolver(() => ClaimConnection, { description: 'Everything that was claimed, newest reference period first.' })
  async claims(
    @Root() figure: FigureView,
    @Arg('at', () => AtInput, {
      nullable: true,
      description: 'What our log knew then, and what was published by then; `on` is not taken here. Absent: now.',
    })
    at: AtInput | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    if (at?.on != null)
      throw fail(
        'BAD_USER_INPUT',
        '`on` chooses among points; a list of claims has them all. Give `knownAt`, `position` or `publishedBy`.',
      );
    const reading = await resolveReading(at, context);
    return listClaimsOfFigure(figure.row.id, reading.position ?? figure.readAt, reading.publishedBy, { first, after }, context);
  }

  @FieldResolver(() => RevisionConnection, { description: 'How it got here, as recorded, in the order of the log.' })
  revisions(
    @Root() figure: FigureView,
    @Arg('headline', () => Boolean, { defaultValue: true, description: 'true: of the headline; false: of the answers at single points.' })
    headline: boolean,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'Of the points that end on this day, in the zone of the topic; `headline` is then not looked at.',
    })
    on: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many from the start, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'How many from the end, 1 to 100.' }) last: number | null,
    @Arg('before', () => CursorScalar, { nullable: true, description: 'Only those before this one.' }) before: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return listRevisionsOfFigure(figure, { isHeadline: headline && on == null, on }, { first, after, last, before }, context);
  }
}
