import type { At, FactlineClient } from '@factline/client';
import { type Command, InvalidArgumentError } from 'commander';
import { CliFailure } from './failure.js';
import type { Terminal } from './terminal.js';

/** What a command works with. */
export interface Session {
  readonly client: FactlineClient;
  readonly terminal: Terminal;
  /** Results as JSON for programs. */
  readonly isJson: boolean;
  /** Aborted when somebody presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Sets the exit code of a command that ends by itself. */
  setExitCode(code: number): void;
}

/** Adds a command to the program. Its action gets a session. */
export type AddCommand = (program: Command, run: Run) => void;
export type Run = <Options extends object>(
  action: (session: Session, argument: string[], options: Options) => Promise<void>,
) => (...given: unknown[]) => Promise<void>;

export const printJson = ({ terminal }: Session, value: unknown): void => terminal.out(JSON.stringify(value, null, 2));
export const printJsonLine = ({ terminal }: Session, value: unknown): void => terminal.out(JSON.stringify(value));

/** A positive whole number, for --limit. */
export const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return number;
};

/** A place in the log. */
export const positionArgument = (text: string): string => {
  if (!/^\d{1,19}$/.test(text)) throw new InvalidArgumentError('It must be a position of the log, such as 1024.');
  return text;
};

export const dayArgument = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('It must be a day, such as 2021-05-14.');
  return text;
};

/** A moment with its zone: without one it would mean something else on another machine. */
export const momentArgument = (text: string): string => {
  if (
    !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/i.test(text) ||
    Number.isNaN(Date.parse(text.replace(' ', 'T')))
  )
    throw new InvalidArgumentError('It must be a moment with its zone, such as 2021-05-14T12:00:00Z or 2021-05-14T15:00:00+03:00.');
  const moment = text.replace(' ', 'T');
  return /T\d{2}:\d{2}(Z|[+-])/i.test(moment) ? moment.replace(/(T\d{2}:\d{2})/i, '$1:00') : moment;
};

export interface MomentOptions {
  readonly knownAt?: string;
  readonly position?: string;
  readonly publishedBy?: string;
  readonly on?: string;
}

export const withMoment = (command: Command): Command =>
  command
    .option('--known-at <time>', 'as our log knew it at that time, e.g. 2021-05-14T12:00:00Z', momentArgument)
    .option('--position <position>', 'as our log knew it with that event', positionArgument)
    .option('--published-by <time>', 'from what was published by that time, whenever our log learned it', momentArgument);

export const atOf = ({ knownAt, position, publishedBy, on }: MomentOptions): At | undefined => {
  if (knownAt !== undefined && position !== undefined)
    throw new CliFailure('usage', '--known-at and --position are the same clock.', ['Give one of them.']);
  if (knownAt === undefined && position === undefined && publishedBy === undefined && on === undefined) return undefined;
  return {
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(position === undefined ? {} : { position }),
    ...(publishedBy === undefined ? {} : { publishedBy }),
    ...(on === undefined ? {} : { on }),
  };
};
