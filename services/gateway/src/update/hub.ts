import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Services } from '../context/services.js';
import { fail } from '../error/fail.js';
import type { Feed } from './feed.js';
import type { Sink } from './frame.js';
import { createGroup, type Group } from './group.js';
import { catchUp, checkCursor } from './session.js';
import { askedOf, type ReadyOperation } from './subscribed.js';

export interface Hub {
  /**
   * Serves one `figureUpdated` to a connection. Resolves once its cursor is accepted; the way to stop it is returned. Throws
   * CURSOR_EXPIRED, RATE_LIMITED or BAD_USER_INPUT.
   */
  subscribe(operation: ReadyOperation, sink: Sink, lastEventId?: string): Promise<() => void>;
  readonly subscribers: number;
  readonly groups: number;
  close(): void;
}

export interface HubOptions {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly feed: Feed;
  readonly mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly onError: (error: unknown) => void;
  readonly onTold?: (frames: number, sinks: number) => void;
  /** Milliseconds. */
  readonly heartbeatMs?: number;
  readonly backlogLimit?: number;
  readonly subscribersAtMost?: number;
  /** Subscribers that read their snapshot or backlog at once; the others wait for their turn. */
  readonly catchUpsAtOnce?: number;
}

/** All `figureUpdated` subscriptions of this process, grouped by what they are told. */
export const createHub = (options: HubOptions): Hub => {
  const {
    schema,
    services,
    feed,
    mask,
    onError,
    onTold = () => {},
    heartbeatMs = 15_000,
    backlogLimit,
    subscribersAtMost = 20_000,
    catchUpsAtOnce = 8,
  } = options;
  const groups = new Map<string, { readonly group: Promise<Group>; sinks: number }>();
  const turns = createTurns(catchUpsAtOnce);
  let subscribers = 0;

  const enter = (key: string, start: () => Promise<Group>): Promise<Group> => {
    let entry = groups.get(key);
    if (entry === undefined) {
      entry = { group: start(), sinks: 0 };
      groups.set(key, entry);
      entry.group.catch(() => groups.delete(key));
    }
    entry.sinks += 1;
    return entry.group;
  };
  const leave = (key: string): void => {
    const entry = groups.get(key);
    if (entry === undefined) return;
    entry.sinks -= 1;
    if (entry.sinks > 0) return;
    groups.delete(key);
    void entry.group.then(
      (group) => group.close(),
      () => {},
    );
  };

  return {
    get subscribers() {
      return subscribers;
    },
    get groups() {
      return groups.size;
    },
    subscribe: async (operation, sink, lastEventId) => {
      const asked = askedOf(operation, lastEventId);
      if (subscribers >= subscribersAtMost)
        throw fail('RATE_LIMITED', `This gateway serves ${subscribersAtMost} subscriptions; try again later.`);
      subscribers += 1;
      let isLeft = false;
      let joined: Group | undefined;
      const stop = (): void => {
        if (isLeft) return;
        isLeft = true;
        subscribers -= 1;
        joined?.leave(sink);
        leave(asked.group);
      };
      try {
        const group = await enter(asked.group, () =>
          createGroup({ feed, filter: asked.filter, heartbeatMs, onError, onTold, rendering: { schema, services, mask, operation } }),
        );
        joined = group;
        await checkCursor(group, asked.after);
        turns(() => (isLeft ? Promise.resolve() : catchUp(group, sink, asked.after, backlogLimit))).catch((error: unknown) => {
          if (!sink.isClosed) onError(error);
          sink.end(error);
        });
        return stop;
      } catch (error) {
        stop();
        throw error;
      }
    },
    close: () => {
      for (const { group } of groups.values())
        void group.then(
          (one) => one.close(),
          () => {},
        );
      groups.clear();
    },
  };
};

/** Lets so many works run at once; the others wait in order. */
const createTurns = (atOnce: number): (<T>(work: () => Promise<T>) => Promise<T>) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
};
