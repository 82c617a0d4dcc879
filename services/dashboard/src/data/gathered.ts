export interface GatherOptions {
  /** How long it waits at least after the first wish. Milliseconds. */
  readonly leastMs: number;
  /** It rests this many times as long as the last reading took, so that steady wishes never take all of the time. */
  readonly rest: number;
}

/**
 * Many wishes to read again, few readings: those that come while one waits are that one, those that come while it reads are one more
 * afterwards. Every wish is followed by a reading that began after it, and never are there two at a time. `read` must not reject.
 */
export const gathered = (read: () => Promise<void>, { leastMs, rest }: GatherOptions): (() => void) => {
  let state: 'idle' | 'waiting' | 'reading' | 'reading, then again' = 'idle';
  let lastMs = 0;
  const wait = (): void => {
    state = 'waiting';
    setTimeout(() => void run(), Math.max(leastMs, lastMs * rest));
  };
  const run = async (): Promise<void> => {
    state = 'reading';
    const startedAt = performance.now();
    await read();
    lastMs = performance.now() - startedAt;
    // Wished for while it read: what it brought may be older than the wish.
    if ((state as string) === 'reading, then again') wait();
    else state = 'idle';
  };
  return () => {
    if (state === 'idle') wait();
    else if (state === 'reading') state = 'reading, then again';
  };
};
