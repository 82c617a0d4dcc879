import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../gateway.fixtures.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

const all = 'valley/killed/people/valley';
const men = 'valley/killed/men/valley';
const women = 'valley/killed/women/valley';
const daily = 'valley/killed/people/valley/flow';
const define = (key: string, more: object = {}): Command =>
  ({
    type: 'figure',
    key,
    topic: 'valley',
    title: `Title of ${key.split('/')[2]}`,
    measure: 'killed',
    population: key.split('/')[2],
    place: 'valley',
    unit: 'people',
    kind: key.endsWith('/flow') ? 'flow' : 'cumulative',
    ...more,
  }) as Command;
const claim = (figure: string, day: number, value: string, more: object = {}): Command =>
  ({
    type: 'claim',
    figure,
    value,
    asOf: `2024-05-${String(day).padStart(2, '0')}`,
    origin: 'ministry',
    publishedAt: `2024-05-${String(day).padStart(2, '0')}T18:00:00Z`,
    dataSet: 'daily',
    ...more,
  }) as unknown as Command;

const past: readonly Command[] = [
  { type: 'topic', key: 'valley', title: 'A flood', timeZone: 'UTC' },
  { type: 'source', key: 'ministry', name: 'The Ministry', kind: 'official' },
  { type: 'source', key: 'police', name: 'The Police', kind: 'official' },
  { type: 'data-set', key: 'daily', title: 'Daily', publisher: 'ministry' },
  define(all, { breakdown: 'disjoint' }),
  define(men, { partOf: all }),
  define(women, { partOf: all }),
  define(daily),
  // A typing slip on the 3rd, put right on the 20th; a decrease on the 5th; one on the 7th that was announced.
  ...[160, 165, 1165, 170, 168, 180, 175].map((value, i) => claim(all, i + 1, String(value))),
  claim(all, 3, '166', { publishedAt: '2024-05-20T18:00:00Z' }),
  {
    type: 'adjustment',
    figure: all,
    on: '2024-05-07',
    amount: '-6',
    by: 'publisher',
    text: 'Six were counted twice.',
  } as unknown as Command,
  // The Police speak of the 4th only: another voice.
  claim(all, 4, '20', { origin: 'police', dataSet: undefined }),
  claim(men, 6, '181'),
  claim(women, 6, '60'),
  claim(men, 7, '115'),
  claim(women, 7, 'at least 50'),
  ...[5, 90, 4].map((value, i) => claim(daily, i + 1, String(value))),
];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  for (const command of past) await gateway.record(command);
  await gateway.catchUp();
});
afterAll(() => gateway.close());

const ask = async (query: string): Promise<Any> => {
  const { data, errors } = await gateway.ask<Any>(query);
  expect(errors).toBeUndefined();
  return data;
};
const series = async (key: string, args = ''): Promise<Record<string, string[]>> => {
  const { figure } = await ask(`{ figure(key: "${key}") { series${args} { period { end } current { flags { code } } } } }`);
  return Object.fromEntries(
    figure.series
      .map((one: Any) => [one.period.end, one.current.flags.map(({ code }: Any) => code)])
      .filter(([, flags]: [string, string[]]) => flags.length > 0),
  );
};

