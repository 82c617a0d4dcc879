import type { PolicyChoice } from '@factline/domain';
import type { Pool, PoolClient, QueryConfig } from 'pg';
import { describe, expect, it } from 'vitest';
import { createLaneWorker } from '../../../catch-up/catch-up.js';
import { createFolder } from '../../../lane/create-folder.js';
import { liveLanes } from '../../../lane/generation.js';
import { logWith } from '../../../log-with.fixtures.js';
import { latestPosition, type Queryable } from '../../../read/statement.js';
import { ministryAndPress } from '../../one-figure.fixtures.js';
import { type FigureRow, readFigures } from '../figures.js';
import { readHeadlinesAt } from '../headlines-at.js';
import { readAnswersBy, readPointsBy } from './answers.js';
import { longHistory, longStart, longStep } from './long-history.fixtures.js';
import { listPointsBy } from './moments.js';
import type { ClockQuestion } from './question.js';

const few = 10;
const many = 20_000;
const percents = [1, 50, 99];

interface Plan {
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

/** Rows that scans of tables and indexes came by, those that they left out included. */
const touchedBy = (plan: Plan): number => {
  const own = /Scan$/.test(plan['Node Type'])
    ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) * plan['Actual Loops']
    : 0;
  return (plan.Plans ?? []).reduce((sum, each) => sum + touchedBy(each), own);
};

/** Counts the rows that each statement touches, by the plan that it has when its values are not looked at. */
const counting = async (pool: Pool, work: (db: Queryable) => Promise<unknown>): Promise<number> => {
  const client: PoolClient = await pool.connect();
  try {
    await client.query('set plan_cache_mode = force_generic_plan');
    let touched = 0;
    const db = {
      query: async (query: QueryConfig) => {
        const { rows } = await client.query({ text: `explain (analyze, format json) ${query.text}`, values: query.values ?? [] });
        touched += touchedBy(rows[0]['QUERY PLAN'][0].Plan as Plan);
        return pool.query(query);
      },
    } as Queryable;
    await work(db);
    return touched;
  } finally {
    client.release(true);
  }
};

describe('readings of the past', () => {
  it(`touch as many rows of a figure with ${many} claims as of one with ${few}`, async () => {
    const histories = { few: longHistory('few', few), many: longHistory('many', many) };
    const log = await logWith([...ministryAndPress(), ...histories.few, ...histories.many]);
    try {
      const { pool, events } = log;
      for (const lane of await liveLanes(pool))
        await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 2_000 }).catchUp();
      const rows = await readFigures(pool, ['few/displaced/people/there', 'many/displaced/people/there']);
      const spanOf = (name: keyof typeof histories) => {
        const row = rows.find(({ definition }) => definition.topic === name) as FigureRow;
        const last = Number(events.findLast(({ topic }) => topic === name)?.position);
        const claims = name === 'few' ? few : many;
        return { row, claims, first: Number(row.id) + 1, last };
      };
      const question = (
        { row, claims, first, last }: ReturnType<typeof spanOf>,
        moments: { record?: number; publication?: number; reference?: number },
        policy?: PolicyChoice,
      ): ClockQuestion => {
        const timeAt = (percent: number) => new Date(longStart + Math.floor((percent / 100) * claims) * longStep + 30_000).toISOString();
        return {
          id: row.id,
          position: moments.record === undefined ? latestPosition : String(Math.round(first + (moments.record / 100) * (last - first))),
          figure: row.definition,
          preference: null,
          ...(moments.publication === undefined ? {} : { publishedBy: timeAt(moments.publication) }),
          ...(moments.reference === undefined ? {} : { endsBy: timeAt(moments.reference) }),
          ...(policy === undefined ? {} : { policy }),
        };
      };
      const moments = [
        ...percents.flatMap((at) => [
          { record: at },
          { publication: at },
          { reference: at },
          { record: at, publication: at, reference: at },
        ]),
        { record: 1, publication: 99 },
        { record: 1, reference: 99 },
        { record: 99, publication: 1 },
        { record: 50, publication: 99, reference: 1 },
        { record: 1, publication: 99, reference: 50 },
      ];
      const priority = { name: 'priority', sources: ['press', 'ministry'], staleAfter: 'P2D' } as unknown as PolicyChoice;
      const series = async (db: Queryable, clocks: ClockQuestion) => {
        const [points = []] = await listPointsBy(db, [{ clocks }], few);
        await readPointsBy(db, [{ question: clocks, points }]);
      };
      const touched = async (name: keyof typeof histories): Promise<Map<string, number>> => {
        const span = spanOf(name);
        const counts = new Map<string, number>();
        for (const at of moments) {
          if (at.publication === undefined && at.reference === undefined)
            counts.set(`shown ${at.record}`, await counting(pool, (db) => readHeadlinesAt(db, [question(span, at)])));
          for (const policy of at.record === undefined ? [undefined] : [undefined, priority])
            counts.set(
              `answer ${JSON.stringify([at, policy?.name])}`,
              await counting(pool, (db) => readAnswersBy(db, [question(span, at, policy)])),
            );
          counts.set(`series ${JSON.stringify(at)}`, await counting(pool, (db) => series(db, question(span, at))));
        }
        return counts;
      };
      await pool.query('select 1');
      const [small, large] = [await touched('few'), await touched('many')];
      // A claim that came late, a withdrawal, a cell with an entry more: a few rows each, however many there are.
      const grown = [...large]
        .filter(([what, count]) => count > 2 * (small.get(what) as number) + 60)
        .map(([what, count]) => `${what}: ${small.get(what)} → ${count}`);
      expect(grown).toEqual([]);
    } finally {
      await log.close();
    }
  }, 180_000);
});
