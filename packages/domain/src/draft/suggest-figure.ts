import type { Figure, FigureKind } from '../figure/figure.js';
import { figureKey } from '../figure/figure-key.js';
import type { DraftFacts } from './draft.js';
import { kebab, measureKey, plural } from './kebab.js';
import { alikeMeasure, alikePlace, alikePopulation, type Likeness } from './likeness.js';
import { likelyUnit } from './unit.js';
import { voiceName } from './voice-name.js';

/** What a figure is suggested from. */
export type DraftDimensions = Pick<DraftFacts, 'topic' | 'measure' | 'population' | 'place' | 'period' | 'asOf'>;
/** What is asked of a figure that may be suggested. */
export type FigureCandidate = Pick<
  Figure,
  'key' | 'topic' | 'title' | 'measure' | 'population' | 'place' | 'facets' | 'unit' | 'kind' | 'mergedInto'
>;

/** A definition to be confirmed; without a topic its key lacks its first part. */
export interface SuggestedDefinition {
  readonly key: string;
  readonly topic?: string;
  readonly title: string;
  readonly measure: string;
  readonly population: string;
  readonly place: string;
  readonly unit: string;
  readonly kind: FigureKind;
  /** Of a running total whose start the words name. */
  readonly baseDate?: string;
}

/** A figure that a draft may be about, or the definition of a new one. */
export type FigureSuggestion = { readonly score: number; readonly why: string } & (
  | { readonly figure: FigureCandidate['key'] }
  | { readonly definition: SuggestedDefinition }
);

/** Figures that are less alike are not suggested. */
const leastScore = 0.35;
const maxFigures = 4;

/**
 * The figures that a draft is most likely about, best first, and last the definition of a new one, unless a figure has its key. Score 1:
 * topic, measure, population, place and kind are the same. Figures of another topic than the draft's are never suggested.
 */
export const suggestFigures = (draft: DraftDimensions, figures: Iterable<FigureCandidate>): readonly FigureSuggestion[] => {
  const found: { readonly figure: FigureCandidate; readonly score: number }[] = [];
  const definition = definitionFor(draft);
  let isTaken = false;
  for (const figure of figures) {
    isTaken ||= figure.key === definition.key;
    if (figure.mergedInto !== undefined || (draft.topic !== undefined && figure.topic !== draft.topic)) continue;
    const score = scoreOf(draft, figure, definition.kind);
    if (score >= leastScore) found.push({ figure, score });
  }
  found.sort((a, b) => b.score - a.score || (a.figure.key < b.figure.key ? -1 : 1));
  const best = found
    .slice(0, maxFigures)
    .map(({ figure, score }) => ({ figure: figure.key, score, why: whyOf(draft, figure, definition.kind) }));
  return [...best, ...(isTaken ? [] : [{ definition, score: 0, why: 'A new figure, from the words of the text.' }])];
};

/** For each difference beside measure, population and place. */
const otherKind = 0.85;
const otherFacet = 0.85;
const anyTopic = 0.95;

const scoreOf = (draft: DraftDimensions, figure: FigureCandidate, kind: FigureKind): number => {
  const measure = alikeMeasure(draft.measure, figure.measure).score;
  if (measure === 0) return 0;
  const dimensions = (alikePopulation(draft.population, figure.population).score + alikePlace(draft.place, figure.place).score) / 2;
  const others =
    (figure.kind === kind ? 1 : otherKind) * otherFacet ** Object.keys(figure.facets).length * (draft.topic === undefined ? anyTopic : 1);
  return Math.round(measure * dimensions * others * 1000) / 1000;
};

const whyOf = (draft: DraftDimensions, figure: FigureCandidate, kind: FigureKind): string => {
  const dimensions: readonly (readonly [string, Likeness])[] = [
    ['measure', alikeMeasure(draft.measure, figure.measure)],
    ['population', alikePopulation(draft.population, figure.population)],
    ['place', alikePlace(draft.place, figure.place)],
  ];
  const same = dimensions.filter(([, { but }]) => but === undefined).map(([name]) => name);
  const buts = [
    ...dimensions.flatMap(([, { but }]) => but ?? []),
    ...(figure.kind === kind ? [] : [`it is a ${figure.kind}`]),
    ...Object.entries(figure.facets).map(([name, value]) => `its ${name} is ${value}`),
    ...(draft.topic === undefined ? [`it belongs to topic ${figure.topic}`] : []),
  ];
  return `${capital([...(same.length === 0 ? [] : [`Same ${listed(same)}`]), ...buts].join('; '))}.`;
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Measures that are a level at an instant: people come in and out of them. */
const levels: ReadonlySet<string> = new Set([
  'missing',
  'trapped',
  'hospitalized',
  'homeless',
  'in-need',
  'without-power',
  'shelters',
  'deployed',
]);

/** A stretch with a beginning, other than "since …", is what happened in it: a flow. */
const kindFor = ({ measure, period, asOf }: DraftDimensions): FigureKind => {
  // "officials said on Friday": the day of the saying is no stretch.
  const isSaid = period !== undefined && asOf.basis === 'stated' && period.start === asOf.date && period.end === asOf.date;
  if (!isSaid && period?.start !== undefined && period.end !== undefined && !/^\s*(?:since|from)\b/i.test(period.text)) return 'flow';
  return levels.has(measure) ? 'stock' : 'cumulative';
};

const definitionFor = (draft: DraftDimensions): SuggestedDefinition => {
  const measure = measureKey(draft.measure);
  const population = (draft.population === undefined ? undefined : kebab(plural(voiceName(draft.population)))) ?? 'people';
  const place = (draft.place === undefined ? undefined : kebab(voiceName(draft.place))) ?? 'anywhere';
  const kind = kindFor(draft);
  const { topic } = draft;
  const key = figureKey({ topic: topic ?? '', measure, population, place, kind }).replace(/^\//, '');
  const words = (text: string): string => text.replace(/-/g, ' ');
  return {
    key,
    ...(topic === undefined ? {} : { topic }),
    title: capital(
      `${draft.population === undefined ? 'people' : plural(voiceName(draft.population))} ${words(measure)}${draft.place === undefined ? '' : ` in ${draft.place}`}`,
    ).slice(0, 300),
    measure,
    population,
    place,
    unit: likelyUnit(draft.measure, draft.population),
    kind,
    ...(kind === 'cumulative' && draft.period?.start !== undefined ? { baseDate: draft.period.start } : {}),
  };
};
