import { createPool } from '@factline/database';
import { head } from '@factline/event-log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSite, type Site, startLocalRun } from '../local-run/local-run.js';
import { type Containers, findEngine, startContainers } from './engine.fixtures.js';

const engine = await findEngine();
if (engine.type === 'absent') process.stdout.write(`containers: not run, ${engine.reason}\n`);

describe.runIf(engine.type === 'present')('PostgreSQL and Redis in containers', () => {
  let containers: Containers;
  let site: Site;

  beforeAll(async () => {
    if (engine.type === 'present') containers = await startContainers(engine);
    site = await newSite();
  });
  afterAll(async () => {
    site.remove();
    await containers.stop();
  });

  it('carry a claim from its file to the answer, with jobs on Redis', async () => {
    const run = startLocalRun(site, { DATABASE_URL: containers.databaseUrl, REDIS_URL: containers.redisUrl, FACTLINE_DEMO: 'on' });
    try {
      const url = await run.ready;
      expect(run.output()).toMatch(/demo: gaza-2021\.ndjson: \d+ of \d+ items recorded/);

      const pool = createPool({ url: containers.databaseUrl, max: 1 });
      const { position } = await head(pool);
      await pool.end();
      expect(position).toBeGreaterThan(20n);

      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'factline-min-position': String(position) },
        body: JSON.stringify({ query: '{ figures(first: 5) { nodes { key current { status } } } }' }),
      });
      const { data, errors } = (await response.json()) as { data?: { figures: { nodes: { key: string }[] } }; errors?: unknown };
      expect(errors).toBeUndefined();
      expect(data?.figures.nodes).toHaveLength(5);
    } finally {
      run.signal('SIGTERM');
      expect(await run.ended).toBe(0);
    }
  });
});
