import type { EventType, RecordedEvent } from '@factline/domain';
import type { Statement } from '../write/joined-insert.js';
import type { Queryable } from '../write/queryable.js';

/** What folding some events comes to. */
export interface Folded {
  /** How many of the events it covers, from the first on; at least one. The rest is to be folded once this is committed. */
  readonly count: number;
  readonly statements: readonly Statement[];
  /** Rows that the feed grew by. */
  readonly feed: number;
}

/**
 * A projection's fold over one lane. It keeps what it has loaded between pages, as of the last page it folded: whoever does not write
 * that page, or finds that another worker did, makes it `forget`.
 */
export interface Folder {
  /** The only types of events that concern it; absent: all. The last event of a page may be of any, to say how far it reaches. */
  readonly types?: readonly EventType[];
  /** Events in order, those of other lanes included. `settled` resolves when everything folded before is committed (or rejects). */
  fold(events: readonly RecordedEvent[], db: Queryable, settled: () => Promise<void>): Promise<Folded>;
  /** Everything folded so far is committed. */
  committed(): void;
  forget(): void;
}
