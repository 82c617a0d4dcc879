import { createPool } from '@factline/database';
import type { DomainEvent } from '@factline/domain';
import { createLogWriter, readPage } from '@factline/event-log';
import type { ArticleParticulars } from '@factline/formats';
import { createLog, createMetrics } from '@factline/runtime';
import { handInCommands, leaseNext, readSubmission, type SubmissionId } from '@factline/submissions';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, definitions, lines, startTestIngest, type TestIngest } from '../ingest.fixtures.js';
import { createIngestMetrics } from '../metrics.js';
import { createLedgers } from '../snapshot/data-set-ledger.js';
import { runSubmission } from '../submission/run-submission.js';

const database = await testDatabase();
let ingest: TestIngest;
beforeAll(async () => {
  ingest = await startTestIngest(database);
  await ingest.handIn(lines(...definitions, { type: 'topic', key: 'east', title: 'Far east', timeZone: 'Asia/Tokyo' }));
});
afterAll(() => ingest.stop());

const url = 'https://paper.example/flood';
const article: ArticleParticulars = { format: 'text', publisher: 'The Paper', url, publishedAt: '2021-07-16T18:00:00Z', topic: 'flood' };
const text =
  'The river rose on Friday.\n\nAt least 12 people have been killed in the valley, including three children, police said.\n\nFour homes were destroyed.\n';

const eventsOf = async (id: string) =>
  (await readPage(database.pool('superuser'), 0n, 10_000)).filter(({ meta }) => meta.submission === id);
const drafts = (events: readonly { readonly event: DomainEvent }[]) =>
  events.flatMap(({ event }) => (event.type === 'DraftProposed' ? event.data : []));

