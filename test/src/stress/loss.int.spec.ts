import { testDatabase } from '@factline/testing';
import { expect, it } from 'vitest';
import { lossRun } from './loss-run.js';

const database = await testDatabase();

it('a reader of the log sees every event once, in order, without a gap, while writers roll back, collide and are killed', async () => {
  const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
  process.stdout.write(`loss: FACTLINE_SEED=${seed}\n`);
  const result = await lossRun({ url: database.url.ingest, seed, writers: 8, eventsPerWriter: 120, kills: 2 });
  expect(result.recorded).toBeGreaterThanOrEqual(960);
  expect(result.kills).toBe(2);
}, 60_000);
