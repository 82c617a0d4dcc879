import type { PolicyChoice } from '@factline/domain';
import type { FigureRow } from '@factline/projections/read';
import type { PolicyType } from '../policy/policy.type.js';
import { nodeId } from '../relay/node.js';
import type { FigureType } from './figure.type.js';

/** A figure as resolvers see it: its fields, and the row with its headline. */
export type FigureView = FigureType & { readonly __typename: 'Figure'; readonly row: FigureRow };

/** Row → fields. `readAt`: the position at which `current` reads unless told otherwise (snapshots and changes of a subscription). */
export const toFigure = (row: FigureRow, readAt?: string): FigureView => {
  const { definition } = row;
  const segment = definition.segments.at(-1);
  return {
    __typename: 'Figure',
    id: nodeId('figure', definition.key),
    key: definition.key,
    title: definition.title,
    definition: segment?.definition ?? definition.definition ?? null,
    measure: definition.measure,
    population: definition.population,
    place: definition.place,
    facets: Object.entries(definition.facets).map(([name, value]) => ({ name, value })),
    unit: definition.unit,
    kind: definition.kind,
    signed: definition.signed,
    breakdown: definition.breakdown ?? null,
    segments: definition.segments.map(({ number, baseDate, definition: text, from }) => ({
      number,
      baseDate: baseDate ?? null,
      definition: text ?? null,
      from: from ?? null,
    })),
    topicKey: definition.topic,
    ...(definition.partOf === undefined ? {} : { partOfKey: definition.partOf }),
    ...(definition.mergedInto === undefined ? {} : { mergedIntoKey: definition.mergedInto }),
    policyChoice: definition.policy,
    ...(readAt === undefined ? {} : { readAt }),
    row,
  };
};

/** Policy choice → fields. */
export const toPolicy = (choice: PolicyChoice): PolicyType => ({
  name: choice.name,
  version: choice.version ?? 1,
  source: 'source' in choice ? choice.source : null,
  sources: 'sources' in choice ? choice.sources : null,
  staleAfter: 'staleAfter' in choice ? choice.staleAfter : null,
  window: 'window' in choice ? (choice.window ?? null) : null,
  n: 'n' in choice ? choice.n : null,
  until: 'until' in choice ? (choice.until ?? null) : null,
});
