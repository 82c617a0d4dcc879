import type { FigureKey, FigureKind } from './figure.js';

export interface FigureDimensions {
  readonly topic: string;
  readonly measure: string;
  readonly population: string;
  readonly place: string;
  readonly facets?: Readonly<Record<string, string>>;
  readonly kind: FigureKind;
}

/** The default key (DOMAIN §1, Figure): `topic/measure/population/place[/name=value …][/flow|/stock]`, facets by name. */
export const figureKey = ({ topic, measure, population, place, facets = {}, kind }: FigureDimensions): FigureKey =>
  [topic, measure, population, place, ...facetsOf(facets), ...(kind === 'cumulative' ? [] : [kind])].join('/') as FigureKey;

const facetsOf = (facets: Readonly<Record<string, string>>): string[] =>
  Object.keys(facets)
    .sort()
    .map((name) => `${name}=${facets[name]}`);
