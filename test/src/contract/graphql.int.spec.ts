import { request as httpRequest } from 'node:http';
import { testDatabase } from '@factline/testing';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { askAt, type Stack, startService, startStack } from './stack.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
type Any = any;

const database = await testDatabase();
let stack: Stack;
beforeAll(async () => {
  stack = await startStack((name) => database.url[name]);
});
afterAll(() => stack.stop());

const ask = (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
  askAt<Any>(stack.url, query, variables, headers);
const mutate = async (name: string, input: object, more = ''): Promise<Any> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const { data, errors } = await ask(
    `mutation ($input: ${type}) { ${name}(input: $input) { __typename ... on MutationSuccess { position alreadyKnown submission { id state items recorded rejected } } ... on MutationProblem { problems { code path message } submission { id } } ${more} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name];
};

/** A request with any header, Host included. */
const raw = (
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<{ status: number; body: string; headers: Record<string, unknown> }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(stack.url);
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path,
        method: options.method ?? 'GET',
        headers: { ...options.headers, ...(options.body === undefined ? {} : { 'content-length': Buffer.byteLength(options.body) }) },
      },
      (response) => {
        let body = '';
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, body, headers: response.headers }));
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
const codeOf = (body: string): string | undefined =>
  (JSON.parse(body) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

const killed = 'flood/killed/people/valley';

describe('GraphQL over HTTP', () => {
  it('passes the audit without error; what is warned of is listed', async () => {
    const results = await auditServer({ url: `${stack.url}/graphql` });
    const failed = results.filter((result) => result.status !== 'ok').map((result) => `${result.status} ${result.id} ${result.name}`);
    expect(failed.filter((line) => !line.startsWith('notice'))).toEqual([]);
  });
});

describe('mutations', () => {
  it('go the way of a file, and tell the outcome', async () => {
    expect(
      await mutate(
        'openTopic',
        { key: 'flood', title: 'The flood', timeZone: 'Europe/Berlin' },
        '... on OpenTopicSuccess { topic { key timeZone } }',
      ),
    ).toMatchObject({
      __typename: 'OpenTopicSuccess',
      alreadyKnown: false,
      topic: { key: 'flood', timeZone: 'Europe/Berlin' },
      submission: { state: 'DONE', items: 1, recorded: 1, rejected: 0 },
    });
    expect(await mutate('openTopic', { key: 'flood', title: 'The flood', timeZone: 'Europe/Berlin' })).toMatchObject({
      __typename: 'OpenTopicSuccess',
      alreadyKnown: true,
      submission: { recorded: 0 },
    });
    for (const key of ['district', 'agency'])
      expect(
        await mutate(
          'registerSource',
          { key, name: `The ${key}`, kind: 'OFFICIAL' },
          '... on RegisterSourceSuccess { source { name kind } }',
        ),
      ).toMatchObject({ source: { name: `The ${key}`, kind: 'OFFICIAL' } });
    expect(
      await mutate(
        'submitDocument',
        {
          url: 'https://example.org/flood',
          publisher: 'agency',
          title: 'Flood',
          publishedAt: '2021-07-15T12:00:00Z',
          text: 'At least 40 people, says the district.',
        },
        '... on SubmitDocumentSuccess { document { title text publisher { key } } }',
      ),
    ).toMatchObject({
      document: { title: 'Flood', text: 'At least 40 people, says the district.', publisher: { key: 'agency' } },
    });
    expect(
      await mutate(
        'defineFigure',
        {
          key: killed,
          topic: 'flood',
          title: 'Killed in the valley',
          measure: 'killed',
          population: 'people',
          place: 'valley',
          unit: 'people',
          kind: 'CUMULATIVE',
          facets: [],
        },
        '... on DefineFigureSuccess { figure { key kind } }',
      ),
    ).toMatchObject({
      figure: { key: killed, kind: 'CUMULATIVE' },
    });
  });

  it('list every problem at once, with code and path', async () => {
    const result = await mutate('defineFigure', {
      key: 'flood/x',
      topic: 'drought',
      title: 'X',
      measure: 'killed',
      population: 'people',
      place: 'valley',
      unit: 'people',
      kind: 'CUMULATIVE',
      partOf: 'flood/nothing',
    });
    expect(result.__typename).toBe('DefineFigureProblem');
    expect(result.problems.map((problem: Any) => problem.code)).toEqual(expect.arrayContaining(['topic-unknown']));
    const claims = await mutate(
      'submitClaims',
      {
        claims: [
          {
            figure: killed,
            value: { text: 'at least 40' },
            asOf: '2021-07-15T12:00:00Z',
            origin: 'district',
            document: 'https://example.org/flood',
          },
          {
            figure: 'flood/nothing',
            value: { text: 'gazillions' },
            asOf: '2021-07-15',
            origin: 'district',
            document: 'https://example.org/flood',
          },
        ],
      },
      '... on SubmitClaimsProblem { outcomes { item outcome problems { code } claim { value { text } } } }',
    );
    expect(claims).toMatchObject({
      __typename: 'SubmitClaimsProblem',
      outcomes: [
        { item: 0, outcome: 'RECORDED', claim: { value: { text: 'at least 40' } } },
        { item: 1, outcome: 'REJECTED', claim: null },
      ],
    });
    expect(claims.problems.every((problem: Any) => problem.path.startsWith('claims.1'))).toBe(true);
    const rejected = await ask(
      'query ($id: ID!) { submission(id: $id) { rejections { totalCount nodes { item line original problems { code path message } } } } }',
      { id: claims.submission.id },
    );
    expect(rejected.data.submission.rejections).toMatchObject({ totalCount: 1, nodes: [{ item: 1, line: 2 }] });
  });

  it('correct, dispute and retract; whoever writes reads it at once', async () => {
    const { data } = await ask('query ($key: ID!) { figure(key: $key) { claims { nodes { id } } } }', { key: killed });
    const [claim] = data.figure.claims.nodes;
    const dispute = await mutate('disputeClaim', {
      claim: { id: claim.id },
      by: 'agency',
      reason: 'counted twice',
      publishedAt: '2021-07-15T13:00:00Z',
    });
    expect(dispute.__typename).toBe('DisputeClaimSuccess');
    const read = async (position: string) => {
      const answer = await ask(
        'query ($key: ID!) { figure(key: $key) { current { value { text } status flags { code by { key } } } revisions(last: 1) { nodes { reason changedBy } } } }',
        { key: killed },
        { 'factline-min-position': position },
      );
      expect(answer.errors).toBeUndefined();
      return answer.data.figure;
    };
    expect(await read(dispute.position)).toMatchObject({
      current: { flags: expect.arrayContaining([{ code: 'DISPUTED', by: [{ key: 'agency' }] }]) },
      revisions: { nodes: [{ reason: 'DISPUTE' }] },
    });
    const corrected = await mutate(
      'correctClaim',
      {
        claim: { id: claim.id },
        value: { qualifier: 'AT_LEAST', number: '42' },
        by: 'SOURCE',
        reason: 'two more were found',
        publishedAt: '2021-07-15T14:00:00Z',
      },
      '... on CorrectClaimSuccess { claim { value { text min } } }',
    );
    expect(corrected).toMatchObject({ __typename: 'CorrectClaimSuccess', claim: { value: { min: '42' } } });
    expect(await read(corrected.position)).toMatchObject({
      current: { value: { text: 'at least 42' } },
      revisions: { nodes: [{ reason: 'CORRECTION_BY_SOURCE', changedBy: 'SOURCE' }] },
    });
    const retracted = await mutate('retractClaim', {
      cell: { figure: killed, origin: 'district', asOf: '2021-07-15T12:00:00Z' },
      by: 'SOURCE',
      reason: 'not known',
      publishedAt: '2021-07-15T15:00:00Z',
    });
    expect(retracted.__typename).toBe('RetractClaimSuccess');
    expect(await read(retracted.position)).toMatchObject({
      current: { value: null, status: 'WITHDRAWN' },
      revisions: { nodes: [{ reason: 'RETRACTION' }] },
    });
    const again = await mutate(
      'setPolicy',
      { figure: killed, policy: { name: 'HIGHEST', window: 'P7D' } },
      '... on SetPolicySuccess { figure { policy { name window } } }',
    );
    expect(again).toMatchObject({ figure: { policy: { name: 'HIGHEST', window: 'P7D' } } });
  });

  it('refuse a position that is none, and one that does not come', async () => {
    const code = async (position: string) =>
      (await ask('{ topics { nodes { key } } }', {}, { 'factline-min-position': position })).errors?.[0]?.extensions.code;
    expect(await code('soon')).toBe('BAD_USER_INPUT');
    expect(await code('99999999')).toBe('NOT_YET_PROJECTED');
  });
});

describe('uploads', () => {
  const lines = (n: number) =>
    Array.from(
      { length: n },
      (_, i) =>
        `${JSON.stringify({ type: 'claim', figure: killed, value: String(100 + i), asOf: `2021-08-${String(1 + (i % 28)).padStart(2, '0')}`, origin: 'district', document: 'https://example.org/flood', publishedAt: '2021-09-01T00:00:00Z' })}\n`,
    ).join('');
  const ended = async (id: string): Promise<Any> => {
    for (;;) {
      const { data } = await ask(
        'query ($id: ID!) { submission(id: $id) { state name kind items recorded alreadyKnown skipped rejected progress problems { code message } } }',
        { id },
      );
      if (['DONE', 'FAILED'].includes(data.submission.state)) return data.submission;
    }
  };

  it('stream a file in and answer once it is durable', async () => {
    const response = await fetch(`${stack.url}/submissions?format=ndjson&name=flood.ndjson`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: `${lines(28)}{"type":"claim"}\nnot json\n`,
    });
    expect(response.status).toBe(202);
    const { submission } = (await response.json()) as { submission: string };
    expect(await ended(submission)).toMatchObject({
      state: 'DONE',
      name: 'flood.ndjson',
      kind: 'FILE',
      items: 30,
      recorded: 28,
      rejected: 2,
      progress: 1,
    });
  });

  it('take a form with a mapping before the file, and tell how far they are', async () => {
    const form = new FormData();
    form.append('file', new Blob([lines(28)]), 'again.ndjson');
    const response = await fetch(`${stack.url}/submissions?format=ndjson`, {
      method: 'POST',
      headers: { 'factline-client': 'spec' },
      body: form,
    });
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as { id: string };
    const stream = await fetch(`${stack.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'subscription ($id: ID!) { submissionProgressed(id: $id) { state alreadyKnown name } }',
        variables: { id },
      }),
    });
    const told = [...(await stream.text()).matchAll(/^data: (\{.*)$/gm)].map(
      ([, text]) => (JSON.parse(text!) as Any).data.submissionProgressed,
    );
    expect(told.at(-1)).toEqual({ state: 'DONE', alreadyKnown: 28, name: 'again.ndjson' });
  });

  it('refuse what cannot be read, with all that is wrong', async () => {
    const form = new FormData();
    form.append('mapping', '{"nonsense": 1}');
    form.append('file', new Blob(['a,b\n1,2\n']), 'table.csv');
    const response = await fetch(`${stack.url}/submissions`, { method: 'POST', headers: { 'factline-client': 'spec' }, body: form });
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as Any;
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(errors[0].extensions.problems.length).toBeGreaterThan(0);
    // However large the file behind it is: a client that is still sending hears the refusal all the same.
    form.set('file', new Blob([new Uint8Array(48 * 1_048_576)]), 'large.csv');
    const large = await fetch(`${stack.url}/submissions`, { method: 'POST', headers: { 'factline-client': 'spec' }, body: form });
    expect([large.status, codeOf(await large.text())]).toEqual([400, 'BAD_USER_INPUT']);
    const unknown = await fetch(`${stack.url}/submissions?format=xml`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: '<a/>',
    });
    expect([unknown.status, codeOf(await unknown.text())]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('a page of another site', () => {
  const json = { 'content-type': 'application/json' };
  const query = JSON.stringify({ query: '{ topics { nodes { key } } }' });

  it('can neither write nor read', async () => {
    const { host } = new URL(stack.url);
    const forged: [string, string, Record<string, string>, string | undefined, number, string][] = [
      ['POST', '/graphql', { host: 'evil.example', ...json }, query, 421, 'HOST_NOT_ALLOWED'],
      ['POST', '/graphql', { host, 'content-type': 'text/plain' }, query, 400, 'BAD_REQUEST'],
      ['GET', `/graphql?query=${encodeURIComponent('{ topics { nodes { key } } }')}`, { host }, undefined, 400, 'BAD_REQUEST'],
      ['POST', '/graphql', { host, ...json, origin: 'https://evil.example' }, query, 403, 'ORIGIN_NOT_ALLOWED'],
      ['POST', '/submissions?format=ndjson', { host, 'content-type': 'text/plain' }, '{}', 400, 'BAD_REQUEST'],
      ['POST', '/submissions?format=ndjson', { host, 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 400, 'BAD_REQUEST'],
      [
        'POST',
        '/submissions?format=ndjson',
        { host, 'content-type': 'application/x-ndjson', origin: 'https://evil.example' },
        '{}',
        403,
        'ORIGIN_NOT_ALLOWED',
      ],
      [
        'GET',
        `/graphql/stream?query=${encodeURIComponent('subscription { figureUpdated { __typename } }')}`,
        { host, origin: 'https://evil.example' },
        undefined,
        403,
        'ORIGIN_NOT_ALLOWED',
      ],
      [
        'GET',
        `/graphql/stream?query=${encodeURIComponent('subscription { figureUpdated { __typename } }')}`,
        { host, 'sec-fetch-site': 'cross-site' },
        undefined,
        403,
        'ORIGIN_NOT_ALLOWED',
      ],
      ['GET', '/metrics', { host: 'evil.example' }, undefined, 421, 'HOST_NOT_ALLOWED'],
    ];
    for (const [method, path, headers, body, status, code] of forged) {
      const answer = await raw(path, { method, headers, ...(body === undefined ? {} : { body }) });
      expect([path, answer.status, codeOf(answer.body)]).toEqual([path, status, code]);
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  it('cannot open a socket', async () => {
    const opening = (headers: Record<string, string>) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`${stack.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
        socket.on('open', () => {
          resolve('open');
          socket.close();
        });
        socket.on('error', (error) => resolve(error.message));
      });
    expect(await opening({ origin: 'https://evil.example' })).toContain('403');
    expect(await opening({ host: 'evil.example' })).toContain('421');
    expect(await opening({ origin: stack.url })).toBe('open');
    expect(await opening({})).toBe('open');
  });
});

describe('limits and refusals', () => {
  it('answer with their code', async () => {
    const long = await raw('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost' },
      body: JSON.stringify({ query: `{ ${' '.repeat(1_100_000)} topics { nodes { key } } }` }),
    });
    expect([long.status, codeOf(long.body)]).toEqual([413, 'BODY_TOO_LARGE']);
    const broken = await raw('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', host: 'localhost' },
      body: '{"query": ',
    });
    expect([broken.status, codeOf(broken.body)]).toEqual([400, 'BAD_REQUEST']);
    const wordy = await ask(`{ ${'topics { nodes { key } } '.repeat(900)} }`);
    expect(wordy.errors?.[0]?.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    const dear = await ask('{ figures(first: 100) { nodes { claims(first: 100) { nodes { id } } } } }');
    expect(dear.errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT', cost: { asked: 10_201, limit: 10_000 } });
    for (const first of [0, 101, -1])
      expect((await ask('query ($first: Int) { figures(first: $first) { nodes { key } } }', { first })).errors?.[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    expect((await ask('{ figures(after: "nonsense") { nodes { key } } }')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(
      (await ask('query ($first: Int) { figures(first: $first) { nodes { key } } }', { first: 'ten' })).errors?.[0]?.extensions.code,
    ).toBe('BAD_USER_INPUT');
    expect(codeOf((await raw('/nothing', { headers: { host: 'localhost' } })).body)).toBe('NOT_FOUND');
    const method = await raw('/submissions', { headers: { host: 'localhost' } });
    expect([method.status, codeOf(method.body), method.headers['allow']]).toEqual([405, 'METHOD_NOT_ALLOWED', 'POST']);
  });

  it('production does not tell its schema; a browser at /graphql is led to the explorer, a program is not', async () => {
    const production = await startService('gateway', database.url.gateway, { NODE_ENV: 'production' });
    try {
      const url = `http://127.0.0.1:${production.port}`;
      expect((await askAt<Any>(url, '{ __schema { types { name } } }')).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' });
      expect([page.status, page.headers.get('location')]).toEqual([303, '/explorer']);
      const program = await fetch(`${url}/graphql`, { headers: { accept: '*/*', 'apollo-require-preflight': '1' }, redirect: 'manual' });
      expect(program.status).toBe(400);
    } finally {
      await production.stop();
    }
  });

  it('health says how far the projections are, and metrics count', async () => {
    const ready = (await (await fetch(`${stack.url}/readyz`)).json()) as Any;
    expect(ready).toMatchObject({ ready: true, parked: [] });
    expect(ready.projections.map((lane: Any) => lane.projection).sort()).toEqual(['catalogue', 'drafts', 'figures']);
    expect(await (await fetch(`${stack.url}/healthz`)).json()).toEqual({ alive: true });
    const metrics = await (await fetch(`${stack.url}/metrics`)).text();
    for (const name of ['factline_gateway_subscribers', 'factline_gateway_graphql_seconds_count', 'factline_projection_lag_events'])
      expect(metrics).toContain(name);
  });
});
