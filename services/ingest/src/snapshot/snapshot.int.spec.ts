import { setTimeout } from 'node:timers/promises';
import { readStream } from '@factline/event-log';
import type { NewSubmission } from '@factline/submissions';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lines, startTestIngest, type TestIngest } from '../ingest.fixtures.js';

const database = await testDatabase();
let ingest: TestIngest;
beforeAll(async () => {
  ingest = await startTestIngest(database);
});
afterAll(() => ingest.stop());

/** A table of deaths by day; every spec has a data set and topic of its own. */
const mappingOf = (name: string) =>
  ({
    format: 'yaml',
    text: `mapping: 1
define: true
topics: [{ key: ${name}, title: A flood }]
sources: [{ key: office, name: The Office, kind: official }]
dataSet: { key: ${name}, title: Deaths by day, publisher: office }
missing: { NR: skipped }
value: { column: killed }
period: { start: { column: day }, end: { column: day } }
figures:
  - { topic: ${name}, title: People killed, measure: killed, population: people, place: valley, unit: people, kind: flow }
`,
  }) as const;
const table = (rows: Readonly<Record<string, string | number>>) =>
  `day,killed\n${Object.entries(rows)
    .map(([day, killed]) => `2021-07-${day},${killed}\n`)
    .join('')}`;
const take = (name: string, day: number, rows: Parameters<typeof table>[0] | string, more: Partial<NewSubmission> = {}) =>
  ingest.handIn(typeof rows === 'string' ? rows : table(rows), {
    format: 'csv',
    mapping: mappingOf(name),
    snapshot: 'cautious',
    publishedAt: `2021-08-${String(day).padStart(2, '0')}T06:00:00Z`,
    ...more,
  });
const snapshots = async (name: string) => {
  const events = await readStream(ingest.gateway, `dataset:${name}`, 0n, 100);
  return events.flatMap(({ event }) => (event.type === 'SnapshotTaken' ? [event.data] : []));
};
/** What happened to the numbers of the data set since, by type. */
const changes = async (name: string) => {
  const { rows } = await ingest.gateway.query(
    `select type || ' ' || coalesce(data -> 'period' ->> 'end', '') || ' ' || coalesce(data -> 'value' ->> 'min', '') as text from log.events
     where topic = $1 and type like 'Claim%' order by position`,
    [name],
  );
  return rows.map(({ text }) => text.trim());
};

