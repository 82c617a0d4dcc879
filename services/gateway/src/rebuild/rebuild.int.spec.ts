import { createFolder, createLaneWorker, createRebuilder, laneName, liveLanes } from '@factline/projections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { children, killed, story, type TestGateway, testGateway } from '../gateway.fixtures.js';
import { type Following, followByEvents } from '../update/follow.fixtures.js';

let gateway: TestGateway;
let isOver = false;
let projecting: Promise<void>;
const open: Following[] = [];
beforeAll(async () => {
  gateway = await testGateway();
  await gateway.record(...story);
  await gateway.catchUp();
  const pool = gateway.pools.projector;
  const rebuilder = createRebuilder({ pool, lanes: 1, compareAgainMs: 100 });
  const workers = new Map<string, ReturnType<typeof createLaneWorker>>();
  const folding = async (): Promise<void> => {
    for (const lane of await liveLanes(pool)) {
      const worker = workers.get(laneName(lane)) ?? createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 3 });
      workers.set(laneName(lane), worker);
      await worker.catchUp().catch(() => {}); // dropped meanwhile
    }
  };
  const over = async (work: () => Promise<void>): Promise<void> => {
    while (!isOver) await Promise.all([work(), new Promise((resolve) => setTimeout(resolve, 10))]);
  };
  projecting = Promise.all([over(folding), over(rebuilder.advance)]).then(() => {});
});
afterAll(async () => {
  for (const one of open) one.cut();
  isOver = true;
  await projecting;
  await gateway.close();
});

const fields = `__typename ... on RebuildSuccess { rebuild { id state pending generation differences droppedAt } }
  ... on RebuildProblem { problems { code message } }`;
interface Answered {
  readonly __typename: string;
  readonly rebuild: { readonly id: string; readonly state: string; readonly generation: number; readonly droppedAt: string | null };
  readonly problems?: readonly { readonly code: string }[];
}
const send = async (mutation: string, input: object): Promise<Answered> => {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const named = { rollBackProjection: 'RebuildInput', dropGeneration: 'RebuildInput' }[mutation] ?? type;
  const { data, errors } = await gateway.ask<{ result: Answered }>(
    `mutation ($input: ${named}!) { result: ${mutation}(input: $input) { ${fields} } }`,
    { input },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.result;
};
const ready = async (id: string) => {
  for (;;) {
    const { data } = await gateway.ask<{
      rebuild: { state: string; differences: number | null; examples: object[]; position: string; head: string };
    }>(
      'query ($id: ID!) { rebuild(id: $id) { state differences differing { table rows } examples { table key old new } position head } }',
      { id },
    );
    if (data.rebuild.state === 'READY') return data.rebuild;
  }
};
const value = async (key: string) =>
  (
    await gateway.ask<{ figure: { current: { value: { text: string } } } }>(
      'query ($key: ID!) { figure(key: $key) { current { value { text } } } }',
      { key },
    )
  ).data.figure.current.value.text;
const follow = (variables: object): Following => {
  const one = followByEvents(gateway.url, variables);
  open.push(one);
  return one;
};

describe('a rebuild by GraphQL', () => {
  it('is built, equal, flipped, and its predecessor dropped', async () => {
    expect(await send('rebuildProjection', { projection: 'no-such' })).toMatchObject({ problems: [{ code: 'projection-unknown' }] });
    const { rebuild } = await send('rebuildProjection', { projection: 'catalogue' });
    expect(await send('rebuildProjection', { projection: 'catalogue' })).toMatchObject({ problems: [{ code: 'rebuild-under-way' }] });
    const compared = await ready(rebuild.id);
    expect(compared).toMatchObject({ differences: 0, position: compared.head });
    expect(await send('flipProjection', { rebuild: rebuild.id })).toMatchObject({ rebuild: { state: 'FLIPPED', pending: false } });
    expect(await value(killed)).toBe('130');
    const dropped = await send('dropGeneration', { rebuild: rebuild.id });
    expect(dropped.rebuild.droppedAt).not.toBeNull();
    expect(await send('rollBackProjection', { rebuild: rebuild.id })).toMatchObject({ problems: [{ code: 'rebuild-over' }] });
    const { data } = await gateway.ask<{ rebuilds: { id: string }[] }>('{ rebuilds(first: 5) { id } }');
    expect(data.rebuilds.map(({ id }) => id)).toEqual([rebuild.id]);
  });

  it('that differs is flipped only when that is accepted, and subscribers are told to read again', async () => {
    const early = follow({ topic: 'gaza-2021' });
    const [snapshot] = await early.until((told) => told.length > 0);
    await gateway.pools.projector.query(`update figures_g1.figures set value = '{"text":"damaged"}' where key = $1`, [killed]);
    const { rebuild } = await send('rebuildProjection', { projection: 'figures' });
    const compared = await ready(rebuild.id);
    expect(compared).toMatchObject({ differences: 1, examples: [{ table: 'figures', old: { value: { text: 'damaged' } } }] });
    expect(await send('flipProjection', { rebuild: rebuild.id })).toMatchObject({ problems: [{ code: 'generations-differ' }] });
    const flipped = await send('flipProjection', { rebuild: rebuild.id, acceptDifferences: true });
    expect(flipped).toMatchObject({ rebuild: { state: 'FLIPPED' } });
    const told = await early.until((all) => all.some((one) => one.__typename === 'Lagged'));
    early.cut();

    // Whoever comes back with a place of before is told so too, and then goes on; whoever was told is not told twice.
    const late = follow({ topic: 'gaza-2021', after: snapshot!.cursor });
    const [lagged] = await late.until((all) => all.length > 0);
    expect(lagged).toMatchObject({ __typename: 'Lagged', from: snapshot!.cursor });
    expect(lagged!.missed).toBeGreaterThan(2);
    late.cut();
    const told2 = follow({ topic: 'gaza-2021', after: told.findLast((one) => one.__typename === 'Lagged')!.cursor });
    const told3 = follow({ topic: 'gaza-2021', after: lagged!.cursor });
    await gateway.record({
      type: 'claim',
      figure: children,
      value: '31',
      asOf: '2021-05-15',
      publishedAt: '2021-05-15T08:00:00Z',
      origin: 'officials',
      document: 'https://example.org/noon',
    });
    for (const one of [told2, told3]) {
      const [first] = await one.until((all) => all.length > 0);
      expect(first).toMatchObject({ __typename: 'Change', figure: { key: children } });
    }
  });
});
