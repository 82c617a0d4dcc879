import {
  createDirectory,
  type DecideContext,
  type Directory,
  decide,
  type Instant,
  type MovingDirectory,
  referencesOf,
  type Written,
} from '@factline/domain';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meta } from '../append/groups.fixtures.js';
import { createLogWriter } from '../append/log-writer.js';
import { loadDirectory } from './load-directory.js';
import { rebuildDirectory } from './rebuild-directory.js';

const database = await testDatabase();
const pool = database.pool('ingest');
const writer = createLogWriter(pool);
afterAll(() => writer.close());

const context: DecideContext = { now: '2021-05-20T10:00:00.000Z' as Instant, contentSalt: 'ab'.repeat(16), place: 7 };
const killed = 'gaza-2021/killed/palestinians/gaza-strip';
const daily = `${killed}/flow`;
const figure = { type: 'figure', topic: 'gaza-2021', measure: 'killed', population: 'palestinians', place: 'gaza-strip', unit: 'people' };
const claim = {
  type: 'claim',
  figure: killed,
  asOf: '2021-05-14',
  origin: 'Gaza Health Ministry',
  publishedAt: '2021-05-14T12:00:00Z',
  document: 'https://example.org/a',
};
const byDescription = { figure: killed, origin: 'ministry', asOf: '2021-05-14', value: 'at least 120' };

const lines: readonly object[] = [
  { type: 'topic', key: 'gaza-2021', title: 'Escalation of May 2021', timeZone: 'Asia/Jerusalem' },
  { type: 'source', key: 'ministry', name: 'Palestinian Ministry of Health', kind: 'official', aliases: ['Gaza Health Ministry', 'MoH'] },
  { type: 'source', key: 'officials', name: 'Gaza health officials', kind: 'official', speaksFor: 'moh' },
  { type: 'source', key: 'doublet', name: 'Ministry (Gaza)', kind: 'official' },
  { type: 'source', key: 'axios', name: 'Axios', kind: 'media' },
  { type: 'document', url: 'https://example.org/a', publisher: 'Axios', title: 'A', publishedAt: '2021-05-14T12:00:00Z' },
  { type: 'data-set', key: 'gaza-daily', title: 'Daily numbers', publisher: 'axios' },
  {
    ...figure,
    key: killed,
    title: 'Killed',
    kind: 'cumulative',
    baseDate: '2021-05-10',
    policy: { name: 'latest-of', source: 'ministry' },
  },
  { ...figure, key: `${killed}/children`, title: 'Children', population: 'children', kind: 'cumulative', partOf: killed },
  { ...figure, key: daily, title: 'By period', kind: 'flow' },
  { ...claim, value: 'at least 120' },
  { ...claim, value: '125', asOf: '2021-05-15', publishedAt: '2021-05-15T12:00:00Z' },
  { ...claim, value: '8', figure: daily, asOf: undefined, period: { start: '2021-05-13', end: '2021-05-14' } },
  { ...claim, value: '31', figure: `${killed}/children`, asOf: '2021-05-16T09:00+03:00', publishedAt: '2021-05-16T12:00:00Z' },
  { type: 'dispute', claim: byDescription, by: 'axios', reason: 'counted twice', publishedAt: '2021-05-15T00:00:00Z' },
  { type: 'dispute-withdrawal', claim: byDescription, by: 'Axios', reason: 'settled', publishedAt: '2021-05-16T00:00:00Z' },
  {
    type: 'correction',
    claim: byDescription,
    value: '122',
    by: 'source',
    reason: 'restated',
    publishedAt: '2021-05-15T08:00:00Z',
    document: 'https://example.org/a',
  },
  {
    type: 'retraction',
    claim: { figure: daily, origin: 'ministry', period: { start: '2021-05-13', end: '2021-05-14' } },
    by: 'source',
    reason: 'withdrawn',
    publishedAt: '2021-05-16T08:00:00Z',
  },
  { type: 'move', claim: { figure: killed, origin: 'ministry', asOf: '2021-05-15' }, to: `${killed}/children`, reason: 'wrong figure' },
  { type: 'source-merge', source: 'doublet', into: 'ministry', reason: 'the same office' },
  { type: 'source', key: 'axios', name: 'Axios Media', kind: 'media', aliases: ['Axios'] },
];

/** What the log's directory looks like after all lines, each decided on what was loaded for it. */
const inMemory: MovingDirectory = createDirectory();
const eventIds: string[] = [];

