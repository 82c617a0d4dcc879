import { endOfPosition, type RevisionRef } from '@factline/projections/read';
import { decode, writeCursor } from '../relay/cursor.js';
import { isPosition } from '../relay/position.js';

/**
 * Where a subscriber is: in the feed, or inside its first snapshot (which reads at `position`, up to the figure `figure`). `era`: which
 * tables it was told of (see FeedEra); it is written only once there has been another.
 */
export type FeedCursor =
  | { readonly type: 'feed'; readonly at: RevisionRef; readonly era: number }
  | { readonly type: 'snapshot'; readonly position: string; readonly figure: string; readonly era: number };

/** Writes a place in the feed. A whole position (everything in it was told) is written without its ordinal. */
export const feedCursor = ({ position, ordinal }: RevisionRef, era = 0): string =>
  writeCursor(kindOf('f', era), ordinal === endOfPosition ? [position] : [position, ordinal]);

/** Writes a place inside a snapshot: the figure that was told last. */
export const snapshotCursor = (position: string, figure: string, era = 0): string => writeCursor(kindOf('s', era), [position, figure]);

const kindOf = (kind: 'f' | 's', era: number): string => (era === 0 ? kind : `${kind}${era}`);

/** Reads either; undefined where it is neither. */
export const parseFeedCursor = (cursor: string): FeedCursor | undefined => {
  const [first = '', position, rest, ...more] = decode(cursor) ?? [];
  const [, kind, counted] = /^([fs])([1-9]\d{0,8})?$/.exec(first) ?? [];
  const era = Number(counted ?? 0);
  if (more.length > 0 || position === undefined || !isPosition(position)) return undefined;
  if (kind === 'f' && (rest === undefined || isPosition(rest)))
    return { type: 'feed', at: { position, ordinal: rest ?? endOfPosition }, era };
  if (kind === 's' && rest !== undefined) return { type: 'snapshot', position, figure: rest, era };
  return undefined;
};
