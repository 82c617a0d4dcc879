import {
  type Answers,
  answersOf,
  type LedgerEntry,
  type PolicyContext,
  type SourceBook,
  type SourceKey,
  type Standing,
} from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import { type Candidate, type Probe, readCandidates, readRawOrigins } from './candidates.js';
import { type PointAt, readAllLines, readDisputesAt, readLinesAt, readQuietPoints } from './lines.js';
import type { ClockQuestion } from './question.js';
import { readSourceBooks } from './source-books.js';

/** One question on its way to an answer: the entries that were loaded so far, and where each origin's claims go on. */
interface Search {
  readonly question: ClockQuestion;
  sources: SourceBook;
  /** Sources that `sources` knows the links of. */
  readonly known: Set<string>;
  readonly origins: readonly string[];
  readonly lines: Map<string, LedgerEntry>;
  readonly points: Set<string>;
  probes: Probe[];
}

/** First few claims of each origin nearly always hold its last word; where they do not, ever more are looked at. */
const firstLook = 4;
const furtherLook = 8;
const longestLook = 2_048;

/**
 * Headlines and standing claims by any clocks together and any policy (DOMAIN §3): entries recorded by then and published by then, of
 * points that ended by then; the last entry of each cell; the policy over each origin's last word. It is the domain's plain reading over
 * as few cells as decide it: the newest of each origin down to the first whose word is a number, however many claims the figure has.
 *
 * `outlook` is left empty, and `points` has the cells that were looked at: ask `readOutlooksBy` and `readPointsBy` for those.
 */
export const readAnswersBy = async (db: Queryable, questions: readonly ClockQuestion[]): Promise<Answers[]> => {
  if (questions.length === 0) return [];
  const origins = await readRawOrigins(
    db,
    questions.map(({ id }) => id),
  );
  const searches = await startSearches(
    db,
    questions,
    questions.map(({ id }) => origins.get(id) ?? []),
  );
  for (let size = firstLook; searches.some(({ probes }) => probes.length > 0); size = Math.min(size * furtherLook, longestLook))
    await lookFurther(db, searches, size);
  const silent = searches.filter((search) => answer(search).standings.length === 0);
  if (silent.length > 0) {
    const all = await readAllLines(
      db,
      silent.map(({ question, origins: own }) => ({ clocks: question, origins: own })),
    );
    for (const [i, search] of silent.entries()) keep(search, all[i] ?? []);
    await knowVoices(db, silent);
  }
  return withDisputes(db, searches, ({ standings, withoutNumber }) => [...standings, ...withoutNumber]);
};

/** A point of a figure. */
export interface PointAddress {
  readonly segment: number;
  readonly point: string;
  readonly endsAt: string;
}

/** Points of a figure, and how to read them. */
export interface PointQuestion {
  readonly question: ClockQuestion;
  readonly points: readonly PointAddress[];
}

/** Answers at points of figures by any clocks and any policy: bounded by the claims at those points. In the order of the questions; `points` by `segment|point`. */
export const readPointsBy = async (db: Queryable, asked: readonly PointQuestion[]): Promise<Answers[]> => {
  const flat = asked.flatMap(({ question, points }, n) =>
    points
      .filter(({ endsAt }) => question.endsBy === undefined || endsAt <= question.endsBy)
      .map((point) => ({ n, at: { ...point, clocks: question } satisfies PointAt })),
  );
  const lines = await readLinesAt(
    db,
    flat.map(({ at }) => at),
  );
  const grouped = asked.map((): LedgerEntry[] => []);
  for (const [i, { n }] of flat.entries()) grouped[n]?.push(...(lines[i] ?? []));
  const searches = await startSearches(
    db,
    asked.map(({ question }) => question),
    grouped.map(sourcesIn),
  );
  for (const [n, search] of searches.entries()) keep(search, grouped[n] ?? []);
  return withDisputes(db, searches, (_, { lines: own }) => claimsIn(own.values()));
};

/** Planned and projected claims that stand by these clocks; ids in order, in the order of the questions. */
export const readOutlooksBy = async (db: Queryable, questions: readonly ClockQuestion[]): Promise<(readonly string[])[]> => {
  const points = await readQuietPoints(db, questions);
  if (points.every((some) => some.length === 0)) return points.map(() => []);
  const answers = await readPointsBy(
    db,
    questions.map((question, n) => ({ question: { ...question, endsBy: undefined }, points: points[n] ?? [] })),
  );
  return answers.map(({ headline }) => headline.outlook);
};

