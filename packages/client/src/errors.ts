/** One entry of `errors` as the gateway answers it. */
export interface GraphQLProblem {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The gateway answered, with errors. `code` and `path` are those of the first; docs/error-codes.md lists the codes. */
export class GraphQLRequestError extends Error {
  override readonly name = 'GraphQLRequestError';
  readonly code: string;
  readonly path: readonly (string | number)[];
  /** What to quote to find the request in the log of the gateway. */
  readonly requestId: string | undefined;

  constructor(
    readonly errors: readonly GraphQLProblem[],
    readonly status?: number,
    requestId?: string,
  ) {
    super(errors.map(({ message }) => message).join('\n') || 'The request was refused without a word.');
    const [first] = errors;
    this.code = String(first?.extensions?.['code'] ?? 'UNKNOWN');
    this.path = first?.path ?? [];
    const named = first?.extensions?.['requestId'];
    this.requestId = typeof named === 'string' ? named : requestId;
  }
}

/** Nothing that is Factline answers at the address. `advice` says what to do. */
export class FactlineUnreachable extends Error {
  override readonly name = 'FactlineUnreachable';
  readonly code = 'UNREACHABLE';

  constructor(
    readonly url: string,
    why: string,
    cause?: unknown,
    readonly advice = 'Start it with `npm start`, or say where it runs.',
  ) {
    super(`Factline cannot be reached at ${url}: ${why}.`, { cause });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up now',
  ETIMEDOUT: 'it does not answer in time',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer in time',
  EHOSTUNREACH: 'there is no way to the host',
  ENETUNREACH: 'there is no way to its network',
  ECONNRESET: 'the connection broke off',
  UND_ERR_SOCKET: 'the connection broke off',
  EPIPE: 'the connection broke off',
};

/** Turns what `fetch` rejects with into FactlineUnreachable; a request that was called off stays what it is. */
export const unreachable = (url: string, error: unknown): unknown => {
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) return error;
  const code = codeOf(error);
  return new FactlineUnreachable(url, (code === undefined ? undefined : reasons[code]) ?? messageOf(error), error);
};

/** The same for an upload. A gateway that refuses a file early closes while the file still comes in; its answer may then be lost. */
export const uploadBroke = (url: string, error: unknown): unknown => {
  const told = unreachable(url, error);
  if (!(told instanceof FactlineUnreachable) || !['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(codeOf(error) ?? '')) return told;
  return new FactlineUnreachable(
    url,
    'the connection broke off while the file was handed in',
    error,
    'Hand it in again. If it breaks again, it may be refused (its mapping, its size): hand in its first lines alone to see why.',
  );
};

/** The system's code is on the error, or on the causes that `fetch` wraps around it. */
const codeOf = (error: unknown): string | undefined => {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; one = one.cause, depth += 1) {
    const { code } = one as { code?: unknown };
    if (typeof code === 'string') return code;
    const [inner] = one instanceof AggregateError ? (one.errors as unknown[]) : [];
    if (inner instanceof Error && typeof (inner as { code?: unknown }).code === 'string') return (inner as { code?: string }).code;
  }
  return undefined;
};

const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'the connection failed';
  return (error.cause instanceof Error ? error.cause.message : error.message) || 'the connection failed';
};
