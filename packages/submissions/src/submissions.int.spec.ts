import { createPool } from '@factline/database';
import type { Instant } from '@factline/domain';
import { testDatabase } from '@factline/testing';
import { afterAll, describe, expect, it } from 'vitest';
import {
  announceWorker,
  createOutcomeWaiter,
  endDefinitions,
  endSubmission,
  failSubmission,
  handInAgain,
  handInCommands,
  type LeasedPart,
  leaseNext,
  openSubmission,
  readCompanions,
  readContentSalt,
  readOutcomes,
  readPart,
  readRejections,
  readSettledItems,
  readSubmission,
  receiveSubmission,
  renewLease,
  type SubmissionId,
  sealSubmission,
  sweepAbandoned,
  writeCompanions,
  writePart,
} from './index.js';
import { actor, chunkSplitter, claimsFile, recordSlice, unknownId } from './submissions.fixtures.js';

const database = await testDatabase();
const gateway = createPool({ url: database.url.gateway, max: 4 });
const ingest = createPool({ url: database.url.ingest, max: 4 });
afterAll(async () => {
  await gateway.end();
  await ingest.end();
});

const texts = (...parts: string[]) => parts.map((text) => Buffer.from(text));
const handIn = (...parts: string[]) => receiveSubmission(gateway, claimsFile, texts(...parts), chunkSplitter());
const claimLine = '{"type":"claim"}\n';
const sourceLine = '{"type":"source"}\n';

const lease = async (wanted: SubmissionId, worker = 1): Promise<LeasedPart> => {
  const found = await leaseNext(ingest, { worker, leaseMs: 60_000, kinds: ['file', 'api'], busy: [], wanted });
  if (found?.type !== 'part') throw new Error(`expected a part, found ${found?.type}`);
  return found;
};
const tryLease = (wanted: SubmissionId, worker: number) =>
  leaseNext(ingest, { worker, leaseMs: 60_000, kinds: ['file', 'api'], busy: [], wanted });

describe('handing in', () => {
  it('is durable part by part, and no worker sees it before it is sealed', async () => {
    const id = await openSubmission(gateway, claimsFile);
    await writePart(gateway, id, 'ndjson', { number: 0, bytes: Buffer.from(claimLine), firstLine: 1, firstRecord: 0, oversized: false });
    expect(await readSubmission(gateway, id)).toMatchObject({ state: 'receiving', parts: 1, bytes: claimLine.length });
    expect(await tryLease(id, 1)).toBeUndefined();
    await expect(sealSubmission(gateway, id, { parts: 2, bytes: 1, sha256: '', head: {} })).rejects.toThrow('1 parts stored');
    await sealSubmission(gateway, id, { parts: 1, bytes: claimLine.length, sha256: 'ab', head: { format: 'ndjson' } });
    await sealSubmission(gateway, id, { parts: 1, bytes: claimLine.length, sha256: 'ab', head: { format: 'ndjson' } });
    expect(await readSubmission(gateway, id)).toMatchObject({
      state: 'waiting',
      sha256: 'ab',
      head: { format: 'ndjson' },
      actor,
      problems: [],
    });
    expect(await tryLease(id, 1)).toMatchObject({ type: 'part', part: 0 });
  });

  it('hashes what was received, and keeps the bytes of every part', async () => {
    const id = await handIn('one\n', 'two\n');
    // printf 'one\ntwo\n' | sha256sum
    expect((await readSubmission(gateway, id))?.sha256).toBe('c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8');
    expect(await readPart(ingest, id, 1)).toEqual({
      number: 1,
      bytes: Buffer.from('two\n'),
      firstLine: 1,
      firstRecord: 0,
      oversized: false,
    });
    expect(await readPart(ingest, id, 2)).toBeUndefined();
  });

  it('gives parts back as they were, whatever their bytes', async () => {
    const id = await openSubmission(gateway, claimsFile);
    const part = {
      number: 3,
      bytes: Buffer.from(Array.from({ length: 256 }, (_, n) => 255 - n)),
      firstLine: 11_773,
      firstRecord: 5_000_000_001,
      oversized: true,
    };
    await writePart(gateway, id, 'ndjson', part);
    expect(await readPart(ingest, id, 3)).toEqual(part);
  });

  it('leaves a broken upload to be swept', async () => {
    const broken = async function* () {
      yield Buffer.from(claimLine);
      throw new Error('the connection broke');
    };
    await expect(receiveSubmission(gateway, claimsFile, broken(), chunkSplitter())).rejects.toThrow('the connection broke');
    expect(await sweepAbandoned(ingest)).toBe(0);
    expect(await sweepAbandoned(ingest, 0)).toBeGreaterThan(0);
  });

  it('knows no submission by another id, of whatever form', async () => {
    expect(await readSubmission(gateway, unknownId())).toBeUndefined();
    expect(await readSubmission(gateway, 'not an id')).toBeUndefined();
  });
});

