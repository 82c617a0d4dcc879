import { FactlineUnreachable, type GraphQLProblem, GraphQLRequestError, unreachable } from './errors.js';
import type { TypedDocumentString } from './generated/operations.js';

export type Fetch = typeof globalThis.fetch;

export interface RequestOptions {
  /** Wait (at most two seconds) until the read tables have this position of the log: what a mutation or an upload answered. */
  readonly minPosition?: string;
  readonly signal?: AbortSignal;
}

/** Where and as whom requests go. */
export interface Site {
  /** Base address without a slash at its end, e.g. http://127.0.0.1:4000. */
  readonly url: string;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks once. GraphQLRequestError where the gateway refuses or fails, FactlineUnreachable where nothing of ours answers. */
export const request = async <TResult, TVariables>(
  { url, fetch, headers }: Site,
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  { minPosition, signal }: RequestOptions = {},
): Promise<TResult> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(minPosition === undefined ? {} : { 'factline-min-position': minPosition }),
      },
      body: JSON.stringify({ query: document.toString(), variables }),
      ...(signal === undefined ? {} : { signal }),
    });
    text = await response.text();
  } catch (error) {
    throw unreachable(url, error);
  }
  const { data, errors } = readAnswer(url, response, text);
  if (errors !== undefined && errors.length > 0) throw refusal(response, errors);
  if (data == null) throw new FactlineUnreachable(url, 'it answers without data, so it is not a Factline gateway');
  return data as TResult;
};

export const refusal = (response: Response, errors: readonly GraphQLProblem[]): GraphQLRequestError =>
  new GraphQLRequestError(errors, response.status, response.headers.get('x-request-id') ?? undefined);

/** The body as what every path of the gateway answers; anything else comes from another program. */
export const readAnswer = (
  url: string,
  response: Response,
  text: string,
): { readonly data?: unknown; readonly errors?: readonly GraphQLProblem[] } & Record<string, unknown> => {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new FactlineUnreachable(url, `something else answers there (status ${response.status}, no JSON)`);
};
