import { endOfPosition, type RevisionRef } from '@factline/projections/read';
import { decode, writeCursor } from '../relay/cursor.js';
import { isPosition } from '../relay/position.js';

/** Where a subscriber is: in the feed, or inside its first snapshot (which reads at `position`, up to the figure `figure`). */
export type FeedCursor =
  | { readonly type: 'feed'; readonly at: RevisionRef }
  | { readonly type: 'snapshot'; readonly position: string; readonly figure: string };

/** Writes a place in the feed. A whole position (everything in it was told) is written without its ordinal. */
export const feedCursor = ({ position, ordinal }: RevisionRef): string =>
  writeCursor('f', ordinal === endOfPosition ? [position] : [position, ordinal]);

/** Writes a place inside a snapshot: the figure that was told last. */
export const snapshotCursor = (position: string, figure: string): string => writeCursor('s', [position, figure]);

/** Reads either; undefined where it is neither. */
export const parseFeedCursor = (cursor: string): FeedCursor | undefined => {
  const [kind, position, rest, ...more] = decode(cursor) ?? [];
  if (more.length > 0 || position === undefined || !isPosition(position)) return undefined;
  if (kind === 'f' && (rest === undefined || isPosition(rest))) return { type: 'feed', at: { position, ordinal: rest ?? endOfPosition } };
  if (kind === 's' && rest !== undefined) return { type: 'snapshot', position, figure: rest };
  return undefined;
};
