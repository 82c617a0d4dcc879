import {
  compareRefs,
  countFeed,
  type FeedEra,
  type FeedFilter,
  type FeedPage,
  listSnapshot,
  type RevisionRef,
  type RevisionRow,
  readFeed,
} from '@factline/projections/read';
import { snapshotPageSize } from '../limit/measure.js';
import type { Feed } from './feed.js';
import { feedCursor } from './feed-cursor.js';
import type { Frame, Sink } from './frame.js';
import { type Rendering, renderChanges, renderHeartbeat, renderLagged, renderSnapshot } from './render.js';

/** Subscriptions that are told the same: one execution and one text for all of them. */
export interface Group {
  readonly rendering: Rendering;
  readonly filter: FeedFilter;
  /** Where the tables became others, and which they are by now. */
  readonly era: FeedEra;
  /** Everything up to here was told to those who are live. */
  readonly end: RevisionRef;
  /** Makes a subscriber live, if nothing lies between its place and the group's; false: there is still something to tell it. */
  join(sink: Sink, at: RevisionRef): boolean;
  leave(sink: Sink): void;
  /** Recent messages after a place; undefined where the group does not remember that far back. */
  recentAfter(after: RevisionRef): readonly Frame[] | undefined;
  /** Where a snapshot that begins now is read at: as the one before it, if that was just now, so that they share their pages. */
  snapshotPosition(): string;
  /** A page of the snapshot at a position, after a figure. Asked for again soon, it is read once. */
  snapshot(position: string, after: string | undefined): Promise<{ readonly frame: Frame; readonly next: string | undefined }>;
  /** A page of this group's rows after a place, and their messages. Asked for twice at once, it is read once. */
  backlog(after: RevisionRef): Promise<{ readonly page: FeedPage; readonly frames: readonly Frame[] }>;
  close(error?: unknown): void;
}

export interface GroupOptions {
  readonly feed: Feed;
  readonly rendering: Omit<Rendering, 'era'>;
  readonly filter: FeedFilter;
  readonly heartbeatMs: number;
  readonly onError: (error: unknown) => void;
  readonly onTold: (frames: number, sinks: number) => void;
}

/** Messages remembered, for subscribers that catch up. */
const remembered = 500;
/** Rows of a page of backlog. */
export const backlogRows = 100;

/** Snapshots that begin within this time are one. Milliseconds. */
const snapshotAgeMs = 1_000;
const keptSnapshotPages = 50;

const matches = (row: RevisionRow, { topic, figures, isHeadlineOnly }: FeedFilter): boolean =>
  (topic === undefined || row.topic === topic) &&
  (figures === undefined || figures.includes(row.figure)) &&
  (!isHeadlineOnly || row.isHeadline);

