import { afterEach, describe, expect, it } from 'vitest';
import { type HealthServer, type Readiness, startHealthServer } from './health.js';
import { createMetrics } from './metrics.js';

const opened: HealthServer[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function ask(path: string, readiness: () => Promise<Readiness>): Promise<{ status: number; body: string }> {
  const server = await startHealthServer({ host: '127.0.0.1', port: 0 }, { readiness, metrics: createMetrics('ingest') });
  opened.push(server);
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
  return { status: response.status, body: await response.text() };
}

const ready = async () => ({ isReady: true, checks: { position: 12n } });

describe('the health endpoints', () => {
  it('are alive even when the service is not ready', async () => {
    expect(await ask('/healthz', async () => ({ isReady: false, checks: {} }))).toMatchObject({ status: 200 });
  });

  it('show the numbers behind readiness', async () => {
    const { status, body } = await ask('/readyz', ready);
    expect([status, JSON.parse(body)]).toEqual([200, { ready: true, position: '12' }]);
  });

  it('answer 503 when not ready, and when the check fails', async () => {
    expect(await ask('/readyz', async () => ({ isReady: false, checks: { lag: 7 } }))).toEqual({
      status: 503,
      body: '{"ready":false,"lag":7}\n',
    });
    const failing = await ask('/readyz', async () => {
      throw new Error('no database');
    });
    expect(failing).toEqual({ status: 503, body: '{"ready":false,"problem":"no database"}\n' });
  });

  it('give metrics that name the service', async () => {
    const { status, body } = await ask('/metrics', ready);
    expect(status).toBe(200);
    expect(body).toMatch(/process_resident_memory_bytes\{service="ingest"\} \d/);
  });

  it('have nothing else', async () => {
    expect((await ask('/graphql', ready)).status).toBe(404);
  });
});
