import { createPool } from '@factline/database';
import { type AppendGroup, createLogWriter, type GroupResult, type LogWriter, readPage } from '@factline/event-log';
import { createLog, createMetrics } from '@factline/runtime';
import { leaseNext, readRejections, readSubmission } from '@factline/submissions';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim, definitions, lines, startTestIngest, type TestIngest } from '../ingest.fixtures.js';
import type { Ingest } from '../ingest.js';
import { createIngestMetrics } from '../metrics.js';
import { createLedgers } from '../snapshot/data-set-ledger.js';
import { runSubmission } from '../submission/run-submission.js';

const database = await testDatabase();
const db = createPool({ url: database.url.ingest, max: 4 });
const writer = createLogWriter(db);
let handingIn: TestIngest;
beforeAll(async () => {
  handingIn = await startTestIngest(database, { isWorking: false });
});
afterAll(async () => {
  await handingIn.stop();
  await writer.close();
  await db.end();
});

/** Works on a file with a log that, for some groups, does what `append` says instead. */
async function ingest(text: string, append: (group: AppendGroup) => Promise<GroupResult> | undefined) {
  const id = await handingIn.receive(text);
  const faulty: LogWriter = { ...writer, append: (group) => append(group) ?? writer.append(group) };
  const context: Ingest = {
    db,
    writer: faulty,
    contentSalt: '00',
    worker: 1,
    leaseMs: 60_000,
    log: createLog({ service: 'ingest', level: 'silent', format: 'json' }),
    metrics: createIngestMetrics(createMetrics('ingest')),
    stopping: new AbortController().signal,
    ledgerOf: createLedgers(db),
    onAppended: () => {},
  };
  const lease = await leaseNext(db, { worker: 1, leaseMs: 60_000, kinds: ['file'], busy: [], wanted: id });
  if (!lease) throw new Error('nothing to do');
  await runSubmission(context, lease);
  const submission = await readSubmission(db, id);
  return { id, submission, rejections: await readRejections(db, id, { first: 100 }) };
}
const texts = ({ events }: AppendGroup) => events.flatMap(({ event }) => (event.type === 'ClaimRecorded' ? event.data.value.text : []));

describe('a slice that the log does not take', () => {
  it('for what is in one item costs that item, and no other', async () => {
    const file = lines(...definitions, ...Array.from({ length: 20 }, (_, n) => claim(15, 100 + n)));
    const refuse = async () => {
      throw Object.assign(new Error('invalid byte sequence'), { code: '22021' });
    };
    const { submission, rejections } = await ingest(file, (group) => (texts(group).includes('113') ? refuse() : undefined));
    expect(submission).toMatchObject({ state: 'done', counts: { items: 24, recorded: 23, rejected: 1 } });
    expect(rejections).toMatchObject([{ number: 17, problems: [{ code: 'item-failed' }] }]);
    expect(JSON.parse(rejections[0]?.original ?? '')).toEqual(claim(15, 113));
  });

  it('because others changed a definition is decided again', async () => {
    let conflicts = 2;
    const { submission } = await ingest(lines({ type: 'topic', key: 'storm', title: 'A storm' }), ({ expected }) =>
      expected && conflicts-- > 0 ? Promise.resolve({ type: 'conflict', stream: 'topic:storm', expected: 0, found: 1 }) : undefined,
    );
    expect(submission?.counts).toMatchObject({ items: 1, recorded: 1 });
  });

  it('because others change it again and again costs the items that touch it', async () => {
    const conflict: GroupResult = { type: 'conflict', stream: 'topic:hail', expected: 0, found: 1 };
    const { submission, rejections } = await ingest(
      lines({ type: 'topic', key: 'hail', title: 'Hail' }, { type: 'topic', key: 'frost', title: 'Frost' }),
      ({ expected }) => (expected?.some(({ stream }) => stream === 'topic:hail') ? Promise.resolve(conflict) : undefined),
    );
    expect(submission?.counts).toMatchObject({ items: 2, recorded: 1, rejected: 1 });
    expect(rejections).toMatchObject([{ number: 0, problems: [{ code: 'version-conflict' }] }]);
  });

  it('because the part was taken over is left to whoever has it', async () => {
    const { submission } = await ingest(lines(claim(16, 1), claim(16, 2)), () => Promise.resolve({ type: 'fenced' }));
    expect(submission).toMatchObject({ state: 'running', counts: { items: 0 } });
    expect((await readPage(db, 0n, 1_000)).flatMap(({ meta }) => meta.submission ?? [])).not.toContain(submission?.id);
  });

  it('because the database is away is tried again later', async () => {
    const away = async () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    };
    await expect(ingest(lines(claim(17, 1)), away)).rejects.toThrow('ECONNREFUSED');
  });
});
