import {
  type Answers,
  answersOf,
  headlineOfLedger,
  type LedgerEntry,
  type PolicyContext,
  type SourceBook,
  type SourceKey,
  type Standing,
} from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import { type Candidate, type Probe, readCandidates } from './candidates.js';
import { type FirstLook, lookFirst, type Met } from './first-look.js';
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
  words: Words | undefined;
}
export type Words = Omit<Answers, 'points'>;

/** The newest claim of each origin is nearly always its last word; where it is not, ever more are looked at. */
const furtherLook = 4;
const growth = 16;
const longestLook = 2_048;

/** A search that looks nowhere yet. */
export const searchOn = ({ bookAt }: Pick<Ground, 'bookAt'>, question: ClockQuestion): Search => ({
  question,
  ...bookAt(question.position),
  lines: new Map(),
  disputes: new Map(),
  probes: [],
  words: undefined,
});

/** A search with the rows of claims that it came by. */
type MetSearch = Search & Pick<FirstLook, 'claims'>;

/** For each question the entries that decide it: the newest of each origin down to the first whose word is a number; all of them where none is. */
export const searchAnswers = async (
  db: Queryable,
  questions: readonly ClockQuestion[],
  met?: Pick<Met, 'source'>,
): Promise<MetSearch[]> => {
  const { looks, ...ground } = await lookFirst(db, questions, met);
  const searches = looks.map(({ claims }, n) => Object.assign(searchOn(ground, questions[n] as ClockQuestion), { claims }));
  for (const [n, { lines, isCrowded }] of looks.entries()) if (!isCrowded) keep(searches[n] as Search, lines);
  await knowVoices(db, searches);
  for (const [n, { lines }] of looks.entries()) (searches[n] as Search).probes = probesBeyond(searches[n] as Search, n, lines);
  const crowded = [...looks.entries()].filter(([, { isCrowded }]) => isCrowded).map(([n]) => n);
  for (const [n, probes] of await probesOf(db, searches, crowded)) (searches[n] as Search).probes = probes;
  for (let size = furtherLook; searches.some(({ probes }) => probes.length > 0); size = Math.min(size * growth, longestLook))
    await lookFurther(db, searches, size);

  const silent = [...searches.entries()].filter(([, search]) => answer(search).standings.length === 0).map(([n]) => n);
  if (silent.length > 0) {
    const everywhere = await probesOf(db, searches, silent);
    const all = await readAllLines(
      db,
      silent.map((n) => ({ clocks: questions[n] as ClockQuestion, stretches: everywhere.get(n) ?? [] })),
    );
    for (const [i, n] of silent.entries()) keep(searches[n] as Search, all[i] ?? []);
    await knowVoices(
      db,
      silent.map((n) => searches[n] as Search),
    );
  }
  return searches;
};

/** Where claims of each origin of a figure begin, for these of the searches. */
const probesOf = async (db: Queryable, searches: readonly Search[], which: readonly number[]): Promise<ReadonlyMap<number, Probe[]>> => {
  if (which.length === 0) return new Map();
  const ground = await readGround(
    db,
    which.map((n) => ({ id: (searches[n] as Search).question.id, position: (searches[n] as Search).question.position, keys: [] })),
  );
  return new Map(
    which.map((n) => {
      const { question, sources } = searches[n] as Search;
      const probes = ground.originsOf(question.id).flatMap((origin) =>
        question.figure.segments.map(({ number }) => ({
          search: n,
          clocks: question,
          origin,
          countedAs: sources.resolveSource(origin as SourceKey),
          segment: number,
        })),
      );
      return [n, probes];
    }),
  );
};

/** Where to look on after a first look: beyond each origin's newest claim, where that is not the origin's last word. */
const probesBeyond = (search: Search, n: number, lines: readonly Line[]): Probe[] => {
  const newest = new Map<string, Candidate & { readonly origin: SourceKey }>();
  for (const { line } of lines) {
    if (line.entry.kind !== 'claim' || line.entry.facts.modality !== 'asserted') continue;
    const { origin, held, publishedAt } = line.entry.facts;
    const segment = line.segment as number;
    const before = newest.get(`${segment}|${origin}`);
    if (before === undefined || before.held < held || (before.held === held && before.publishedAt < publishedAt.at))
      newest.set(`${segment}|${origin}`, { origin, segment, held, publishedAt: publishedAt.at });
  }
  const standings = standingsByOrigin(search);
  return [...newest.values()].flatMap(({ origin, ...after }) => {
    const countedAs = search.sources.resolveSource(origin);
    const standing = standings.get(countedAs);
    return standing !== undefined && isBelow(after, standing)
      ? []
      : [{ search: n, clocks: search.question, origin, countedAs, segment: after.segment, after }];
  });
};

const standingsByOrigin = (search: Search): ReadonlyMap<string, Standing> =>
  new Map(answer(search).standings.map((each) => [each.origin, each]));

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
    if (standings === undefined) best.set(search, (standings = standingsByOrigin(search)));
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
  search.words = undefined;
  for (const { line, disputes } of added) {
    search.lines.set(line.entry.id, line);
    if (disputes !== null) search.disputes.set(line.entry.id, new Map(Object.entries(disputes)));
  }
};

/** The domain's headline over what was loaded. */
export const answer = (search: Search): Words => {
  search.words ??= headlineOfLedger(asQuestion(search));
  return search.words;
};

/** The same, and the answers at the points that were loaded. */
export const answerAtPoints = (search: Search): Answers => answersOf(asQuestion(search));

const asQuestion = ({ question, sources, lines, disputes }: Search): Parameters<typeof answersOf>[0] => ({
  figure: question.figure,
  ledger: { kind: question.figure.kind, entries: lines, disputes },
  sources,
  ...(question.policy === undefined ? {} : { policy: question.policy }),
  ...(question.preference === null ? {} : { preference: question.preference as NonNullable<PolicyContext['preference']> }),
});

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
  for (const { search } of met) Object.assign(search, ground.bookAt(search.question.position), { words: undefined });
};

const sourcesIn = (lines: Iterable<LedgerEntry>): string[] => {
  const found = new Set<string>();
  for (const { entry, voice } of lines) {
    if (entry.kind === 'claim') found.add(entry.facts.origin);
    if (voice.startsWith('source:')) found.add(voice.slice('source:'.length));
  }
  return [...found];
};
