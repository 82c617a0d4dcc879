import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../contract/stack.js';
import { crowdRun } from './subscription-crowd.js';
import { cutsRun } from './subscription-cuts.js';

// A few; `pnpm stress subscription` cuts 300 times and gathers 2,000 subscribers.
const databases = [await testDatabase(), await testDatabase()] as const;
const stacks: Stack[] = [];
beforeAll(async () => {
  stacks.push(...(await Promise.all(databases.map((database) => startStack((name) => database.url[name])))));
});
afterAll(() => Promise.all(stacks.map((stack) => stack.stop())));

describe('a subscriber under load', () => {
  it('that is cut at random, also inside its snapshot, hears exactly the feed', async () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    process.stdout.write(`subscription cuts: seed ${seed}\n`);
    const result = await cutsRun({ url: stacks[0]!.url, databaseUrl: databases[0].url.gateway, seed, cuts: 20, lives: 2, figures: 130 });
    expect(result.cuts).toBe(20);
    expect(result.cutsInSnapshot).toBeGreaterThanOrEqual(2);
    expect(result.changes).toBeGreaterThan(0);
  }, 120_000);

  it('among many misses nothing', async () => {
    const { url, processes } = stacks[1]!;
    const result = await crowdRun({
      url,
      databaseUrl: databases[1].url.gateway,
      pid: processes.gateway.child.pid!,
      subscribers: 40,
      updatesPerSecond: 10,
      seconds: 2,
      seed: 1,
    });
    expect(result.missing).toBe(0);
    expect(result.messages).toBe(result.updates * 40);
  }, 120_000);
});