describe('an article', () => {
  it('is a document and what was read in it, an item each, with their lines', async () => {
    const submission = await ingest.handIn(text, { article });
    const events = await eventsOf(submission.id);
    expect(submission).toMatchObject({ state: 'done', counts: { items: events.length, recorded: events.length, rejected: 0 } });
    expect(events.map(({ event, meta }) => [event.type, meta.item])).toEqual(
      events.map((_, n) => [n === 0 ? 'DocumentCaptured' : 'DraftProposed', n]),
    );
    expect(events[0]?.event.data).toMatchObject({
      url,
      publisher: 'paper',
      format: 'text',
      publishedAt: { written: '2021-07-16T18:00:00Z' },
    });
    const [toll, children, homes] = drafts(events);
    expect(toll).toMatchObject({
      topic: 'flood',
      measure: 'killed',
      value: { text: 'At least 12', min: '12', qualifier: 'at-least' },
      originator: 'police',
      version: 1,
    });
    expect(children).toMatchObject({ partOf: toll?.draft, value: { text: 'three', min: '3' } });
    expect(homes).toMatchObject({ measure: 'homes-destroyed', value: { unit: 'homes' } });
    for (const { start, valueStart, valueEnd } of drafts(events)) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(text.slice(valueStart, valueEnd)).toMatch(/^(12|three|Four)$/);
    }
  });

  it('again is known, also with other particulars that say nothing new', async () => {
    expect((await ingest.handIn(text, { article })).counts).toMatchObject({ items: 4, recorded: 0, alreadyKnown: 4 });
  });

  it('edited without a word is a change, and proposes what is new in it alone', async () => {
    const edited = text.replace('At least 12 people', 'At least 14 people');
    const submission = await ingest.handIn(edited, { article: { ...article, retrievedAt: '2021-07-17T09:00:00Z' } });
    expect(submission.counts).toMatchObject({ recorded: 2, alreadyKnown: 2 });
    const events = await eventsOf(submission.id);
    expect(events[0]?.event).toMatchObject({ type: 'DocumentChanged', data: { capturedAt: '2021-07-17T09:00:00.000Z' } });
    expect(drafts(events)).toMatchObject([{ value: { text: 'At least 14' }, version: 2, capturedAt: '2021-07-17T09:00:00.000Z' }]);
  });

  it('is read in the zone of its topic', async () => {
    const late: ArticleParticulars = { format: 'text', publisher: 'paper', title: 'Late', publishedAt: '2021-07-15T20:00:00Z' };
    const read = async (more: object) =>
      drafts(await eventsOf((await ingest.handIn('Nine people were killed.', { article: { ...late, ...more } })).id));
    expect(await read({ topic: 'east', title: 'East' })).toMatchObject([{ asOf: { date: '2021-07-16', basis: 'publication' } }]);
    expect(await read({})).toMatchObject([{ asOf: { date: '2021-07-15', basis: 'publication' } }]);
  });

  it.each<[string, ArticleParticulars]>([
    ['source-unknown', { ...article, publisher: 'nobody' }],
    ['field-missing', { format: 'text', publisher: 'paper', title: 'Undated' }],
    ['topic-unknown', { ...article, topic: 'none', url: 'https://paper.example/none' }],
    ['date-invalid', { ...article, publishedAt: 'last week', url: 'https://paper.example/week' }],
  ])('whose document is refused proposes nothing: %s', async (code, particulars) => {
    const submission = await ingest.handIn(text, { article: particulars });
    expect(submission.counts).toMatchObject({ items: 1, recorded: 0, rejected: 1 });
    expect(await ingest.rejections(submission.id)).toMatchObject([{ problems: [{ code }] }]);
    expect(await eventsOf(submission.id)).toEqual([]);
  });

  it('that is longer than is read in one go is refused before it is read', async () => {
    const submission = await ingest.handIn('Nine people were killed. '.repeat(45_000), {
      article: { ...article, url: 'https://paper.example/long' },
    });
    expect(await ingest.rejections(submission.id)).toMatchObject([{ problems: [{ code: 'document-too-long' }] }]);
  });

  it.each<[string, Buffer]>([
    ['document-too-long', Buffer.alloc(4_000_001, 'a')],
    ['nul-byte', Buffer.from('12 people\0 were killed')],
    ['encoding-invalid', Buffer.from([0x31, 0xff, 0xfe])],
    ['submission-unreadable', Buffer.from('%PDF-1.7')],
    ['field-missing', Buffer.from(' \n\t')],
  ])('that is none fails as a whole: %s', async (code, bytes) => {
    expect(await ingest.handIn(bytes, { article })).toMatchObject({ state: 'failed', problems: [{ code }], counts: { items: 0 } });
  });

  it('of any bytes ends with an outcome', async () => {
    for (const odd of ['\ufeffNine people were killed.', '<p>Nine', '# 9\n* 9', '9'.repeat(5_000), '\r\n9 killed\r\n']) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        const { state } = await ingest.handIn(odd, {
          article: { ...article, format, url: `https://paper.example/${format}/${odd.length}` },
        });
        expect(state).toBe('done');
      }
    }
  });
});

describe('a worker that stops in the middle of a long article', () => {
  it('leaves it where it is, and the next one goes on', async () => {
    const apart = await testDatabase();
    const handingIn = await startTestIngest(apart, { isWorking: false });
    const db = createPool({ url: apart.url.ingest, max: 4 });
    const writer = createLogWriter(db);
    try {
      const long = Array.from({ length: 2_500 }, (_, n) => `${n + 2} people were killed in the valley, police said.`).join('\n');
      const ids = [await handingIn.receive(lines(...definitions)), await handingIn.receive(long, { article })];
      const appended: number[] = [];
      const workOn = async (id: SubmissionId, stopAfter = Number.POSITIVE_INFINITY) => {
        const stop = new AbortController();
        const append: typeof writer.append = async (group) => {
          const result = await writer.append(group);
          if (appended.push(group.events.length) >= stopAfter) stop.abort();
          return result;
        };
        const lease = await leaseNext(db, { worker: 1, leaseMs: 60_000, kinds: ['file'], busy: [], wanted: id });
        if (!lease) throw new Error('nothing to do');
        await runSubmission(
          {
            db,
            writer: { ...writer, append },
            contentSalt: '00',
            worker: 1,
            leaseMs: 60_000,
            log: createLog({ service: 'ingest', level: 'silent', format: 'json' }),
            metrics: createIngestMetrics(createMetrics('ingest')),
            stopping: stop.signal,
            ledgerOf: createLedgers(db),
            onAppended: () => {},
          },
          lease,
        );
        return readSubmission(db, id);
      };
      await workOn(ids[0] as SubmissionId);
      appended.length = 0;
      expect(await workOn(ids[1] as SubmissionId, 1)).toMatchObject({ state: 'running', counts: { recorded: 2_000 } });
      expect(await workOn(ids[1] as SubmissionId)).toMatchObject({ state: 'done', counts: { items: 2_501, recorded: 2_501 } });
      expect(appended).toEqual([1_000, 1_000, 501]);
    } finally {
      await writer.close();
      await db.end();
      await handingIn.stop();
    }
  });
});

