import { seededRandom } from '@factline/testing';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../catch-up/catch-up.js';
import type { Folder } from '../../lane/folder.js';
import { logWith } from '../../log-with.fixtures.js';
import { randomHistory } from '../history.fixtures.js';
import { naiveHistory } from '../naive.fixtures.js';
import { usualHolding } from '../state/figure-cache.js';
import { answersInTables, freshGeneration, revisionsInTables, standingsInTables } from '../tables.fixtures.js';
import { createFiguresFolder } from './figures-folder.js';

// The same histories at every run, so that a failure is the change's; FACTLINE_SEED asks for others.
const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
const runs = Number(process.env['FACTLINE_RUNS'] ?? 1);
const wishes = [{ events: 120, onlyClaims: true }, { events: 140 }, { events: 140, topics: 1 }];

/** Forgets what it holds before some of its pages, as after a restart: everything comes from the tables again. */
const forgetful = (folder: Folder, random: () => number): Folder => ({
  ...folder,
  fold: async (events, db, settled) => {
    if (random() < 0.3) {
      await settled();
      folder.forget();
    }
    return folder.fold(events, db, settled);
  },
});

describe('random histories', () => {
  for (const [n, wish] of wishes.flatMap((each) => Array.from({ length: runs }, () => each)).entries()) {
    it(`fold to what the plain reference says, in any paging (seed ${seed + n}, ${JSON.stringify(wish)})`, async () => {
      const log = await logWith(randomHistory({ seed: seed + n, ...wish }));
      try {
        const { events, pool } = log;
        const expected = naiveHistory(events);
        const faults: Error[] = [];
        const random = seededRandom(seed + n);
        const paging = 1 + Math.floor(random() * 20);
        // Holding next to nothing: points are let go of and loaded again all the time.
        const little = { capacity: 5 };
        for (const [pageEvents, holding] of [
          [events.length, usualHolding],
          [paging, usualHolding],
          [paging, little],
          [1, { capacity: 40 }],
        ] as const) {
          const lane = await freshGeneration(pool, 'figures');
          const folder = forgetful(createFiguresFolder(lane, holding), holding === usualHolding ? random : () => 1);
          await createLaneWorker({ pool, lane, folder, pageEvents, onParked: ({ error }) => faults.push(error) }).catchUp();
          expect(faults).toEqual([]);
          const last = events.at(-1)?.position as bigint;
          expect(await revisionsInTables(pool, lane)).toEqual(expected.revisions);
          expect(await answersInTables(pool, lane)).toEqual(answersInTables.expected(expected.answers.get(last)));
          for (let i = 0; i < 5; i++) {
            const position = events[Math.floor(random() * events.length)]?.position as bigint;
            expect(await standingsInTables(pool, lane, position)).toEqual(standingsInTables.expected(expected.answers.get(position)));
          }
        }
      } finally {
        await log.close();
      }
    });
  }
});
