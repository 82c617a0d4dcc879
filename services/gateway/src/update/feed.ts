import {
  compareRefs,
  endOfPosition,
  type FeedEra,
  type FeedPage,
  type Queryable,
  type RevisionRef,
  readFeed,
  readFeedEra,
  readFeedHead,
} from '@factline/projections/read';

export interface Feed {
  /** Everything up to here has been read. */
  readonly end: RevisionRef;
  /** Which tables it is read from. */
  readonly era: FeedEra;
  /** Follows the feed until the returned function is called. Resolves once `end` is a place that later rows come after. */
  follow(listener: () => void): Promise<() => void>;
  /** The page after a place: from memory where it is recent, else from the database. */
  pageAfter(after: RevisionRef): Promise<FeedPage>;
  /** Looks now: the feed may have grown. Only ever a hint. */
  poke(): void;
  close(): void;
}

export interface FeedOptions {
  readonly read: Queryable;
  /** Looks this often, whatever the hints say. Milliseconds. */
  readonly pollMs?: number;
  readonly pageRows?: number;
  readonly onError: (error: unknown) => void;
}

/** Pages kept in memory for groups that are a little behind. */
const keptPages = 20;

/**
 * The tail of the revision feed, read once for all subscribers of this process. Hints (LISTEN/NOTIFY, Redis) only wake it; a poll runs
 * always, and the feed table is the data. While nobody follows it, it rests.
 */
export const createFeed = ({ read, pollMs = 1_000, pageRows = 500, onError }: FeedOptions): Feed => {
  const listeners = new Set<() => void>();
  const pages: { readonly after: RevisionRef; readonly page: FeedPage }[] = [];
  let end: RevisionRef = { position: '0', ordinal: endOfPosition };
  let era: FeedEra = { count: 0, position: '0' };
  let poll: NodeJS.Timeout | undefined;
  let isReading = false;
  let isPoked = false;
  let starting: Promise<void> | undefined;

  const advance = async (): Promise<void> => {
    if (isReading) return;
    isReading = true;
    try {
      do {
        isPoked = false;
        const page = await readFeed(read, end, pageRows);
        const isOther = page.era.count !== era.count;
        if (isOther) {
          // Followers read again from here; what is kept was read from other tables.
          ({ era } = page);
          pages.length = 0;
        }
        if (compareRefs(page.end, end) <= 0) {
          if (isOther) for (const listener of listeners) listener();
          continue;
        }
        if (page.rows.length > 0) {
          pages.push({ after: end, page });
          if (pages.length > keptPages) pages.shift();
          if (page.rows.length >= pageRows) isPoked = true;
        }
        end = page.end;
        for (const listener of listeners) listener();
      } while (isPoked && listeners.size > 0);
    } catch (error) {
      onError(error); // the poll looks again
    } finally {
      isReading = false;
    }
  };
  const poke = (): void => {
    isPoked = true;
    if (listeners.size > 0) void advance();
  };

  /** Begins at the present: what was before is read from the database by whoever wants it. */
  const start = async (): Promise<void> => {
    pages.length = 0;
    era = await readFeedEra(read);
    end = { position: await readFeedHead(read), ordinal: endOfPosition };
    poll ??= setInterval(poke, pollMs);
  };

  return {
    get end() {
      return end;
    },
    get era() {
      return era;
    },
    follow: async (listener) => {
      if (poll === undefined) starting ??= start().finally(() => (starting = undefined));
      await starting;
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(poll);
        poll = undefined;
      };
    },
    pageAfter: async (after) => {
      const kept = pages.find((one) => compareRefs(one.after, after) === 0);
      return kept?.page ?? readFeed(read, after, pageRows);
    },
    poke,
    close: () => {
      clearInterval(poll);
      listeners.clear();
    },
  };
};
