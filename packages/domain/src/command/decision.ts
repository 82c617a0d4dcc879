import type { ContentHash } from '../document/document.js';
import type { NewEvent } from '../event/event.js';
import type { Instant } from '../period/period.js';
import type { Problem } from '../problem/problem.js';

/** What the caller knows and the domain may not ask for: the clock, the salt of the installation. */
export interface DecideContext {
  /** The database's clock. */
  readonly now: Instant;
  /** Secret salt for content hashes, hex. */
  readonly contentSalt: string;
  /** Order of the item inside its submission; becomes the claim's `place` where it has no quote offset or row. */
  readonly place: number;
}

/** Long or personal text kept beside the log (ARCHITECTURE §3). */
export interface Content {
  readonly hash: ContentHash;
  readonly text: string;
}

export type Decision =
  | { readonly type: 'events'; readonly events: readonly NewEvent[]; readonly content: readonly Content[] }
  /** An unchanged definition, or something that stands already: nothing to record. `subject` is the stream that has it. */
  | { readonly type: 'already-known'; readonly subject: string; readonly note?: string }
  | { readonly type: 'rejected'; readonly problems: readonly Problem[] };
