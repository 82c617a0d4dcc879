import { testDatabase } from '@factline/testing';
import { expect, it } from 'vitest';
import { killsRun } from './ingest-kills.js';

const untouched = await testDatabase();
const killed = await testDatabase();

it('a file goes in as without when ingest is killed in the middle', async () => {
  const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
  process.stdout.write(`ingest kills: FACTLINE_SEED=${seed}\n`);
  const result = await killsRun({ seed, lines: 2_000, kills: 3, workers: 1, untouched, killed });
  expect(result.kills).toBe(3);
  expect(result.counts.recorded).toBeGreaterThan(1_000);
  expect(result.counts.rejected).toBeGreaterThan(20);
  expect(result.counts.alreadyKnown).toBeGreaterThan(20);
}, 120_000);
