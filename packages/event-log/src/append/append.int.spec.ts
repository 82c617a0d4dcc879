import { fixedId, testDatabase } from '@factline/testing';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { head, momentOf, positionAt } from '../read/moments.js';
import { readEvents } from '../read/read-events.js';
import { readPage } from '../read/read-page.js';
import { readStream } from '../read/read-stream.js';
import type { GroupResult } from './group.js';
import { claimEvent, claims, groupOf, meta, topicOpened, topicRenamed } from './groups.fixtures.js';
import { createLogWriter } from './log-writer.js';

const database = await testDatabase();
const pool = database.pool('ingest');
const writer = createLogWriter(pool);
afterAll(() => writer.close());

const positions = (result: GroupResult) => (result.type === 'appended' ? result.events.map(({ position }) => position) : result);
const duplicates = (result: GroupResult) => (result.type === 'appended' ? result.events.map(({ duplicate }) => duplicate) : result);
let start = 0n;
beforeEach(async () => {
  start = (await head(pool)).position;
});

describe('appending', () => {
  it('numbers events without gaps, in the order given, and reads them back whole', async () => {
    const events = claims('whole', 3);
    const result = await writer.append({ events, items: [7, 8, 9], meta: { ...meta, correlationId: 'c' } });
    expect(positions(result)).toEqual([start + 1n, start + 2n, start + 3n]);
    const page = await readPage(pool, start, 10);
    expect(page.map(({ position, id, event, topic }) => ({ position, id, event, topic }))).toEqual(
      events.map(({ id, event, topic }, n) => ({ position: start + BigInt(n) + 1n, id, event, topic })),
    );
    expect(page.map((one) => one.meta)).toEqual([7, 8, 9].map((item) => ({ ...meta, correlationId: 'c', item })));
    expect(result).toMatchObject({ recordedAt: page[0]?.recordedAt });
    expect(page[0]?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    const { rows } = await pool.query(
      `select bool_and(hash = sha256(convert_to('{"data":' || data::text || ',"schemaVersion":' || schema_version || ',"type":"' || type || '"}', 'UTF8'))) as fits
       from log.events where position > $1`,
      [start],
    );
    expect(rows).toEqual([{ fits: true }]);
  });

  it('finds known events by id, across calls and inside one, with the position they have', async () => {
    const [one, two] = claims('known', 2) as [ReturnType<typeof claimEvent>, ReturnType<typeof claimEvent>];
    await writer.append(groupOf(one));
    const again = await writer.append(groupOf(one, two, two));
    expect(positions(again)).toEqual([start + 1n, start + 2n, start + 2n]);
    expect(duplicates(again)).toEqual([true, false, true]);
    expect((await head(pool)).position).toBe(start + 2n);
  });

  it('calls a claim with another wording known, and says that its content differs', async () => {
    await writer.append(groupOf(claimEvent('wording', 'at least 120')));
    const again = await writer.append(groupOf(claimEvent('wording', '120 or more')));
    expect(again).toMatchObject({ type: 'appended', events: [{ position: start + 1n, duplicate: true, sameContent: false }] });
  });

  it('refuses another event under a known id, and records what came with it from others', async () => {
    await writer.append(groupOf(topicOpened('reused', 'One title')));
    const [bad, good] = await Promise.allSettled([
      writer.append(groupOf(claimEvent('beside reused'), topicOpened('reused', 'Another title'))),
      writer.append(groupOf(claimEvent('good beside reused'))),
    ]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'EVENT_ID_REUSED', id: topicOpened('reused').id } });
    expect(good).toMatchObject({ status: 'fulfilled', value: { events: [{ position: start + 2n }] } });
    expect((await head(pool)).position).toBe(start + 2n);
  });

  it('lets one of two first writers win', async () => {
    const other = createLogWriter(pool);
    const expected = [{ stream: 'topic:race', version: 0 }];
    const results = await Promise.all([
      writer.append({ events: [topicRenamed('race', 'a')], meta, expected }),
      other.append({ events: [topicRenamed('race', 'b')], meta, expected }),
    ]);
    await other.close();
    expect(results.map(({ type }) => type).sort()).toEqual(['appended', 'conflict']);
    expect(results.find(({ type }) => type === 'conflict')).toEqual({ type: 'conflict', stream: 'topic:race', expected: 0, found: 1 });
  });

  it('lets one of two first writers win inside one writer, too', async () => {
    const expected = [{ stream: 'topic:same-writer', version: 0 }];
    const results = await writer.appendAll([
      { events: [topicRenamed('same-writer', 'a')], meta, expected },
      { events: [topicRenamed('same-writer', 'b')], meta, expected },
    ]);
    expect(results.map(({ type }) => type)).toEqual(['appended', 'conflict']);
  });

  it('returns a group in conflict while the others commit, and leaves no gap where it was', async () => {
    await writer.append(groupOf(topicOpened('moved on'), topicRenamed('moved on', 'again')));
    const results = await writer.appendAll([
      groupOf(...claims('before conflict', 2)),
      { events: [claimEvent('in conflict'), topicRenamed('moved on', 'late')], meta, expected: [{ stream: 'topic:moved on', version: 1 }] },
      groupOf(...claims('after conflict', 2)),
    ]);
    expect(results[1]).toEqual({ type: 'conflict', stream: 'topic:moved on', expected: 1, found: 2 });
    expect([positions(results[0]!), positions(results[2]!)]).toEqual([
      [start + 3n, start + 4n],
      [start + 5n, start + 6n],
    ]);
    expect(await readEvents(pool, { ids: [claimEvent('in conflict').id] })).toEqual([]);
  });

  it('does not hold a group that was recorded before to the versions it expected then', async () => {
    const group = { events: [topicRenamed('retry', 'a')], meta, expected: [{ stream: 'topic:retry', version: 0 }] };
    await writer.append(group);
    await writer.append(groupOf(topicRenamed('retry', 'b')));
    expect(await writer.append(group)).toMatchObject({ type: 'appended', events: [{ position: start + 1n, duplicate: true }] });
  });

  it('numbers the events of a stream, several in one call and over calls', async () => {
    await writer.append(groupOf(topicOpened('numbered'), claimEvent('between'), topicRenamed('numbered', 'one')));
    await writer.append(groupOf(topicOpened('numbered'), topicRenamed('numbered', 'two')));
    const stream = await readStream(pool, 'topic:numbered', 0n, 10);
    expect(stream.map(({ version, event }) => [version, event.type])).toEqual([
      [1, 'TopicOpened'],
      [2, 'TopicRenamed'],
      [3, 'TopicRenamed'],
    ]);
    expect((await readStream(pool, 'topic:numbered', stream[0]!.position, 1)).map(({ version }) => version)).toEqual([2]);
  });

  it('reads a claim stream from its first event on', async () => {
    const recorded = claimEvent('with history');
    const retracted = {
      id: fixedId('retraction'),
      stream: recorded.stream,
      topic: 'gaza-2021',
      event: { type: 'ClaimRetracted', data: { reason: 'x' } } as never,
    };
    await writer.append(groupOf(recorded, claimEvent('another'), retracted));
    expect((await readStream(pool, recorded.stream, 0n, 10)).map(({ event }) => event.type)).toEqual(['ClaimRecorded', 'ClaimRetracted']);
  });

  it('keeps the errors of one caller from the others', async () => {
    const broken = { ...claimEvent('broken'), id: 'no-uuid' };
    const results = await Promise.allSettled([
      writer.append(groupOf(...claims('neighbour one', 2))),
      writer.append(groupOf(broken)),
      writer.append({
        ...groupOf(claimEvent('bad slice')),
        slice: { submission: 'no-uuid', part: 0, slice: 0, epoch: 1, outcomes: [], lastOfPart: false },
      }),
      writer.append(groupOf(...claims('neighbour two', 2))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((await head(pool)).position).toBe(start + 4n);
  });

  it('announces every call once, with its last position', async () => {
    const client = await pool.connect();
    const heard: (string | undefined)[] = [];
    const two = new Promise<void>((done) => {
      client.on('notification', ({ payload }) => {
        heard.push(payload);
        if (heard.length === 2) done();
      });
    });
    await client.query('listen factline_log');
    await writer.append(groupOf(...claims('announced', 3)));
    await writer.append(groupOf(...claims('announced', 3))); // nothing new, nothing to say
    await writer.append(groupOf(claimEvent('announced last')));
    await two;
    client.release(true);
    expect(heard).toEqual([String(start + 3n), String(start + 4n)]);
  });
});

describe('moments', () => {
  it('grow with every call, and lead back to the position of that moment', async () => {
    const moments: string[] = [];
    for (let call = 0; call < 20; call += 1) {
      const result = await writer.append(groupOf(...claims(`moment ${call}`, 2)));
      if (result.type === 'appended') moments.push(result.recordedAt);
    }
    expect([...new Set(moments)].sort()).toEqual(moments);
    for (const [call, moment] of moments.entries()) {
      const last = start + BigInt(call) * 2n + 2n;
      expect(await positionAt(pool, moment)).toBe(last);
      expect(await momentOf(pool, last)).toBe(moment);
      expect(await momentOf(pool, last - 1n)).toBe(moment);
    }
    expect(await positionAt(pool, '1999-01-01T00:00:00Z')).toBe(0n);
    expect(await momentOf(pool, 10_000_000n)).toBeUndefined();
    expect(await head(pool)).toEqual({ position: start + 40n, recordedAt: moments.at(-1) });
  });
});