describe('leases', () => {
  it('give one part of a submission at a time, in order, to one worker', async () => {
    const [first, second] = [await announceWorker(database.url.ingest, () => {}), await announceWorker(database.url.ingest, () => {})];
    const id = await handIn(claimLine, claimLine);
    const part = await lease(id, first.worker);
    expect(part).toMatchObject({ part: 0, pass: 'lines', epoch: 1, nextSlice: 0, firstItem: 0 });
    expect(await tryLease(id, second.worker)).toBeUndefined();
    expect(await recordSlice(ingest, part, 0, 'xxs')).toBe(true);
    expect(await lease(id, second.worker)).toMatchObject({ part: 1, firstItem: 3 });
    await first.close();
    await second.close();
  });

  it('pass to another at once when the worker is gone, and the old one records nothing more', async () => {
    const [dead, alive] = [await announceWorker(database.url.ingest, () => {}), await announceWorker(database.url.ingest, () => {})];
    const id = await handIn(claimLine);
    const old = await lease(id, dead.worker);
    expect(await recordSlice(ingest, old, 0, 'x', { isLast: false })).toBe(true);
    expect(await tryLease(id, alive.worker)).toBeUndefined();
    await dead.close();
    // The server notices the closed connection a moment later.
    let taken = await tryLease(id, alive.worker);
    while (!taken) taken = await tryLease(id, alive.worker);
    expect(taken).toMatchObject({ part: 0, epoch: 2, nextSlice: 1 });
    expect(await readSettledItems(ingest, id, 0)).toEqual(new Set([0]));
    expect(await recordSlice(ingest, old, 1, 's', { first: 1 })).toBe(false);
    expect(await renewLease(ingest, old, 1_000)).toBe(false);
    expect(await renewLease(ingest, taken as LeasedPart, 1_000)).toBe(true);
    expect(await recordSlice(ingest, taken as LeasedPart, 1, 's', { first: 1 })).toBe(true);
    await alive.close();
  });

  it('take definitions of all parts before the lines of any', async () => {
    const id = await handIn(claimLine, sourceLine + claimLine);
    const definitions = await lease(id);
    expect(definitions).toMatchObject({ part: 1, pass: 'definitions' });
    expect(await recordSlice(ingest, definitions, 0, 's', { isLast: false })).toBe(true);
    expect(await endDefinitions(ingest, definitions)).toBe(true);
    const first = await lease(id);
    expect(first).toMatchObject({ part: 0, pass: 'lines' });
    await recordSlice(ingest, first, 0, 's');
    const second = await lease(id);
    expect(second).toMatchObject({ part: 1, pass: 'lines', nextSlice: 1, firstItem: 1 });
    expect(await readSettledItems(ingest, id, 1)).toEqual(new Set([0]));
  });

  it('take submissions of mutations first', async () => {
    const file = await handIn(claimLine);
    const api = await handInCommands(gateway, { name: 'openTopic', commands: [{ type: 'topic', key: 'a' }], actor });
    const found = await leaseNext(ingest, { worker: 1, leaseMs: 1_000, kinds: ['file', 'api'], busy: [] });
    expect(found?.submission).toBe(api);
    expect(await leaseNext(ingest, { worker: 1, leaseMs: 1_000, kinds: ['api'], busy: [api] })).toBeUndefined();
    expect((await leaseNext(ingest, { worker: 1, leaseMs: 1_000, kinds: ['file'], busy: [], wanted: file }))?.submission).toBe(file);
  });
});

