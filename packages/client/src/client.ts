import { download } from './download.js';
import { eventAttempt } from './events.js';
import type { TypedDocumentString } from './generated/operations.js';
import { type Fetch, type RequestOptions, request, type Site } from './request.js';
import { keepGoing, type SubscribeOptions } from './resume.js';
import { createSockets } from './socket.js';
import { type Uploaded, type UploadOptions, upload } from './upload.js';

export interface ClientOptions {
  /** Address of the gateway, e.g. http://127.0.0.1:4000. */
  readonly url: string;
  readonly fetch?: Fetch;
  /** A WebSocket class for where the system has none of its own (Node before 22). */
  readonly webSocket?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FactlineClient {
  readonly url: string;
  /** Asks a query, or sends a mutation. GraphQLRequestError, FactlineUnreachable. */
  query<TResult, TVariables extends object>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
    options?: RequestOptions,
  ): Promise<TResult>;
  /** Follows a subscription over WebSocket; over cuts it goes on from the last cursor by itself. Ends with `signal`, `return()` or the subscription. */
  subscribe<TResult, TVariables extends object>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
    options?: SubscribeOptions,
  ): AsyncGenerator<TResult, void, undefined>;
  /** The same over server-sent events. */
  subscribeSse<TResult, TVariables extends object>(
    document: TypedDocumentString<TResult, TVariables>,
    variables: TVariables,
    options?: SubscribeOptions,
  ): AsyncGenerator<TResult, void, undefined>;
  /** Hands a file in; resolves with the id of its submission once it is durable. */
  upload(file: ReadableStream<Uint8Array> | Blob, options?: UploadOptions): Promise<Uploaded>;
  /** A file of the gateway, e.g. `/export`, as its bytes arrive. GraphQLRequestError where it is refused. */
  download(path: string, options?: { readonly signal?: AbortSignal }): Promise<ReadableStream<Uint8Array>>;
  /** Closes the socket. */
  close(): void;
}

/** A client of one gateway, for browsers and Node alike. Connects when it is first asked. */
export const createClient = ({
  url,
  fetch = (...args) => globalThis.fetch(...args),
  webSocket,
  headers = {},
}: ClientOptions): FactlineClient => {
  const site: Site = { url: url.replace(/\/+$/, ''), fetch, headers };
  const sockets = createSockets(site.url, webSocket);
  return {
    url: site.url,
    query: (document, variables, options) => request(site, document, variables, options),
    subscribe: (document, variables, options = {}) => keepGoing(document, variables, sockets.attempt(document), options),
    subscribeSse: (document, variables, options = {}) => keepGoing(document, variables, eventAttempt(site, document), options),
    upload: (file, options = {}) => upload(site, file, options),
    download: (path, options = {}) => download(site, path, options),
    close: sockets.close,
  };
};
