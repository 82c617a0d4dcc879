import { createPool } from '@factline/database';
import type { EventMeta, NewEvent, RecordedEvent } from '@factline/domain';
import { createLogWriter, readPage } from '@factline/event-log';
import { type ClonedDatabase, cloneDatabase } from '@factline/testing';
import type { Pool } from 'pg';
import { inject } from 'vitest';

export const meta: EventMeta = { actor: { kind: 'local', id: 'spec', authenticated: false } };

/** A database of its own whose log holds these events. */
export interface LogWith {
  readonly url: ClonedDatabase['url'];
  /** In the projector's role. */
  readonly pool: Pool;
  readonly events: readonly RecordedEvent[];
  append(events: readonly NewEvent[]): Promise<readonly RecordedEvent[]>;
  close(): Promise<void>;
}

export const logWith = async (events: readonly NewEvent[]): Promise<LogWith> => {
  const clone = await cloneDatabase(inject('testCluster'));
  const pool = createPool({ url: clone.url.projector, max: 12, applicationName: 'spec' });
  const ingest = createPool({ url: clone.url.ingest, max: 1, applicationName: 'spec' });
  const writer = createLogWriter(ingest);
  let last = 0n;
  const append = async (added: readonly NewEvent[]): Promise<readonly RecordedEvent[]> => {
    for (let from = 0; from < added.length; from += 500) await writer.append({ events: added.slice(from, from + 500), meta });
    const recorded = await readPage(pool, last, 1_000_000);
    last = recorded.at(-1)?.position ?? last;
    return recorded;
  };
  const recorded = await append(events);
  return {
    url: clone.url,
    pool,
    events: recorded,
    append,
    close: async () => {
      await writer.close();
      await ingest.end();
      await pool.end();
      await clone.drop();
    },
  };
};
