import { GraphQLError } from 'graphql';
import { errorCodes, type GatewayErrorCode } from './codes.js';

/** An expected error with its stable code. `throw fail(…)` at the edge only: domain outcomes are values. */
export const fail = (code: GatewayErrorCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions, code, http: { status: errorCodes[code].status } } });
