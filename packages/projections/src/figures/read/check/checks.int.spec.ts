import { type Check, checksOf, type Figure, type NewEvent, type RecordedEvent, type VoicedFigure, voicePointsOf } from '@factline/domain';
import { seededRandom } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../../catch-up/catch-up.js';
import { createFolder } from '../../../lane/create-folder.js';
import { liveLanes } from '../../../lane/generation.js';
import { logWith } from '../../../log-with.fixtures.js';
import { randomHistory } from '../../history.fixtures.js';
import { type NaiveFigure, type NaiveHistory, naiveHistory } from '../../naive.fixtures.js';
import type { PointAddress } from '../clock/answers.js';
import type { ClockQuestion } from '../clock/question.js';
import { readChecks } from './checks.js';
import { listChecks } from './list-checks.js';

// The same histories at every run; FACTLINE_SEED asks for others.
const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
const runs = Number(process.env['FACTLINE_RUNS'] ?? 2);
const questionsPerHistory = 12;

/** The second cumulative figure of each topic becomes a part of the first, which it alone makes up. */
const withParts = (events: readonly NewEvent[]): NewEvent[] => {
  const wholes = new Map<string, string>();
  return events.map((one): NewEvent => {
    const { event } = one;
    if (event.type !== 'FigureDefined' || event.data.kind !== 'cumulative') return one;
    const whole = wholes.get(event.data.topic);
    wholes.set(event.data.topic, whole ?? event.data.figure);
    const more = whole === undefined ? { breakdown: 'disjoint' } : { partOf: whole };
    return { ...one, event: { ...event, data: { ...event.data, ...more } } as typeof event };
  });
};

type Clocks = Pick<ClockQuestion, 'publishedBy' | 'endsBy'>;
const endOf = (point: string): string => new Date(Date.parse(`${point.split('/').at(-1)}T00:00:00Z`) + 86_400_000).toISOString();

/** What the domain finds over everything that stands, folded from scratch. */
const referenceChecks = (history: NaiveHistory, position: bigint, key: string, { publishedBy, endsBy }: Clocks): Check[] => {
  const book = history.books.get(position) as NonNullable<ReturnType<typeof history.books.get>>;
  const voiced = ({ figure, ledger }: NaiveFigure): VoicedFigure => ({
    figure,
    points: voicePointsOf(
      figure,
      [...ledger.entries.values()].filter(
        ({ entry, point }) =>
          (publishedBy === undefined || entry.publishedAt.at <= publishedBy) && (endsBy === undefined || endOf(point) <= endsBy),
      ),
      book.sources,
    ),
  });
  const own = book.figures.get(key) as NaiveFigure;
  const relatives = [...book.figures.values()].filter(({ figure }) => figure.mergedInto === undefined);
  const whole = relatives.find(({ figure }) => figure.key === own.figure.partOf);
  return checksOf({
    ...voiced(own),
    adjustments: [],
    whole: whole && voiced(whole),
    parts: relatives.filter(({ figure }) => figure.partOf === key).map(voiced),
  });
};

const told = (checks: readonly Check[]): string[] =>
  checks.map(({ code, segment, point, claims, finding }) => [segment, point, code, finding.code, ...claims].join(' ')).sort();

describe('checks by any clocks', () => {
  for (let n = 0; n < runs; n += 1)
    it(`are what the domain finds over everything that stands, asked at one point or listed (seed ${seed + n})`, async () => {
      const log = await logWith(withParts(randomHistory({ seed: seed + n, events: 260, topics: 1 })));
      try {
        const { events, pool } = log;
        for (const lane of await liveLanes(pool))
          await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1_000 }).catchUp();
        const history = naiveHistory(events);
        const random = seededRandom(seed + n);
        const below = (limit: number) => Math.floor(random() * limit);
        const ids = new Map(
          events.flatMap(({ event, position }) =>
            event.type === 'FigureDefined' ? [[event.data.figure as string, String(position)] as const] : [],
          ),
        );
        let found = 0;
        for (let i = 0; i < questionsPerHistory; i += 1) {
          const { position } = (i % 3 === 0 ? events.at(-1) : events[events.length - 1 - below(150)]) as RecordedEvent;
          const clocks: Clocks = {
            publishedBy: random() < 0.4 ? undefined : new Date(Date.UTC(2021, 4, 4 + below(10), below(24))).toISOString(),
            endsBy: random() < 0.6 ? undefined : new Date(Date.UTC(2021, 4, 4 + below(6))).toISOString(),
          };
          const figures = [...(history.books.get(position)?.figures ?? [])].filter(([, { figure }]) => figure.mergedInto === undefined);
          const questions = figures.map(
            ([key, { figure }]): ClockQuestion => ({
              id: ids.get(key) as string,
              position: String(position),
              figure: figure as Figure,
              preference: null,
              ...clocks,
            }),
          );
          const expected = figures.map(([key]) => referenceChecks(history, position, key, clocks));
          found += expected.flat().length;
          const single = figures.flatMap(([, { figure, ledger }], f) =>
            addressesOf(figure, ledger).map((point) => ({ question: questions[f] as ClockQuestion, timeZone: 'UTC', points: [point] })),
          );
          const answers = await readChecks(pool, single);
          for (const [f, question] of questions.entries()) {
            const own = single.flatMap((one, s) => (one.question === question ? (answers[s] ?? []) : []));
            expect({ position, clocks, key: question.figure.key, checks: told(own) }).toEqual({
              position,
              clocks,
              key: question.figure.key,
              checks: told(expected[f] as Check[]),
            });
          }
          const listed = await listChecks(pool, { questions, timeZone: 'UTC', size: 10_000, maxPoints: 10_000 });
          expect(told(listed.rows.map(({ check }) => check))).toEqual(
            told(expected.flat().filter(({ finding }) => finding.code !== 'whole-below-part')),
          );
        }
        expect(found).toBeGreaterThan(10);
      } finally {
        await log.close();
      }
    });
});

/** Every point that anything was ever said of, in every segment. */
const addressesOf = (figure: Figure, ledger: NaiveFigure['ledger']): PointAddress[] => {
  const points = new Set([...ledger.entries.values()].map(({ point }) => point));
  return [...points].flatMap((point) => figure.segments.map(({ number }) => ({ segment: number, point, endsAt: endOf(point) })));
};