const startSearches = async (
  db: Queryable,
  questions: readonly ClockQuestion[],
  origins: readonly (readonly string[])[],
): Promise<Search[]> => {
  const keys = [...new Set([...origins.flat(), ...questions.flatMap(sourcesOfPolicy)])];
  const books = await readSourceBooks(
    db,
    questions.map(({ position }) => position),
    keys,
  );
  return questions.map((question, n) => {
    const own = origins[n] ?? [];
    return {
      question,
      sources: books.get(question.position) as SourceBook,
      known: new Set(keys),
      origins: own,
      lines: new Map(),
      points: new Set(),
      probes: own.flatMap((origin) => question.figure.segments.map(({ number }) => ({ clocks: question, origin, segment: number }))),
    };
  });
};

const sourcesOfPolicy = ({ figure, policy = figure.policy }: ClockQuestion): readonly string[] =>
  policy.name === 'latest-of' ? [policy.source] : policy.name === 'priority' ? policy.sources : [];

const lookFurther = async (db: Queryable, searches: readonly Search[], size: number): Promise<void> => {
  const probes = searches.flatMap((search) => search.probes.map((probe) => ({ search, probe })));
  const found = await readCandidates(
    db,
    probes.map(({ probe }) => probe),
    size,
  );
  const fresh: { search: Search; at: PointAt }[] = [];
  for (const [i, { search }] of probes.entries()) {
    for (const { segment, point, endsAt } of found[i] ?? []) {
      const key = `${segment}|${point}`;
      if (search.points.has(key)) continue;
      search.points.add(key);
      fresh.push({ search, at: { clocks: search.question, segment, point, endsAt } });
    }
  }
  const lines = await readLinesAt(
    db,
    fresh.map(({ at }) => at),
  );
  for (const [i, { search }] of fresh.entries()) keep(search, lines[i] ?? []);
  await knowVoices(
    db,
    fresh.map(({ search }) => search),
  );
  for (const search of new Set(probes.map((one) => one.search))) {
    const best = new Map(answer(search).standings.map((standing) => [standing.origin, standing]));
    search.probes = probes.flatMap(({ search: owner, probe }, i) => {
      const last = found[i]?.at(-1);
      if (owner !== search || last === undefined || (found[i]?.length ?? 0) < size) return [];
      const standing = best.get(search.sources.resolveSource(probe.origin as SourceKey));
      return standing !== undefined && isBelow(last, standing) ? [] : [{ ...probe, after: last }];
    });
  }
};

/** Whether everything after the candidate is older than the standing claim. Equals are told apart by more than the index knows. */
const isBelow = (last: Candidate, { segment, claim }: Standing): boolean =>
  last.segment !== segment
    ? last.segment < segment
    : last.held !== claim.held
      ? last.held < claim.held
      : last.publishedAt < claim.publishedAt.at;

const keep = ({ lines }: Search, added: readonly LedgerEntry[]): void => {
  for (const line of added) lines.set(line.entry.id, line);
};

const answer = (
  { question, sources, lines }: Pick<Search, 'question' | 'sources' | 'lines'>,
  disputes: ReadonlyMap<string, ReadonlyMap<string, SourceKey>> = new Map(),
): Answers =>
  answersOf({
    figure: question.figure,
    ledger: { kind: question.figure.kind, entries: lines, disputes },
    sources,
    ...(question.policy === undefined ? {} : { policy: question.policy }),
    ...(question.preference === null ? {} : { preference: question.preference as NonNullable<PolicyContext['preference']> }),
  });

const withDisputes = async (
  db: Queryable,
  searches: readonly Search[],
  about: (answers: Answers, search: Search) => readonly (Standing | string)[],
): Promise<Answers[]> => {
  const answers = searches.map((search) => answer(search));
  const disputes = await readDisputesAt(
    db,
    searches.map((search, n) => ({
      clocks: search.question,
      claims: about(answers[n] as Answers, search).map((one) => (typeof one === 'string' ? one : one.claim.claim)),
    })),
  );
  return searches.map((search, n) => ((disputes[n]?.size ?? 0) === 0 ? (answers[n] as Answers) : answer(search, disputes[n])));
};

/** A voice may have taken a word back without a claim of its own here, and count as another since: its links are loaded once it is met. */
const knowVoices = async (db: Queryable, searches: readonly Search[]): Promise<void> => {
  for (const search of new Set(searches)) {
    const met = sourcesIn([...search.lines.values()]).filter((key) => !search.known.has(key));
    if (met.length === 0) continue;
    for (const key of met) search.known.add(key);
    const { position } = search.question;
    search.sources = (await readSourceBooks(db, [position], [...search.known])).get(position) as SourceBook;
  }
};

const claimsIn = (lines: Iterable<LedgerEntry>): string[] => [...lines].flatMap(({ entry }) => (entry.kind === 'claim' ? [entry.id] : []));

const sourcesIn = (lines: readonly LedgerEntry[]): string[] => [
  ...new Set(
    lines.flatMap(({ entry, voice }) => [
      ...(entry.kind === 'claim' ? [entry.facts.origin as string] : []),
      ...(voice.startsWith('source:') ? [voice.slice('source:'.length)] : []),
    ]),
  ),
];
