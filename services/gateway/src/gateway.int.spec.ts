import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { children, killed, story, type TestGateway, testGateway } from './gateway.fixtures.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  // One by one: what is recorded together is recorded at one moment.
  for (const command of story) await gateway.record(command);
  await gateway.catchUp();
});
afterAll(() => gateway.close());

describe('a figure', () => {
  it('says the number, who says so, and why', async () => {
    const { data, errors } = await gateway.ask<{ figure: unknown }>(
      `query ($key: ID!) { figure(key: $key) { id title topic { key } policy { name version } parts { key } parked { error }
        current { value { text min max minExclusive point unit } low high status flags { code } referencePeriod { end } lastConfirmedAt explanation segment beforeArchive
          winners { origin { name } via { key } state locator { quote } } losers { rule explanation claim { value { text } origin { key head { key } } } } outlook { id }
          revision { direction reason changedBy from { text } to { text } } }
        standings { chosen rule origin { key } head { key } claim { value { text } } } } }`,
      { key: killed },
    );
    expect(errors).toBeUndefined();
    expect(data.figure).toMatchObject({
      id: `figure:${killed}`,
      topic: { key: 'gaza-2021' },
      policy: { name: 'LATEST', version: 1 },
      parts: [{ key: children }],
      parked: null,
      current: {
        value: { text: '130', min: '130', max: '130', point: '130', unit: 'people' },
        beforeArchive: false,
        segment: 1,
        winners: [{ origin: { name: 'UN coordinator' } }],
        losers: expect.arrayContaining([
          expect.objectContaining({
            rule: 'OLDER',
            claim: { value: { text: 'more than 125' }, origin: { key: 'ministry', head: { key: 'ministry' } } },
          }),
        ]),
        outlook: [],
        revision: { to: { text: '130' }, reason: 'NEW_ORIGIN' },
      },
      standings: [
        { chosen: true, rule: null, origin: { key: 'un' } },
        { chosen: false, rule: 'OLDER' },
        { chosen: false, rule: 'OLDER', head: { key: 'ministry' } },
      ],
    });
  });

  it('lists its revisions in log order, forwards and backwards', async () => {
    const { data, errors } = await gateway.ask<Any>(
      `query ($key: ID!) { figure(key: $key) {
        all: revisions { totalCount nodes { cursor position from { text } to { text } direction reason claim { origin { key } } event { type position } explanation } }
        last: revisions(last: 1) { nodes { to { text } } pageInfo { hasPreviousPage hasNextPage } } } }`,
      { key: killed },
    );
    expect(errors).toBeUndefined();
    const { all, last } = data.figure;
    expect(all.nodes.map((node: Any) => node.to.text)).toEqual(['at least 120', 'more than 125', '130']);
    expect(all.nodes[1]).toMatchObject({ event: { type: 'ClaimRecorded', position: all.nodes[1].position } });
    expect(all.totalCount).toBe(3);
    expect(last).toEqual({ nodes: [{ to: { text: '130' } }], pageInfo: { hasPreviousPage: true, hasNextPage: false } });
  });

  it('answers at a position, at a moment and on a day as it did then', async () => {
    const history = await gateway.ask<Any>(
      'query ($key: ID!) { figure(key: $key) { revisions { nodes { position recordedAt to { text } } } } }',
      { key: killed },
    );
    for (const step of history.data.figure.revisions.nodes) {
      for (const at of [{ position: step.position }, { knownAt: step.recordedAt }]) {
        const { data, errors } = await gateway.ask<Any>(
          `query ($key: ID!, $at: At) { figure(key: $key) { current(at: $at) { value { text } at { position knownAt } winners { value { text } } losers { rule } explanation revision { to { text } } } claims(at: $at) { nodes { id } } } }`,
          { key: killed, at },
        );
        expect(errors).toBeUndefined();
        expect(data.figure.current).toMatchObject({
          value: step.to,
          at: { position: step.position, knownAt: step.recordedAt },
          winners: [{ value: step.to }],
          revision: { to: step.to },
        });
      }
    }
    const on = await gateway.ask<Any>(
      `query ($key: ID!) { figure(key: $key) { day: current(at: {on: "2021-05-14"}) { value { text } flags { code } at { on } } later: current(at: {on: "2021-05-20"}) { value { text } flags { code claims { value { text } } } } before: current(at: {on: "2021-05-13"}) { value { text } status } } }`,
      { key: killed },
    );
    expect(on.errors).toBeUndefined();
    expect(on.data.figure).toMatchObject({
      day: { value: { text: '130' }, flags: [], at: { on: '2021-05-14' } },
      later: { value: { text: '130' }, flags: [{ code: 'CARRIED_FORWARD', claims: [{ value: { text: '130' } }] }] },
      before: { value: null, status: 'NO_CLAIMS' },
    });
  });

  it('refuses moments that are none', async () => {
    const code = async (at: object) =>
      (await gateway.ask<Any>('query ($key: ID!, $at: At) { figure(key: $key) { current(at: $at) { status } } }', { key: killed, at }))
        .errors?.[0]?.extensions.code;
    expect(await code({ position: '1', knownAt: '2026-01-01T00:00:00Z' })).toBe('INVALID_MOMENT');
    expect(await code({ position: '0' })).toBe('INVALID_MOMENT');
    expect(await code({ knownAt: '2001-01-01T00:00:00Z' })).toBe('INVALID_MOMENT');
    expect(await code({ knownAt: new Date(Date.now() + 60_000).toISOString() })).toBe('INVALID_MOMENT');
    expect(await code({ position: '1000000' })).toBe('INVALID_MOMENT');
    expect(await code({ position: '1' })).toBeUndefined();
  });
});

