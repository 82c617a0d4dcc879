import { type LaneLag, type LaneWorker, laneName } from '@factline/projections';
import type { Log } from '@factline/runtime';

export interface LaneKeeperOptions {
  /** How far every lane is behind; asked before work is taken up by timer. */
  readonly readLag: () => Promise<readonly LaneLag[]>;
  readonly workerOf: (lane: LaneLag) => LaneWorker;
  readonly lookEveryMs: number;
  readonly stopping: AbortSignal;
  readonly log: Log;
  readonly onFailure: (lane: LaneLag) => void;
  readonly onLag: (lags: readonly LaneLag[]) => void;
}

/** Keeps every lane up to date: at once when told that the log has grown, and by its own timer whether it was told or not. */
export interface LaneKeeper {
  /** The log has, or may have, grown. Cheap to call often; resolves when the lanes have caught up with it. */
  look(): Promise<void>;
  /** Resolves when the pages under way are committed. */
  close(): Promise<void>;
}

export function startLaneKeeper(options: LaneKeeperOptions): LaneKeeper {
  const { log, stopping } = options;
  const workers = new Map<string, LaneWorker>();
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let lanes: readonly LaneLag[] = [];
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const isThere = async (name: string): Promise<boolean> => {
    const present = await options.readLag().catch(() => lanes);
    lanes = present;
    return present.some((lane) => laneName(lane) === name);
  };

  const work = async (lane: LaneLag): Promise<void> => {
    const name = laneName(lane);
    let worker = workers.get(name);
    if (worker === undefined) workers.set(name, (worker = options.workerOf(lane)));
    try {
      await worker.catchUp(stopping);
    } catch (error) {
      // Its generation was dropped under it.
      if (!(await isThere(name))) return void workers.delete(name);
      options.onFailure(lane);
      log.error({ err: error, lane: name }, 'the lane cannot go on for now; it is tried again by timer');
    }
  };

  /** Runs a lane, or makes the run under way go round once more: what it was told of may lie behind what it has read. */
  const take = (lane: LaneLag): Promise<void> => {
    const name = laneName(lane);
    const under = running.get(name);
    if (under !== undefined) {
      again.add(name);
      return under;
    }
    const run = (async () => {
      do {
        again.delete(name);
        await work(lane);
      } while (again.has(name) && !stopping.aborted);
    })().finally(() => running.delete(name));
    running.set(name, run);
    return run;
  };

  const look = async (): Promise<void> => {
    if (stopping.aborted) return;
    if (lanes.length === 0) lanes = await options.readLag();
    await Promise.all(lanes.map(take));
  };

  const lookByTimer = async (): Promise<void> => {
    try {
      lanes = await options.readLag();
      options.onLag(lanes);
      for (const name of workers.keys()) if (!running.has(name) && !lanes.some((lane) => laneName(lane) === name)) workers.delete(name);
      for (const lane of lanes) if (lane.events > 0) void take(lane);
    } catch (error) {
      log.warn({ err: error }, 'the state of the lanes cannot be read');
    }
  };
  const schedule = (): void => {
    if (stopping.aborted) return;
    timer = setTimeout(() => {
      looking = lookByTimer().finally(schedule);
    }, options.lookEveryMs);
  };
  looking = lookByTimer().finally(schedule);

  return {
    look,
    close: async () => {
      clearTimeout(timer);
      await looking;
      clearTimeout(timer);
      await Promise.all(running.values());
    },
  };
}