beforeAll(async () => {
  for (const line of lines) {
    const command = line as Written;
    const directory = await loadDirectory(pool, referencesOf(command));
    const decision = decide(command, directory, context);
    if (decision.type !== 'events') throw new Error(`${JSON.stringify(line)} came to ${JSON.stringify(decision)}`);
    const expected = decision.events.map(({ stream }) => stream).filter((stream) => !stream.startsWith('claim:'));
    const result = await writer.append({
      events: decision.events,
      content: decision.content,
      meta,
      directory: directory.apply(decision.events),
      expected: [...new Set(expected)].map((stream) => ({ stream, version: directory.versions.get(stream) ?? 0 })),
    });
    expect(result.type).toBe('appended');
    inMemory.apply(decision.events);
    eventIds.push(...decision.events.map(({ id }) => id));
  }
});

const tables = async () => {
  const read = async (text: string) => (await pool.query(text)).rows;
  return {
    definitions: await read('select kind, key, data from log.definitions order by kind, key'),
    names: await read('select kind, name, key from log.definition_names order by kind, name, key'),
    states: await read('select claim, state, disputes, figure, segment, point, claim_key from log.claim_states order by claim'),
  };
};

describe('the ingest directory', () => {
  it('loaded for a line shows what a fold of the whole log would show', async () => {
    const compared = (directory: Directory) => ({
      topics: directory.topic('gaza-2021'),
      sources: ['ministry', ' GAZA HEALTH ministry', 'moh', 'officials', 'doublet', 'axios', 'Axios Media', 'nobody'].map((name) =>
        directory.source(name),
      ),
      figures: [killed, `${killed}/children`, daily, 'no/such/figure'].map((key) => directory.figure(key)),
      documents: ['https://example.org/a', 'https://example.org/none'].map((name) => directory.document(name)),
      dataSets: directory.dataSet('gaza-daily'),
      claims: eventIds.map((id) => directory.claim(id)),
      points: [
        [killed, '2021-05-14'],
        [killed, '2021-05-15'],
        [daily, '2021-05-13/2021-05-14'],
        [daily, '2021-05-14'],
        [`${killed}/children`, '2021-05-15'],
        [`${killed}/children`, '2021-05-16T06:00:00.000Z'],
      ].map(([figureKey, point]) => directory.claimsAt(figureKey as never, point as string)),
      known: eventIds.map((id) => directory.knows(id)),
    });
    const loaded = await loadDirectory(pool, {
      topics: ['gaza-2021'],
      sources: ['ministry', ' GAZA HEALTH ministry', 'officials', 'doublet', 'axios', 'nobody', 'nul\u0000'],
      figures: [killed, `${killed}/children`, daily, 'no/such/figure'],
      documents: ['https://example.org/a'],
      dataSets: ['gaza-daily'],
      claims: [...eventIds, 'no-uuid'],
      events: [...eventIds, 'no-uuid'],
    });
    expect(compared(loaded)).toEqual(compared(inMemory));
    const { rows } = await pool.query('select stream, version from log.stream_heads order by stream');
    expect([...loaded.versions].sort()).toEqual(rows.map(({ stream, version }) => [stream, version]));
  });

  it('finds the claims of a point that a line describes', async () => {
    for (const [figureKey, point] of [
      [killed, '2021-05-14'],
      [`${killed}/children`, '2021-05-15'], // moved there
      [daily, '2021-05-13/2021-05-14'],
    ] as const) {
      const loaded = await loadDirectory(pool, { points: [`${figureKey} ${point}`] });
      expect(loaded.claimsAt(figureKey as never, point)).toEqual(inMemory.claimsAt(figureKey as never, point));
      expect(loaded.claimsAt(figureKey as never, point).length).toBeGreaterThan(0);
    }
  });

  it('follows whatever a definition leads to', async () => {
    const loaded = await loadDirectory(pool, { figures: [`${killed}/children`], sources: ['Gaza health officials', 'doublet'] });
    expect(loaded.topic('gaza-2021')?.timeZone).toBe('Asia/Jerusalem');
    expect(loaded.figure(killed)?.title).toBe('Killed');
    expect(loaded.source('MoH')?.key).toBe('ministry');
  });

  it('suggests keys for what does not exist', async () => {
    const loaded = await loadDirectory(pool, { figures: [`${killed}s`], sources: ['minstry'] });
    expect(loaded.nearest('source', 'minstry')).toContain('ministry');
    expect(loaded.nearest('figure', `${killed}s`)).toContain(killed);
  });

  it('forgets a name that was taken away, and keeps the others', async () => {
    const { rows } = await pool.query(`select name from log.definition_names where key = 'axios' order by name`);
    expect(rows.map(({ name }) => name)).toEqual(['axios', 'axios media']);
  });

  it('rebuilt from the events is what it was', async () => {
    const before = await tables();
    expect(before.states.map(({ state }) => state).sort()).toEqual(['corrected', 'moved', 'retracted']);
    await database.pool('superuser').query('delete from log.definitions where kind = $1', ['source']);
    await database.pool('superuser').query('delete from log.claim_states');
    await rebuildDirectory(pool);
    expect(await tables()).toEqual(before);
  });
});
