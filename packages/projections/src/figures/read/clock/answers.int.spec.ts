import type { Answer, Answers, PolicyChoice, RecordedEvent } from '@factline/domain';
import { seededRandom } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../../catch-up/catch-up.js';
import { createFolder } from '../../../lane/create-folder.js';
import { liveLanes } from '../../../lane/generation.js';
import { type LogWith, logWith } from '../../../log-with.fixtures.js';
import { randomHistory } from '../../history.fixtures.js';
import { type NaiveFigure, type NaiveHistory, naiveHistory } from '../../naive.fixtures.js';
import { readAnswersBy, readOutlooksBy, readPointsBy } from './answers.js';
import { listPointsBy } from './moments.js';
import type { ClockQuestion } from './question.js';
import { referenceAnswers } from './reference.fixtures.js';

// The same histories at every run, so that a failure is the change's; FACTLINE_SEED asks for others.
const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
const runs = Number(process.env['FACTLINE_RUNS'] ?? 1);
const questionsPerHistory = 60;
const policies: readonly (PolicyChoice | undefined)[] = [
  undefined,
  { name: 'latest' },
  { name: 'latest-of', source: 'officials' },
  { name: 'priority', sources: ['un', 'officials'], staleAfter: 'P2D' },
  { name: 'highest' },
  { name: 'lowest', window: 'P30D' },
  { name: 'envelope' },
  { name: 'median' },
  { name: 'corroborated', n: 2 },
  { name: 'preferred' },
  { name: 'none' },
] as unknown as readonly (PolicyChoice | undefined)[];

const foldAll = async ({ pool }: LogWith): Promise<void> => {
  for (const lane of await liveLanes(pool)) await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1_000 }).catchUp();
};

interface Asked {
  readonly position: bigint;
  readonly key: string;
  readonly question: ClockQuestion;
}

const randomQuestions = (history: NaiveHistory, events: readonly RecordedEvent[], random: () => number): Asked[] => {
  const below = (n: number) => Math.floor(random() * n);
  const ids = new Map(
    events.flatMap(({ event, position }) =>
      event.type === 'FigureDefined' ? [[event.data.figure as string, String(position)] as const] : [],
    ),
  );
  const first = [...history.books].find(([, { figures }]) => figures.size > 0)?.[0] as bigint;
  const later = events.filter(({ position }) => position >= first);
  return Array.from({ length: questionsPerHistory }, () => {
    const position = random() < 0.4 ? (events.at(-1) as RecordedEvent).position : (later[below(later.length)] as RecordedEvent).position;
    const figures = [...(history.books.get(position)?.figures ?? [])];
    const [key, { figure, preference }] = figures[below(figures.length)] as [string, NaiveFigure];
    return {
      position,
      key,
      question: {
        id: ids.get(key) as string,
        position: String(position),
        figure,
        preference: (preference ?? null) as ClockQuestion['preference'],
        policy: policies[below(policies.length)],
        publishedBy: random() < 0.25 ? undefined : new Date(Date.UTC(2021, 4, 1 + below(13), below(24), 20 * below(3))).toISOString(),
        endsBy: random() < 0.5 ? undefined : new Date(Date.UTC(2021, 4, 2 + below(8))).toISOString(),
      },
    };
  });
};

/** All that a reader is told. */
const told = (answers: Omit<Answers, 'points'>, points?: ReadonlyMap<string, Answer>) => ({
  headline: { ...answers.headline, outlook: [] },
  standings: answers.standings.map(({ claim, ...standing }) => ({ ...standing, claim: claim.claim })),
  withoutNumber: answers.standings.length > 0 ? undefined : answers.withoutNumber.map(({ claim }) => claim.claim),
  ...(points === undefined ? {} : { points: Object.fromEntries([...points].sort(([a], [b]) => (a < b ? -1 : 1))) }),
});

describe('reading by any clocks and any policy', () => {
  for (const [n, wish] of Array.from({ length: runs }, () => [
    { events: 160, onlyClaims: true },
    { events: 220 },
    { events: 220, topics: 1 },
  ])
    .flat()
    .entries()) {
    it(`says what the domain says from scratch (seed ${seed + n}, ${JSON.stringify(wish)})`, async () => {
      const log = await logWith(randomHistory({ seed: seed + n, ...wish }));
      try {
        const { events, pool } = log;
        await foldAll(log);
        const history = naiveHistory(events);
        const asked = randomQuestions(history, events, seededRandom(seed + n));
        const expected = asked.map(({ position, key, question: { publishedBy, endsBy, policy } }) =>
          referenceAnswers(history, events, position, key, { publishedBy, endsBy, ...(policy && { policy }) }),
        );
        const questions = asked.map(({ question }) => question);
        const answers = await readAnswersBy(pool, questions);
        for (const [i, answer] of answers.entries())
          expect({ ...told(answer), asked: asked[i] }).toEqual({ ...told(expected[i] as Answers), asked: asked[i] });
        expect(await readOutlooksBy(pool, questions)).toEqual(expected.map(({ headline }) => headline.outlook));
        const listed = await listPointsBy(
          pool,
          questions.map((clocks) => ({ clocks })),
          1_000,
        );
        expect(listed.map((some) => some.map(({ segment, point }) => `${segment}|${point}`).sort())).toEqual(
          expected.map(({ points }) => [...points.keys()].sort()),
        );

        const points = await readPointsBy(
          pool,
          asked.map(({ question }, i) => ({
            question,
            points: [...(expected[i] as Answers).points.keys()].map((each) => {
              const [segment, point] = each.split('|') as [string, string];
              return {
                segment: Number(segment),
                point,
                endsAt: new Date(Date.parse(`${point.split('/').at(-1)}T00:00:00Z`) + 86_400_000).toISOString(),
              };
            }),
          })),
        );
        for (const [i, answer] of points.entries()) {
          const reference = expected[i] as Answers;
          expect(told(answer, answer.points)).toEqual(told(reference, reference.points));
          expect(answer.headline.outlook).toEqual(reference.headline.outlook);
        }
      } finally {
        await log.close();
      }
    });
  }
});
