import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The address to open in a browser: a wildcard address is reached over the loopback. */
export function siteUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** False when another program listens there. Other problems (no such address) are left to the service to report. */
export function isPortFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

const askEveryMs = 100;
const sayWhyAfterMs = 10_000;

/** Resolves when /readyz of the gateway answers 200; false when `stopping` came first. `sayWhy` hears every 10 s what is missing. */
export async function becomesReady(url: string, stopping: AbortSignal, sayWhy: (why: string) => void): Promise<boolean> {
  let nextWords = performance.now() + sayWhyAfterMs;
  while (!stopping.aborted) {
    const answer = await askReadiness(url);
    if (answer === 'ready') return true;
    if (performance.now() > nextWords) {
      sayWhy(answer);
      nextWords += sayWhyAfterMs;
    }
    await delay(askEveryMs, undefined, { signal: stopping }).catch(() => {});
  }
  return false;
}

async function askReadiness(url: string): Promise<string> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(6000) });
    const body = await response.text();
    return response.ok ? 'ready' : body.trim();
  } catch (error) {
    return error instanceof Error ? `${error.message}` : 'no answer';
  }
}
