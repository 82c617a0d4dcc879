import { compareRefs, countFeed, endOfPosition, type RevisionRef, readFeedHead } from '@factline/projections/read';
import { fail } from '../error/fail.js';
import { type FeedCursor, feedCursor } from './feed-cursor.js';
import type { Frame, Sink } from './frame.js';
import { backlogRows, type Group, missedOf } from './group.js';
import { renderLagged } from './render.js';

/** A backlog longer than this is not told one by one: `Lagged`. Rows. */
export const defaultBacklogLimit = 10_000;
/** A replica may be behind the cursor for this long. Milliseconds. */
const replicaWaitMs = 2_000;

/**
 * Brings one subscriber from its cursor to the live feed (ARCHITECTURE §5): the snapshot or the backlog after the cursor in pages, then
 * what the group told meanwhile, then live. Nothing is buffered for it: what it has not been told stays in the feed table, and it joins
 * the group at a moment at which nothing lies between them. Resolves when it is live, or when it is closed.
 */
export const catchUp = async (
  group: Group,
  sink: Sink,
  cursor: FeedCursor | undefined,
  backlogLimit = defaultBacklogLimit,
): Promise<void> => {
  let at = cursor?.type === 'feed' ? await tellEra(group, sink, cursor) : await tellSnapshot(group, sink, cursor);
  let isChecked = false;
  while (!sink.isClosed && !group.join(sink, at)) {
    const recent = group.recentAfter(at);
    if (recent !== undefined) {
      const frames = recent.slice(0, backlogRows);
      await writeAll(sink, frames);
      // What is remembered may be all there is: the group's own end is then the place.
      at = frames.at(-1)?.at ?? group.end;
      continue;
    }
    const { page, frames } = await group.backlog(at);
    if (!isChecked && frames.length >= backlogRows) {
      const lagged = await lag(group, at, page.head, backlogLimit);
      if (lagged !== undefined) {
        await writeAll(sink, [lagged]);
        at = lagged.at!;
        continue;
      }
      isChecked = true;
    }
    await writeAll(sink, frames);
    if (compareRefs(page.end, at) <= 0)
      await new Promise((resolve) => setTimeout(resolve, 20)); // a replica that is behind
    else at = page.end;
  }
};

/** CURSOR_EXPIRED for a place that the feed has not reached: a cursor of another installation, or of a restored backup. */
export const checkCursor = async (group: Pick<Group, 'rendering'>, cursor: FeedCursor | undefined): Promise<void> => {
  if (cursor === undefined) return;
  const position = BigInt(cursor.type === 'feed' ? cursor.at.position : cursor.position);
  const deadline = Date.now() + replicaWaitMs;
  for (;;) {
    const head = BigInt(await readFeedHead(group.rendering.services.read));
    if (position <= head) return;
    if (Date.now() > deadline) throw fail('CURSOR_EXPIRED', 'The cursor is ahead of this feed; start again without one.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** A cursor that was given while readers saw other tables: what was told up to where the present ones came may be another now. */
const tellEra = async (group: Group, sink: Sink, { at, era: told }: FeedCursor & { type: 'feed' }): Promise<RevisionRef> => {
  const { rendering, filter, era } = group;
  if (told === era.count || BigInt(at.position) > BigInt(era.position)) return at;
  const to = { position: era.position, ordinal: endOfPosition };
  await writeAll(sink, [await renderLagged(rendering, feedCursor(at, told), to, await missedOf(rendering, filter, era))]);
  return to;
};

/** Tells the present in pages, at one position; a cut one goes on after the figure that was told last. Returns the place it ends at. */
const tellSnapshot = async (group: Group, sink: Sink, told: FeedCursor | undefined): Promise<RevisionRef> => {
  // What was told of other tables is told again.
  const cursor = told?.era === group.era.count ? told : undefined;
  const position = cursor?.type === 'snapshot' ? cursor.position : group.snapshotPosition();
  let after = cursor?.type === 'snapshot' ? cursor.figure : undefined;
  do {
    const { frame, next } = await group.snapshot(position, after);
    await writeAll(sink, [frame]);
    after = next;
  } while (after !== undefined && !sink.isClosed);
  return { position, ordinal: endOfPosition };
};

const lag = async (group: Group, at: RevisionRef, head: string, limit: number): Promise<Frame | undefined> => {
  const { read } = group.rendering.services;
  if ((await countFeed(read, at, head, group.filter, limit + 1)) <= limit) return undefined;
  const missed = await countFeed(read, at, head, group.filter);
  return renderLagged(group.rendering, feedCursor(at, group.era.count), { position: head, ordinal: endOfPosition }, missed);
};

const writeAll = async (sink: Sink, frames: readonly Frame[]): Promise<void> => {
  for (const frame of frames) if (!sink.write(frame)) return;
  if (!sink.isClosed) await sink.drained();
};
