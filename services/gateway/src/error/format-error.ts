import { AsyncLocalStorage } from 'node:async_hooks';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { isErrorCode } from './codes.js';

/** The request that is being answered, for the log and for masked errors. */
export const currentRequest = new AsyncLocalStorage<{ readonly requestId: string }>();

export interface ErrorLog {
  error(details: object, message: string): void;
}

/**
 * What a client sees of an error: those with one of our codes as they are; everything unexpected is logged and masked, with the
 * request id to find it by.
 */
export const maskError =
  (log: ErrorLog) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { http: _http, stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
    const code = extensions['code'];
    if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
    const original = unwrapResolverError(error);
    // graphql-js throws plain GraphQLErrors for what only execution can tell, e.g. a variable of the wrong type.
    if (code === undefined && original === error && formatted.path === undefined)
      return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
    const requestId = currentRequest.getStore()?.requestId;
    log.error({ err: original, requestId, path: formatted.path }, 'unexpected error in a resolver');
    return {
      message:
        requestId === undefined ? 'Something went wrong.' : `Something went wrong. Quote request ${requestId} to find it in the log.`,
      ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
      ...(formatted.path === undefined ? {} : { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId === undefined ? {} : { requestId }) },
    };
  };
