import { BoardUpdatedDocument, type BoardUpdatedSubscription, type BoardUpdatedSubscriptionVariables } from '@factline/client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { client } from './client.js';

export type LiveUpdate = BoardUpdatedSubscription['figureUpdated'];

/** What a snapshot tells of a figure: enough to see whether it moved since it was read. */
type Mark = Extract<LiveUpdate, { __typename: 'Snapshot' }>['figures'][number];

/** Whether something happened to a figure between its page's answer and the beginning of the feed. */
export const isBehind = (shown: Pick<Mark, 'id' | 'current'> | null | undefined, marks: readonly Mark[]): boolean => {
  const mark = marks.find(({ id }) => id === shown?.id)?.current;
  return (
    mark !== undefined && (mark.revision?.id !== shown?.current.revision?.id || mark.lastConfirmedAt !== shown?.current.lastConfirmedAt)
  );
};

export type ConnectionState =
  | { readonly type: 'idle' }
  | { readonly type: 'connecting' }
  | { readonly type: 'live'; readonly since: Date; readonly isResumed: boolean }
  | { readonly type: 'lost'; readonly since: Date };

let state: ConnectionState = { type: 'idle' };
const listeners = new Set<() => void>();
const setState = (next: ConnectionState): void => {
  state = next;
  for (const listener of listeners) listener();
};

/** How the live feed is doing, as it is, not as we wish. */
export const useConnection = (): ConnectionState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

/** This often a WebSocket may fail before it ever worked, until server-sent events are tried: some proxies let no WebSocket through. */
const cutsBeforeEvents = 3;

/**
 * Follows the headlines of a topic or of some figures. Over cuts the client goes on from the last cursor, so `onUpdate` is told each change
 * once. Ends when `signal` does.
 */
const follow = async (
  variables: BoardUpdatedSubscriptionVariables,
  onUpdate: (update: LiveUpdate) => void,
  signal: AbortSignal,
): Promise<void> => {
  setState({ type: 'connecting' });
  let after: string | undefined;
  let wasLive = false;
  let cuts = 0;
  const attempt = new AbortController();
  const stop = (): void => attempt.abort();
  signal.addEventListener('abort', stop);
  const onConnection = (event: 'connected' | 'cut'): void => {
    if (signal.aborted) return;
    if (event === 'connected') {
      setState({ type: 'live', since: new Date(), isResumed: wasLive });
      wasLive = true;
      return;
    }
    cuts += 1;
    if (wasLive) setState(state.type === 'lost' ? state : { type: 'lost', since: new Date() });
    else if (cuts >= cutsBeforeEvents) attempt.abort();
  };
  const listen = async (transport: 'subscribe' | 'subscribeSse', from: AbortSignal): Promise<void> => {
    for await (const { figureUpdated } of client[transport](
      BoardUpdatedDocument,
      { ...variables, ...(after === undefined ? {} : { after }) },
      { signal: from, isPatient: true, onConnection },
    )) {
      after = figureUpdated.cursor;
      onUpdate(figureUpdated);
    }
  };
  await listen('subscribe', attempt.signal);
  if (!signal.aborted) await listen('subscribeSse', signal);
};

/**
 * The same as a hook. `variables` are compared by value. `isEnabled`: false until the page has its first answer, where the snapshot tells what
 * happened between the two.
 */
export const useLive = (variables: BoardUpdatedSubscriptionVariables, onUpdate: (update: LiveUpdate) => void, isEnabled = true): void => {
  const key = JSON.stringify(variables);
  const latest = useRef(onUpdate);
  useEffect(() => {
    latest.current = onUpdate;
  });
  useEffect(() => {
    if (!isEnabled) return;
    const controller = new AbortController();
    follow(JSON.parse(key) as BoardUpdatedSubscriptionVariables, (update) => latest.current(update), controller.signal).catch(() => {
      // Refused for good (a filter that names too much, say): the page stays readable, and says that it is not live.
      if (!controller.signal.aborted) setState({ type: 'lost', since: new Date() });
    });
    return () => {
      controller.abort();
      setState({ type: 'idle' });
    };
  }, [key, isEnabled]);
};
