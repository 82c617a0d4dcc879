import type { Command } from '@factline/domain';
import {
  listChanges,
  listClaimsOfFigures,
  listRevisionsOfFigures,
  type Queryable,
  readClaims,
  readFeed,
  readFigures,
  readHeadlinesAt,
  readStandings,
} from '@factline/projections/read';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { story, type TestGateway, testGateway } from './gateway.fixtures.js';

const figureKey = (n: number) => `gaza-2021/injured/group-${String(n).padStart(2, '0')}/gaza-strip`;
const figures = 40;
const claimsEach = 30;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ limits: { cost: 1_000_000 } });
  const more: Command[] = [];
  for (let n = 0; n < figures; n += 1) {
    more.push({
      type: 'figure',
      key: figureKey(n),
      topic: 'gaza-2021',
      title: `Group ${n}`,
      measure: 'injured',
      population: `group-${String(n).padStart(2, '0')}`,
      place: 'gaza-strip',
      unit: 'people',
      kind: 'cumulative',
    });
    for (let c = 0; c < claimsEach; c += 1) {
      const at = new Date(Date.UTC(2021, 4, 10) + c * 3_600_000).toISOString();
      more.push({
        type: 'claim',
        figure: figureKey(n),
        value: String(100 + c),
        asOf: at,
        publishedAt: at,
        origin: ['ministry', 'un', 'officials'][c % 3]!,
        document: 'https://example.org/noon',
      });
    }
  }
  await gateway.record(...story, ...more);
  await gateway.catchUp();
  await grow();
}, 120_000);
afterAll(() => gateway.close());

/** One figure with very many claims and revisions, so that the planner has something to choose: written past the projector. */
const grow = async (): Promise<void> => {
  const { rows } = await gateway.pools.projector.query<{ id: string }>('select id from read.figures where key = $1', [figureKey(0)]);
  const id = rows[0]!.id;
  await gateway.pools.projector.query(`insert into figures_g1.revisions
      (position, ordinal, recorded_at, figure, topic, headline, segment, point, ends_at, from_status, to_status, flags, direction, reason, changed_by, explanation)
    select 1000000 + n, 0, now(), ${id}, 'gaza-2021', n % 2 = 0, 1, n::text, '2021-01-01'::timestamptz + n * interval '1 hour', 'single-source', 'single-source', '[]', 'up', 'later-report', 'source', '{"code":"latest","args":{}}'
    from generate_series(1, 60000) n`);
  await gateway.pools.projector.query(`insert into figures_g1.claims
      (id, since, position, recorded_at, figure, segment, point, ends_at, origin, held, published_at, counts, known_from, facts)
    select gen_random_uuid(), 1000000 + n, 1000000 + n, now(), ${id}, 1, n::text, t, 'ministry', t, t, true, 1000000 + n, (select facts from read.claims limit 1)
    from generate_series(1, 60000) n, lateral (select '2021-01-01'::timestamptz + n * interval '1 hour' as t) at`);
  await gateway.analyze();
};

/** Statements of a query. Loaders may find that a later level needs nothing more, so that there is a bound and not a number. */
const statementsOf = async (query: string, variables: object = {}): Promise<number> => {
  gateway.statements();
  const { errors } = await gateway.ask(query, variables);
  expect(errors).toBeUndefined();
  return gateway.statements().length;
};

