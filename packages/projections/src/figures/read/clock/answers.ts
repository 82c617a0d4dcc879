import { type Answers, type PolicyContext, resolveAnswer, sortStandings } from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import { readStandings } from '../standings.js';
import type { Met } from './first-look.js';
import { readGround } from './ground.js';
import { type PointAt, readQuietPoints } from './lines.js';
import { readDisputedLinesAt } from './point-lines.js';
import { type ClockQuestion, sourcesOfPolicy } from './question.js';
import { answer, answerAtPoints, keep, knowVoices, searchAnswers, searchOn } from './search.js';

/** What a figure answers, without its points. */
export type HeadlineAnswers = Omit<Answers, 'points'>;

/**
 * Headlines and standing claims by any clocks together and any policy (DOMAIN §3): entries recorded by then and published by then, of
 * points that ended by then; the last entry of each cell; the policy over each origin's last word. By the record clock alone each origin's
 * last word is one probe. By others it is the domain's plain reading over as few cells as decide it, however many claims the figure has.
 *
 * `outlook` is left empty: ask `readOutlooksBy` for it, and `readPointsBy` for points. `met` is told of sources, and of winners, that were come by.
 */
export const readAnswersBy = async (db: Queryable, questions: readonly ClockQuestion[], met?: Met): Promise<HeadlineAnswers[]> => {
  const answers: (HeadlineAnswers | undefined)[] = questions.map(() => undefined);
  const recorded = [...questions.entries()].filter(([, { publishedBy, endsBy }]) => publishedBy === undefined && endsBy === undefined);
  if (recorded.length > 0) {
    const found = await readRecorded(
      db,
      recorded.map(([, question]) => question),
    );
    for (const [i, [n]] of recorded.entries()) answers[n] = found[i];
  }
  const others = [...questions.entries()].filter(([n]) => answers[n] === undefined);
  if (others.length > 0) {
    const searches = await searchAnswers(
      db,
      others.map(([, question]) => question),
      met,
    );
    for (const [i, search] of searches.entries()) {
      const words = answer(search);
      answers[(others[i] as (typeof others)[number])[0]] = words;
      if (met === undefined) continue;
      for (const winner of words.headline.winners) {
        const claim = search.claims.get(winner);
        if (claim !== undefined) met.claim(claim());
      }
    }
  }
  return answers as HeadlineAnswers[];
};

/** By the record clock alone; undefined where no number stands: what there is then, its cells must tell. */
const readRecorded = async (db: Queryable, questions: readonly ClockQuestion[]): Promise<(HeadlineAnswers | undefined)[]> => {
  const naming = questions.filter((question) => sourcesOfPolicy(question).length > 0);
  const [standings, ground] = await Promise.all([
    readStandings(db, questions),
    naming.length === 0
      ? undefined
      : readGround(
          db,
          naming.map((question) => ({ position: question.position, keys: sourcesOfPolicy(question) })),
        ),
  ]);
  return questions.map((question, n) => {
    const words = sortStandings(standings[n] ?? []);
    if (words.standings.length === 0) return undefined;
    const { figure, policy = figure.policy, preference, position } = question;
    const headline = resolveAnswer({
      kind: figure.kind,
      policy,
      ...words,
      counts: noCells,
      context: {
        resolveSource: ground === undefined ? (key) => key : ground.bookAt(position).sources.resolveSource,
        ...(preference === null ? {} : { preference: preference as NonNullable<PolicyContext['preference']> }),
      },
    });
    return { headline, ...words };
  });
};

/** Asked only where no number stands. */
const noCells = { cells: 0, withdrawn: 0, withoutNumber: 0 };

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
  const [lines, ground] = await Promise.all([
    readDisputedLinesAt(
      db,
      flat.map(({ at }) => at),
    ),
    readGround(
      db,
      asked.map(({ question }) => ({ id: question.id, position: question.position, keys: sourcesOfPolicy(question) })),
    ),
  ]);
  const searches = asked.map(({ question }) => searchOn(ground, question));
  for (const [i, { n }] of flat.entries()) keep(searches[n] as (typeof searches)[number], lines[i] ?? []);
  await knowVoices(db, searches);
  return searches.map(answerAtPoints);
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
