import { readEvents, readPage } from '@factline/event-log';
import { handInCommands, readOutcomes } from '@factline/submissions';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actor, claim, definitions, lines, startTestIngest, type TestIngest } from './ingest.fixtures.js';

const database = await testDatabase();
let ingest: TestIngest;
beforeAll(async () => {
  ingest = await startTestIngest(database);
});
afterAll(() => ingest.stop());

const eventsOf = async (id: string) =>
  (await readPage(database.pool('superuser'), 0n, 10_000)).filter(({ meta }) => meta.submission === id);

describe('a claims file', () => {
  it('is recorded in order, whatever the place of its definitions', async () => {
    const file = lines(claim(15, 'at least 4'), ...definitions, claim(16, 19), claim(16, 20, { type: 'claim', origin: 'paper' }));
    const submission = await ingest.handIn(file);
    expect(submission).toMatchObject({ state: 'done', counts: { items: 7, recorded: 7, alreadyKnown: 0, skipped: 0, rejected: 0 } });
    const events = await eventsOf(submission.id);
    expect(events.map(({ event }) => event.type)).toEqual([
      'TopicOpened',
      'SourceRegistered',
      'SourceRegistered',
      'FigureDefined',
      'ClaimRecorded',
      'ClaimRecorded',
      'ClaimRecorded',
    ]);
    expect(events.map(({ meta }) => meta.item)).toEqual([1, 2, 3, 4, 0, 5, 6]);
    expect(submission.position).toBe(events.at(-1)?.position);
    const outcomes = await readOutcomes(ingest.gateway, submission.id);
    expect(outcomes.map(({ item }) => item)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(outcomes[0]).toMatchObject({ outcome: 'recorded', position: events[4]?.position });
  });

  it('handed in again records nothing', async () => {
    const file = lines(...definitions, claim(15, 'at least 4'), claim(16, 19));
    const submission = await ingest.handIn(file);
    expect(submission.counts).toEqual({ items: 6, recorded: 0, alreadyKnown: 6, skipped: 0, rejected: 0 });
    expect(await eventsOf(submission.id)).toEqual([]);
  });

  it('keeps what it refuses, with place and all problems', async () => {
    const bad = { ...claim(17, 'umpteen'), figure: 'flood/killed/people/vally', publishedAt: '2021-13-45' };
    const submission = await ingest.handIn(`${lines(claim(17, 31))}\nnot json\n${lines(bad)}`);
    expect(submission.counts).toEqual({ items: 4, recorded: 1, alreadyKnown: 0, skipped: 1, rejected: 2 });
    const [json, line, ...others] = await ingest.rejections(submission.id);
    expect(others).toEqual([]);
    expect(json).toMatchObject({ number: 2, place: { line: 3 }, original: 'not json', problems: [{ code: 'not-json' }] });
    expect(line).toMatchObject({ number: 3, place: { line: 4 } });
    expect(JSON.parse(line?.original ?? '')).toEqual(bad);
    expect(line?.problems.map(({ code }) => code).toSorted()).toEqual(['date-invalid', 'figure-unknown', 'wording-unknown']);
    expect(line?.problems.find(({ code }) => code === 'figure-unknown')?.message).toContain('flood/killed/people/valley');
  });

  it('may correct, retract and dispute what the lines before it said', async () => {
    const at = (day: number) => ({ figure: 'flood/killed/people/valley', origin: 'police', asOf: `2021-07-${day}` });
    const submission = await ingest.handIn(
      lines(
        claim(18, 58),
        { type: 'correction', claim: at(18), value: 59, by: 'source', reason: 'recount', publishedAt: '2021-07-18T20:00:00Z' },
        claim(19, 103),
        { type: 'dispute', claim: at(19), by: 'paper', reason: 'counted twice', publishedAt: '2021-07-20T08:00:00Z' },
        { type: 'retraction', cell: at(19), by: 'source', reason: 'withdrawn', publishedAt: '2021-07-20T09:00:00Z' },
      ),
    );
    expect(await ingest.rejections(submission.id)).toEqual([]);
    expect((await eventsOf(submission.id)).map(({ event }) => event.type)).toEqual([
      'ClaimRecorded',
      'ClaimCorrected',
      'ClaimRecorded',
      'ClaimDisputed',
      'ClaimRetracted',
    ]);
    // In a second submission they are found in the directory.
    const again = await ingest.handIn(
      lines({ type: 'dispute', claim: at(18), by: 'paper', reason: 'unsure', publishedAt: '2021-07-21T08:00:00Z' }),
    );
    expect(again.counts.recorded).toBe(1);
  });

  it('may name what is defined further down, also among definitions', async () => {
    const figure = {
      type: 'figure',
      topic: 'quake',
      title: 'Killed',
      measure: 'killed',
      population: 'people',
      unit: 'people',
      kind: 'cumulative',
    };
    const [whole, part] = ['quake/killed/people/country', 'quake/killed/people/city'];
    const [topic, heard, speaker, ministry, countryWide, inCity] = [
      { type: 'topic', key: 'quake', title: 'An earthquake' },
      { type: 'claim', figure: part, value: 12, asOf: '2023-02-06', origin: 'rescuers', publishedAt: '2023-02-06T12:00:00Z' },
      { type: 'source', key: 'rescuers', name: 'Rescuers', speaksFor: 'ministry' },
      { type: 'source', key: 'ministry', name: 'Ministry' },
      { ...figure, key: whole, place: 'country' },
      { ...figure, key: part, place: 'city', partOf: whole },
    ];
    const nowhere = { ...figure, key: 'drought/killed/people/country', place: 'country', topic: 'drought' };
    const oneAfterAnother = await ingest.handIn(lines(heard, inCity, countryWide, speaker, nowhere, ministry, topic));
    expect(oneAfterAnother).toMatchObject({ parts: 1, counts: { items: 7, recorded: 6, rejected: 1 } });
    expect(await ingest.rejections(oneAfterAnother.id)).toMatchObject([{ number: 4, problems: [{ code: 'topic-unknown' }] }]);

    const others = lines(heard, countryWide, inCity, speaker, nowhere, ministry, topic)
      .replaceAll('quake', 'tremor')
      .replaceAll(/rescuers/gi, 'helpers')
      .replaceAll(/ministry/gi, 'office');
    const inManyParts = await ingest.handIn(others, { partSize: 60 });
    expect(inManyParts.parts).toBeGreaterThan(4);
    expect(inManyParts.counts).toMatchObject({ items: 7, recorded: 6, rejected: 1 });
    expect(await ingest.rejections(inManyParts.id)).toMatchObject([{ number: 4, problems: [{ code: 'topic-unknown' }] }]);
  });

  it('of many slices and parts is as one of few', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) =>
      claim(20, 1_000 + n, { publishedAt: `2021-07-21T10:00:${String(n % 60).padStart(2, '0')}.${String(n).padStart(6, '0')}Z` }),
    );
    const bad = claim(20, 'umpteen');
    const submission = await ingest.handIn(lines(...many.slice(0, 1_200), bad, ...many.slice(1_200)), { partSize: 40_000 });
    expect(submission.parts).toBeGreaterThan(5);
    expect(submission.counts).toMatchObject({ items: 2_501, recorded: 2_500, rejected: 1 });
    const [rejection] = await ingest.rejections(submission.id);
    expect(rejection?.number).toBe(1_200);
    const events = await eventsOf(submission.id);
    expect(events.map(({ meta }) => meta.item)).toEqual(Array.from({ length: 2_501 }, (_, n) => n).filter((n) => n !== 1_200));
    expect(events.map(({ event }) => (event.type === 'ClaimRecorded' ? event.data.value.text : ''))).toEqual(
      many.map(({ value }) => String(value)),
    );
  });
});