describe('statements of a request', () => {
  it('a board costs one statement a level, for 5 figures and for 40', async () => {
    const board = `query ($first: Int) { figures(first: $first, filter: {measure: "injured"}) { nodes { key title current { value { text } status winners { value { text } origin { name } } } revisions(last: 5) { nodes { to { text } claim { origin { name } } } } } } }`;
    // figures with their headlines; revisions; claims and their sources, of the winners and of the revisions
    for (const first of [5, 40]) expect(await statementsOf(board, { first })).toBeLessThanOrEqual(6);
  });

  it('a board as it was then, with everything that explains it, is bounded by its levels', async () => {
    const { data } = await gateway.ask<{ status: { head: string } }>('{ status { head } }');
    const query = `query ($first: Int, $at: At) { figures(first: $first, filter: {measure: "injured"}) { nodes { topic { title } parts { key } partOf { key } parked { error }
      current(at: $at) { value { text } explanation flags { code claims { id } } winners { origin { head { name } } document { title publisher { name } } parts { id } events { type } } losers { claim { value { text } } } outlook { id } revision { event { type } } }
      standings(at: $at) { origin { name } head { name } claim { value { text } } disputedBy { name } } claims(first: 3) { totalCount nodes { locator { quote } } } } } }`;
    for (const at of [{ position: String(Number(data.status.head) - 50) }, { on: '2021-05-10' }, null]) {
      for (const first of [5, 40]) expect(await statementsOf(query, { first, at })).toBeLessThanOrEqual(30);
    }
  });

  it('checks of a topic, of a board and of a series cost no more for more figures and points', async () => {
    const list =
      'query ($first: Int) { topic(key: "gaza-2021") { checks(first: $first) { nodes { figure { title } flag claims { value { text } } explanation } } } }';
    const board =
      'query ($first: Int) { figures(first: $first, filter: {measure: "injured"}) { nodes { current { flags { code } } standings { flags { code } } series(last: 30) { current { flags { code } } } } } }';
    for (const first of [5, 40]) {
      // A page looks at up to 2,048 points, 512 at a time with eight statements each, however many figures they are of.
      expect(await statementsOf(list, { first })).toBeLessThanOrEqual(4 * 8 + 8);
      expect(await statementsOf(board, { first })).toBeLessThanOrEqual(30);
    }
  });

  it('a page of changes is bounded by its levels', async () => {
    const query =
      'query ($first: Int) { changes(first: $first) { nodes { figure { title topic { title } } claim { origin { name } via { name } document { title } dataSet { title } } event { type submission { id } } explanation } } }';
    for (const first of [5, 100]) expect(await statementsOf(query, { first })).toBeLessThanOrEqual(10);
  });

  it('search, nodes and claims of sources cost no more for more', async () => {
    const query =
      'query ($first: Int) { search(text: "group", first: $first) { nodes { ... on Figure { key current { status } } } } sources { nodes { head { key } claims(first: $first) { nodes { figure { title } } } } } }';
    for (const first of [5, 40]) expect(await statementsOf(query, { first })).toBeLessThanOrEqual(8);
  });
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** Plans of the statements that a reader really sends, in the form that Postgres keeps for prepared statements. */
const planOf = async (read: (db: Queryable) => Promise<unknown>): Promise<Plan[]> => {
  const nodes: Plan[] = [];
  const client = await gateway.pools.projector.connect();
  try {
    await client.query('begin');
    await client.query('set local plan_cache_mode = force_generic_plan'); // what Postgres may come to keep for a prepared statement
    const db: Queryable = {
      query: async ({ text, values }) => {
        const { rows } = await client.query(`explain (format json, generic_plan) ${text}`);
        const walk = (plan: Plan): void => {
          nodes.push(plan);
          plan.Plans?.forEach(walk);
        };
        walk((rows[0] as { 'QUERY PLAN': { Plan: Plan }[] })['QUERY PLAN'][0]!.Plan);
        return client.query({ text, values: values as unknown[] }) as never;
      },
    };
    await read(db);
  } finally {
    await client.query('rollback');
    client.release();
  }
  return nodes;
};
const indexesOf = (plan: readonly Plan[]): string[] =>
  plan.flatMap((node) => (node['Index Name'] === undefined ? [] : [node['Index Name']]));
const scansOf = (plan: readonly Plan[], table: string): string[] =>
  plan.filter((node) => node['Relation Name'] === table).map((node) => node['Node Type']);

describe('plans of the hot statements', () => {
  let id: string;
  beforeAll(async () => {
    id = (await readFigures(gateway.pools.projector, [figureKey(0)]))[0]!.id;
  });
  const at = () => [{ id, position: '500' }];

  it('a headline at a position is one probe of its revisions, without a sort', async () => {
    const plan = await planOf((db) => readHeadlinesAt(db, at()));
    expect(indexesOf(plan)).toContain('revisions_headline');
    expect(scansOf(plan, 'revisions')).toEqual(['Index Scan']);
  });

  it('standing claims at a position are one probe for each origin', async () => {
    const plan = await planOf((db) => readStandings(db, at()));
    expect(indexesOf(plan)).toEqual(expect.arrayContaining(['standings_pkey', 'claims_pkey']));
  });

  it('the last revisions of each figure are read backwards from the index, without a sort of them', async () => {
    const plan = await planOf((db) => listRevisionsOfFigures(db, [id], { isHeadline: true, size: 5, backwards: true }));
    const limit = plan.find((node) => node['Node Type'] === 'Limit');
    expect(indexesOf(plan)).toContain('revisions_headline');
    expect(limit?.Plans?.[0]?.['Node Type']).toMatch(/Index Scan$/);
  });

  it('a page of claims is read from the index of points', async () => {
    const plan = await planOf((db) => listClaimsOfFigures(db, [id], { size: 20 }));
    expect(indexesOf(plan)).toContain('claims_point');
    expect(plan.find((node) => node['Node Type'] === 'Limit')?.Plans?.[0]?.['Node Type']).toBe('Index Scan');
  });

  it('the feed and the changes are read from their order, without a sort', async () => {
    for (const read of [
      (db: Queryable) => readFeed(db, { position: '10', ordinal: '0' }, 100),
      (db: Queryable) => listChanges(db, {}, { size: 20, after: { position: '10', ordinal: '0' } }),
    ]) {
      const plan = await planOf(read);
      expect(scansOf(plan, 'revisions').every((scan) => /^Index|^Bitmap/.test(scan))).toBe(true);
      expect(plan.find((node) => node['Node Type'] === 'Limit')?.Plans?.some((inside) => inside['Node Type'] === 'Sort')).toBe(false);
    }
  });

  it('a claim by its id is one look-up', async () => {
    expect(indexesOf(await planOf((db) => readClaims(db, ['00000000-0000-8000-8000-000000000000'])))).toContain('claims_pkey');
  });
});
