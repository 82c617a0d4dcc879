import type { Answers, NewEvent, RecordedEvent } from '@factline/domain';
import { fixedId, seededRandom } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../../catch-up/catch-up.js';
import { createFolder } from '../../../lane/create-folder.js';
import { liveLanes } from '../../../lane/generation.js';
import { logWith } from '../../../log-with.fixtures.js';
import { type NaiveFigure, naiveHistory } from '../../naive.fixtures.js';
import { ministryAndPress, oneFigure } from '../../one-figure.fixtures.js';
import { readAnswersBy, readPointsBy } from './answers.js';
import { crowd } from './lines.js';
import type { ClockQuestion } from './question.js';
import { referenceAnswers } from './reference.fixtures.js';

const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
const { figure, made, definitions } = oneFigure('crowded', 'seats');
const restatements = 2 * crowd + 60;

/** One day, told by two origins at first, then restated by a table again and again, for a while without a number. */
const crowdedDay = (random: () => number): NewEvent[] => {
  const claim = (n: number, origin: string, dataSet: string | undefined, isNumber: boolean): NewEvent => {
    const id = fixedId(`crowded claim ${n}`);
    // Some at the same moment: the later line stands then.
    const at = new Date(Date.UTC(2021, 4, 2) + Math.floor(n / 3) * 60_000 + Math.floor(random() * 2) * 20_000).toISOString();
    const value = String(Math.floor(random() * 50));
    const rest = { minExclusive: false, maxExclusive: false, unit: 'people' };
    return made(
      `claim:${id}`,
      {
        type: 'ClaimRecorded',
        data: {
          claim: id,
          figure,
          value: isNumber
            ? { qualifier: 'exact', min: value, max: value, text: value, ...rest }
            : { qualifier: 'not-reported', min: null, max: null, text: 'NR', ...rest },
          period: { end: '2021-05-01', precision: 'day', endsAt: '2021-05-02T00:00:00.000Z' },
          held: '2021-05-02T00:00:00.000Z',
          origin,
          basis: 'named',
          locator: { place: n % 7 },
          publishedAt: { at, precision: 'minute', basis: 'stated', written: at },
          modality: 'asserted',
          ...(dataSet === undefined ? { document: fixedId(`crowded document ${n}`) } : { dataSet }),
        },
      },
      id,
    );
  };
  return [
    ...definitions,
    claim(0, 'press', undefined, true),
    claim(1, 'ministry', 'quiet', true),
    ...Array.from({ length: restatements }, (_, n) =>
      claim(n + 2, 'ministry', 'busy', n < 20 || (n > 90 && n < 110) || n > restatements - 40),
    ),
    claim(restatements + 2, 'press', 'busy', false),
  ];
};

describe('a point that was restated very often', () => {
  it(`is read as the domain says, from the newest entries of each voice (seed ${seed})`, async () => {
    const random = seededRandom(seed);
    const log = await logWith([...ministryAndPress(), ...crowdedDay(random)]);
    try {
      const { events, pool } = log;
      for (const lane of await liveLanes(pool))
        await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1_000 }).catchUp();
      const history = naiveHistory(events);
      const id = String((events as readonly RecordedEvent[]).find(({ event }) => event.type === 'FigureDefined')?.position);
      const first = Number(id) + 1;
      const last = Number(events.at(-1)?.position);
      const asked = Array.from({ length: 60 }, (_, n) => {
        const position = BigInt(n % 2 === 0 ? last : first + Math.floor(random() * (last - first)));
        const minutes = Math.floor(random() * (restatements / 3 + 5));
        return { position, publishedBy: n % 5 === 0 ? undefined : new Date(Date.UTC(2021, 4, 2) + minutes * 60_000).toISOString() };
      });
      const questions = asked.map(({ position, publishedBy }): ClockQuestion => {
        const { figure: definition } = (history.books.get(position) as NonNullable<ReturnType<typeof history.books.get>>).figures.get(
          figure,
        ) as NaiveFigure;
        return { id, position: String(position), figure: definition, preference: null, publishedBy, endsBy: '2021-06-01T00:00:00.000Z' };
      });
      const expected = asked.map(({ position, publishedBy }) => referenceAnswers(history, events, position, figure, { publishedBy }));
      const answers = await readAnswersBy(pool, questions);
      expect(answers.map(({ headline, standings }) => ({ headline, standings }))).toEqual(
        expected.map(({ headline, standings }) => ({ headline, standings })),
      );
      const points = await readPointsBy(
        pool,
        questions.map((question) => ({ question, points: [{ segment: 1, point: '2021-05-01', endsAt: '2021-05-02T00:00:00.000Z' }] })),
      );
      const told = ({ points: all }: Answers) => Object.fromEntries(all);
      expect(points.map(told)).toEqual(expected.map(told));
    } finally {
      await log.close();
    }
  });
});
