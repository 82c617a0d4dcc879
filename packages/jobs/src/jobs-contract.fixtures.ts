import { expect, it } from 'vitest';
import { createJobs, type Jobs, type JobsOptions } from './index.js';

/** What both backends must do. `makeOptions` gives a place of its own (database or prefix) on the same server each time it is called. */
export function describeJobs(makeOptions: () => Promise<JobsOptions>): void {
  it('calls the handler with the key of a wake-up', async () => {
    await withJobs(makeOptions, async (jobs) => {
      const calls = recorder();
      await jobs.work('ingest', calls.handler);
      expect(await jobs.wake('ingest', 'one')).toBe(true);
      await calls.until((keys) => keys.includes('one'));
    });
  });

  it('wakes a worker that comes later than the wake-up', async () => {
    await withJobs(makeOptions, async (jobs) => {
      await jobs.wake('projection', 'figures/0');
      const calls = recorder();
      await jobs.work('projection', calls.handler);
      await calls.until((keys) => keys.includes('figures/0'));
    });
  });

  it('makes one call of many wake-ups of a key that wait', async () => {
    await withJobs(makeOptions, async (jobs) => {
      for (let n = 0; n < 20; n++) await jobs.wake('ingest', 'same');
      await jobs.wake('ingest', 'last');
      const calls = recorder();
      await jobs.work('ingest', calls.handler);
      await calls.until((keys) => keys.includes('last'));
      expect(calls.keys.filter((key) => key === 'same')).toHaveLength(1);
    });
  });

  it('runs the handler once more for wake-ups that arrive while it runs, and never twice at once for one key', async () => {
    await withJobs(makeOptions, async (jobs) => {
      const first = deferred();
      const started = deferred();
      let active = 0;
      let most = 0;
      const calls = recorder(async () => {
        most = Math.max(most, ++active);
        started.resolve();
        await first.promise;
        active--;
      });
      await jobs.work('ingest', calls.handler, { concurrency: 4 });
      await jobs.wake('ingest', 'busy');
      await started.promise;
      for (let n = 0; n < 5; n++) await jobs.wake('ingest', 'busy');
      first.resolve();
      await calls.until((keys) => keys.length >= 2);
      await jobs.wake('ingest', 'end');
      await calls.until((keys) => keys.includes('end'));
      expect(calls.keys.filter((key) => key === 'busy')).toHaveLength(2);
      expect(most).toBe(1);
    });
  });

  it('goes on after a handler that throws', async () => {
    await withJobs(makeOptions, async (jobs, warnings) => {
      const calls = recorder(async (key) => {
        if (key === 'bad') throw new Error('on purpose');
      });
      await jobs.work('ingest', calls.handler);
      await jobs.wake('ingest', 'bad');
      await calls.until((keys) => keys.includes('bad'));
      await jobs.wake('ingest', 'good');
      await calls.until((keys) => keys.includes('good'));
      // The key that failed is free again.
      await jobs.wake('ingest', 'bad');
      await calls.until((keys) => keys.filter((key) => key === 'bad').length === 2);
      expect(warnings).toContain('A wake-up failed; its work is taken up again by timer');
    });
  });

  it('lets several processes share a queue', async () => {
    const options = await makeOptions();
    const [one, other] = [createJobs(options), createJobs(options)];
    const calls = recorder();
    await one.work('ingest', calls.handler);
    await other.work('ingest', calls.handler);
    const keys = Array.from({ length: 30 }, (_, n) => `key-${n}`);
    for (const key of keys) await one.wake('ingest', key);
    await calls.until((seen) => keys.every((key) => seen.includes(key)));
    expect(calls.keys.toSorted()).toEqual(keys.toSorted());
    await one.close();
    await other.close();
  });

  it('tells every process that the feed has grown', async () => {
    const options = await makeOptions();
    const [one, other] = [createJobs(options), createJobs(options)];
    const heard = deferred();
    const stop = one.onFeed(() => heard.resolve());
    // The listener attaches in the background; a notification before that is, rightly, not heard.
    while (!(await Promise.race([heard.promise.then(() => true), other.notifyFeed().then(() => soon())])));
    stop();
    await one.close();
    await other.close();
  });

  it('waits for handlers that run when it is closed, and places no hints afterwards', async () => {
    const jobs = createJobs(await makeOptions());
    const started = deferred();
    const release = deferred();
    let isEnded = false;
    await jobs.work('ingest', async () => {
      started.resolve();
      await release.promise;
      isEnded = true;
    });
    await jobs.wake('ingest', 'long');
    await started.promise;
    const closed = jobs.close();
    release.resolve();
    await closed;
    expect(isEnded).toBe(true);
    expect(await jobs.wake('ingest', 'late')).toBe(false);
    await jobs.close();
  });
}

export async function withJobs(
  makeOptions: () => Promise<JobsOptions>,
  test: (jobs: Jobs, warnings: string[]) => Promise<void>,
): Promise<void> {
  const warnings: string[] = [];
  const jobs = createJobs({ ...(await makeOptions()), log: { warn: (_details, message) => void warnings.push(message) } });
  try {
    await test(jobs, warnings);
  } finally {
    await jobs.close();
  }
}

/** A handler that keeps the keys it was called with, and a way to await them. */
export function recorder(work: (key: string) => Promise<void> = async () => {}) {
  const keys: string[] = [];
  const waiting = new Set<() => void>();
  return {
    keys,
    handler: async (key: string) => {
      keys.push(key);
      for (const check of waiting) check();
      await work(key);
    },
    until: (condition: (keys: readonly string[]) => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!condition(keys)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

export function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const soon = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 20));
