import { type Answer, type Answers, type DomainEvent, noAnswer, type RecordedEvent, sameAnswer } from '@factline/domain';
import { seededRandom } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../../catch-up/catch-up.js';
import { createFolder } from '../../../lane/create-folder.js';
import { liveLanes } from '../../../lane/generation.js';
import { logWith } from '../../../log-with.fixtures.js';
import { latestPosition } from '../../../read/statement.js';
import { randomHistory } from '../../history.fixtures.js';
import { type NaiveFigure, naiveHistory } from '../../naive.fixtures.js';
import type { ClockQuestion } from './question.js';
import { referenceAnswers } from './reference.fixtures.js';
import { listTouchedPoints } from './touched.js';
import { listVintages, readTriangle, type VintageRow } from './vintages.js';

// The same histories at every run, so that a failure is the change's; FACTLINE_SEED asks for others.
const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
const runs = Number(process.env['FACTLINE_RUNS'] ?? 1);

/** Every moment at which anything was published. */
const momentsOf = (events: readonly RecordedEvent[]): string[] =>
  [
    ...new Set(
      (events as readonly { event: DomainEvent }[]).flatMap(({ event: { data } }) =>
        'publishedAt' in data ? [data.publishedAt.at as string] : [],
      ),
    ),
  ].sort();

const shown = ({ value, low, high, status, flags, segment }: Answer) => ({
  value,
  low,
  high,
  status,
  segment,
  flags: flags.map(({ code }) => code),
});

/** Answers one after the other, without those that change nothing. */
const steps = (answers: readonly (readonly [string, Answer])[]): (readonly [string, Answer])[] => {
  let before = noAnswer;
  return answers.filter(([, answer]) => {
    const isSame = sameAnswer(before, answer);
    before = answer;
    return !isSame;
  });
};

describe('histories by publication', () => {
  for (const [n, wish] of Array.from({ length: runs }, () => [
    { events: 150, onlyClaims: true },
    { events: 180, topics: 1 },
  ])
    .flat()
    .entries()) {
    it(`are what the domain says at every moment, from scratch (seed ${seed + n}, ${JSON.stringify(wish)})`, async () => {
      const log = await logWith(randomHistory({ seed: seed + n, ...wish }));
      try {
        const { events, pool } = log;
        for (const lane of await liveLanes(pool))
          await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1_000 }).catchUp();
        const history = naiveHistory(events);
        const random = seededRandom(seed + n);
        const end = (events.at(-1) as RecordedEvent).position;
        const figures = [...(history.books.get(end)?.figures ?? [])] as [string, NaiveFigure][];
        const ids = new Map(
          events.flatMap(({ event, position }) =>
            event.type === 'FigureDefined' ? [[event.data.figure as string, String(position)] as const] : [],
          ),
        );
        for (const [key, { figure, preference }] of figures) {
          const endsBy = random() < 0.5 ? undefined : new Date(Date.UTC(2021, 4, 2 + Math.floor(random() * 8))).toISOString();
          const question: ClockQuestion = {
            id: ids.get(key) as string,
            position: latestPosition,
            figure,
            preference: (preference ?? null) as ClockQuestion['preference'],
            endsBy,
          };
          const at = (publishedBy: string, limits: { endsBy?: string | undefined }): Answers =>
            referenceAnswers(history, events, end, key, { publishedBy, ...limits });

          const rows: VintageRow[] = [];
          for (let after: string | undefined, more = true; more; ) {
            const page = await listVintages(pool, question, { after, size: 3, maxMoments: 64 });
            rows.push(...page.rows);
            ({ reached: after, more } = page);
          }
          const expected = steps(momentsOf(events).map((moment) => [moment, at(moment, { endsBy }).headline] as const));
          expect(rows.map(({ publishedAt, answer }) => [publishedAt, shown(answer)])).toEqual(
            expected.map(([moment, answer]) => [moment, shown(answer)]),
          );

          const triangle = await readTriangle(pool, { ...question, endsBy: undefined }, { maxPoints: 500, maxMoments: 5_000 });
          const all = momentsOf(events).map((moment) => [moment, at(moment, {})] as const);
          const points = new Set(all.flatMap(([, { points }]) => [...points.keys()]));
          const cells = [...points].flatMap((point) =>
            steps(all.map(([moment, answers]) => [moment, withoutDisputes(answers.points.get(point) ?? noAnswer)] as const)),
          );
          const compact = (list: readonly (readonly [string, Answer])[]) =>
            list.map(([moment, answer]) => JSON.stringify([moment, answer.winners, shown(answer)])).sort();
          if (triangle === 'too-many') throw new Error('the history is small');
          expect(compact(triangle.map(({ publishedAt, answer }) => [publishedAt, withoutDisputes(answer)] as const))).toEqual(
            compact(cells),
          );
        }
      } finally {
        await log.close();
      }
    });

    it(`differ between two readings only at points that are looked at (seed ${seed + n}, ${JSON.stringify(wish)})`, async () => {
      const log = await logWith(randomHistory({ seed: seed + n, ...wish }));
      try {
        const { events, pool } = log;
        for (const lane of await liveLanes(pool))
          await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1_000 }).catchUp();
        const history = naiveHistory(events);
        const random = seededRandom(seed + n);
        const below = (count: number) => Math.floor(random() * count);
        const ids = new Map(
          events.flatMap(({ event, position }) =>
            event.type === 'FigureDefined' ? [[event.data.figure as string, String(position)] as const] : [],
          ),
        );
        const defined = [...history.books].filter(([, { figures }]) => figures.size === ids.size).map(([position]) => position);
        const reading = () => ({
          position: defined[random() < 0.3 ? defined.length - 1 : below(defined.length)] as bigint,
          publishedBy: random() < 0.4 ? undefined : new Date(Date.UTC(2021, 4, 1 + below(13), below(24))).toISOString(),
          endsBy: random() < 0.6 ? undefined : new Date(Date.UTC(2021, 4, 2 + below(8))).toISOString(),
        });
        let differences = 0;
        for (let i = 0; i < 12; i++) {
          const [from, to] = [reading(), reading()];
          const touched = await listTouchedPoints(
            pool,
            [...ids.values()],
            { from: { ...from, position: String(from.position) }, to: { ...to, position: String(to.position) } },
            100_000,
          );
          const looked = new Set(touched.map(({ figure, segment, point }) => `${figure} ${segment}|${point}`));
          for (const [key, id] of ids) {
            const [before, after] = [from, to].map(
              ({ position, ...limits }) => referenceAnswers(history, events, position, key, limits).points,
            ) as [Answers['points'], Answers['points']];
            for (const point of new Set([...before.keys(), ...after.keys()])) {
              if (sameAnswer(before.get(point) ?? noAnswer, after.get(point) ?? noAnswer)) continue;
              differences++;
              expect([...looked]).toContain(`${id} ${point}`);
            }
          }
        }
        expect(differences).toBeGreaterThan(0);
      } finally {
        await log.close();
      }
    });
  }
});

/** A dispute is no release of a point: it changes no value. */
const withoutDisputes = (answer: Answer): Answer => ({ ...answer, flags: answer.flags.filter(({ code }) => code !== 'disputed') });
