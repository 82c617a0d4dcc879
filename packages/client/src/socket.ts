import { type Client, createClient } from 'graphql-ws';
import { FactlineUnreachable, type GraphQLProblem, GraphQLRequestError } from './errors.js';
import type { TypedDocumentString } from './generated/operations.js';
import type { Attempt } from './resume.js';

/** What a socket that answers no ping is given, in milliseconds. */
const pongWithinMs = 5_000;
const pingEveryMs = 10_000;

export interface Sockets {
  attempt<TResult, TVariables extends object>(document: TypedDocumentString<TResult, TVariables>): Attempt<TResult, TVariables>;
  close(): void;
}

/** Subscriptions over graphql-transport-ws: one socket for all of them, opened when the first asks. Cuts are for the caller to mend (resume.ts). */
export const createSockets = (url: string, webSocket: unknown): Sockets => {
  let client: Client | undefined;
  const connect = (): Client => {
    let missing: ReturnType<typeof setTimeout> | undefined;
    const made = createClient({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      lazy: true,
      retryAttempts: 0, // graphql-ws would ask for the same `after` again
      keepAlive: pingEveryMs,
      ...(webSocket === undefined ? {} : { webSocketImpl: webSocket }),
      on: {
        // A gateway that vanished without closing would leave us waiting for ever.
        ping: (isReceived) => {
          if (!isReceived) missing = setTimeout(() => made.terminate(), pongWithinMs);
        },
        pong: (isReceived) => {
          if (isReceived) clearTimeout(missing);
        },
        closed: () => clearTimeout(missing),
      },
    });
    return made;
  };

  const attempt = <TResult, TVariables extends object>(document: TypedDocumentString<TResult, TVariables>): Attempt<TResult, TVariables> =>
    async function* (variables, opened, signal) {
      client ??= connect();
      const offOpened = client.on('connected', opened);
      const results = client.iterate<TResult>({ query: document.toString(), variables: variables as Record<string, unknown> });
      const stop = (): void => void results.return?.();
      signal.addEventListener('abort', stop);
      try {
        for await (const { data, errors } of results) {
          if (errors !== undefined && errors.length > 0) throw new GraphQLRequestError(errors as unknown as GraphQLProblem[]);
          if (data != null) yield data;
        }
      } catch (error) {
        throw socketError(url, error);
      } finally {
        signal.removeEventListener('abort', stop);
        offOpened();
        await results.return?.();
      }
    };

  return {
    attempt,
    close: () => {
      void client?.dispose();
      client = undefined;
    },
  };
};

/** graphql-ws fails with the errors of the server, with the event that closed the socket, or with an error of its own. */
const socketError = (url: string, error: unknown): unknown => {
  if (error instanceof GraphQLRequestError) return error;
  if (Array.isArray(error)) return new GraphQLRequestError(error as GraphQLProblem[]);
  const { code, reason } = (error ?? {}) as { code?: unknown; reason?: unknown };
  if (code === 4400 || code === 4401 || code === 4403 || code === 4406)
    return new GraphQLRequestError([
      {
        message: String(reason || 'The gateway refused the WebSocket.'),
        extensions: { code: code === 4401 ? 'UNAUTHENTICATED' : code === 4403 ? 'FORBIDDEN' : 'BAD_REQUEST' },
      },
    ]);
  return new FactlineUnreachable(
    url,
    typeof reason === 'string' && reason !== '' ? reason : 'the WebSocket broke off or was refused',
    error,
  );
};
