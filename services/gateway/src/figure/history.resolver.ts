import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find, findSure } from '../context/find.js';
import { AtInput } from '../moment/moment.type.js';
import { resolveReading } from '../moment/reading.js';
import { askedPolicy } from '../policy/asked-policy.js';
import { PolicyInput } from '../policy/policy.type.js';
import { keyOf } from '../relay/node.js';
import { CursorScalar, DateScalar } from '../scalar/scalars.js';
import { compareTopic } from './compare.js';
import { FigureType } from './figure.type.js';
import { FigureDifferenceType, SeriesPointType, TriangleCellType, VintageConnection } from './history.type.js';
import { listVintageConnection, readTriangleOf } from './list-vintages.js';
import type { FigureView } from './map-figure.js';
import { readSeries } from './read-series.js';

/** The histories of a figure besides its revisions: by reference date, by publication, and both. */
@Resolver(() => FigureType)
export class FigureHistoryResolver {
  @FieldResolver(() => [SeriesPointType], {
    description: 'The answer at each reference period, oldest first: the last so many of the range. By the other clocks and any policy.',
  })
  async series(
    @Root() figure: FigureView,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Only periods that end on this day or later.' }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Only periods that end by this day.' }) to: string | null,
    @Arg('last', () => Int, { defaultValue: 100, description: 'How many at most, counted from the end of the range: 1 to 1,000.' })
    last: number,
    @Arg('at', () => AtInput, { nullable: true, description: 'The moment; absent: now.' }) at: AtInput | null,
    @Arg('policy', () => PolicyInput, { nullable: true, description: "Instead of the figure's own rule." }) policy: PolicyInput | null,
    @Ctx() context: GatewayContext,
  ) {
    return readSeries(figure, { from, to, last }, await resolveReading(at, context), await askedPolicy(policy, context), context);
  }

  @FieldResolver(() => VintageConnection, {
    description:
      'What could have been shown, by publication: one for each moment of publication at which the headline changed, recomputed rightly when claims and corrections arrive late. A page may be short while there is more: go on after `endCursor`.',
  })
  vintages(
    @Root() figure: FigureView,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Of the headline for the end of this day; absent: of the headline.' })
    on: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return listVintageConnection(figure, on, { first, after }, context);
  }

  @FieldResolver(() => [TriangleCellType], {
    description:
      'The revision triangle: for each reference period its releases, in the order of publication. `release` 0 is the first release. At most 500 periods and 2,000 moments of publication.',
  })
  triangle(
    @Root() figure: FigureView,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Only periods that end on this day or later.' }) from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Only periods that end by this day.' }) to: string | null,
    @Arg('lag', () => String, {
      nullable: true,
      description: 'ISO 8601 duration, e.g. "P7D": of each period only the release that was the last so long after its end.',
    })
    lag: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return readTriangleOf(figure, { from: from ?? null, to: to ?? null, lag: lag ?? null }, context);
  }
}

@Resolver(() => FigureDifferenceType)
export class FigureDifferenceResolver {
  @Query(() => [FigureDifferenceType], {
    description:
      'Which numbers of a topic, at which reference periods, differ between two moments, and why: by figure and date. Any clocks; at most 2,000 numbers are looked at.',
  })
  compare(
    @Arg('topic', () => ID, { description: 'Key or id of the topic.' }) topic: string,
    @Arg('from', () => AtInput, { description: 'The one moment.' }) from: AtInput,
    @Arg('to', () => AtInput, { description: 'The other moment.' }) to: AtInput,
    @Ctx() context: GatewayContext,
  ) {
    return compareTopic(keyOf('topic', topic), from, to, context);
  }

  @FieldResolver(() => FigureType, { description: 'The figure.' })
  figure(@Root() difference: FigureDifferenceType, @Ctx() context: GatewayContext) {
    return findSure(find.figure(difference.figureKey, context), difference.figureKey);
  }
}
