import type { RecordedEvent } from '@factline/domain';
import { readPage } from '@factline/event-log';
import type { PoolClient } from 'pg';
import { figuresOf } from '../figures/fold/touches.js';
import { type Checkpoint, readCheckpoint } from '../lane/checkpoint.js';
import { FigureFault } from '../lane/figure-fault.js';
import type { Folded, Folder } from '../lane/folder.js';
import type { Lane } from '../lane/lane.js';
import { park } from '../lane/parked.js';
import type { Queryable } from '../write/queryable.js';
import { isPoison } from './failure.js';

export interface Parked {
  readonly lane: Lane;
  readonly figure: string;
  readonly event: RecordedEvent;
  readonly error: Error;
}

export interface Isolation {
  readonly client: PoolClient;
  readonly reader: Queryable;
  readonly lane: Lane;
  readonly folder: Folder;
  readonly pageEvents: number;
  readonly error: unknown;
  readonly write: (client: PoolClient, from: Checkpoint, events: readonly RecordedEvent[], folded: Folded, begun: number) => Promise<void>;
}

/**
 * Folds the page that failed in ever smaller halves until the event at fault stands alone; its figure is parked, and the rest of the
 * page goes on. An event without a figure to park cannot be passed over: then the lane stands, and says why.
 */
export const isolate = async (isolation: Isolation): Promise<Parked[]> => {
  const { client, reader, lane, pageEvents } = isolation;
  const { position } = await readCheckpoint(client, lane);
  const parked: Parked[] = [];
  await halve(isolation, await readPage(reader as never, position, pageEvents), parked);
  return parked;
};

const halve = async (isolation: Isolation, events: readonly RecordedEvent[], parked: Parked[]): Promise<void> => {
  if (events.length === 0) return;
  try {
    await attempt(isolation, events);
  } catch (error) {
    if (!isPoison(error)) throw error;
    if (events.length === 1) return parkFigure(isolation, events[0] as RecordedEvent, error as Error, parked);
    const done = await readCheckpoint(isolation.client, isolation.lane);
    const rest = events.filter(({ position }) => position > done.position);
    const middle = Math.ceil(rest.length / 2);
    await halve(isolation, rest.slice(0, middle), parked);
    await halve(isolation, rest.slice(middle), parked);
  }
};

/** One step after the other: nothing is folded ahead of what is committed. */
const attempt = async ({ client, reader, lane, folder, write }: Isolation, events: readonly RecordedEvent[]): Promise<void> => {
  folder.forget();
  let at = await readCheckpoint(client, lane);
  for (let rest = events; rest.length > 0; ) {
    const begun = performance.now();
    const folded = await folder.fold(rest, reader, () => Promise.resolve());
    const covered = rest.slice(0, folded.count);
    await write(client, at, covered, folded, begun);
    at = { epoch: at.epoch, position: (covered.at(-1) as RecordedEvent).position };
    rest = rest.slice(folded.count);
  }
};

/** Parks the first figure of the event that is not parked yet, and tries the event again without it. */
const parkFigure = async (isolation: Isolation, event: RecordedEvent, error: Error, parked: Parked[]): Promise<void> => {
  const { client, lane, folder } = isolation;
  const candidates = error instanceof FigureFault ? [error.figure] : figuresOf(event.event);
  const figure = candidates.find((key) => !parked.some((each) => each.figure === key && each.event.position === event.position));
  if (figure === undefined) throw error;
  await park(client, lane, figure, event, `${error.message} (event ${event.id} at position ${event.position})`);
  parked.push({ lane, figure, event, error });
  folder.forget();
  // A release that fails again leaves its figure parked where it was.
  const isRelease = event.event.type === 'FigureReleased';
  if (!isRelease) return halve(isolation, [event], parked);
  const at = await readCheckpoint(client, lane);
  await isolation.write(client, at, [event], { count: 1, statements: [], feed: 0 }, performance.now());
};
