import { sqlStateOf } from '@factline/database';
import type { Pool } from 'pg';
import { type AppendRow, appendStatement, appendValues, groupResults } from './append-call.js';
import { type EncodedGroup, encodeGroup } from './encode-group.js';
import { EventIdReused, LogWriterClosed } from './errors.js';
import type { AppendGroup, GroupResult } from './group.js';

export type LogWriterOptions = {
  /** Events per statement, at most; a larger group goes alone. Default 1000. */
  maxBatch?: number;
  /**
   * How long the first group of a batch waits for others, in milliseconds. Default 0: it goes as soon as the statement before it is
   * back, so that callers who come together share a statement and a lone caller does not wait.
   */
  flushMs?: number;
  /** Events made ready and waiting, at most; beyond it groups wait as they were given. Default 20 000. */
  maxQueued?: number;
};

export type LogWriter = {
  /**
   * Records a group, whole or not at all, with whatever other groups are waiting, in one statement and transaction.
   *
   * Safe to call again with the same group whenever the outcome is not known (connection lost): what is recorded comes back as a
   * duplicate with its position. Rejects with EventIdReused, with LogWriterClosed, or with what the database said of this very group.
   */
  append(group: AppendGroup): Promise<GroupResult>;
  /** `append` for each, in order. Groups after one that failed are recorded all the same. */
  appendAll(groups: readonly AppendGroup[]): Promise<GroupResult[]>;
  /** Waits for what is queued; later appends are refused. */
  close(): Promise<void>;
};

type Caller = { readonly group: AppendGroup; resolve(result: GroupResult): void; reject(error: unknown): void };
type Waiting = Caller & { readonly encoded: EncodedGroup };

/** A micro-batching writer of the log: one statement in flight, everybody else's groups gather behind it. */
export function createLogWriter(pool: Pool, { maxBatch = 1000, flushMs = 0, maxQueued = 20_000 }: LogWriterOptions = {}): LogWriter {
  // Groups wait at the door as they were given, and are made ready when they are let in: in order, the small ones too.
  const door: Caller[] = [];
  const queue: Waiting[] = [];
  let queued = 0;
  let closed = false;
  let running: Promise<void> | undefined;

  const append = (group: AppendGroup): Promise<GroupResult> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new LogWriterClosed());
      door.push({ group, resolve, reject });
      letIn();
      running ??= work();
    });

  const letIn = (): void => {
    while (door[0] && (queued === 0 || queued + door[0].group.events.length <= maxQueued)) {
      const caller = door.shift()!;
      try {
        const encoded = encodeGroup(caller.group);
        queue.push({ ...caller, encoded });
        queued += encoded.events.length;
      } catch (error) {
        caller.reject(error);
      }
    }
  };

  const work = async (): Promise<void> => {
    // Whoever appends in the same turn of the event loop goes along.
    await new Promise<void>((gathered) => (flushMs > 0 ? setTimeout(gathered, flushMs) : setImmediate(gathered)));
    // Half of a crowd goes first: while its statement runs the other half is made ready, and so on in turn. All in one, they would
    // come back together, and the database would wait each time until they are made ready again.
    let most = queued < crowd ? maxBatch : Math.min(maxBatch, Math.ceil(queued / 2));
    while (queue.length > 0) {
      const batch = nextBatch(queue, most);
      most = maxBatch;
      for (const { encoded } of batch) queued -= encoded.events.length;
      const recording = record(batch);
      letIn(); // made ready while the database works
      await recording;
    }
    running = undefined;
  };

  const record = async (batch: readonly Waiting[]): Promise<void> => {
    const groups = batch.map(({ encoded }) => encoded);
    let sent = false;
    try {
      const values = appendValues(groups);
      sent = true;
      const { rows } = await pool.query<AppendRow>({ ...appendStatement, values });
      const results = groupResults(groups, rows[0]!);
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index]!;
        if (result instanceof EventIdReused) reject(result);
        else resolve(result);
      });
    } catch (error) {
      // Nothing of the statement is recorded. Where one group's content may be the cause, the others must not suffer for it.
      if (batch.length > 1 && (!sent || isAboutContent(error))) for (const one of batch) await record([one]);
      else for (const { reject } of batch) reject(error);
    }
  };

  return {
    append,
    appendAll: async (groups) => {
      const settled = await Promise.allSettled(groups.map(append));
      return settled.map((one) => {
        if (one.status === 'rejected') throw one.reason;
        return one.value;
      });
    },
    close: async () => {
      closed = true;
      await running;
    },
  };
}

/** From so many events on making them ready takes longer than a commit of their own. */
const crowd = 200;

/** In order of arrival, up to `maxBatch` events; ends before a group that must see what an earlier one of the batch did. */
function nextBatch(queue: Waiting[], maxBatch: number): Waiting[] {
  const ids = new Set<string>();
  const exclusive = new Set<string>();
  let events = 0;
  let size = 0;
  for (; size < queue.length; size += 1) {
    const { encoded } = queue[size]!;
    if (size > 0) {
      if (events + encoded.events.length > maxBatch) break;
      if (encoded.exclusive.some((name) => exclusive.has(name)) || encoded.events.some(({ id }) => ids.has(id))) break;
    }
    events += encoded.events.length;
    if (queue.length === 1) continue;
    for (const name of encoded.exclusive) exclusive.add(name);
    for (const { id } of encoded.events) ids.add(id);
  }
  return queue.splice(0, size);
}

/** Data exceptions (22), violated constraints (23), bad statements (42), programs' own (P0): not timeouts, locks or lost connections. */
function isAboutContent(error: unknown): boolean {
  return /^(?:22|23|42|P0)/.test(sqlStateOf(error) ?? '');
}
