import { createRebuilder, type RebuilderOptions } from '@factline/projections';
import type { Log } from '@factline/runtime';

export interface RebuildKeeperOptions {
  readonly pool: RebuilderOptions['pool'];
  /** Lanes of the generations that are made. */
  readonly lanes: number;
  readonly lookEveryMs: number;
  readonly stopping: AbortSignal;
  readonly log: Log;
}

/** Looks for rebuilds to carry on, by its own timer: what an operator wants waits in the table. `close` waits for the step under way. */
export function startRebuildKeeper({ pool, lanes, lookEveryMs, stopping, log }: RebuildKeeperOptions): { close(): Promise<void> } {
  const rebuilder = createRebuilder({
    pool,
    lanes,
    onStep: ({ id, projection, state, generation, differences, refusal }) =>
      log.info({ rebuild: id, projection, state, generation, differences, refusal }, 'a rebuild has moved on'),
  });
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const schedule = (): void => {
    if (stopping.aborted) return;
    timer = setTimeout(() => {
      looking = rebuilder
        .advance()
        .catch((error: unknown) => log.warn({ err: error }, 'a rebuild cannot go on for now; it is tried again by timer'))
        .finally(schedule);
    }, lookEveryMs);
  };
  schedule();
  return {
    close: async () => {
      clearTimeout(timer);
      await looking;
      clearTimeout(timer);
    },
  };
}
