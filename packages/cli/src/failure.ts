import { FactlineUnreachable, GraphQLRequestError } from '@factline/client';
import { type ExitName, exitCodes } from './exit-codes.js';

/** An expected end of a command that is not a success: what is wrong, and the next thing to try. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  constructor(
    readonly exit: ExitName,
    message: string,
    readonly advice: readonly string[] = [],
  ) {
    super(message);
  }
}

export interface Told {
  readonly exitCode: number;
  readonly message: string;
  readonly advice: readonly string[];
}

const next: Readonly<Record<string, string>> = {
  NOT_YET_PROJECTED: 'Ask again in a moment; `factline lag` says how far behind the read tables are.',
  CURSOR_EXPIRED: 'Start again without --after.',
  INVALID_MOMENT: 'Give one of --known-at and --position, inside the life of the log; `factline lag` shows its end.',
  INTERNAL_SERVER_ERROR: 'The log of the gateway has the cause.',
};
/** Refused for what the caller wrote. */
const usageCodes = new Set(['BAD_USER_INPUT', 'INVALID_MOMENT', 'CURSOR_EXPIRED', 'GRAPHQL_VALIDATION_FAILED']);

/** Any error as what people are told and what programs get. Unexpected ones keep their stack. */
export const tellError = (error: unknown): Told => {
  if (error instanceof CliFailure) return { exitCode: exitCodes[error.exit].code, message: error.message, advice: error.advice };
  if (error instanceof FactlineUnreachable)
    return {
      exitCode: exitCodes.unreachable.code,
      message: error.message,
      advice: [error.advice.replace('say where it runs.', 'say where it runs: --url URL or FACTLINE_URL.')],
    };
  if (error instanceof GraphQLRequestError) {
    const exit = error.code === 'NOT_FOUND' ? 'notFound' : usageCodes.has(error.code) ? 'usage' : 'failed';
    const advice = next[error.code];
    const request = error.code === 'INTERNAL_SERVER_ERROR' && error.requestId !== undefined ? ` (request ${error.requestId})` : '';
    return {
      exitCode: exitCodes[exit].code,
      message: `${error.message} [${error.code}]${request}`,
      advice: advice === undefined ? [] : [advice],
    };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    exitCode: exitCodes.broken.code,
    message: text,
    advice: ['This is a bug of the command; please report it with the lines above.'],
  };
};