/** Starts a group at the present end of the feed. */
export const createGroup = async ({ feed, rendering: asked, filter, heartbeatMs, onError, onTold }: GroupOptions): Promise<Group> => {
  /** Who is live; a subscriber that has read further than the group is told nothing up to its place. */
  const live = new Map<Sink, RevisionRef | undefined>();
  const recent: Frame[] = [];
  const reading = new Map<string, ReturnType<Group['backlog']>>();
  const snapshots = new Map<string, ReturnType<Group['snapshot']>>();
  let snapshotAt: { readonly position: string; readonly since: number } | undefined;
  let isPumping = false;
  let era: FeedEra;
  let rendering: Rendering;

  const readSnapshot = async (position: string, after: string | undefined): ReturnType<Group['snapshot']> => {
    const { topic, figures } = filter;
    const page = await listSnapshot(rendering.services.read, { topic, figures, position, after, size: snapshotPageSize });
    const next = page.more ? page.rows.at(-1)?.definition.key : undefined;
    return { frame: await renderSnapshot(rendering, page.rows, position, next === undefined), next };
  };

  const tell = (frames: readonly Frame[]): void => {
    for (const [sink, ahead] of live) {
      for (const frame of frames) if (!(ahead !== undefined && compareRefs(frame.at!, ahead) <= 0) && !sink.write(frame)) break;
      if (sink.isClosed) live.delete(sink);
      else if (ahead !== undefined && compareRefs(ahead, frames.at(-1)?.at ?? ahead) < 0) live.set(sink, undefined);
    }
    if (live.size > 0 && frames.length > 0) onTold(frames.length, live.size);
  };

  /** Readers see other tables now: what is remembered is of no use, and whoever is live is told to read again. */
  const enterEra = async (): Promise<void> => {
    const next = { ...rendering, era: feed.era.count };
    const missed = await missedOf(next, filter, feed.era);
    const frame = await renderLagged(next, feedCursor(end, era.count), end, missed);
    [era, rendering] = [feed.era, next];
    recent.length = 0;
    recentFrom = end;
    reading.clear();
    snapshots.clear();
    snapshotAt = undefined;
    for (const sink of [...live.keys()]) if (!sink.write(frame)) live.delete(sink);
  };

  /** Goes on to the end of the feed, page by page; what fails is tried again at the next turn of the feed. */
  const pump = async (): Promise<void> => {
    if (isPumping) return;
    isPumping = true;
    try {
      if (feed.era.count !== era.count) await enterEra();
      while (compareRefs(end, feed.end) < 0) {
        const page = await feed.pageAfter(end);
        const rows = page.rows.filter((row) => matches(row, filter));
        const frames = rows.length === 0 ? [] : await renderChanges(rendering, rows);
        // From here on nothing waits: who joins sees either all of it as told, or none.
        tell(frames);
        recent.push(...frames);
        if (recent.length > remembered) {
          const forgotten = recent.splice(0, recent.length - remembered);
          recentFrom = forgotten.at(-1)!.at!;
        }
        if (compareRefs(page.end, end) <= 0) break;
        end = page.end;
      }
    } catch (error) {
      onError(error);
    } finally {
      isPumping = false;
    }
  };

  const unfollow = await feed.follow(() => void pump());
  let end = feed.end;
  let recentFrom = end;
  era = feed.era;
  rendering = { ...asked, era: era.count };
  const heartbeat = setInterval(() => {
    if (live.size === 0) return;
    const at = end;
    renderHeartbeat(rendering, at).then((frame) => {
      // A change may have been told meanwhile: a cursor never goes back.
      if (compareRefs(end, at) === 0) tell([frame]);
    }, onError);
  }, heartbeatMs);

  return {
    get rendering() {
      return rendering;
    },
    get era() {
      return era;
    },
    filter,
    get end() {
      return end;
    },
    join: (sink, at) => {
      if (compareRefs(at, end) < 0) return false;
      live.set(sink, compareRefs(at, end) > 0 ? at : undefined);
      return true;
    },
    leave: (sink) => {
      live.delete(sink);
    },
    recentAfter: (after) => (compareRefs(after, recentFrom) < 0 ? undefined : recent.filter((frame) => compareRefs(frame.at!, after) > 0)),
    snapshotPosition: () => {
      const now = performance.now();
      const isFresh =
        snapshotAt !== undefined && now - snapshotAt.since < snapshotAgeMs && BigInt(snapshotAt.position) >= BigInt(recentFrom.position);
      if (!isFresh) snapshotAt = { position: end.position, since: now };
      return snapshotAt!.position;
    },
    snapshot: (position, after) => {
      const key = JSON.stringify([position, after]);
      let page = snapshots.get(key);
      if (page === undefined) {
        page = readSnapshot(position, after);
        page.catch(() => snapshots.delete(key));
        snapshots.set(key, page);
        const oldest = snapshots.keys().next().value;
        if (snapshots.size > keptSnapshotPages && oldest !== undefined) snapshots.delete(oldest);
      }
      return page;
    },
    backlog: (after) => {
      const key = `${after.position}.${after.ordinal}`;
      let page = reading.get(key);
      if (page === undefined) {
        page = readFeed(rendering.services.read, after, backlogRows, filter)
          .then(async (read) => ({ page: read, frames: await renderChanges(rendering, read.rows) }))
          .finally(() => reading.delete(key));
        reading.set(key, page);
      }
      return page;
    },
    close: (error) => {
      unfollow();
      clearInterval(heartbeat);
      for (const sink of live.keys()) sink.end(error);
      live.clear();
    },
  };
};

/** Everything that was told up to where an era begins may be another now. */
export const missedOf = (rendering: Rendering, filter: FeedFilter, { position }: FeedEra): Promise<number> =>
  countFeed(rendering.services.read, { position: '0', ordinal: '0' }, position, filter);
