import type { Source, Topic } from '@factline/domain';
import { fixedId, testDatabase } from '@factline/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { readContent } from '../content/read-content.js';
import { head } from '../read/moments.js';
import type { AppendGroup, ItemOutcome, Slice } from './group.js';
import { claimEvent, claims, meta, topicRenamed } from './groups.fixtures.js';
import { createLogWriter } from './log-writer.js';

const database = await testDatabase();
const pool = database.pool('ingest');
const writer = createLogWriter(pool);
afterAll(() => writer.close());

let made = 0;
/** A leased part of a submission of its own. */
async function leasedPart(epoch = 1): Promise<{ submission: string; part: number; epoch: number }> {
  made += 1;
  const submission = fixedId(`submission ${made}`);
  await database.pool('superuser').query(`alter table submissions.parts drop constraint if exists parts_submission_fkey`);
  await pool.query(`insert into submissions.parts (submission, part, state, epoch) values ($1, 0, 'leased', $2)`, [submission, epoch]);
  return { submission, part: 0, epoch };
}

const recorded = (count: number, from = 0): ItemOutcome[] =>
  Array.from({ length: count }, (_, n) => ({ item: from + n, outcome: 'recorded', event: n }));
const slice = (
  part: Pick<Slice, 'submission' | 'part' | 'epoch'>,
  number: number,
  outcomes: ItemOutcome[],
  more: Partial<Slice> = {},
): Slice => ({
  ...part,
  slice: number,
  outcomes,
  lastOfPart: false,
  ...more,
});
async function items(submission: string) {
  const { rows } = await pool.query('select item, outcome, position from submissions.items where submission = $1 order by slice, item', [
    submission,
  ]);
  return rows.map(({ item, outcome, position }) => [Number(item), outcome, position === null ? null : BigInt(position)]);
}
const part = async (submission: string) =>
  (await pool.query('select state, next_slice from submissions.parts where submission = $1', [submission])).rows[0];

describe('outcomes', () => {
  it('are recorded with the events they became, and move the part on', async () => {
    const leased = await leasedPart();
    const { position } = await head(pool);
    await writer.append({ events: claims('slice', 3), meta, slice: slice(leased, 0, recorded(3)) });
    await writer.append({ events: claims('last slice', 2), meta, slice: slice(leased, 1, recorded(2, 3), { lastOfPart: true }) });
    expect(await items(leased.submission)).toEqual([0, 1, 2, 3, 4].map((n) => [n, 'recorded', position + BigInt(n) + 1n]));
    expect(await part(leased.submission)).toEqual({ state: 'done', next_slice: 2 });
  });

  it('of known events are already known, with their position; of another wording with a note', async () => {
    const leased = await leasedPart();
    const { position } = await head(pool);
    await writer.append({ events: [claimEvent('known a'), claimEvent('known b', 'one wording')], meta });
    const events = [claimEvent('known a'), claimEvent('new'), claimEvent('known b', 'another wording'), claimEvent('new')];
    await writer.append({ events, meta, slice: slice(leased, 0, recorded(4, 10)) });
    expect(await items(leased.submission)).toEqual([
      [10, 'already-known', position + 1n],
      [11, 'recorded', position + 3n],
      [12, 'already-known', position + 2n],
      [13, 'already-known', position + 3n],
    ]);
    const { rows } = await pool.query(
      'select notes, recorded, already_known, skipped, rejected from submissions.slices where submission = $1',
      [leased.submission],
    );
    expect(rows).toEqual([{ notes: [{ item: 12, note: 'other-content' }], recorded: 1, already_known: 3, skipped: 0, rejected: 0 }]);
  });

  it('of every kind stand in one slice, rejections whole, whatever characters they hold', async () => {
    const leased = await leasedPart();
    const { position } = await head(pool);
    const original = 'a\u0000b\u0001c\ud800 "quoted"\n';
    const problems = [{ code: 'nul-byte' as const, path: 'value', message: 'No NUL.', received: 'a\u0000b' }];
    const outcomes: ItemOutcome[] = [
      { item: 0, outcome: 'rejected', rejection: { original, place: { line: 3 }, problems } },
      { item: 2, outcome: 'recorded', event: 1 },
      { item: 3, outcome: 'skipped', skip: { code: 'mapping-skip', reason: 'empty\u0001row' } },
      { item: 5, outcome: 'already-known', note: 'unchanged' },
    ];
    await writer.append({ events: claims('mixed', 2), meta, slice: slice(leased, 0, outcomes) });
    expect(await items(leased.submission)).toEqual([
      [0, 'rejected', null],
      [2, 'recorded', position + 2n],
      [3, 'skipped', null],
      [5, 'already-known', null],
    ]);
    const { rows } = await pool.query('select item, original, place, problems from submissions.rejections where submission = $1', [
      leased.submission,
    ]);
    expect(rows).toEqual([{ item: '0', original, place: { line: 3 }, problems }]);
    const { rows: slices } = await pool.query('select notes from submissions.slices where submission = $1', [leased.submission]);
    expect(slices[0].notes).toEqual([
      { item: 3, skip: { code: 'mapping-skip', reason: 'empty\u0001row' } },
      { item: 5, note: 'unchanged' },
    ]);
  });

  it('need no event', async () => {
    const leased = await leasedPart();
    const { position } = await head(pool);
    const result = await writer.append({
      events: [],
      meta,
      slice: slice(leased, 0, [{ item: 0, outcome: 'skipped', skip: { code: 'c', reason: 'r' } }]),
    });
    expect(result).toMatchObject({ type: 'appended', events: [] });
    expect((await head(pool)).position).toBe(position);
    expect(await items(leased.submission)).toEqual([[0, 'skipped', null]]);
  });
});

