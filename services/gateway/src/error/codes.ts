/** How an error of the gateway is answered. */
export interface ErrorCode {
  /** What it means and what to do, for docs/error-codes.md. */
  readonly meaning: string;
  /** HTTP status where the whole request fails with it. */
  readonly status: number;
}

/** Every `extensions.code` that a client can meet; docs/error-codes.md lists them, and a test holds the two together. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The document is not GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: 'The document does not fit the schema.' },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The request cannot be read: no query, malformed JSON, or refused as a possible cross-site request.',
  },
  BAD_USER_INPUT: { status: 400, meaning: 'An argument or variable has a value that is not accepted; the message says what is expected.' },
  OPERATION_RESOLUTION_FAILURE: { status: 400, meaning: 'The document holds several operations and `operationName` names none of them.' },
  PERSISTED_QUERY_NOT_FOUND: {
    status: 400,
    meaning: 'The hash of the automatic persisted query is not known; send the query text with it.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 400, meaning: 'Persisted queries are switched off here.' },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'Something unexpected happened. The message is masked; quote `requestId` to find it in the log.',
  },
  NOT_FOUND: { status: 404, meaning: 'There is no such thing.' },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'The path does not take this HTTP method.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'The request body is larger than is accepted. Files go to `POST /submissions`.' },
  INVALID_MOMENT: {
    status: 400,
    meaning: 'The moment asked for is not one: before the log began, in the future, or two record clocks at once.',
  },
  NOT_YET_PROJECTED: {
    status: 503,
    meaning: 'The read tables have not reached the position or moment asked for within two seconds; ask again.',
  },
  CURSOR_EXPIRED: { status: 400, meaning: 'The cursor of a subscription is not one of this feed; start again without a cursor.' },
  COST_LIMIT: {
    status: 400,
    meaning: 'The operation could return more objects than is accepted; `extensions.cost` has the numbers. Ask for smaller pages.',
  },
  DEPTH_LIMIT: { status: 400, meaning: 'The operation nests fields, aliases or directives beyond the limit; the message has the numbers.' },
  RATE_LIMITED: { status: 429, meaning: 'Too many subscriptions are open from here; close some.' },
  HOST_NOT_ALLOWED: {
    status: 421,
    meaning: 'The Host header names a host this server does not answer for; list it in FACTLINE_ALLOWED_HOSTS.',
  },
  ORIGIN_NOT_ALLOWED: { status: 403, meaning: 'A web page of another site may not do this.' },
  UNAUTHENTICATED: { status: 401, meaning: 'Reserved for access control: the caller is not known.' },
  FORBIDDEN: { status: 403, meaning: 'Reserved for access control: the caller may not do this.' },
} as const satisfies Record<string, ErrorCode>;

export type GatewayErrorCode = keyof typeof errorCodes;

export const isErrorCode = (code: unknown): code is GatewayErrorCode => typeof code === 'string' && Object.hasOwn(errorCodes, code);
