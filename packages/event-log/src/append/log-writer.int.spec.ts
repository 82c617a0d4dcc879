import { createPool, sqlStateOf, sqlStates } from '@factline/database';
import { testDatabase } from '@factline/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { head } from '../read/moments.js';
import { readPage } from '../read/read-page.js';
import { appendStatement, appendValues } from './append-call.js';
import { encodeGroup } from './encode-group.js';
import { claimEvent, claims, groupOf } from './groups.fixtures.js';
import { createLogWriter } from './log-writer.js';

const database = await testDatabase();
const pool = createPool({ url: database.url.ingest, applicationName: 'writer under test' });
afterAll(() => pool.end());

/** Holds off every append until it is let go. */
async function heldLog(): Promise<{ letGo(): Promise<void> }> {
  const client = await database.pool('owner').connect();
  await client.query('begin');
  await client.query('select log.lock_appends()');
  return {
    letGo: async () => {
      await client.query('commit');
      client.release();
    },
  };
}

async function waitingWriter(): Promise<number> {
  for (;;) {
    const { rows } = await database
      .pool('superuser')
      .query(
        `select pid from pg_stat_activity where application_name = 'writer under test' and wait_event_type = 'Lock' and datname = current_database()`,
      );
    if (rows[0]) return rows[0].pid;
  }
}

describe('a log writer', () => {
  it('takes callers who come together, or while a statement runs, into one statement', async () => {
    const writer = createLogWriter(pool);
    const together = await Promise.all(Array.from({ length: 8 }, (_, n) => writer.append(groupOf(claimEvent(`together ${n}`)))));
    const held = await heldLog();
    const first = writer.append(groupOf(claimEvent('runs')));
    await waitingWriter();
    const behind = Array.from({ length: 5 }, (_, n) => writer.append(groupOf(claimEvent(`behind ${n}`))));
    await held.letGo();
    const moments = [...(await Promise.all([first, ...behind]))].map((result) =>
      result.type === 'appended' ? result.recordedAt : result.type,
    );
    expect(new Set(together.map((result) => (result.type === 'appended' ? result.recordedAt : result.type))).size).toBe(1);
    expect(new Set(moments).size).toBe(2);
    await writer.close();
  });

  it('records groups in the order of the calls, whatever its bounds', async () => {
    const start = (await head(pool)).position;
    const writer = createLogWriter(pool, { maxBatch: 7, maxQueued: 11 });
    const groups = Array.from({ length: 40 }, (_, n) => groupOf(...claims(`bounded ${n}`, 1 + (n % 5))));
    await writer.appendAll(groups);
    await writer.close();
    expect((await readPage(pool, start, 1000)).map(({ id }) => id)).toEqual(groups.flatMap(({ events }) => events.map(({ id }) => id)));
  });

  it('sends a few together, and half of a crowd first, so that the other half is made ready meanwhile', async () => {
    const commits = async (count: number, size: number): Promise<number> => {
      const before = await committed();
      const writer = createLogWriter(pool);
      await writer.appendAll(Array.from({ length: count }, (_, n) => groupOf(...claims(`crowd ${count} ${size} ${n}`, size))));
      await writer.close();
      return (await committed()) - before;
    };
    const committed = async (): Promise<number> =>
      Number((await database.pool('superuser').query<{ count: string }>('select count(*) from log.commits')).rows[0]?.count);
    expect([await commits(8, 1), await commits(8, 50)]).toEqual([1, 2]);
  });

  it('finishes what is queued when it is closed, and takes nothing more', async () => {
    const writer = createLogWriter(pool);
    const queued = writer.append(groupOf(claimEvent('queued')));
    await writer.close();
    expect(await queued).toMatchObject({ type: 'appended' });
    await expect(writer.append(groupOf(claimEvent('too late')))).rejects.toMatchObject({ code: 'LOG_WRITER_CLOSED' });
  });

  it('tells its callers of a lost connection; asking again records what was lost, once', async () => {
    const writer = createLogWriter(pool);
    const { position } = await head(pool);
    const held = await heldLog();
    const lost = [writer.append(groupOf(claimEvent('lost a'))), writer.append(groupOf(claimEvent('lost b')))];
    const outcomes = Promise.allSettled(lost);
    await database.pool('superuser').query('select pg_terminate_backend($1)', [await waitingWriter()]);
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await held.letGo();
    expect(await writer.append(groupOf(claimEvent('lost a'), claimEvent('lost b')))).toMatchObject({
      events: [{ position: position + 1n, duplicate: false }, { position: position + 2n }],
    });
    await writer.close();
  });
});

describe('log.append', () => {
  it('refuses to run where it would not see what was committed while it waited', async () => {
    const client = await pool.connect();
    await client.query('begin isolation level repeatable read');
    const refusal = await client
      .query({ ...appendStatement, values: appendValues([encodeGroup(groupOf(claimEvent('isolated')))]) })
      .catch(sqlStateOf);
    await client.query('rollback');
    client.release();
    expect(refusal).toBe(sqlStates.wrongIsolation);
  });

  it('refuses columns of different lengths', async () => {
    const values = appendValues([encodeGroup(groupOf(...claims('uneven', 2)))]);
    values[5] = String(values[5]).split('\u0001')[0];
    expect(await pool.query({ ...appendStatement, values }).catch(sqlStateOf)).toBe(sqlStates.wrongColumns);
  });

  it('cannot be called by the services that only read', async () => {
    const values = appendValues([encodeGroup(groupOf(claimEvent('by a reader')))]);
    for (const role of ['gateway', 'projector'] as const) {
      expect(
        await database
          .pool(role)
          .query({ ...appendStatement, values })
          .catch(sqlStateOf),
      ).toBe(sqlStates.insufficientPrivilege);
    }
  });
});
