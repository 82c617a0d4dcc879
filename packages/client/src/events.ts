import { FactlineUnreachable, type GraphQLProblem, GraphQLRequestError, unreachable } from './errors.js';
import type { TypedDocumentString } from './generated/operations.js';
import { readAnswer, refusal, type Site } from './request.js';
import type { Attempt } from './resume.js';

/** The gateway sends a comment every 15 s; after this long without a byte the connection is taken for dead. Milliseconds. */
const silenceMs = 45_000;

/** One attempt at a subscription over server-sent events: plain HTTP, for where proxies let no WebSocket through. */
export const eventAttempt = <TResult, TVariables extends object>(
  { url, fetch, headers }: Site,
  document: TypedDocumentString<TResult, TVariables>,
): Attempt<TResult, TVariables> =>
  async function* (variables, opened, signal) {
    const own = new AbortController();
    const abort = (): void => own.abort();
    signal.addEventListener('abort', abort);
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = (): void => {
      clearTimeout(silence);
      silence = setTimeout(abort, silenceMs);
    };
    try {
      heard();
      const response = await fetch(...streamRequest(url, { query: document.toString(), variables }, headers, own.signal));
      if (!response.ok || response.body === null) throw refusal(response, readAnswer(url, response, await response.text()).errors ?? []);
      opened();
      for await (const { event, data } of readEvents(response.body, heard)) {
        if (event === 'complete') return;
        if (event !== 'next') continue;
        const result = JSON.parse(data) as { data?: TResult | null; errors?: readonly GraphQLProblem[] };
        if (result.errors !== undefined && result.errors.length > 0) throw new GraphQLRequestError(result.errors);
        if (result.data != null) yield result.data;
      }
      // A stream that ends without saying so was cut.
      throw new FactlineUnreachable(url, 'the stream broke off');
    } catch (error) {
      if (error instanceof GraphQLRequestError || error instanceof FactlineUnreachable) throw error;
      if (own.signal.aborted && !signal.aborted) throw new FactlineUnreachable(url, 'the stream fell silent', error);
      throw unreachable(url, error);
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', abort);
      own.abort();
    }
  };

/** An address longer than this may be cut or refused on its way. Characters. */
const longestAddress = 8_000;

/** GET, as an EventSource asks; POST where the operation is too long for an address. */
const streamRequest = (
  url: string,
  { query, variables }: { readonly query: string; readonly variables: object },
  headers: Site['headers'],
  signal: AbortSignal,
): [string, RequestInit] => {
  const target = `${url}/graphql/stream`;
  const accept = { ...headers, accept: 'text/event-stream' };
  const address = `${target}?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  if (address.length <= longestAddress) return [address, { headers: accept, signal }];
  return [
    target,
    { method: 'POST', headers: { ...accept, 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }), signal },
  ];
};

export interface ServerSentEvent {
  readonly event: string;
  readonly data: string;
}

/** The events of a `text/event-stream`; `heard` is called for every chunk, comments included. */
export async function* readEvents(body: ReadableStream<Uint8Array>, heard: () => void = () => {}): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  let event = 'message';
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      rest += decoder.decode(value, { stream: true });
      // A CR at the end may be half of a CRLF.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          if (data.length > 0) yield { event, data: data.join('\n') };
          event = 'message';
          data = [];
          continue;
        }
        const colon = line.indexOf(':');
        if (colon === 0) continue;
        const field = colon < 0 ? line : line.slice(0, colon);
        const text = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
        if (field === 'event') event = text;
        else if (field === 'data') data.push(text);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
