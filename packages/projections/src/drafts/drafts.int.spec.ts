import { type Command, createDirectory, decide, type Instant, type NewEvent, type Written } from '@factline/domain';
import { seededRandom, shuffled } from '@factline/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { createLaneWorker } from '../catch-up/catch-up.js';
import { dumpOf } from '../dump.fixtures.js';
import { freshGeneration } from '../figures/tables.fixtures.js';
import { createFolder } from '../lane/create-folder.js';
import type { Lane } from '../lane/lane.js';
import { type LogWith, logWith } from '../log-with.fixtures.js';
import { countDrafts, listDrafts, listDraftsOfDocuments, readDrafts, readPartsOfDrafts } from './read/drafts.js';

const seed = Number(process.env['FACTLINE_SEED'] ?? 20_211);
let log: LogWith | undefined;
afterEach(async () => {
  await log?.close();
  log = undefined;
});

const figure = 't/killed/people/anywhere';
const definitions = [
  { type: 'topic', key: 't', title: 'T' },
  { type: 'source', key: 'paper', name: 'The Paper', kind: 'media' },
  { type: 'source', key: 'police', name: 'Police', kind: 'official' },
  {
    type: 'figure',
    key: figure,
    topic: 't',
    title: 'F',
    measure: 'killed',
    population: 'people',
    place: 'anywhere',
    unit: 'people',
    kind: 'cumulative',
  },
  { type: 'document', url: 'https://a.example/1', publisher: 'paper', publishedAt: '2021-05-14', text: 'one' },
  { type: 'document', url: 'https://a.example/2', publisher: 'paper', publishedAt: '2021-05-14', text: 'two' },
] as const;
const draft = (n: number, more: object = {}) => ({
  type: 'draft',
  document: `https://a.example/${1 + (n % 2)}`,
  topic: 't',
  quote: `${n} people were killed`,
  start: 10 * n,
  value: String(n),
  measure: 'killed',
  asOf: { date: '2021-05-14', basis: 'stated' },
  originator: 'Police',
  method: 'by-hand',
  methodVersion: '1',
  ...more,
});

/** What some lines come to, decided one after the other. */
const eventsOf = (...lines: readonly object[]): NewEvent[] => {
  const directory = createDirectory();
  return lines.flatMap((line, place) => {
    const decision = decide(line as Written<Command>, directory, { now: '2021-05-20T00:00:00.000Z' as Instant, contentSalt: 'ab', place });
    if (decision.type !== 'events') throw new Error(JSON.stringify(decision));
    directory.apply(decision.events);
    return decision.events;
  });
};
const idsOf = (events: readonly NewEvent[]) => events.filter(({ event }) => event.type === 'DraftProposed').map(({ id }) => id);

/** Proposals and decisions on them, each after its proposal, in some order. */
const history = (random: () => number): NewEvent[] => {
  const drafts = Array.from({ length: 24 }, (_, n) => draft(n));
  const ids = idsOf(eventsOf(...definitions, ...drafts));
  const decisions = ids.flatMap((id, n): ({ readonly draft: string } & Readonly<Record<string, string>>)[] =>
    n % 3 === 0
      ? [{ type: 'draft-acceptance', draft: id, figure, reviewer: 'kim' }]
      : n % 3 === 1
        ? [{ type: 'draft-rejection', draft: id, reason: 'no' }]
        : [],
  );
  const early = drafts.slice(0, 12);
  const decidable = new Set(ids.slice(0, 12));
  return eventsOf(
    ...definitions,
    ...early,
    ...shuffled(
      decisions.filter(({ draft: id }) => decidable.has(id)),
      random,
    ),
    ...drafts.slice(12),
    ...shuffled(
      decisions.filter(({ draft: id }) => !decidable.has(id)),
      random,
    ),
  );
};

describe('the drafts projection', () => {
  it(`is the same in any paging, live or built anew, whatever wakes it twice (seed ${seed})`, async () => {
    const random = seededRandom(seed);
    const events = history(random);
    log = await logWith(events.slice(0, 15));
    const { pool } = log;
    const live: Lane = { projection: 'drafts', generation: 1, lane: 0, lanes: 1 };
    for (let n = 15; n < events.length; n += 6) {
      await Promise.all(
        [3, 1].map((pageEvents) =>
          createLaneWorker({ pool, lane: live, folder: createFolder(live), pageEvents })
            .catchUp()
            .catch(() => {}),
        ),
      );
      await log.append(events.slice(n, n + 6));
    }
    const worker = createLaneWorker({ pool, lane: live, folder: createFolder(live), pageEvents: 7 });
    await worker.catchUp();
    await worker.catchUp();
    const dump = await dumpOf(pool, live);
    expect(dump['drafts']).toHaveLength(24);
    for (const pageEvents of [1, 1000]) {
      const lane = await freshGeneration(pool, 'drafts');
      await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents }).catchUp();
      expect(await dumpOf(pool, lane)).toEqual(dump);
    }
  });

  it('is read by id, by document, topic and state, in the order of the log, page by page', async () => {
    const whole = draft(3);
    const [wholeId = ''] = idsOf(eventsOf(...definitions, whole));
    const lines = [whole, draft(5, { partOf: wholeId }), draft(2), draft(4, { topic: undefined })];
    const events = eventsOf(...definitions, ...lines);
    const ids = idsOf(events);
    log = await logWith([
      ...events,
      ...eventsOf(...definitions, ...lines, { type: 'draft-acceptance', draft: ids[2], figure, value: '2', reviewer: 'kim' }).slice(
        events.length,
      ),
    ]);
    const { pool } = log;
    const lane: Lane = { projection: 'drafts', generation: 1, lane: 0, lanes: 1 };
    await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 100 }).catchUp();

    const [row] = await readDrafts(pool, [ids[2] as string, crypto.randomUUID()]);
    expect(row).toMatchObject({
      id: ids[2],
      state: 'accepted',
      reviewer: 'kim',
      edited: ['value'],
      decidedBy: { kind: 'local', id: 'spec' },
      facts: { value: { text: '2' } },
    });
    expect(row?.claim).toMatch(/^[0-9a-f-]{36}$/);
    expect(await readPartsOfDrafts(pool, [wholeId])).toEqual(new Map([[wholeId, [ids[1]]]]));

    const first = await listDrafts(pool, { size: 3 });
    expect([first.rows.map(({ id }) => id), first.more]).toEqual([ids.slice(0, 3), true]);
    const rest = await listDrafts(pool, { size: 3, after: first.rows[2]?.position });
    expect([rest.rows.map(({ id }) => id), rest.more]).toEqual([ids.slice(3), false]);
    expect((await listDrafts(pool, { size: 9, topic: 't', state: 'proposed' })).rows.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(await countDrafts(pool, { topic: 't' })).toBe(3);

    const documents = [...new Set(first.rows.map(({ facts }) => facts.document))];
    const pages = await listDraftsOfDocuments(pool, [...documents, crypto.randomUUID()], { size: 1 });
    expect(pages.map(({ rows, more }) => [rows.length, more])).toEqual([
      [1, true],
      [1, true],
      [0, false],
    ]);
  });
});
