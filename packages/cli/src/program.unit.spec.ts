import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from './program.js';
import { nearest } from './suggest.js';
import { keptTerminal } from './terminal.fixtures.js';

const folder = mkdtempSync(join(tmpdir(), 'factline-cli-'));
let server: Server;
let url = '';
/** What the stand-in answers next, by the name of the operation. */
let answers: Record<string, object> = {};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { query } = JSON.parse(Buffer.concat(chunks).toString()) as { query: string };
      const name = /\b(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-request-id', 'request-7');
      response.end(
        JSON.stringify(answers[name] ?? { errors: [{ message: `not expected: ${name}`, extensions: { code: 'BAD_USER_INPUT' } }] }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const run = async (...args: string[]) => {
  const terminal = keptTerminal();
  const exitCode = await runCommandLine(args, { terminal, env: { FACTLINE_URL: url }, signal: new AbortController().signal });
  return { exitCode, out: terminal.told.out.join('\n'), err: terminal.told.err.join('\n') };
};
const page = { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false };

describe('a command line that cannot be understood ends with 1 and says what is expected', () => {
  it.each([
    [['shwo'], 'Did you mean show?'],
    [['show'], "missing required argument 'key'"],
    [['show', 'k', '--known-at', 'yesterday'], 'such as 2021-05-14T12:00:00Z'],
    [['show', 'k', '--known-at', '2021-05-14T12:00:00'], 'a moment with its zone'],
    [['show', 'k', '--on', '2021-13-40'], 'It must be a day'],
    [['show', 'k', '--position', 'x'], 'a position of the log'],
    [['show', 'k', '--position', '5', '--known-at', '2021-05-14T12:00:00Z'], 'are the same clock'],
    [['history', 'k', '--limit', '0'], 'a whole number from 1'],
    [['ingest', 'x.ndjson', '--format', 'xml'], 'Allowed choices are ndjson, csv, tsv, json'],
    [['ingest', '-'], '--format ndjson|csv|tsv|json'],
    [['ingest', tmpdir()], 'is a folder'],
    [['topics', '--url', 'localhost:4000'], 'is not the address of a gateway'],
  ])('%j', async (args, words) => {
    const { exitCode, err, out } = await run(...args);
    expect(err).toContain(words);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  });
});

describe('help', () => {
  it.each([
    'ingest',
    'submission',
    'figures',
    'show',
    'history',
    'claims',
    'sources',
    'topics',
    'watch',
    'lag',
    'events',
    'review',
    'series',
    'recall',
    'rebuild',
    'backup',
    'restore',
  ])('of %s has an example', async (command) => {
    const { exitCode, out } = await run(command, '--help');
    expect(exitCode).toBe(0);
    expect(out).toMatch(new RegExp(`Examples?:\\n(.*\\n)*.*factline ${command}`));
  });
  it('lists the commands and the exit codes', async () => {
    const { exitCode, out } = await run('--help');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/Exit codes:\n {2}0 {3}All went well/);
  });
});

describe('rebuild', () => {
  const ready = {
    id: 'r1',
    projection: 'figures',
    state: 'READY',
    pending: false,
    generation: 2,
    previous: 1,
    position: '1024',
    head: '1024',
    mark: '1024',
    differences: 0,
    differing: [],
    examples: [],
    error: null,
    comparedAt: '2031-01-01T00:00:00.000Z',
    droppedAt: null,
  };
  const success = (rebuild: object) => ({ data: { result: { __typename: 'RebuildSuccess', rebuild } } });

  it('tells that nothing differs, and what lets readers see it', async () => {
    answers = { Rebuilds: { data: { rebuilds: [] } }, RebuildProjection: success(ready) };
    const { exitCode, out } = await run('rebuild');
    expect(exitCode).toBe(0);
    expect(out).toContain('Equal to generation 1 in every row, at position 1,024.');
    expect(out).toContain('factline rebuild figures --yes');
  });

  it('shows what differs, ends with 5 and flips only what was accepted', async () => {
    const differing = {
      ...ready,
      differences: 1_200,
      differing: [{ table: 'points', rows: 1_200 }],
      examples: [{ table: 'points', key: ['7', '2031-01-01'], old: { status: 'agreed' }, new: null }],
    };
    answers = { Rebuilds: { data: { rebuilds: [differing] } } };
    const { exitCode, out } = await run('rebuild', '--yes');
    expect(exitCode).toBe(5);
    expect(out).toContain('points: 1,200');
    expect(out).toContain('7 2031-01-01: {"status":"agreed"} → not there');
    const flipped = { ...differing, state: 'FLIPPED' };
    answers = {
      ...answers,
      FlipProjection: success(flipped),
      DropGeneration: success({ ...flipped, droppedAt: '2031-01-02T00:00:00.000Z' }),
    };
    expect(await run('rebuild', '--accept-differences')).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('Readers see generation 2 of figures; the one before is dropped.'),
    });
    expect((await run('rebuild', '--accept-differences', '--keep')).out).toContain('--roll-back');
  });

  it('tells why it is refused', async () => {
    answers = {
      Rebuilds: { data: { rebuilds: [] } },
      RebuildProjection: {
        data: {
          result: { __typename: 'RebuildProblem', problems: [{ code: 'projection-unknown', message: 'There is no such projection.' }] },
        },
      },
    };
    expect(await run('rebuild', 'x')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('There is no such projection. [projection-unknown]'),
    });
    expect(await run('rebuild', '--drop')).toMatchObject({ exitCode: 4 });
  });
});

