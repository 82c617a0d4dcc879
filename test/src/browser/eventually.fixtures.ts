import { expect } from 'vitest';

/** What a page shows in time: it may be slow on a machine that others share, and must still come to it. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });
