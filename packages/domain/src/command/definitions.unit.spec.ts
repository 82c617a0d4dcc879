import { describe, expect, it } from 'vitest';
import { createDirectory } from '../directory/create-directory.js';
import { contentHashOf, documentIdOf } from '../document/identity.js';
import { problemCodes } from '../problem/codes.js';
import { mergeProblems } from '../problem/merge-problems.js';
import { problem } from '../problem/problem.js';
import { base, codesOf, context, decided, decideOn, definitions, directoryAfter, given } from './given.fixtures.js';
import { referencesOf } from './references.js';

const codes = (command: object, ...before: object[]) => codesOf(decideOn(directoryAfter(...before), command));

it('all definitions of a file handed in again are known', () => {
  const directory = directoryAfter();
  for (const line of definitions) expect(codesOf(decideOn(directory, line))).toEqual(['already-known']);
  expect(decided(createDirectory(), ...definitions)).toEqual(base);
});

describe('a topic', () => {
  it('is opened once, renamed, and renamed back', () => {
    given(...base)
      .when({ type: 'topic', key: 'quake', title: 'Quake' })
      .then({
        id: expect.stringMatching(/^.{8}-.{4}-8/),
        stream: 'topic:quake',
        event: { type: 'TopicOpened', data: { timeZone: 'UTC' } },
      });
    const to = (title: string) => ({ type: 'topic', key: 'other', title });
    const events = decided(directoryAfter(), to('A'), to('Another story'), to('A'));
    expect(events.map(({ event }) => event.type)).toEqual(['TopicRenamed', 'TopicRenamed', 'TopicRenamed']);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
  });
  it('keeps its zone', () => {
    expect(codes({ type: 'topic', key: 'gaza-2021', title: 'x', timeZone: 'UTC' })).toEqual(['key-taken timeZone']);
    expect(codes({ type: 'topic', key: 'gaza-2021', title: 'Escalation of May 2021' })).toEqual(['already-known']);
    expect(codes({ type: 'topic', key: 'GAZA', timeZone: 'Mars/Olympus' })).toEqual([
      'key-invalid key',
      'field-missing title',
      'time-zone-unknown timeZone',
    ]);
  });
});

describe('a source', () => {
  it('changes what the line gives, and keeps what it leaves out', () => {
    given(...base)
      .when({ type: 'source', key: 'ministry', name: 'Ministry of Health' })
      .then({
        event: { type: 'SourceRenamed', data: { name: 'Ministry of Health', kind: 'official', aliases: ['Gaza Health Ministry'] } },
      });
    const directory = directoryAfter({ type: 'source', key: 'officials', name: 'Officials', aliases: ['Health people'], speaksFor: null });
    expect(directory.source('health PEOPLE')).toMatchObject({ key: 'officials' });
    expect(directory.source('officials')?.speaksFor).toBeUndefined();
    expect(directory.source('Gaza health officials')).toBeUndefined();
  });
  it.each<[string, object, string[]]>([
    ['speaks for itself', { key: 'x', name: 'X', speaksFor: 'x' }, ['speaks-for-itself speaksFor']],
    ['speaks for who speaks for it', { key: 'ministry', name: 'M', speaksFor: 'officials' }, ['speaks-for-itself speaksFor']],
    ['speaks for nobody known', { key: 'x', name: 'X', speaksFor: 'y' }, ['source-unknown speaksFor']],
    ['has the name of another', { key: 'x', name: 'reuters', aliases: ['AXIOS'] }, ['key-taken name', 'key-taken aliases[0]']],
    [
      'is of no kind',
      { key: 'x', name: 'X', kind: 'paper', url: 'no url', aliases: [''] },
      ['field-invalid kind', 'field-invalid aliases', 'field-invalid url'],
    ],
  ])('that %s is refused', (_rule, fields, expected) => expect(codes({ type: 'source', ...fields })).toEqual(expected));
  it('is merged into another, once and not in a circle', () => {
    const merge = { type: 'source-merge', source: 'officials', into: 'ministry', reason: 'the same office' };
    given(...base)
      .when(merge)
      .then({ event: { type: 'SourceMerged', data: { source: 'officials', into: 'ministry' } } });
    expect(codes(merge, merge)).toEqual(['already-known']);
    expect(codes({ ...merge, into: 'axios' }, merge)).toEqual(['merge-invalid source']);
    expect(codes({ ...merge, source: 'ministry', into: 'officials' }, merge)).toEqual(['merge-invalid into']);
    expect(codes({ type: 'source-merge' })).toEqual(['field-missing source', 'field-missing into', 'field-missing reason']);
  });
});

