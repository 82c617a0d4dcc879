import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@factline/local/postgres';
import { Redis } from 'ioredis';

export type TestRedis = { type: 'running'; url: string; stop(): Promise<void> } | { type: 'absent'; reason: string };

const startTimeoutMs = 5000;

/**
 * A Redis for one spec: REDIS_URL if set (shared: use a prefix of your own), else a private `redis-server` on a free port
 * that keeps nothing. Where neither exists the reason is given, for the spec to print as it skips.
 */
export async function testRedis(): Promise<TestRedis> {
  const given = process.env['REDIS_URL'];
  if (given) return { type: 'running', url: given, stop: async () => {} };
  if (spawnSync('redis-server', ['--version']).status !== 0)
    return { type: 'absent', reason: 'no Redis: REDIS_URL is not set and redis-server is not on the PATH' };

  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'factline-redis-'));
  const settings = { port: String(port), bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const child = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `redis://127.0.0.1:${port}`;
  await answers(url);
  return {
    type: 'running',
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => 20, maxRetriesPerRequest: null });
  client.on('error', () => {}); // refused until the server listens
  const timeout = setTimeout(() => client.disconnect(), startTimeoutMs);
  try {
    await client.connect().catch(() => {});
    await client.ping();
  } finally {
    clearTimeout(timeout);
    client.disconnect();
  }
}
