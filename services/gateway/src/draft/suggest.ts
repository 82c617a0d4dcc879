import {
  alikeMeasures,
  type DraftFacts,
  type FigureCandidate,
  type FigureSuggestion,
  foldedName,
  kebab,
  repeats,
  suggestFigures,
  voiceName,
} from '@factline/domain';
import {
  type ClaimRow,
  type DraftRow,
  readClaimsOn,
  readFigureCandidates,
  readSourcesByName,
  type SourceRow,
} from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { claimsOf } from '../document/versions.js';

/** Figures of one measure, of a topic or of all, that are looked at. */
const maxCandidates = 2_000;

/** Asked for by the suggestions and by the search for duplicates: worked out once for each row of a request. */
const suggested = new WeakMap<DraftRow['facts'], Promise<readonly FigureSuggestion[]>>();

/** Figures that a draft may be about. The candidates of a topic and measure are read once for all drafts of a request. */
export const suggestionsFor = ({ facts }: Pick<DraftRow, 'facts'>, context: GatewayContext): Promise<readonly FigureSuggestion[]> => {
  const known = suggested.get(facts) ?? suggest(facts, context);
  suggested.set(facts, known);
  return known;
};

const suggest = async (facts: DraftRow['facts'], context: GatewayContext): Promise<readonly FigureSuggestion[]> => {
  const candidates = await context.load
    .list<readonly FigureCandidate[]>('figure-candidates', {}, (asked) =>
      readFigureCandidates(
        context.read,
        asked.map((one) => JSON.parse(one) as { topic?: string; measures: string[] }),
        maxCandidates,
      ),
    )
    .load(JSON.stringify({ topic: facts.topic, measures: alikeMeasures(facts.measure) }));
  return suggestFigures(facts, candidates);
};

/** The source of a name as a text writes it, with its article or without; of one that was merged, what it counts as now. */
export const sourceNamed = async (name: string, { load, read }: GatewayContext): Promise<SourceRow | undefined> =>
  load
    .list<SourceRow | undefined>('source-named', {}, async (names) => {
      const found = await readSourcesByName(
        read,
        names.flatMap((one) => [one, voiceName(one)]),
      );
      return names.map((one) => found.get(foldedName(one)) ?? found.get(foldedName(voiceName(one))));
    })
    .load(name);

export interface LikelyOrigin {
  readonly source?: SourceRow;
  /** Where there is no such source: what it could be registered as. */
  readonly register?: { readonly key: string | undefined; readonly name: string };
}

/** Who a draft says it is from; neither field for the publisher's own voice. */
export const originOf = async ({ originator }: DraftFacts, context: GatewayContext): Promise<LikelyOrigin> => {
  if (originator === undefined) return {};
  const source = await sourceNamed(originator, context);
  return source === undefined ? { register: { key: kebab(voiceName(originator)), name: voiceName(originator) } } : { source };
};

/** A suggestion is sure enough to look there for a claim that says the same. */
const sureScore = 0.75;

/** The recorded claim that says already what a draft says, as far as it can be told before anybody says what it is about. */
export const repeatedClaim = async (
  { facts, claim }: DraftRow,
  publisher: string,
  context: GatewayContext,
): Promise<string | undefined> => {
  const [best] = await suggestionsFor({ facts }, context);
  const figure = best !== undefined && 'figure' in best && best.score >= sureScore ? best.figure : undefined;
  const { source, register } = await originOf(facts, context);
  const origin = register === undefined ? (source?.key ?? publisher) : undefined;
  const here = await claimsOf(facts.document, context);
  const elsewhere = figure === undefined || origin === undefined ? [] : await claimsOn(figure, facts.asOf.date, context);
  return [...here, ...elsewhere].find((one) => one.id !== claim && one.state !== 'struck' && repeats(facts, one.facts, { figure, origin }))
    ?.id;
};

/** Claims of one figure about one day; more are no help to a reviewer. */
const maxSaid = 200;

const claimsOn = async (figure: string, day: string, { load, read }: GatewayContext): Promise<readonly ClaimRow[]> => {
  const ids = await load
    .list<readonly string[]>('claims-on', {}, (asked) =>
      readClaimsOn(
        read,
        asked.map((one) => ({ figure: one.slice(11), day: one.slice(0, 10) })),
        maxSaid,
      ),
    )
    .load(`${day} ${figure}`);
  return (await load.claim.loadMany(ids)).filter((row): row is ClaimRow => row !== null && !(row instanceof Error));
};