describe('a document', () => {
  const url = 'https://example.org/new';
  it('has the id of its URL, and its text is kept apart', () => {
    const decision = decideOn(directoryAfter(), {
      type: 'document',
      url,
      publisher: 'Axios',
      text: 'words',
      retrievedAt: '2021-05-15T10:00Z',
    });
    if (decision.type !== 'events') throw new Error('rejected');
    const hash = contentHashOf(context.contentSalt, 'words');
    expect(decision.content).toEqual([{ hash, text: 'words' }]);
    expect(decision.events).toMatchObject([
      {
        id: documentIdOf({ url, publisher: '' }),
        event: {
          type: 'DocumentCaptured',
          data: { publisher: 'axios', text: hash, publishedAt: { at: '2021-05-15T10:00:00.000Z', basis: 'captured' } },
        },
      },
    ]);
  });
  it('that changed is noted as changed; one that says less is known', () => {
    const first = { type: 'document', url, publisher: 'axios', title: 'One', publishedAt: '2021-05-14' };
    expect(decided(directoryAfter(first), { ...first, title: 'Two' })).toMatchObject([
      { event: { type: 'DocumentChanged', data: { title: 'Two', publishedAt: { written: '2021-05-14' } } } },
    ]);
    expect(codes({ type: 'document', url, publisher: 'axios' }, first)).toEqual(['already-known']);
  });
  it('without a URL is known by publisher, title and date, and found by its title', () => {
    const printed = { type: 'document', publisher: 'axios', title: 'On paper', publishedAt: '2021-05-14' };
    expect(codes(printed, printed)).toEqual(['already-known']);
    expect(directoryAfter(printed).document('On paper')).toMatchObject({ title: 'On paper' });
    expect(codes({ type: 'document', publisher: 'axios' })).toEqual(['field-missing url']);
  });
  it('is refused with a publisher, times or texts that are none', () => {
    expect(codes({ type: 'document', url: 'x', publisher: 'y', publishedAt: '2031', retrievedAt: 'z', title: 5 })).toEqual([
      'field-invalid url',
      'field-invalid title',
      'source-unknown publisher',
      'publication-in-future publishedAt',
      'date-invalid retrievedAt',
    ]);
  });
});

describe('a data set', () => {
  it('may be restated, but keeps its publisher', () => {
    given(...base)
      .when({ type: 'data-set', key: 'gaza-daily', title: 'Daily', publisher: 'reuters', licence: 'Unlicense' })
      .then({ event: { type: 'DataSetRegistered', data: { title: 'Daily', licence: 'Unlicense' } } });
    expect(codes({ type: 'data-set', key: 'gaza-daily', title: 'Daily numbers', publisher: 'axios' })).toEqual(['key-taken publisher']);
    expect(codes({ type: 'data-set' })).toEqual(['field-missing key', 'field-missing title', 'field-missing publisher']);
  });
});

describe('a line that brings its id', () => {
  const id = '01234567-89ab-8def-8123-456789abcdef';
  it('keeps it, and is known by it however the subject looks by now', () => {
    const topic = { type: 'topic', key: 'quake', title: 'Quake', id };
    expect(decided(directoryAfter(), topic)[0]?.id).toBe(id);
    expect(codes(topic, topic, { type: 'topic', key: 'quake', title: 'Earthquake' })).toEqual(['already-known']);
  });
  it('may come from the log of this directory’s snapshot', () => {
    const directory = createDirectory({ events: [id] });
    expect(codesOf(decideOn(directory, { type: 'topic', key: 'quake', title: 'Quake', id: id.toUpperCase() }))).toEqual(['already-known']);
  });
});

it('a line of no known type is refused', () => {
  expect(codes({ type: 'fact' })).toEqual(['line-type-unknown type']);
  expect(codes({})).toEqual(['line-type-unknown type']);
});

it('nesting without end is refused', () => {
  let nested: object = {};
  for (let i = 0; i < 50; i++) nested = { nested };
  expect(codes({ type: 'topic', key: 'quake', title: 'Quake', extra: nested })).toEqual([
    'nesting-too-deep extra.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested.nested',
  ]);
});

describe('references of a line', () => {
  it('name all that deciding it asks for', () => {
    const references = referencesOf({
      type: 'correction',
      claim: { figure: 'f', origin: 'o', asOf: '2021-05-14T09:00+03:00', document: 'd' },
      period: { start: '2021-05-10', end: '2021-05-14' },
      by: 'source',
      reason: 'r',
      document: 'e',
      dataSet: 's',
      origin: 'p',
      id: 'AB',
    });
    expect(Object.fromEntries(Object.entries(references).map(([name, set]) => [name, [...set]]))).toEqual({
      topics: [],
      sources: ['p', 'o'],
      figures: ['f'],
      documents: ['e', 'd'],
      dataSets: ['s'],
      claims: [],
      points: ['f 2021-05-14T06:00:00.000Z', 'f 2021-05-14', 'f 2021-05-10/2021-05-14'],
      drafts: [],
      events: ['ab'],
    });
  });
  it('of every definition are enough to decide it', () => {
    for (const line of definitions) expect(Object.values(referencesOf(line as never)).some((set: Set<string>) => set.size > 0)).toBe(true);
  });
});

describe('problems', () => {
  it('of shape speak for the fields they took away', () => {
    const shape = [problem('field-invalid', 'period.end', { received: 5 })];
    const found = [
      problem('field-missing', 'period', {}),
      problem('field-missing', 'period.end', {}),
      problem('source-unknown', 'origin', {}),
    ];
    expect(mergeProblems(shape, found).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'field-invalid period.end',
      'source-unknown origin',
    ]);
    expect(mergeProblems([], found)).toBe(found);
  });
  it('print nothing that cannot be printed', () => {
    const { message, received } = problem('nul-byte', 'note', { received: `a\u0000\u{d800}${'b'.repeat(500)}` });
    expect(message.isWellFormed() && !message.includes('\u0000') && message.length < 400).toBe(true);
    expect(received?.length).toBe(120);
    expect(message).toContain(problemCodes['nul-byte']);
  });
});