describe('a part', () => {
  it('accepted long after its whole is a part of the claim of its whole', async () => {
    const read = await ingest.handIn('Some 40 people have been killed, including nine children, police said.', {
      article: { ...article, url: 'https://paper.example/parts' },
    });
    const [whole, part] = drafts(await eventsOf(read.id));
    const children = {
      type: 'figure',
      topic: 'flood',
      title: 'Children',
      measure: 'killed',
      population: 'children',
      place: 'valley',
      unit: 'people',
      kind: 'cumulative',
    };
    const first = await ingest.handIn(lines({ type: 'draft-acceptance', draft: whole?.draft, figure: 'flood/killed/people/valley' }));
    const second = await ingest.handIn(
      lines(
        { ...children, key: 'flood/killed/children/valley' },
        { type: 'draft-acceptance', draft: part?.draft, figure: 'flood/killed/children/valley' },
      ),
    );
    const [claim, accepted] = await eventsOf(first.id);
    expect(accepted?.event).toMatchObject({ type: 'DraftAccepted', data: { claim: claim?.id } });
    expect((await eventsOf(second.id)).map(({ event }) => event)).toMatchObject([
      { type: 'FigureDefined' },
      { type: 'ClaimRecorded', data: { partOf: claim?.id, origin: 'police', value: { text: 'nine' } } },
      { type: 'DraftAccepted' },
    ]);
    expect(
      await ingest.handIn(lines({ type: 'draft-acceptance', draft: whole?.draft, figure: 'flood/killed/people/valley' })),
    ).toMatchObject({
      counts: { recorded: 0, alreadyKnown: 1 },
    });
  });
});

describe('decisions on one draft at the same time', () => {
  it('are one, and the other is told so', async () => {
    const [draft] = drafts(await readPage(database.pool('superuser'), 0n, 10_000));
    const figure = 'flood/killed/people/valley';
    const hand = (command: object) => handInCommands(ingest.gateway, { name: 'spec', commands: [command as never], actor });
    const ids = await Promise.all([
      hand({ type: 'draft-acceptance', draft: draft?.draft, figure }),
      hand({ type: 'draft-rejection', draft: draft?.draft, reason: 'no' }),
      hand({ type: 'draft-acceptance', draft: draft?.draft, figure }),
    ]);
    // Nobody woke the worker for these: it finds them by its own clock.
    const ended = await Promise.all(ids.map((id) => ingest.ended(id)));
    const told = ended.map(({ counts }) => (counts.recorded === 1 ? 'recorded' : counts.alreadyKnown === 1 ? 'known' : 'refused')).sort();
    expect([
      ['known', 'recorded', 'refused'],
      ['recorded', 'refused', 'refused'],
    ]).toContainEqual(told);
    const refused = await Promise.all(ids.map((id) => ingest.rejections(id)));
    for (const { problems } of refused.flat()) expect(problems).toMatchObject([{ code: 'draft-decided' }]);
    const decided = (await readPage(database.pool('superuser'), 0n, 10_000)).filter(
      ({ event }) => (event.type === 'DraftAccepted' || event.type === 'DraftRejected') && event.data.draft === draft?.draft,
    );
    expect(decided).toHaveLength(1);
  });
});
