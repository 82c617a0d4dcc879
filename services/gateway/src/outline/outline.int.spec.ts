import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../gateway.fixtures.js';

const key = 'strip/killed/people/strip';
const days = 60;
/** Up and down, with one peak and one trough that no stretch may lose. */
const numberOn = (day: number): number => (day === 37 ? 9_000 : day === 41 ? 1 : 100 + ((day * 7) % 13));
const dayOf = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
const definitions: readonly Command[] = [
  { type: 'topic', key: 'strip', title: 'A strip', timeZone: 'UTC' },
  { type: 'source', key: 'ministry', name: 'Ministry', kind: 'official' },
  { type: 'data-set', key: 'daily', title: 'Daily', publisher: 'ministry' },
  {
    type: 'figure',
    key,
    topic: 'strip',
    title: key,
    measure: 'killed',
    population: 'people',
    place: 'strip',
    unit: 'people',
    kind: 'stock',
  },
] as unknown as readonly Command[];
const claims = Array.from(
  { length: days },
  (_, day) =>
    ({
      type: 'claim',
      figure: key,
      value: String(numberOn(day)),
      asOf: dayOf(day),
      origin: 'ministry',
      dataSet: 'daily',
      publishedAt: `${dayOf(day)}T20:00:00Z`,
    }) as unknown as Command,
);

interface Step {
  readonly position: string;
  readonly value: { readonly point: string } | null;
  readonly period: { readonly end: string } | null;
}
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  await gateway.record(...definitions, ...claims);
  // The day of the trough is restated; the outline by reference date has the last word of each day.
  await gateway.record({ ...claims[41], value: '2', publishedAt: '2024-03-20T20:00:00Z' } as unknown as Command);
  await gateway.record({
    type: 'annotation',
    figure: key,
    on: '2024-02-07',
    text: 'A count was split.',
    by: 'publisher',
  } as unknown as Command);
  await gateway.record({ type: 'adjustment', figure: key, on: '2024-02-07', text: 'Moved.', amount: '-25' } as unknown as Command);
  await gateway.catchUp();
});
afterAll(() => gateway.close());

const outline = async (args: string): Promise<Step[]> => {
  const { data, errors } = await gateway.ask<{ figure: { outline: Step[] } }>(
    `query ($key: ID!) { figure(key: $key) { outline(${args}) { position value { point } period { end } } } }`,
    { key },
  );
  expect(errors).toBeUndefined();
  return data.figure.outline;
};
const numbers = (steps: readonly Step[]): number[] => steps.map(({ value }) => Number(value?.point));

describe('the outline of a long history', () => {
  it('keeps both ends, the peak and the trough, in order, in few steps', async () => {
    for (const clock of ['RECORDED', 'REFERENCE']) {
      const steps = await outline(`clock: ${clock}, stretches: 4`);
      expect(steps.length, clock).toBeLessThanOrEqual(16);
      expect(steps.map(({ period }) => period!.end)).toEqual(steps.map(({ period }) => period!.end).toSorted());
      expect(Math.max(...numbers(steps)), clock).toBe(9_000);
      expect(Math.min(...numbers(steps)), clock).toBe(clock === 'RECORDED' ? 1 : 2);
      expect(steps[0]?.period?.end).toBe(dayOf(0));
      expect(steps.at(-1)?.period?.end).toBe(dayOf(days - 1));
    }
  });

  it('is the whole where that is few: what the series says at each date', async () => {
    const { data } = await gateway.ask<{ figure: { series: { current: { value: { point: string } } }[] } }>(
      'query ($key: ID!) { figure(key: $key) { series(last: 100) { current { value { point } } } } }',
      { key },
    );
    expect(numbers(await outline('clock: REFERENCE'))).toEqual(data.figure.series.map(({ current }) => Number(current.value.point)));
    expect(await outline('clock: RECORDED')).toHaveLength(days);
  });

  it('knows at an earlier position only what was known there', async () => {
    const all = await outline('clock: RECORDED');
    const middle = all[30]!.position;
    for (const clock of ['RECORDED', 'REFERENCE']) {
      const steps = await outline(`clock: ${clock}, at: { position: "${middle}" }`);
      expect(steps, clock).toHaveLength(31);
      expect(steps.at(-1)?.period?.end).toBe(dayOf(30));
    }
  });

  it('refuses what it cannot answer', async () => {
    for (const args of ['stretches: 0', 'stretches: 1001', 'at: { publishedBy: "2024-01-05T00:00:00Z" }']) {
      const { errors } = await gateway.ask(`query ($key: ID!) { figure(key: $key) { outline(${args}) { position } } }`, { key });
      expect(errors?.[0]?.extensions?.['code'], args).toBe('BAD_USER_INPUT');
    }
  });
});

it('remarks on a figure are told by date, as of a moment', async () => {
  const ask = async (args: string) => {
    const { data, errors } = await gateway.ask<{ figure: { annotations: { text: string; position: string }[] } }>(
      `query ($key: ID!) { figure(key: $key) { annotations${args} { on text by adjustment position } } }`,
      { key },
    );
    expect(errors).toBeUndefined();
    return data.figure.annotations;
  };
  const [first, second] = await ask('');
  expect([first, second]).toMatchObject([
    { on: '2024-02-07', text: 'A count was split.', by: 'PUBLISHER', adjustment: null },
    { on: '2024-02-07', text: 'Moved.', adjustment: '-25' },
  ]);
  expect(await ask(`(at: { position: "${first!.position}" })`)).toHaveLength(1);
});