describe('expected failures', () => {
  it('3: nothing answers', async () => {
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const { port } = free.address() as AddressInfo;
    await new Promise((resolve) => free.close(resolve));
    const { exitCode, err } = await run('topics', '--url', `http://127.0.0.1:${port}`);
    expect(exitCode).toBe(3);
    expect(err).toContain('nothing listens there');
    expect(err).toContain('npm start');
  });

  it('4: no such figure, with those that may be meant', async () => {
    answers = {
      Figure: { data: { figure: null } },
      FigureKeys: {
        data: { figures: { nodes: [{ key: 't/killed/people/here' }, { key: 't/homes-destroyed/houses/there' }], pageInfo: page } },
      },
    };
    const { exitCode, err } = await run('show', 't/kiled/people/here');
    expect(exitCode).toBe(4);
    expect(err).toContain('Did you mean t/killed/people/here?');
    expect(err).not.toContain('homes-destroyed');
  });

  it('4: no such file, before anything is handed in', async () => {
    const there = join(folder, 'there.ndjson');
    writeFileSync(there, '{}\n');
    answers = {};
    const { exitCode, err } = await run('ingest', there, join(folder, 'not-there.ndjson'));
    expect(exitCode).toBe(4);
    expect(err).toContain('not-there.ndjson');
  });

  it('5: the gateway failed, with the request to look for', async () => {
    answers = { Topics: { errors: [{ message: 'Something went wrong.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] } };
    const { exitCode, err } = await run('topics');
    expect(exitCode).toBe(5);
    expect(err).toContain('[INTERNAL_SERVER_ERROR] (request request-7)');
  });

  it('1: a moment that is none, by the code of the gateway', async () => {
    answers = { Figure: { errors: [{ message: 'The log began later.', extensions: { code: 'INVALID_MOMENT' } }] } };
    expect((await run('show', 'k', '--position', '0')).exitCode).toBe(1);
  });

  it('are JSON for programs, and results stay empty', async () => {
    answers = { Submission: { data: { submission: null } } };
    const { exitCode, err, out } = await run('submission', 'x', '--json');
    expect(JSON.parse(err)).toMatchObject({ error: { exitCode: 4, message: 'There is no submission x.' } });
    expect({ exitCode, out }).toEqual({ exitCode: 4, out: '' });
  });
});

describe('results', () => {
  it('are tables for people and JSON for programs', async () => {
    const topic = { id: 'topic:t', key: 't', title: 'A story', timeZone: 'UTC', figures: { totalCount: 1200 } };
    answers = { Topics: { data: { topics: { nodes: [topic], pageInfo: page } } } };
    expect((await run('topics')).out).toBe('TOPIC  TITLE    FIGURES  TIME ZONE\nt      A story    1,200  UTC');
    expect(JSON.parse((await run('topics', '--json')).out)).toEqual([topic]);
  });
});

describe('did you mean', () => {
  it('knows a slip, a part, and nothing far off', () => {
    const known = ['gaza-2021/killed/palestinians/gaza-strip', 'gaza-2021/killed/children/gaza-strip', 'flood/displaced/people/valley'];
    expect(nearest('gaza-2021/killed/palestinian/gaza-strp', known)[0]).toBe(known[0]);
    expect(nearest('killed/children', known)).toContain(known[1]);
    expect(nearest('entirely-else', known)).toEqual([]);
  });
});
