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
import { type Candidate, type Probe, readCandidates } from './candidates.js';
import { type Ground, readGround } from './ground.js';
import { type Line, readAllLines } from './lines.js';
import type { ClockQuestion } from './question.js';

/** One question on its way to an answer: the entries that were loaded so far, and where each origin's claims go on. */
export interface Search {
  readonly question: ClockQuestion;
  sources: SourceBook;
  /** Sources that `sources` knows the links of. */
  known: ReadonlySet<string>;
  readonly lines: Map<string, LedgerEntry>;
  readonly disputes: Map<string, ReadonlyMap<string, SourceKey>>;
  probes: readonly Probe[];
  /** Over what was loaded so far; worked out when it is asked for. */
  answers: Answers | undefined;
}

/** The newest claim of each origin is nearly always its last word; where it is not, ever more are looked at. */
const firstLook = 1;
const furtherLook = 16;
const longestLook = 2_048;

/** Sources that the policy of a question names. */
export const sourcesOfPolicy = ({ figure, policy = figure.policy }: ClockQuestion): readonly string[] =>
  policy.name === 'latest-of' ? [policy.source] : policy.name === 'priority' ? policy.sources : [];

/** A search that looks nowhere yet. */
export const searchOn = (ground: Ground, question: ClockQuestion): Search => ({
  question,
  ...ground.bookAt(question.position),
  lines: new Map(),
  disputes: new Map(),
  probes: [],
  answers: undefined,
});

/** For each question the entries that decide it: the newest of each origin down to the first whose word is a number; all of them where none is. */
export const searchAnswers = async (db: Queryable, questions: readonly ClockQuestion[]): Promise<Search[]> => {
  const ground = await readGround(
    db,
    questions.map((question) => ({ id: question.id, position: question.position, keys: sourcesOfPolicy(question) })),
  );
  const searches = questions.map((question) => searchOn(ground, question));
  for (const [n, search] of searches.entries()) search.probes = probesOf(ground, search, n);
  const everywhere = searches.map(({ probes }) => probes);
  for (let size = firstLook; searches.some(({ probes }) => probes.length > 0); size = Math.min(size * furtherLook, longestLook))
    await lookFurther(db, searches, size);
  const silent = [...searches.entries()].filter(([, search]) => answer(search).standings.length === 0);
  if (silent.length > 0) {
    const all = await readAllLines(
      db,
      silent.map(([n, { question }]) => ({ clocks: question, stretches: everywhere[n] ?? [] })),
    );
    for (const [i, [, search]] of silent.entries()) keep(search, all[i] ?? []);
    await knowVoices(
      db,
      silent.map(([, search]) => search),
    );
  }
  return searches;
};

const probesOf = (ground: Ground, { question, sources }: Search, search: number): Probe[] =>
  ground.originsOf(question.id).flatMap((origin) =>
    question.figure.segments.map(({ number }) => ({
      search,
      clocks: question,
      origin,
      countedAs: sources.resolveSource(origin as SourceKey),
      segment: number,
    })),
  );

const lookFurther = async (db: Queryable, searches: readonly Search[], size: number): Promise<void> => {
  const probes = searches.flatMap((search) => search.probes);
  const { candidates, lines } = await readCandidates(db, probes, size);
  for (const [n, own] of lines) keep(searches[n] as Search, own);
  await knowVoices(
    db,
    [...lines.keys()].map((n) => searches[n] as Search),
  );
  const best = new Map<Search, ReadonlyMap<string, Standing>>();
  const further = new Map<Search, Probe[]>(searches.map((search) => [search, []]));
  for (const [i, probe] of probes.entries()) {
    const found = candidates[i] ?? [];
    const last = found.at(-1);
    if (last === undefined || found.length < size) continue;
    const search = searches[probe.search] as Search;
    let standings = best.get(search);
    if (standings === undefined) best.set(search, (standings = new Map(answer(search).standings.map((each) => [each.origin, each]))));
    const standing = standings.get(search.sources.resolveSource(probe.origin as SourceKey));
    if (standing === undefined || !isBelow(last, standing)) further.get(search)?.push({ ...probe, after: last });
  }
  for (const [search, own] of further) search.probes = own;
};

/** Whether everything after the candidate is older than the standing claim: its equals were looked at with it. */
const isBelow = (last: Candidate, { segment, claim }: Standing): boolean =>
  last.segment !== segment
    ? last.segment < segment
    : last.held !== claim.held
      ? last.held < claim.held
      : last.publishedAt <= claim.publishedAt.at;

/** Takes entries in. */
export const keep = (search: Search, added: readonly Line[]): void => {
  search.answers = undefined;
  for (const { line, disputes } of added) {
    search.lines.set(line.entry.id, line);
    if (disputes !== null) search.disputes.set(line.entry.id, new Map(Object.entries(disputes)));
  }
};

/** The domain's answers over what was loaded. */
export const answer = (search: Search): Answers => {
  const { question, sources, lines, disputes } = search;
  search.answers ??= answersOf({
    figure: question.figure,
    ledger: { kind: question.figure.kind, entries: lines, disputes },
    sources,
    ...(question.policy === undefined ? {} : { policy: question.policy }),
    ...(question.preference === null ? {} : { preference: question.preference as NonNullable<PolicyContext['preference']> }),
  });
  return search.answers;
};

/** A voice may have taken a word back without a claim of its own here, and count as another since: its links are loaded once it is met. */
export const knowVoices = async (db: Queryable, searches: readonly Search[]): Promise<void> => {
  const met = [...new Set(searches)].flatMap((search) => {
    const keys = sourcesIn(search.lines.values()).filter((key) => !search.known.has(key));
    return keys.length === 0 ? [] : [{ search, keys: [...search.known, ...keys] }];
  });
  if (met.length === 0) return;
  const ground = await readGround(
    db,
    met.map(({ search, keys }) => ({ position: search.question.position, keys })),
  );
  for (const { search } of met) Object.assign(search, ground.bookAt(search.question.position), { answers: undefined });
};

const sourcesIn = (lines: Iterable<LedgerEntry>): string[] => {
  const found = new Set<string>();
  for (const { entry, voice } of lines) {
    if (entry.kind === 'claim') found.add(entry.facts.origin);
    if (voice.startsWith('source:')) found.add(voice.slice('source:'.length));
  }
  return [...found];
};
