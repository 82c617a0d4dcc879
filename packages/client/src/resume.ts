import { FactlineUnreachable, GraphQLRequestError } from './errors.js';
import type { TypedDocumentString } from './generated/operations.js';

export interface SubscribeOptions {
  readonly signal?: AbortSignal;
  /** Also wait for a gateway that was never reached. Absent: the first attempt fails with FactlineUnreachable. */
  readonly isPatient?: boolean;
  /** Told when the connection broke and is to be made again, and when it is back. */
  readonly onConnection?: (state: 'connected' | 'cut', why?: unknown) => void;
}

/** One attempt at a subscription: yields results until the connection ends. `opened` is called once the server took it. */
export type Attempt<TResult, TVariables> = (variables: TVariables, opened: () => void, signal: AbortSignal) => AsyncIterable<TResult>;

const firstWaitMs = 100;
const longestWaitMs = 5_000;
/** Refusals that pass by themselves; all others would only be refused again. */
const passing = new Set(['NOT_YET_PROJECTED', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR']);

/**
 * Keeps a subscription going over cuts. Where the operation takes `$after`, each attempt goes on from the last cursor that was yielded, so
 * that nothing is missed or told twice; others start anew, and end when the server says that they are complete.
 */
export async function* keepGoing<TResult, TVariables extends object>(
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  attempt: Attempt<TResult, TVariables>,
  { signal = new AbortController().signal, isPatient = false, onConnection }: SubscribeOptions,
): AsyncGenerator<TResult, void, undefined> {
  const isResumable = takesCursor(document);
  let after = (variables as { after?: string | null }).after ?? undefined;
  let wasReached = isPatient;
  let waitMs = firstWaitMs;
  while (!signal.aborted) {
    let why: unknown;
    let isConnected = false;
    const opened = (): void => {
      if (isConnected) return;
      isConnected = true;
      wasReached = true;
      onConnection?.('connected');
    };
    try {
      const from = isResumable && after !== undefined ? { ...variables, after } : variables;
      for await (const result of attempt(from, opened, signal)) {
        opened();
        waitMs = firstWaitMs;
        after = cursorOf(result) ?? after;
        yield result;
      }
      if (!isResumable) return;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GraphQLRequestError && !passing.has(error.code)) throw error;
      if (!wasReached) throw error;
      if (!(error instanceof GraphQLRequestError) && !(error instanceof FactlineUnreachable)) throw error;
      why = error;
    }
    if (signal.aborted) return;
    onConnection?.('cut', why);
    // Chance keeps thousands of subscribers of a restarted gateway from coming back at the same moment.
    await pause(waitMs * (0.5 + Math.random() / 2), signal);
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }
}

/** A variable is followed by a colon only where the operation declares it. */
const takesCursor = (document: TypedDocumentString<unknown, never>): boolean => /\$after\s*:/.test(document.toString());

const cursorOf = (result: unknown): string | undefined => {
  const [told] = typeof result === 'object' && result !== null ? (Object.values(result) as unknown[]) : [];
  const cursor = typeof told === 'object' && told !== null ? (told as { cursor?: unknown }).cursor : undefined;
  return typeof cursor === 'string' ? cursor : undefined;
};

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
