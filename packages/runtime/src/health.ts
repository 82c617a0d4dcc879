import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';

/** Whether a service can do its work now, and the numbers behind it. `checks` is shown as it is: nothing secret may be in it. */
export type Readiness = { isReady: boolean; checks: Record<string, unknown> };

export type HealthSources = {
  /** Asked on every call of /readyz; a rejection counts as not ready. */
  readiness: () => Promise<Readiness>;
  metrics: Metrics;
};

const readinessTimeoutMs = 5000;

/**
 * Answers GET /healthz (the process is alive), /readyz (200 or 503, with the checks) and /metrics (Prometheus).
 * False when the request is for something else: then nothing was written.
 */
export async function answerHealth(request: IncomingMessage, response: ServerResponse, sources: HealthSources): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = (request.url ?? '').split('?', 1)[0];
  if (path === '/healthz') send(response, 200, 'application/json', '{"alive":true}\n');
  else if (path === '/readyz') {
    const { isReady, checks } = await askReadiness(sources);
    send(response, isReady ? 200 : 503, 'application/json', `${JSON.stringify({ ready: isReady, ...checks }, bigintAsText)}\n`);
  } else if (path === '/metrics') send(response, 200, sources.metrics.contentType, await sources.metrics.metrics());
  else return false;
  return true;
}

export type HealthServer = { port: number; close(): Promise<void> };

/** A small HTTP server with nothing but the health endpoints, for services that have no other. Port 0 lets the system choose. */
export async function startHealthServer(listen: { host: string; port: number }, sources: HealthSources): Promise<HealthServer> {
  const server = createServer((request, response) => {
    answerHealth(request, response, sources).then(
      (isAnswered) => {
        if (!isAnswered) send(response, 404, 'text/plain', 'Only /healthz, /readyz and /metrics are here.\n');
      },
      () => send(response, 500, 'text/plain', 'The health check failed.\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function askReadiness({ readiness }: HealthSources): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Readiness>((resolve) => {
    timer = setTimeout(
      () => resolve({ isReady: false, checks: { problem: `no answer within ${readinessTimeoutMs} ms` } }),
      readinessTimeoutMs,
    );
  });
  try {
    return await Promise.race([readiness(), tooLate]);
  } catch (error) {
    return { isReady: false, checks: { problem: error instanceof Error ? error.message : 'the check failed' } };
  } finally {
    clearTimeout(timer);
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

const bigintAsText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