describe('a snapshot', () => {
  it('records what changed, takes back what is gone, and confirms the rest by one event', async () => {
    await take('plain', 1, { '01': 5, '02': 7, '03': 9 });
    const second = await take('plain', 2, { '01': 5, '02': 8, '04': 1 });
    expect(second).toMatchObject({ state: 'done', withdrawn: 1, counts: { items: 3, recorded: 2, alreadyKnown: 1 } });
    expect((await changes('plain')).slice(3)).toEqual([
      'ClaimRecorded 2021-07-02 8',
      'ClaimRecorded 2021-07-04 1',
      'ClaimRetracted 2021-07-03',
    ]);
    expect(await snapshots('plain')).toMatchObject([
      { rows: 3, publishedAt: { at: '2021-08-01T06:00:00.000Z' } },
      { rows: 3, publishedAt: { at: '2021-08-02T06:00:00.000Z' }, hash: second.sha256 },
    ]);
  });

  it('records nothing when it is handed in again', async () => {
    const rows = { '01': 5, '02': 7 };
    await take('again', 1, { '01': 5, '02': 6, '03': 1 });
    await take('again', 2, rows);
    const before = await changes('again');
    expect(await take('again', 2, rows)).toMatchObject({ state: 'done', withdrawn: 0, counts: { recorded: 0, alreadyKnown: 2 } });
    expect(await changes('again')).toEqual(before);
    expect(await snapshots('again')).toHaveLength(2);
  });

  it('records a number that comes back after it was gone, and one that flips', async () => {
    for (const [n, killed] of [910, 392, 910, 392].entries()) await take('flips', n + 1, { '01': killed, ...(n === 1 ? {} : { '02': 3 }) });
    expect(await changes('flips')).toEqual([
      'ClaimRecorded 2021-07-01 910',
      'ClaimRecorded 2021-07-02 3',
      'ClaimRecorded 2021-07-01 392',
      'ClaimRetracted 2021-07-02',
      'ClaimRecorded 2021-07-01 910',
      'ClaimRecorded 2021-07-02 3',
      'ClaimRecorded 2021-07-01 392',
    ]);
  });

  it('is refused as a whole where it would withdraw most of what stands, unless that is accepted', async () => {
    const many = Object.fromEntries(Array.from({ length: 28 }, (_, n) => [String(n + 1).padStart(2, '0'), n]));
    await take('emptied', 1, many);
    const empty = await take('emptied', 2, 'day,killed\n');
    expect(empty).toMatchObject({ state: 'failed', problems: [{ code: 'snapshot-withdraws-most' }] });
    expect(await take('emptied', 3, many)).toMatchObject({ state: 'done', withdrawn: 0, counts: { recorded: 0, alreadyKnown: 28 } });
    const accepted = await take('emptied', 4, { '01': 0 }, { snapshot: 'accept-withdrawals' });
    expect(accepted).toMatchObject({ state: 'done', withdrawn: 27 });
    expect((await changes('emptied')).filter((change) => change.startsWith('ClaimRetracted'))).toHaveLength(27);
  });

  it('keeps the number of a row that is refused, and withdraws nothing for want of a row that cannot be read', async () => {
    await take('spoilt', 1, { '01': 5, '02': 7 });
    const refused = await take('spoilt', 2, { '01': 5, '02': '12a4' });
    expect(refused).toMatchObject({ state: 'done', withdrawn: 0, counts: { alreadyKnown: 1, rejected: 1 } });
    const unread = await take('spoilt', 3, 'day,killed\n2021-07-01,5\n2021-07-02\n');
    expect(unread).toMatchObject({ state: 'done', withdrawn: 0, counts: { alreadyKnown: 1, rejected: 1 } });
  });

  it('comes after the one before it', async () => {
    await take('order', 3, { '01': 5 });
    expect(await take('order', 2, { '01': 4 })).toMatchObject({ state: 'failed', problems: [{ code: 'snapshot-out-of-order' }] });
    expect(await take('order', 3, { '01': 4 })).toMatchObject({ state: 'failed', problems: [{ code: 'snapshot-out-of-order' }] });
    const { publishedAt: _none, ...untimed } = {
      format: 'csv',
      mapping: mappingOf('order'),
      snapshot: 'cautious',
      publishedAt: '',
    } as const;
    expect(await ingest.handIn(table({ '01': 5 }), untimed)).toMatchObject({ state: 'failed', problems: [{ code: 'field-missing' }] });
  });

  it('starts from what stands: the recorder’s strikes and the publisher’s retractions are seen', async () => {
    await take('struck', 1, { '01': 5, '02': 7 });
    await take('struck', 2, { '01': 6, '02': 7 });
    const cell = (day: string) => ({ figure: 'struck/killed/people/valley/flow', dataSet: 'struck', period: { start: day, end: day } });
    const claim = { ...cell('2021-07-01'), value: 6 };
    const submission = await ingest.handIn(
      lines(
        { type: 'retraction', claim, by: 'recorder', reason: 'A slip of ours.' },
        { type: 'retraction', cell: cell('2021-07-02'), by: 'publisher', reason: 'Withdrawn.', publishedAt: '2021-08-02T09:00:00Z' },
      ),
    );
    expect(submission.counts).toMatchObject({ recorded: 2 });
    expect(await take('struck', 3, { '01': 5, '02': 7 })).toMatchObject({ counts: { recorded: 1, alreadyKnown: 1 } });
    expect((await changes('struck')).at(-1)).toBe('ClaimRecorded 2021-07-02 7');
  });

  it('goes on in another process where one was stopped, wherever that was', async () => {
    const days = Array.from({ length: 3_000 }, (_, n) => new Date(Date.UTC(2010, 0, 1 + n)).toISOString().slice(0, 10));
    const file = (killed: (n: number) => number, kept: number) =>
      `day,killed\n${days
        .slice(0, kept)
        .map((day, n) => `${day},${killed(n)}\n`)
        .join('')}`;
    await take(
      'stopped',
      1,
      file((n) => n, 3_000),
    );
    const second = file((n) => n + (n % 3 === 0 ? 1 : 0), 1_800);
    const idle = await startTestIngest(database, { isWorking: false });
    const id = await idle.receive(second, {
      format: 'csv',
      mapping: mappingOf('stopped'),
      snapshot: 'cautious',
      publishedAt: '2021-08-02T06:00:00Z',
      partSize: 4_096,
    });
    for (const wait of [40, 120, 200]) {
      const worker = await startTestIngest(database);
      await Promise.race([worker.ended(id), setTimeout(wait)]);
      await worker.stop();
    }
    const ended = await ingest.ended(id);
    await idle.stop();
    expect(ended).toMatchObject({ state: 'done', counts: { items: 1_800, rejected: 0 } });
    const made = (await changes('stopped')).slice(3_000);
    expect(made.filter((change) => change.startsWith('ClaimRecorded'))).toHaveLength(600);
    expect(made.filter((change) => change.startsWith('ClaimRetracted'))).toHaveLength(1_200);
    expect(new Set(made).size).toBe(1_800);
    expect(await snapshots('stopped')).toHaveLength(2);
  });
});
