import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { killAll, newSite, processesOf, type Site, startLocalRun, startWithNpm } from './local-run.js';

const isLinux = process.platform === 'linux';
if (!isLinux) process.stdout.write('local run: not tested here, since its processes are found through /proc\n');

const sites: Site[] = [];
async function site(): Promise<Site> {
  const made = await newSite();
  sites.push(made);
  return made;
}
afterEach(() => {
  for (const made of sites.splice(0)) {
    killAll(made);
    made.remove();
  }
});

const nothingLeft = (at: Site) => expect.poll(() => processesOf(at), { timeout: 10_000 }).toEqual([]);
const isReady = async (url: string) => (await fetch(`${url}/readyz`)).ok;
const pidOf = (output: string, at: Site, service: string) =>
  processesOf(at).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`services/${service}/dist`)) ?? expect.fail(output);

// A start takes seconds, so each of these looks at more than one thing.
describe.runIf(isLinux)('the local run', () => {
  it('says when it is ready, runs once on a data directory, and leaves no process behind on SIGTERM', async () => {
    const at = await site();
    const run = startLocalRun(at);
    const url = await run.ready;
    expect(url).toBe(`http://127.0.0.1:${at.port}`);
    expect(await isReady(url)).toBe(true);
    expect(processesOf(at).length).toBeGreaterThan(4);

    const second = startLocalRun(at);
    expect(await second.ended).toBe(75);
    expect(second.output()).toContain(`Factline already runs on ${at.directory} (process ${run.pid}, http://127.0.0.1:${at.port})`);
    expect(await isReady(url)).toBe(true);

    run.signal('SIGTERM');
    expect(await run.ended).toBe(0);
    await nothingLeft(at);
  });

  it('starts a service that died again, and the database too, and leaves no process behind on SIGINT', async () => {
    const at = await site();
    const run = startLocalRun(at);
    const url = await run.ready;
    process.kill(pidOf(run.output(), at, 'gateway'), 'SIGKILL');
    await expect.poll(() => run.output(), { timeout: 10_000 }).toMatch(/gateway ended \(SIGKILL\), starting it again/);
    await expect.poll(() => isReady(url).catch(() => false), { timeout: 20_000 }).toBe(true);

    const postmaster = Number(readFileSync(`${at.directory}/postgres/data/postmaster.pid`, 'utf8').split('\n', 1)[0]);
    process.kill(postmaster, 'SIGKILL');
    await expect.poll(() => run.output(), { timeout: 10_000 }).toMatch(/PostgreSQL ended by itself/);
    await expect.poll(() => isReady(url).catch(() => false), { timeout: 30_000, interval: 200 }).toBe(true);

    run.signal('SIGINT');
    expect(await run.ended).toBe(0);
    await nothingLeft(at);
  });

  it('comes up by itself after the whole tree was killed, and takes everything with it when it alone is killed', async () => {
    const at = await site();
    await startLocalRun(at).ready;
    killAll(at);
    await nothingLeft(at);

    const again = startLocalRun(at);
    expect(await isReady(await again.ready)).toBe(true);
    again.signal('SIGKILL');
    await nothingLeft(at);
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
    it(`ends when npm, which started it, is ended by ${signal}`, async () => {
      const at = await site();
      const run = startWithNpm(at);
      await run.ready;
      run.signal(signal);
      await nothingLeft(at);
    });
  }

  it('names the port that another program holds, before it starts anything', async () => {
    const at = await site();
    const other = createServer().listen(at.port, '127.0.0.1');
    const run = startLocalRun(at);
    expect(await run.ended).toBe(75);
    expect(run.output()).toContain(`Port ${at.port} of 127.0.0.1 is already in use`);
    await nothingLeft(at);
    await new Promise((resolve) => other.close(resolve));
  });

  it('names every bad setting at once', async () => {
    const at = await site();
    const run = startLocalRun(at, { FACTLINE_PORT: 'http', FACTLINE_DEMO: 'maybe' });
    expect(await run.ended).toBe(78);
    expect(run.output()).toMatch(/FACTLINE_PORT must be a whole number\n.*FACTLINE_DEMO must be one of on, off/);
  });

  it('stops in the middle of its start', async () => {
    const at = await site();
    const run = startLocalRun(at);
    await expect.poll(() => existsSync(`${at.directory}/postgres/data.unfinished`), { timeout: 10_000, interval: 5 }).toBe(true);
    run.signal('SIGTERM');
    expect(await run.ended).toBe(0);
    await nothingLeft(at);
  });
});
