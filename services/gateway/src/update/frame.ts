import type { RevisionRef } from '@factline/projections/read';

/** One message of a subscription, rendered once for everybody who gets it. */
export interface Frame {
  /** Place in the feed; undefined for pages of a snapshot, which are told to one subscriber at a time. */
  readonly at: RevisionRef | undefined;
  readonly cursor: string;
  /** The GraphQL result as JSON text. */
  readonly text: string;
  /** The server-sent event, made when somebody asks for it. */
  readonly event: () => Buffer;
}

export const createFrame = (at: RevisionRef | undefined, cursor: string, text: string): Frame => {
  let event: Buffer | undefined;
  return {
    at,
    cursor,
    text,
    event: () => {
      event ??= Buffer.from(`id: ${cursor}\nevent: next\ndata: ${text}\n\n`);
      return event;
    },
  };
};

/** A connection that frames are written to. It never blocks: a slow one is closed, and its client goes on from its cursor. */
export interface Sink {
  /** Writes; false when too much waits to be taken, and the sink has closed itself. */
  write(frame: Frame): boolean;
  /** Resolves when little waits to be taken, so that a backlog may go on; rejects when the sink is closed, or stays too slow. */
  drained(): Promise<void>;
  /** Ends it from our side: the client is to come back with its cursor. */
  end(error?: unknown): void;
  readonly isClosed: boolean;
}

/** More than this waiting to be taken, and a sink is closed. Bytes. */
export const slowAboveBytes = 1_048_576;
/** A backlog goes on below this. Bytes. */
export const drainedBelowBytes = 131_072;
/** A backlog that nobody takes for this long is given up. Milliseconds. */
export const slowAfterMs = 30_000;
