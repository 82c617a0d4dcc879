import { latestPosition } from '@factline/projections/read';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { FigureType } from '../figure/figure.type.js';
import type { FigureView } from '../figure/map-figure.js';
import { AtInput } from '../moment/moment.type.js';
import { resolveReading } from '../moment/reading.js';
import type { Annotator } from '../mutation/editing.input.js';
import { AnnotationType } from './annotation.type.js';

@Resolver(() => FigureType)
export class AnnotationResolver {
  @FieldResolver(() => [AnnotationType], { description: 'Remarks on it, by date; the newest 500. They obey the record clock alone.' })
  async annotations(
    @Root() figure: FigureView,
    @Arg('at', () => AtInput, { nullable: true, description: 'The moment; absent: now.' }) at: AtInput | null,
    @Ctx() context: GatewayContext,
  ): Promise<AnnotationType[]> {
    const { position = figure.readAt ?? latestPosition } = await resolveReading(at, context);
    const rows = await context.load.annotations.load({ id: figure.row.id, position });
    return rows.map(({ on, text, by, amount, position: place, recordedAt }) => ({
      on,
      text,
      by: by as Annotator | null,
      adjustment: amount,
      position: place,
      recordedAt,
    }));
  }
}
