import { latestPosition, readOutline } from '@factline/projections/read';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import { FigureType } from '../figure/figure.type.js';
import type { FigureView } from '../figure/map-figure.js';
import { AtInput } from '../moment/moment.type.js';
import { resolveReading } from '../moment/reading.js';
import { toValue } from '../value/map-value.js';
import { type OutlineClock, OutlineClockEnum, OutlinePointType } from './outline.type.js';

const mostStretches = 1_000;

@Resolver(() => FigureType)
export class OutlineResolver {
  @FieldResolver(() => [OutlinePointType], {
    description:
      'A history of any length in few steps, for a chart: of each of so many stretches of time the first, the lowest, the highest and the last. Whole where it has no more steps than stretches. For single steps ask `revisions` or `series`.',
  })
  async outline(
    @Root() figure: FigureView,
    @Arg('clock', () => OutlineClockEnum, { defaultValue: 'reference', description: 'Along which clock.' }) clock: OutlineClock,
    @Arg('stretches', () => Int, { defaultValue: 300, description: 'How many stretches, 1 to 1,000.' }) stretches: number,
    @Arg('at', () => AtInput, { nullable: true, description: 'The moment by the record clock; absent: now.' }) at: AtInput | null,
    @Ctx() context: GatewayContext,
  ): Promise<OutlinePointType[]> {
    if (stretches < 1 || stretches > mostStretches)
      throw fail('BAD_USER_INPUT', `An outline has 1 to ${mostStretches} stretches; \`stretches\` was ${stretches}.`);
    if (at?.publishedBy != null || at?.on != null)
      throw fail('BAD_USER_INPUT', 'An outline is of what was recorded. Ask `series` or `vintages` by the publication clock.');
    const { position = figure.readAt ?? latestPosition } = await resolveReading(at, context);
    const rows = await readOutline(context.read, { id: figure.row.id, position, clock, stretches });
    return rows.map((row) => ({ ...row, value: toValue(row.value) }));
  }
}