describe('the end', () => {
  it('keeps counts that add up, drops the bytes, and tells who waits', async () => {
    const waiter = await createOutcomeWaiter({ databaseUrl: database.url.gateway, db: gateway });
    const id = await handIn(claimLine);
    const waiting = waiter.wait(id, 10_000);
    expect(await waiter.wait(id, 0)).toBeUndefined();
    const part = await lease(id);
    await recordSlice(ingest, part, 0, 'ssxs', { isLast: false });
    expect(await readSubmission(gateway, id)).toMatchObject({
      state: 'running',
      counts: { items: 4, skipped: 3, rejected: 1 },
      partsDone: 0,
      bytesDone: 0,
    });
    expect(await endSubmission(ingest, id)).toBe(false);
    await recordSlice(ingest, part, 1, 'x', { first: 4 });
    expect(await leaseNext(ingest, { worker: 1, leaseMs: 1_000, kinds: ['file'], busy: [], wanted: id })).toEqual({
      type: 'complete',
      submission: id,
    });
    expect(await endSubmission(ingest, id)).toBe(true);
    expect(await endSubmission(ingest, id)).toBe(false);
    expect(await waiting).toMatchObject({
      state: 'done',
      counts: { items: 5, recorded: 0, alreadyKnown: 0, skipped: 3, rejected: 2 },
      bytesDone: claimLine.length,
      partsDone: 1,
    });
    await expect(readPart(ingest, id, 0)).rejects.toThrow('dropped');
    const [first, ...others] = await readRejections(gateway, id, { first: 1 });
    expect(others).toEqual([]);
    expect(first).toMatchObject({ part: 0, item: 2, number: 2, original: 'line 2', place: { line: 3 }, problems: [{ code: 'not-json' }] });
    expect(await readRejections(gateway, id, { first: 10, after: { part: 0, item: 2 } })).toMatchObject([{ item: 4 }]);
    expect((await readOutcomes(gateway, id)).map(({ outcome }) => outcome)).toEqual([
      'skipped',
      'skipped',
      'rejected',
      'skipped',
      'rejected',
    ]);
    await waiter.close();
  });

  it('may be a failure of the whole, after which it can be handed in again', async () => {
    const table = { ...claimsFile, name: 'table.csv', format: 'csv' } as const;
    const id = await receiveSubmission(gateway, table, texts('1;2\n'), chunkSplitter());
    const part = await lease(id);
    expect(part.pass).toBe('definitions');
    const problems = [{ code: 'mapping-invalid', path: '', message: 'no mapping' }] as const;
    expect(await failSubmission(ingest, id, problems)).toBe(true);
    expect(await readSubmission(gateway, id)).toMatchObject({ state: 'failed', problems });
    expect(await recordSlice(ingest, part, 0, 's')).toBe(false);
    expect(await tryLease(id, 2)).toBeUndefined();
    expect(await handInAgain(gateway, id, { mapping: { text: '{}', format: 'json' } })).toBe(true);
    expect(await handInAgain(gateway, id)).toBe(false);
    const again = await lease(id);
    expect(again).toMatchObject({ part: 0, pass: 'definitions' });
    expect(await readSubmission(gateway, id)).toMatchObject({ state: 'running', problems: [], mapping: { text: '{}', format: 'json' } });
  });
});

describe('beside submissions', () => {
  it('timelines of companions are kept in order of time', async () => {
    const entry = (publishedAt: string, value: string | null) => ({
      key: 'gaza\u001f2023-11-01',
      field: 'value',
      value,
      publishedAt: publishedAt as Instant,
    });
    await writeCompanions(ingest, 'a', [entry('2023-11-02T00:00:00.000Z', '24'), entry('2023-11-01T00:00:00.000Z', '6')]);
    await writeCompanions(ingest, 'a', [entry('2023-11-02T00:00:00.000Z', '48'), entry('2023-11-03T00:00:00.000Z', null)]);
    const timelines = await readCompanions(ingest, 'a', ['gaza\u001f2023-11-01', 'none']);
    expect([...timelines]).toEqual([
      [
        'gaza\u001f2023-11-01',
        [entry('2023-11-01T00:00:00.000Z', '6'), entry('2023-11-02T00:00:00.000Z', '48'), entry('2023-11-03T00:00:00.000Z', null)],
      ],
    ]);
    expect(await readCompanions(ingest, 'b', ['gaza\u001f2023-11-01'])).toEqual(new Map());
  });

  it('the salt is made once', async () => {
    expect(await readContentSalt(ingest)).toMatch(/^[0-9a-f]{64}$/);
    expect(await readContentSalt(ingest)).toBe(await readContentSalt(ingest));
  });
});