describe('the fence', () => {
  it.each([
    ['an older lease', 1, 0],
    ['a lease that was never given', 3, 0],
    ['a slice out of turn', 2, 1],
  ])('refuses %s, and nothing of the group is recorded', async (_, epoch, number) => {
    const leased = await leasedPart(2);
    const { position } = await head(pool);
    const group: AppendGroup = {
      events: claims(`fenced ${epoch} ${number}`, 2),
      meta,
      slice: slice({ ...leased, epoch }, number, recorded(2)),
    };
    const [fenced, other] = await writer.appendAll([group, { events: [claimEvent(`not fenced ${epoch} ${number}`)], meta }]);
    expect(fenced).toEqual({ type: 'fenced' });
    expect(other).toMatchObject({ type: 'appended', events: [{ position: position + 1n }] });
    expect(await items(leased.submission)).toEqual([]);
    expect(await part(leased.submission)).toEqual({ state: 'leased', next_slice: 0 });
  });

  it('refuses a slice that was recorded already', async () => {
    const leased = await leasedPart();
    const group: AppendGroup = { events: claims('twice', 2), meta, slice: slice(leased, 0, recorded(2)) };
    expect((await writer.appendAll([group, group])).map(({ type }) => type)).toEqual(['appended', 'fenced']);
  });

  it('is not moved by a group in conflict', async () => {
    const leased = await leasedPart();
    const group: AppendGroup = {
      events: [topicRenamed('conflict in slice', 'a')],
      meta,
      expected: [{ stream: 'topic:conflict in slice', version: 4 }],
      slice: slice(leased, 0, recorded(1)),
    };
    expect(await writer.append(group)).toMatchObject({ type: 'conflict', found: 0 });
    expect(await part(leased.submission)).toEqual({ state: 'leased', next_slice: 0 });
  });
});

describe('beside the events', () => {
  it('texts are kept, companions and definitions take their last value', async () => {
    const leased = await leasedPart();
    const hash = 'ab'.repeat(32) as never;
    const companion = { dataSet: 'set', key: 'row', field: 'hours', publishedAt: '2021-05-14T12:00:00.000Z' };
    const source = (name: string) => ({
      kind: 'source' as const,
      key: 'ministry',
      data: { key: 'ministry', name, aliases: ['MoH', ' moh '] } as unknown as Source,
    });
    await writer.append({
      events: [claimEvent('beside')],
      meta,
      content: [
        { hash, text: 'the text' },
        { hash, text: 'the text' },
      ],
      directory: [
        source('Ministry'),
        source('Ministry of Health'),
        { kind: 'claim-state', claim: claimEvent('beside').id as never, state: 'retracted' },
      ],
      slice: slice(leased, 0, recorded(1), {
        companions: [
          { ...companion, value: '6' },
          { ...companion, value: '24' },
        ],
      }),
    });
    expect(await readContent(pool, [hash])).toEqual(new Map([[hash, 'the text']]));
    const read = async (text: string) => (await pool.query(text)).rows;
    expect(await read('select value from submissions.companions')).toEqual([{ value: '24' }]);
    expect(await read('select data from log.definitions')).toEqual([
      { data: { key: 'ministry', name: 'Ministry of Health', aliases: ['MoH', ' moh '] } },
    ]);
    expect((await read('select name from log.definition_names order by name')).map(({ name }) => name)).toEqual([
      'ministry of health',
      'moh',
    ]);
    expect(await read('select state from log.claim_states')).toEqual([{ state: 'retracted' }]);
  });

  it('a group that brings nothing new does not turn the directory back', async () => {
    const topic = (title: string) => ({ kind: 'topic' as const, key: 't', data: { title } as Topic });
    const old = { events: [topicRenamed('t', 'old')], meta, directory: [topic('old')] };
    await writer.append(old);
    await writer.append({ events: [topicRenamed('t', 'new')], meta, directory: [topic('new')] });
    await writer.append(old);
    expect((await pool.query(`select data from log.definitions where kind = 'topic' and key = 't'`)).rows).toEqual([
      { data: { title: 'new' } },
    ]);
  });
});
