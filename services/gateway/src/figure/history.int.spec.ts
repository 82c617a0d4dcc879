import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../gateway.fixtures.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

const killed = 'strip/killed/people/strip';
const hurt = 'strip/injured/people/strip';
const claim = (figure: string, value: string, asOf: string, publishedAt: string, origin = 'ministry'): Command =>
  ({ type: 'claim', figure, value, asOf, origin, publishedAt, ...(origin === 'ministry' ? { dataSet: 'daily' } : {}) }) as Command;

/** The 29th was published as 104, 112, and 104 again; the 30th took the difference. Another source spoke of the 31st. */
const past: readonly Command[] = [
  { type: 'topic', key: 'strip', title: 'A strip', timeZone: 'UTC' },
  { type: 'source', key: 'ministry', name: 'Ministry', kind: 'official' },
  { type: 'source', key: 'un', name: 'UN', kind: 'un' },
  { type: 'data-set', key: 'daily', title: 'Daily', publisher: 'un' },
  ...[killed, hurt].map(
    (key): Command => ({
      type: 'figure',
      key,
      topic: 'strip',
      title: key,
      measure: key.split('/')[1] as string,
      population: 'people',
      place: 'strip',
      unit: 'people',
      kind: 'cumulative',
    }),
  ),
  claim(killed, '104', '2025-10-29', '2025-10-30T10:00:00Z'),
  claim(killed, '120', '2025-10-30', '2025-10-31T10:00:00Z'),
  claim(killed, '112', '2025-10-29', '2025-11-01T10:00:00Z'),
  claim(killed, '104', '2025-10-29', '2025-11-02T10:00:00Z'),
  claim(killed, '110', '2025-10-31', '2025-11-02T10:00:00Z'),
  claim(killed, '150', '2025-10-31', '2025-11-02T12:00:00Z', 'un'),
  claim(hurt, '9', '2025-10-29', '2025-10-30T10:00:00Z'),
] as unknown as readonly Command[];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  for (const command of past) await gateway.record(command);
  await gateway.catchUp();
});
afterAll(() => gateway.close());

const figure = async (fields: string, key = killed): Promise<Any> => {
  const { data, errors } = await gateway.ask<Any>(`query ($key: ID!) { figure(key: $key) { ${fields} } }`, { key });
  expect(errors).toBeUndefined();
  return data.figure;
};

