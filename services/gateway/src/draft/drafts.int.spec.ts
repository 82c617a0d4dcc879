import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killed, story, type TestGateway, testGateway } from '../gateway.fixtures.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

const url = 'https://example.org/read';
const text = (numbers: readonly number[]) => numbers.map((n) => `At least ${n} Palestinians have been killed, officials said.`).join('\n');
const numbers = Array.from({ length: 30 }, (_, n) => 200 + n);
const captured = text(numbers);
const document = {
  type: 'document',
  url,
  publisher: 'paper',
  title: 'Read',
  publishedAt: '2021-05-14T18:00:00Z',
  text: captured,
  format: 'text',
} as const;
const draft = (n: number): Command => {
  const quote = `At least ${n} Palestinians have been killed`;
  const start = captured.indexOf(quote);
  return {
    type: 'draft',
    document: url,
    topic: 'gaza-2021',
    quote,
    start,
    valueStart: start + 9,
    valueEnd: start + 12,
    value: `at least ${n}`,
    measure: 'killed',
    population: 'Palestinians',
    place: 'Gaza Strip',
    asOf: { date: '2021-05-14', basis: 'publication' },
    originator: n % 2 === 0 ? 'the Gaza Health Ministry' : 'a hospital',
    method: 'factline-rules',
    methodVersion: '1',
  };
};

let gateway: TestGateway;
let other: TestGateway;
beforeAll(async () => {
  [gateway, other] = await Promise.all([testGateway(), testGateway()]);
  await gateway.record(...story, document, ...numbers.map(draft));
  await gateway.catchUp();
});
afterAll(() => Promise.all([gateway.close(), other.close()]));

const ask = async (query: string, variables: object = {}): Promise<Any> => {
  const { data, errors } = await gateway.ask<Any>(query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const fields = `id key quote now { start end } value { text unit } topic { key } document { url version } suggestions { key score figure { key title } }
  suggestedOrigin { key name isOwnVoice source { key } } duplicateOf { id } claim { id } partOf { id } parts { id } events { type }`;

describe('drafts', () => {
  it('are listed with all that a reviewer needs, in as many statements for thirty as for two', async () => {
    const query = `query ($first: Int) { drafts(filter: { topic: "gaza-2021", state: PROPOSED }, first: $first) { nodes { ${fields} } } }`;
    await ask(query, { first: 2 });
    gateway.statements();
    const few = await ask(query, { first: 2 });
    const statementsOfFew = gateway.statements().length;
    const all = await ask(query, { first: 30 });
    expect(gateway.statements().length).toBe(statementsOfFew);
    expect(all.drafts.nodes).toHaveLength(30);
    expect(few.drafts.nodes).toEqual(all.drafts.nodes.slice(0, 2));
    const [even, odd] = all.drafts.nodes;
    expect(even).toMatchObject({
      quote: 'At least 200 Palestinians have been killed',
      now: { start: 0, end: 42 },
      value: { text: 'at least 200', unit: 'people' },
      topic: { key: 'gaza-2021' },
      document: { url, version: 1 },
      suggestedOrigin: { key: 'ministry', isOwnVoice: false, source: { key: 'ministry' } },
      duplicateOf: null,
      claim: null,
      events: [{ type: 'DraftProposed' }],
    });
    expect(even.suggestions[0]).toMatchObject({ key: killed, score: 1, figure: { key: killed, title: 'Palestinians killed in Gaza' } });
    expect(odd.suggestedOrigin).toEqual({ key: 'hospital', name: 'hospital', isOwnVoice: false, source: null });
  });

  it('are paged by cursor, counted when asked, and found as nodes', async () => {
    const page = (after?: string) =>
      ask('query ($after: Cursor) { drafts(first: 20, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }', {
        after,
      });
    const first = (await page()).drafts;
    expect(first).toMatchObject({ totalCount: 30, pageInfo: { hasNextPage: true } });
    const second = (await page(first.pageInfo.endCursor)).drafts;
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([10, false]);
    const [{ id }] = second.nodes;
    expect(await ask('query ($id: ID!) { node(id: $id) { __typename id } draft(id: $id) { id } }', { id })).toEqual({
      node: { __typename: 'Draft', id },
      draft: { id },
    });
    const wrong = await gateway.ask('{ drafts(after: "nonsense") { nodes { id } } }');
    expect(wrong.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('that repeat what is recorded are marked', async () => {
    const said = { figure: killed, value: 'at least 204', asOf: '2021-05-14', origin: 'ministry', publishedAt: '2021-05-14T20:00:00Z' };
    await gateway.record({ type: 'claim', ...said } as Command);
    await gateway.catchUp();
    const { drafts } = await ask('{ drafts(first: 30) { nodes { value { text } duplicateOf { figure { key } origin { key } } } } }');
    expect(drafts.nodes.filter(({ duplicateOf }: Any) => duplicateOf !== null)).toEqual([
      { value: { text: 'at least 204' }, duplicateOf: { figure: { key: killed }, origin: { key: 'ministry' } } },
    ]);
  });
});

describe('an export', () => {
  it('has every proposal and decision, and makes the same drafts of an empty log', async () => {
    const { drafts } = await ask('{ drafts(first: 4) { nodes { key } } }');
    const [accepted, rejected, changed] = drafts.nodes.map(({ key }: Any) => key);
    const edited = captured.replace('At least 201', 'Some 201');
    await gateway.record(
      { type: 'draft-acceptance', draft: accepted, figure: killed, reviewer: 'kim', value: 'more than 200' },
      { type: 'draft-rejection', draft: rejected, reason: 'said twice', reviewer: 'kim' },
      { ...document, text: edited, retrievedAt: '2021-05-15T08:00:00Z' },
      { ...(draft(201) as object), quote: 'Some 201 Palestinians have been killed', value: 'about 201' } as Command,
      { type: 'draft-acceptance', draft: changed, figure: killed },
    );
    await gateway.catchUp();
    const linesOf = async (from: TestGateway) =>
      (await (await fetch(`${from.url}/export`, { headers: { 'factline-client': 'spec' } })).text()).trim().split('\n').slice(1);
    const lines = await linesOf(gateway);
    for (const type of ['draft', 'draft-acceptance', 'draft-rejection'])
      expect(lines.some((line) => (JSON.parse(line) as { type: string }).type === type)).toBe(true);
    for (const line of lines) await other.record(JSON.parse(line) as Command);
    await other.catchUp();
    expect(await linesOf(other)).toEqual(lines);
    const { document: asked } = (await ask(`{ drafts(first: 1) { nodes { document { id } } } }`)).drafts.nodes[0];
    const all = `query ($id: ID!) { drafts(first: 100) { nodes { id quote state start end documentVersion decidedBy reason edited now { start end } claim { id value { text } publishedAt { at basis } } } }
      document(id: $id) { text versions { number capturedAt changes { kind text } lostClaims { id } } } }`;
    const here = (await gateway.ask<Any>(all, asked)).data;
    expect(here.drafts.nodes).toHaveLength(31);
    expect((await other.ask<Any>(all, asked)).data).toEqual(here);
    expect(here.document.versions).toMatchObject([{ number: 1 }, { number: 2, capturedAt: '2021-05-15T08:00:00.000Z', lostClaims: [] }]);
  });
});