describe('checks that join points', () => {
  it('flag the points of a series, and what was published by a moment as it was then', async () => {
    expect(await series(all)).toEqual({
      '2024-05-05': ['CUMULATIVE_DECREASE'],
      '2024-05-06': ['PART_EXCEEDS_WHOLE', 'SUM_DIFFERS'],
    });
    expect(await series(all, '(at: { publishedBy: "2024-05-10T00:00:00Z" })')).toEqual({
      '2024-05-03': ['IMPLAUSIBLE_JUMP'],
      '2024-05-04': ['CUMULATIVE_DECREASE'],
      '2024-05-05': ['CUMULATIVE_DECREASE'],
      '2024-05-06': ['PART_EXCEEDS_WHOLE', 'SUM_DIFFERS'],
    });
    // On the 3rd there was no next day yet to hold it against.
    expect(await series(all, '(at: { publishedBy: "2024-05-03T20:00:00Z" })')).toEqual({});
    expect(await series(daily)).toEqual({ '2024-05-02': ['IMPLAUSIBLE_JUMP'] });
    expect(await series(men)).toEqual({ '2024-05-06': ['PART_EXCEEDS_WHOLE'], '2024-05-07': ['CUMULATIVE_DECREASE'] });
  });

  it('flag the headline and the standing claims, by any clock, with the claims that cause it', async () => {
    const { figure } = await ask(`{ figure(key: "${all}") {
      now: current { value { text } flags { code } }
      fifth: current(at: { on: "2024-05-05" }) { value { text } flags { code claims { value { text } } } }
      third: current(at: { on: "2024-05-04", publishedBy: "2024-05-10T00:00:00Z" }) { flags { code } }
      standings(at: { on: "2024-05-05" }) { origin { key } flags { code claims { value { text } } } } } }`);
    expect(figure).toEqual({
      // The step down of the 7th was announced.
      now: { value: { text: '175' }, flags: [{ code: 'STALE' }] },
      fifth: {
        value: { text: '168' },
        flags: [{ code: 'CUMULATIVE_DECREASE', claims: [{ value: { text: '168' } }, { value: { text: '170' } }] }],
      },
      third: { flags: [{ code: 'CUMULATIVE_DECREASE' }] },
      standings: [
        {
          origin: { key: 'ministry' },
          flags: [{ code: 'CUMULATIVE_DECREASE', claims: [{ value: { text: '168' } }, { value: { text: '170' } }] }],
        },
        { origin: { key: 'police' }, flags: [] },
      ],
    });
  });

  it('obey the record clock: before the adjustment was recorded, the step was unexplained', async () => {
    const { events } = await ask(`{ events(stream: "figure:${all}", first: 10) { nodes { position type } } }`);
    const adjusted = events.nodes.find((event: Any) => event.type === 'FigureAnnotated').position;
    const before = String(BigInt(adjusted) - 1n);
    expect((await series(all, `(at: { position: "${before}" })`))['2024-05-07']).toEqual(['CUMULATIVE_DECREASE']);
    expect((await series(all, `(at: { position: "${adjusted}" })`))['2024-05-07']).toBeUndefined();
  });

  it('are listed for auditors, with a sentence of numbers and who', async () => {
    const fields = 'nodes { figure { key } point { end } flag claims { value { text } } explanation } pageInfo { hasNextPage endCursor }';
    const { topic } = await ask(`{ topic(key: "valley") { checks { totalCount ${fields} } } }`);
    expect(topic.checks.totalCount).toBe(5);
    expect(topic.checks.nodes.map((check: Any) => [check.figure.key, check.point.end, check.flag, check.explanation])).toEqual([
      [
        all,
        '2024-05-05',
        'CUMULATIVE_DECREASE',
        'The Ministry gives 168 for 5 May 2024, after 170 for 4 May 2024: a count since a base date cannot go down, and no adjustment explains it.',
      ],
      [
        all,
        '2024-05-06',
        'SUM_DIFFERS',
        'The Ministry gives 180 for the whole, Title of people, on 6 May 2024; its parts add up to 241 (Title of men 181, Title of women 60).',
      ],
      [
        men,
        '2024-05-06',
        'PART_EXCEEDS_WHOLE',
        'The Ministry gives 181 for Title of men on 6 May 2024, more than the 180 for the whole, Title of people.',
      ],
      [
        men,
        '2024-05-07',
        'CUMULATIVE_DECREASE',
        'The Ministry gives 115 for 7 May 2024, after 181 for 6 May 2024: a count since a base date cannot go down, and no adjustment explains it.',
      ],
      [daily, '2024-05-02', 'IMPLAUSIBLE_JUMP', expect.stringContaining('gives 90 for 2 May 2024, over five times the 5')],
    ]);
    const seen: Any[] = [];
    for (let after = '', more = true; more; ) {
      const { topic: page } = await ask(`{ topic(key: "valley") { checks(first: 2${after}) { ${fields} } } }`);
      seen.push(...page.checks.nodes);
      after = `, after: "${page.checks.pageInfo.endCursor}"`;
      more = page.checks.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(topic.checks.nodes);
    const { figure } = await ask(`{ figure(key: "${all}") {
      some: checks(flags: [IMPLAUSIBLE_JUMP]) { nodes { flag } }
      then: checks(at: { publishedBy: "2024-05-10T00:00:00Z" }, flags: [IMPLAUSIBLE_JUMP]) { nodes { explanation } } } }`);
    expect(figure.some.nodes).toEqual([]);
    expect(figure.then.nodes[0].explanation).toMatch(/^The Ministry gives 1165 .* over five times the 165 .* and the 170 /);
  });

  it('refuse flags that are kept, and cursors of other lists', async () => {
    const { errors } = await gateway.ask<Any>('{ topic(key: "valley") { checks(flags: [STALE]) { nodes { flag } } } }');
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('received STALE'), extensions: { code: 'BAD_USER_INPUT' } });
    const other = await gateway.ask<Any>('{ topic(key: "valley") { checks(after: "WyJ0b3BpY3MiLCJhIl0") { nodes { flag } } } }');
    expect(other.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('make no revisions', async () => {
    const { changes } = await ask(
      '{ changes(filter: { topic: "valley", headline: false }, first: 100) { nodes { figure { key } point { end } to { text } } } }',
    );
    expect(changes.nodes).toHaveLength(7 + 1 + 4 + 3 + 1);
  });
});
