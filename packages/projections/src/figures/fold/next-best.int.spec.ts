import type { NewEvent } from '@factline/domain';
import { fixedId, seededRandom } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../catch-up/catch-up.js';
import { logWith } from '../../log-with.fixtures.js';
import { naiveHistory } from '../naive.fixtures.js';
import { ministryAndPress, oneFigure } from '../one-figure.fixtures.js';
import { usualHolding } from '../state/figure-cache.js';
import { answersInTables, freshGeneration, revisionsInTables, standingsInTables } from '../tables.fixtures.js';
import { createFiguresFolder } from './figures-folder.js';

const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
const { figure, made, definitions } = oneFigure('deep');
const claims = 140;

/** More claims of one origin than are looked at at once; then its newest are taken back or struck one after the other, some restated between. */
const takenBack = (random: () => number): NewEvent[] => {
  const stated = (n: number, version: number) => {
    const at = new Date(Date.UTC(2021, 0, 1, 0, n) + version * 5_000).toISOString();
    const endsAt = new Date(Date.UTC(2021, 0, 1, 0, n)).toISOString();
    const claim = fixedId(`deep ${n} ${version}`);
    const value = String(100 + Math.floor(random() * 9));
    return {
      claim,
      figure,
      value: { qualifier: 'exact', min: value, max: value, text: value, minExclusive: false, maxExclusive: false, unit: 'people' },
      period: { end: endsAt, precision: 'minute', endsAt },
      held: endsAt,
      origin: n % 11 === 0 ? 'press' : 'ministry',
      basis: 'named',
      locator: { place: 0 },
      publishedAt: { at, precision: 'second', basis: 'stated', written: at },
      modality: 'asserted',
      document: fixedId(`deep document ${n}`),
    };
  };
  const recorded = (n: number, version: number): NewEvent => {
    const data = stated(n, version);
    return made(`claim:${data.claim}`, { type: 'ClaimRecorded', data }, data.claim);
  };
  const events = [...ministryAndPress(), ...definitions, ...Array.from({ length: claims }, (_, n) => recorded(n, 0))];
  for (let n = claims - 1; n > claims - 90; n--) {
    const data = stated(n, 0);
    if (random() < 0.15) events.push(recorded(n - Math.floor(random() * 4), 1 + n));
    const retraction = fixedId(`deep retraction ${n}`);
    events.push(
      made(
        `claim:${data.claim}`,
        {
          type: 'ClaimRetracted',
          data: {
            retraction,
            claim: data.claim,
            cell: { figure, point: data.period.end, voice: `source:${data.origin}` },
            period: data.period,
            by: random() < 0.5 ? 'recorder' : 'source',
            reason: 'taken back',
            publishedAt: { ...data.publishedAt, at: new Date(Date.UTC(2021, 0, 2, 0, claims - n)).toISOString() },
          },
        },
        retraction,
      ),
    );
  }
  return events;
};

describe('an origin whose newest claims are taken back', () => {
  it(`goes back to its next best, in any paging (seed ${seed})`, async () => {
    const log = await logWith(takenBack(seededRandom(seed)));
    try {
      const { events, pool } = log;
      const expected = naiveHistory(events);
      const last = events.at(-1)?.position as bigint;
      const little = { capacity: 20 };
      for (const [pageEvents, holding] of [
        [events.length, usualHolding],
        [claims + 20, usualHolding],
        [23, usualHolding],
        [23, little],
        [2, little],
      ] as const) {
        const lane = await freshGeneration(pool, 'figures');
        const faults: Error[] = [];
        await createLaneWorker({
          pool,
          lane,
          folder: createFiguresFolder(lane, holding),
          pageEvents,
          onParked: ({ error }) => faults.push(error),
        }).catchUp();
        expect(faults).toEqual([]);
        expect(await revisionsInTables(pool, lane)).toEqual(expected.revisions);
        expect(await answersInTables(pool, lane)).toEqual(answersInTables.expected(expected.answers.get(last)));
        for (const position of [last - 60n, last - 20n, last])
          expect(await standingsInTables(pool, lane, position)).toEqual(standingsInTables.expected(expected.answers.get(position)));
      }
    } finally {
      await log.close();
    }
  });
});
