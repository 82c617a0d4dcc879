import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAll, type LocalRun, newSite, type Site, startLocalRun } from '../local-run/local-run.js';
import { factline } from './cli.fixtures.js';

/** The history of a file in a repository, by the built command against the built services. */
const mapping = `mapping: 1
define: true
topics: [{ key: deaths, title: Deaths }]
sources: [{ key: office, name: The Office, kind: official }]
dataSet: { key: deaths-by-day, title: Deaths by day, publisher: office }
value: { column: killed }
period: { start: { column: day }, end: { column: day } }
figures:
  - { topic: deaths, title: People killed, measure: killed, population: people, place: valley, unit: people, kind: flow }
`;
const figure = 'deaths/killed/people/valley/flow';

let site: Site;
let run: LocalRun;
let url = '';
let repository = '';
let mappingFile = '';

const git = (args: readonly string[], seconds = 0): string => {
  const date = `${1_700_000_000 + seconds} +0000`;
  const env = { PATH: process.env['PATH'], HOME: repository, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return execFileSync('git', ['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { env, encoding: 'utf8' });
};
const commit = (killed: Readonly<Record<string, number | string>>, seconds: number): void => {
  const rows = Object.entries(killed).map(([day, count]) => `${day},${count}\n`);
  mkdirSync(join(repository, 'data'), { recursive: true });
  writeFileSync(join(repository, 'data', 'daily.csv'), `day,killed\n${rows.join('')}`);
  git(['add', '.']);
  git(['commit', '-q', '-m', 'a version'], seconds);
};
const ingest = async (...more: readonly string[]) => {
  const ended = await factline(url, 'ingest', '--git', repository, '--path', 'data/daily.csv', '--mapping', mappingFile, '--json', ...more);
  const versions = ended.out
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { recorded: number; alreadyKnown: number; withdrawn: number; state: string; publishedAt: string });
  return { ...ended, versions };
};

beforeAll(async () => {
  site = await newSite();
  run = startLocalRun(site);
  url = await run.ready;
  repository = join(site.directory, 'repository');
  mkdirSync(repository);
  git(['init', '-q', '-b', 'main']);
  mappingFile = join(site.directory, 'mapping.yaml');
  writeFileSync(mappingFile, mapping);
});
afterAll(async () => {
  run.signal('SIGTERM');
  await run.ended;
  killAll(site);
  site.remove();
});

describe('factline ingest --git', () => {
  it('takes every version in, as a snapshot of its time', async () => {
    commit({ '2023-10-29': 104 }, 0);
    commit({ '2023-10-29': 112, '2023-10-30': 0 }, 60);
    commit({ '2023-10-29': 104, '2023-10-30': 8 }, 30); // a clock that runs behind
    const { exitCode, versions } = await ingest();
    expect(exitCode).toBe(0);
    expect(versions.map(({ recorded, withdrawn }) => [recorded, withdrawn])).toEqual([
      [1, 0],
      [2, 0],
      [2, 0],
    ]);
    expect(versions.map(({ publishedAt }) => publishedAt)).toEqual([
      '2023-11-14T22:13:20.000Z',
      '2023-11-14T22:14:20.000Z',
      '2023-11-14T22:14:20.001Z',
    ]);
  });

  it('goes on after the version that it took last', async () => {
    expect((await ingest()).versions).toEqual([]);
    commit({ '2023-10-29': 104, '2023-10-30': 8, '2023-10-31': 5 }, 120);
    commit({ '2023-10-29': 104, '2023-10-31': 5 }, 180);
    const { exitCode, versions } = await ingest();
    expect(exitCode).toBe(0);
    expect(versions).toMatchObject([
      { recorded: 1, alreadyKnown: 2, withdrawn: 0 },
      { recorded: 0, alreadyKnown: 2, withdrawn: 1 },
    ]);
  });

  it('keeps out a version that was emptied by mistake, says so, and goes on', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`2023-09-${String(n + 1).padStart(2, '0')}`, n]));
    commit(many, 240);
    commit({}, 300);
    commit({ ...many, '2023-09-30': 31 }, 360);
    const { exitCode, versions } = await ingest('--accept-withdrawals');
    // Accepted for the whole call: the empty version withdraws everything, and the next brings it back.
    expect(exitCode).toBe(0);
    expect(versions.map(({ recorded, withdrawn }) => [recorded, withdrawn])).toEqual([
      [30, 2],
      [0, 30],
      [30, 0],
    ]);
    commit({}, 420);
    commit({ ...many, '2023-09-30': 32 }, 480);
    const cautious = await ingest();
    expect(cautious.exitCode).toBe(5);
    expect(cautious.versions).toMatchObject([
      { state: 'FAILED', problems: [{ code: 'snapshot-withdraws-most' }] },
      { state: 'DONE', recorded: 1, withdrawn: 0 },
    ]);
    expect((await ingest()).versions).toEqual([]);
  });

  it('refuses a history that is not the one it took', async () => {
    git(['commit', '-q', '--amend', '-m', 'rewritten'], 490);
    const { exitCode, err } = await ingest();
    expect(exitCode).toBe(5);
    expect(err).toContain('is no version of this file');
  });

  it('leaves figures that show what was said when', async () => {
    const shown = async () =>
      JSON.parse((await factline(url, 'show', figure, '--json')).out || '{}') as { current?: { value?: { point: string } } };
    await expect.poll(async () => (await shown()).current?.value?.point, { timeout: 20_000 }).toBe('32');
  });

  it('leaves a log that is exported as a claims file, and known when it is handed in again', async () => {
    const file = join(site.directory, 'log.ndjson');
    expect(await factline(url, 'export', '--output', file)).toMatchObject({ exitCode: 0, err: '' });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect((await factline(url, 'export')).out.split('\n')).toEqual(lines);
    expect(lines.filter((line) => line.startsWith('{"type":"snapshot"'))).toHaveLength(9);
    const again = JSON.parse((await factline(url, 'ingest', file, '--json')).out) as object;
    // The first line says that the file is a log: no item.
    const items = lines.length - 1;
    expect(again).toMatchObject({ items, recorded: 0, alreadyKnown: items, rejected: 0 });
  });
});
