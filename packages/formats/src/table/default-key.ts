import type { FigureKind } from '@factline/domain';

/** topic/measure/population/place[/facets][/flow|/stock] (DOMAIN §1, Figure). */
export const figureKey = (of: {
  readonly topic: string;
  readonly measure: string;
  readonly population: string;
  readonly place: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly kind: FigureKind;
}): string => {
  const facets = Object.entries(of.facets)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [of.topic, of.measure, of.population, of.place, ...facets, ...(of.kind === 'cumulative' ? [] : [of.kind])].join('/');
};
