import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../gateway.fixtures.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

const figureOf = (place: string, kind = 'flow') => `strip/killed/people/${place}${kind === 'flow' ? '/flow' : ''}`;
const define = (place: string, kind = 'flow'): Command =>
  ({
    type: 'figure',
    key: figureOf(place, kind),
    topic: 'strip',
    title: place,
    measure: 'killed',
    population: 'people',
    place,
    unit: 'people',
    kind,
  }) as Command;
/** Numbers of days, by one publication. */
const publish = (figure: string, hour: number, days: Readonly<Record<number, number | string>>, more: object = {}): Command[] =>
  Object.entries(days).map(
    ([day, value]) =>
      ({
        type: 'claim',
        figure,
        value: String(value),
        asOf: `2025-10-${day}`,
        origin: 'ministry',
        dataSet: 'daily',
        publishedAt: `2025-11-01T${String(hour).padStart(2, '0')}:00:00Z`,
        ...more,
      }) as unknown as Command,
  );

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  await gateway.record(
    { type: 'topic', key: 'strip', title: 'A strip', timeZone: 'UTC' },
    { type: 'source', key: 'ministry', name: 'Ministry', kind: 'official' },
    { type: 'source', key: 'police', name: 'Police', kind: 'official' },
    { type: 'data-set', key: 'daily', title: 'Daily', publisher: 'ministry' },
    ...['moved', 'third', 'late', 'uneven', 'voices'].map((place) => define(place)),
    define('total', 'cumulative'),
  );
  for (const place of ['moved', 'third', 'late', 'uneven', 'voices'])
    await gateway.record(...publish(figureOf(place), 1, { 28: 5, 29: 112, 30: 0 }));
  await gateway.record(...publish(figureOf('total', 'cumulative'), 1, { 28: 5, 29: 112, 30: 120 }));
  await gateway.record(
    // A new day and one that is said again change nothing.
    ...publish(figureOf('moved'), 2, { 28: 5, 29: 104, 30: 8, 31: 8 }),
    ...publish(figureOf('third'), 2, { 28: 6, 29: 104, 30: 8 }),
    ...publish(figureOf('uneven'), 2, { 29: 104, 30: 9 }),
    ...publish(figureOf('total', 'cumulative'), 2, { 29: 104, 30: 128 }),
    ...publish(figureOf('late'), 2, { 29: 104 }),
    ...publish(figureOf('late'), 3, { 30: 8 }),
    ...publish(figureOf('voices'), 2, { 29: 104 }),
    ...publish(figureOf('voices'), 2, { 30: 8 }, { origin: 'police', dataSet: undefined }),
  );
  await gateway.catchUp();
});
afterAll(() => gateway.close());

const linksOf = async (key: string): Promise<string[]> => {
  const { data, errors } = await gateway.ask<Any>(
    `{ changes(first: 100, filter: { figures: ["${key}"] }) { nodes { headline point { end } to { text } movedTo { point { end } } movedFrom { point { end } to { text } } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.changes.nodes
    .filter((one: Any) => one.movedTo !== null || one.movedFrom !== null)
    .map((one: Any) =>
      [
        one.headline ? 'headline' : 'point',
        one.point.end,
        one.to.text,
        ...(one.movedTo === null ? [] : ['to', one.movedTo.point.end]),
        ...(one.movedFrom === null ? [] : ['from', one.movedFrom.point.end, one.movedFrom.to.text]),
      ].join(' '),
    );
};

describe('a number that was moved', () => {
  it('is linked both ways, at its points and at the headline that showed one of them', async () => {
    expect(await linksOf(figureOf('moved'))).toEqual([
      'point 2025-10-29 104 to 2025-10-30',
      'headline 2025-10-30 8 from 2025-10-29 104',
      'point 2025-10-30 8 from 2025-10-29 104',
    ]);
  });

  it('is none where a third changed, the amounts differ, or the words are of two publications, of two voices, or of a count since a base', async () => {
    for (const key of [...['third', 'uneven', 'late', 'voices'].map((place) => figureOf(place)), figureOf('total', 'cumulative')])
      expect(await linksOf(key), key).toEqual([]);
  });

  it('costs one statement for a page of revisions', async () => {
    const statements = async (first: number) => {
      gateway.statements();
      await gateway.ask(`{ changes(first: ${first}) { nodes { movedTo { id } movedFrom { id } } } }`);
      return gateway.statements().length;
    };
    // The page, the moves, the revisions at their other ends.
    expect(await statements(100)).toBeLessThanOrEqual(4);
    expect(await statements(20)).toBeLessThanOrEqual(4);
  });
});

describe('changes by publication', () => {
  it('are those whose words were published then, whenever our log learned them', async () => {
    const { data, errors } = await gateway.ask<Any>(
      `{ changes(first: 100, filter: { topic: "strip", headline: false, publishedAfter: "2025-11-01T02:00:00Z", publishedBy: "2025-11-01T03:00:00Z" }) { nodes { figure { key } point { end } to { text } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.changes.nodes).toEqual([{ figure: { key: figureOf('late') }, point: { end: '2025-10-30' }, to: { text: '8' } }]);
  });
});
