import type { RevisionRef } from '@factline/projections/read';
import { nodeId } from '../relay/node.js';

/** Key of a revision: its place in the feed. */
export const revisionId = (ref: RevisionRef): string => nodeId('revision', `${ref.position}.${ref.ordinal}`);

/** Reads the key; undefined where it is none. */
export const parseRevisionKey = (key: string): RevisionRef | undefined => {
  const match = /^(\d{1,18})\.(\d{1,18})$/.exec(key);
  return match === null ? undefined : { position: match[1]!, ordinal: match[2]! };
};