describe('the publication clock', () => {
  it('says what the world could know, whenever our log learned it', async () => {
    const { before, early, restated, late } = await figure(`
      before: current(at: { publishedBy: "2025-10-30T09:59:59Z" }) { status value { text } beforeArchive at { publishedBy } }
      early: current(at: { publishedBy: "2025-10-30T10:00:00Z" }) { value { text } revision { id } flags { code } }
      restated: current(at: { publishedBy: "2025-11-01T12:00:00Z", on: "2025-10-29" }) { value { text } at { publishedBy on } }
      late: current(at: { publishedBy: "2025-11-02T10:00:00Z" }) { value { text } referencePeriod { end } }`);
    expect(before).toEqual({ status: 'NO_CLAIMS', value: null, beforeArchive: false, at: { publishedBy: '2025-10-30T09:59:59.000Z' } });
    expect(early).toEqual({ value: { text: '104' }, revision: null, flags: [] });
    expect(restated).toEqual({ value: { text: '112' }, at: { publishedBy: '2025-11-01T12:00:00.000Z', on: '2025-10-29' } });
    expect(late).toEqual({ value: { text: '110' }, referencePeriod: { end: '2025-10-31' } });
  });

  it('goes together with the record clock, and leaves out what was not yet in the log', async () => {
    const { data } = await gateway.ask<Any>('{ changes(filter: { topic: "strip", headline: false }) { nodes { position to { text } } } }');
    const first = data.changes.nodes[0];
    const answer = await figure(
      `current(at: { position: "${first.position}", publishedBy: "2025-11-02T10:00:00Z" }) { value { text } beforeArchive }
       undefinedYet: current(at: { position: "1", publishedBy: "2025-11-02T10:00:00Z" }) { status beforeArchive }`,
    );
    expect(answer).toEqual({
      current: { value: { text: '104' }, beforeArchive: false },
      undefinedYet: { status: 'NO_CLAIMS', beforeArchive: true },
    });
  });

  it('lists the claims published by then', async () => {
    const { claims } = await figure('claims(at: { publishedBy: "2025-10-31T10:00:00Z" }) { totalCount nodes { value { text } } }');
    expect(claims).toEqual({ totalCount: 2, nodes: [{ value: { text: '120' } }, { value: { text: '104' } }] });
  });

  it('refuses a moment that has not come', async () => {
    const { errors } = await gateway.ask(
      `{ figure(key: "${killed}") { current(at: { publishedBy: "2999-01-01T00:00:00Z" }) { status } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('INVALID_MOMENT');
  });
});

describe('another policy', () => {
  it('answers a query alone, with winners, losers and why', async () => {
    const { current, standings } = await figure(`
      current(policy: { name: LOWEST }) { value { text } policy { name } explanation winners { value { text } } losers { rule claim { value { text } } } }
      standings(policy: { name: LATEST_OF, source: "ministry" }) { chosen rule origin { key } }`);
    expect(current).toMatchObject({
      value: { text: '110' },
      policy: { name: 'LOWEST' },
      winners: [{ value: { text: '110' } }],
      losers: [{ rule: 'HIGHER', claim: { value: { text: '150' } } }],
    });
    expect(standings).toEqual([
      { chosen: false, rule: 'OTHER_ORIGIN', origin: { key: 'un' } },
      { chosen: true, rule: null, origin: { key: 'ministry' } },
    ]);
  });

  it('is refused with all that is wrong with it', async () => {
    const { errors } = await gateway.ask<Any>(
      `{ figure(key: "${killed}") { current(policy: { name: PRIORITY, sources: ["nobody"], window: "P1D" }) { status } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.extensions['problems']).toContainEqual(expect.objectContaining({ code: 'source-unknown' }));
  });
});

describe('histories', () => {
  it('has each date as it is said to be now, with the change since the date before', async () => {
    const { series, then, range } = await figure(`
      series(policy: { name: LATEST_OF, source: "ministry" }) { period { end } increment incrementRevised current { value { text } policy { name } revision { id } } }
      then: series(at: { publishedBy: "2025-11-01T10:00:00Z" }) { period { end } current { value { text } } }
      range: series(from: "2025-10-30", to: "2025-10-30") { period { end } increment }`);
    const policy = { name: 'LATEST_OF' };
    expect(series).toEqual([
      {
        period: { end: '2025-10-29' },
        increment: null,
        incrementRevised: false,
        current: { value: { text: '104' }, policy, revision: null },
      },
      {
        period: { end: '2025-10-30' },
        increment: '16',
        incrementRevised: false,
        current: { value: { text: '120' }, policy, revision: null },
      },
      {
        period: { end: '2025-10-31' },
        increment: '-10',
        incrementRevised: true,
        current: { value: { text: '110' }, policy, revision: null },
      },
    ]);
    expect(then.map((point: Any) => [point.period.end, point.current.value.text])).toEqual([
      ['2025-10-29', '112'],
      ['2025-10-30', '120'],
    ]);
    expect(range).toEqual([{ period: { end: '2025-10-30' }, increment: '16' }]);
  });

  it('has what could have been shown, by publication, in pages', async () => {
    const fields =
      'nodes { publishedAt direction from { text } current { value { text } at { publishedBy } } } pageInfo { hasNextPage endCursor }';
    const { vintages } = await figure(`vintages(on: "2025-10-29") { totalCount ${fields} }`);
    expect(vintages.nodes.map((one: Any) => [one.publishedAt, one.from?.text, one.current.value.text, one.direction])).toEqual([
      ['2025-10-30T10:00:00.000Z', undefined, '104', 'FIRST'],
      ['2025-11-01T10:00:00.000Z', '104', '112', 'UP'],
      ['2025-11-02T10:00:00.000Z', '112', '104', 'DOWN'],
    ]);
    expect(vintages.totalCount).toBe(3);
    const { first } = await figure(`first: vintages(on: "2025-10-29", first: 2) { ${fields} }`);
    expect(first.nodes).toEqual(vintages.nodes.slice(0, 2));
    expect(first.pageInfo.hasNextPage).toBe(true);
    const { rest } = await figure(`rest: vintages(on: "2025-10-29", first: 2, after: "${first.pageInfo.endCursor}") { ${fields} }`);
    expect(rest.nodes).toEqual(vintages.nodes.slice(2));
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('has the triangle, first releases and the value at a lag', async () => {
    const { triangle, lagged } = await figure(`
      triangle(to: "2025-10-30") { period { end } publishedAt until release lag value { text } direction }
      lagged: triangle(lag: "P2D") { period { end } release value { text } }`);
    expect(triangle.map((cell: Any) => [cell.period.end, cell.release, cell.value.text, cell.lag, cell.direction])).toEqual([
      ['2025-10-29', 0, '104', 10 * 3_600, 'FIRST'],
      ['2025-10-29', 1, '112', 58 * 3_600, 'UP'],
      ['2025-10-29', 2, '104', 82 * 3_600, 'DOWN'],
      ['2025-10-30', 0, '120', 10 * 3_600, 'FIRST'],
    ]);
    expect(triangle[0].until).toBe(triangle[1].publishedAt);
    expect(lagged).toEqual([
      { period: { end: '2025-10-29' }, release: 0, value: { text: '104' } },
      { period: { end: '2025-10-30' }, release: 0, value: { text: '120' } },
      { period: { end: '2025-10-31' }, release: 1, value: { text: '150' } },
    ]);
  });
});

describe('compare', () => {
  const query = `query ($from: At!, $to: At!) { compare(topic: "strip", from: $from, to: $to) {
    figure { key } point { end } from { text } to { text } direction reasons changedBy revisions { to { text } reason } } }`;

  it('says what differs between two publications, and the steps between', async () => {
    const { data, errors } = await gateway.ask<Any>(query, {
      from: { publishedBy: '2025-10-31T12:00:00Z' },
      to: { publishedBy: '2025-11-01T12:00:00Z' },
    });
    expect(errors).toBeUndefined();
    expect(data.compare).toEqual([
      {
        figure: { key: killed },
        point: { end: '2025-10-29' },
        from: { text: '104' },
        to: { text: '112' },
        direction: 'UP',
        reasons: ['RESTATED'],
        changedBy: ['PUBLISHER'],
        revisions: [{ to: { text: '112' }, reason: 'RESTATED' }],
      },
    ]);
  });

  it('says what differs between two moments of our log', async () => {
    const { data: feed } = await gateway.ask<Any>('{ changes(filter: { topic: "strip", headline: false }) { nodes { position } } }');
    const [first] = feed.changes.nodes;
    const { data, errors } = await gateway.ask<Any>(query, { from: { position: first.position }, to: {} });
    expect(errors).toBeUndefined();
    expect(data.compare.map((one: Any) => [one.figure.key, one.point.end, one.from?.text, one.to.text])).toEqual([
      [hurt, '2025-10-29', undefined, '9'],
      // The 29th was restated and restored in between: revisions, and no difference.
      [killed, '2025-10-30', undefined, '120'],
      [killed, '2025-10-31', undefined, '150'],
    ]);
  });

  it('knows no topic that is none', async () => {
    const { errors } = await gateway.ask('{ compare(topic: "nowhere", from: {}, to: {}) { direction } }');
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