describe('commands of a mutation', () => {
  it('go the way of a file', async () => {
    const id = await handInCommands(ingest.gateway, {
      name: 'submitClaims',
      commands: [claim(22, 160) as never, claim(22, 'umpteen') as never],
      actor,
    });
    const submission = await ingest.ended(id);
    expect(submission.counts).toMatchObject({ items: 2, recorded: 1, rejected: 1 });
    const [recorded, rejected] = await readOutcomes(ingest.gateway, id);
    expect(rejected).toEqual({ part: 0, item: 1, outcome: 'rejected' });
    const [event] = await readEvents(ingest.gateway, { positions: [recorded?.position ?? 0n] });
    expect(event).toMatchObject({ event: { type: 'ClaimRecorded' }, meta: { submission: id, item: 0, actor } });
  });
});

describe('definitions that two submissions make at once', () => {
  it('are made once', async () => {
    const file = lines(
      { type: 'topic', key: 'fire', title: 'A fire' },
      ...Array.from({ length: 30 }, (_, n) => ({ type: 'source', key: `s-${n}`, name: `Source ${n}` })),
    );
    const ids = await Promise.all([1, 2, 3, 4].map(() => ingest.receive(file)));
    const ended = await Promise.all(ids.map(ingest.ended));
    const total = (name: 'recorded' | 'alreadyKnown') => ended.reduce((sum, { counts }) => sum + counts[name], 0);
    expect([total('recorded'), total('alreadyKnown')]).toEqual([31, 93]);
  });
});
