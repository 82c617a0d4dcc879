import { testDatabase } from '@factline/testing';
import { expect, it } from 'vitest';
import { rebuildRun } from './rebuild-under-load.js';

const database = await testDatabase();
const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
process.stdout.write(`rebuild under load: FACTLINE_SEED=${seed}\n`);

it('a projection is rebuilt while claims come in and readers ask, its projector killed', async () => {
  const result = await rebuildRun({ url: database.url, seed, claims: 1_500, share: 0.05, readers: 4, kills: 1, lanes: 2 });
  expect(result.answers).toBeGreaterThan(20);
}, 120_000);
