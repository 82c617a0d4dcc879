import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { children, killed, story, type TestGateway, testGateway } from '../gateway.fixtures.js';

let first: TestGateway;
let second: TestGateway;
beforeAll(async () => {
  [first, second] = await Promise.all([testGateway(), testGateway()]);
  for (const command of story) await first.record(command);
  await first.catchUp();
});
afterAll(() => Promise.all([first.close(), second.close()]));

const read = async ({ url }: TestGateway, init: RequestInit = {}) =>
  fetch(`${url}/export`, { headers: { 'factline-client': 'spec' }, ...init });
/** All lines but the head. */
const linesOf = async (gateway: TestGateway) => (await (await read(gateway)).text()).trim().split('\n').slice(1);
const answers = async (gateway: TestGateway, key: string, position: number) =>
  (
    await gateway.ask(
      `query ($key: ID!, $at: At) { figure(key: $key) { title definition policy { name } current(at: $at) { value { text min max } status flags { code } referencePeriod { end }
        lastConfirmedAt winners { id publishedAt locator { quote } } losers { rule claim { id } } } } }`,
      { key, at: { position: String(position) } },
    )
  ).data;

describe('GET /export', () => {
  it('writes every event of the log as a line, in order, with its id', async () => {
    expect((await (await read(first)).text()).split('\n')[0]).toBe(`{"type":"export","version":1,"position":"${story.length}"}`);
    const lines = await linesOf(first);
    const { rows } = await first.pools.ingest.query('select id from log.events order by position');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(rows.map(({ id }) => id));
  });

  it('handed in to an empty log gives the same answers at every position, and the same export', async () => {
    const lines = await linesOf(first);
    for (const line of lines) await second.record(JSON.parse(line) as Command);
    await second.catchUp();
    expect(await linesOf(second)).toEqual(lines);
    for (let position = 1; position <= lines.length; position += 1)
      for (const key of [killed, children]) expect(await answers(second, key, position)).toEqual(await answers(first, key, position));
  });

  it('is read only, and says where it ends', async () => {
    const head = await read(first, { method: 'HEAD' });
    expect(head.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(head.headers.get('content-disposition')).toBe(`attachment; filename="factline-${head.headers.get('factline-position')}.ndjson"`);
    expect((await read(first, { method: 'POST' })).status).toBe(405);
    expect((await read(first, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });
});