describe('everything else', () => {
  it('answers', async () => {
    const { data, errors } = await gateway.ask<Any>(`{
      topic(key: "gaza-2021") { id timeZone figures(filter: {measure: "killed"}, orderBy: {field: TITLE, direction: DESCENDING}) { totalCount nodes { key } pageInfo { endCursor hasNextPage } } }
      topics { totalCount nodes { key } } sources(first: 2) { totalCount nodes { key speaksFor { key } } pageInfo { endCursor hasNextPage } }
      source(key: "officials") { head { key } claims { totalCount nodes { value { text } } } }
      byChange: figures(orderBy: {field: LAST_CHANGE, direction: DESCENDING}, filter: {topic: "gaza-2021", source: "un", status: [AGREED, SINGLE_SOURCE, CONTESTED], text: "killed gaza"}) { nodes { key } }
      changes(filter: {topic: "gaza-2021", reason: [FIRST_REPORT]}) { totalCount nodes { figure { key } headline } }
      bySource: changes(filter: {source: "un", headline: true, since: "2001-01-01T00:00:00Z"}) { nodes { to { text } } }
      events(first: 3) { nodes { id type stream position actor { kind } submission { id } } pageInfo { endCursor } }
      stream: events(stream: "figure:${killed}") { nodes { type } }
      search(text: "palestin") { totalCount nodes { __typename ... on Figure { key } ... on Source { key } } }
      found: search(text: "friday noon") { nodes { __typename ... on Claim { value { text } document { title } } } }
      status { head projections { projection events seconds } parked { figure } }
      missing: figure(key: "no/such") { id } nobody: source(key: "nobody") { id } nothing: claim(id: "x") { id } node(id: "nonsense") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      topic: {
        timeZone: 'Asia/Jerusalem',
        figures: { totalCount: 2, nodes: [{ key: killed }, { key: children }], pageInfo: { hasNextPage: false } },
      },
      topics: { totalCount: 1 },
      sources: {
        totalCount: 4,
        nodes: [
          { key: 'ministry', speaksFor: null },
          { key: 'officials', speaksFor: { key: 'ministry' } },
        ],
        pageInfo: { hasNextPage: true },
      },
      source: { head: { key: 'ministry' }, claims: { totalCount: 2 } },
      byChange: { nodes: [{ key: killed }] },
      bySource: { nodes: [{ to: { text: '130' } }] },
      stream: { nodes: [{ type: 'FigureDefined' }] },
      search: {
        nodes: [
          { __typename: 'Figure', key: killed },
          { __typename: 'Source', key: 'ministry' },
        ],
      },
      missing: null,
      nobody: null,
      nothing: null,
      node: null,
    });
    expect(data.changes.nodes.filter((node: Any) => node.headline)).toHaveLength(2);
    expect(data.found.nodes.map((node: Any) => node.document.title)).toEqual(['Friday noon', 'Friday noon']);
    expect(data.status.projections.every((lane: Any) => lane.events === 0)).toBe(true);
    const next = await gateway.ask<Any>(
      'query ($after: Cursor) { sources(first: 2, after: $after) { nodes { key } pageInfo { hasNextPage } } }',
      { after: data.sources.pageInfo.endCursor },
    );
    expect(next.data.sources).toEqual({ nodes: [{ key: 'paper' }, { key: 'un' }], pageInfo: { hasNextPage: false } });
  });

  it('finds every kind of node again by its id', async () => {
    const { data } = await gateway.ask<Any>(
      `{ figure(key: "${killed}") { id topic { id } claims { nodes { id document { id } origin { id } events { id type } } } revisions(first: 1) { nodes { id } } } }`,
    );
    const [claim] = data.figure.claims.nodes;
    const ids = [
      data.figure.id,
      data.figure.topic.id,
      claim.id,
      claim.document.id,
      claim.origin.id,
      claim.events[0].id,
      data.figure.revisions.nodes[0].id,
      'figure:none',
    ];
    const found = await gateway.ask<Any>('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids });
    expect(found.errors).toBeUndefined();
    expect(found.data.nodes.map((node: Any) => node?.id ?? null)).toEqual([...ids.slice(0, -1), null]);
  });
});
