import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAll, type LocalRun, newSite, processesOf, type Site, startLocalRun } from '../local-run/local-run.js';
import { factline, startFactline } from './cli.fixtures.js';

/** These drive the whole: the built command against the built services, as `npm start` runs them. */
const topic = 'flood-2031';
const figure = `${topic}/killed/people/valley`;
const definitions = [
  { type: 'topic', key: topic, title: 'The flood', timeZone: 'UTC' },
  { type: 'source', key: 'office', name: 'The river office', kind: 'official' },
  { type: 'source', key: 'agency', name: 'An agency', kind: 'agency' },
  {
    type: 'figure',
    key: figure,
    topic,
    title: 'People killed in the valley',
    measure: 'killed',
    population: 'people',
    place: 'valley',
    unit: 'people',
    kind: 'cumulative',
    baseDate: '2021-05-10',
  },
];
const claim = (value: string, day: string, origin: string): object => ({
  type: 'claim',
  figure,
  value,
  asOf: day,
  origin,
  publishedAt: `${day}T18:00:00Z`,
});

const isLinux = process.platform === 'linux';
if (!isLinux) process.stdout.write('command line: not tested here, since processes are found through /proc\n');

let site: Site;
let run: LocalRun;
let url = '';
const file = (name: string, ...lines: readonly (object | string)[]): string => {
  const path = join(site.directory, name);
  writeFileSync(path, `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`);
  return path;
};
/** The read tables follow the log a moment later: asks until they have this. */
const shown = (value: string): Promise<void> =>
  expect
    .poll(
      async () =>
        (JSON.parse((await factline(url, 'show', figure, '--json')).out || '{}') as { current?: { value?: { text: string } } }).current
          ?.value?.text,
      { timeout: 20_000 },
    )
    .toBe(value);

const gatewayOf = (at: Site): number | undefined =>
  processesOf(at).find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('services/gateway/dist'));

beforeAll(async () => {
  site = await newSite();
  run = startLocalRun(site);
  url = await run.ready;
});
afterAll(async () => {
  run.signal('SIGTERM');
  await run.ended;
  killAll(site);
  expect(processesOf(site)).toEqual([]);
  site.remove();
});

describe.runIf(isLinux)('factline', () => {
  it('hands a file in, tells every outcome, and ends with 2 where something was refused', async () => {
    const path = file(
      'first.ndjson',
      ...definitions,
      claim('at least 120', '2021-05-13', 'office'),
      claim('110', '2021-05-12', 'agency'),
      claim('oodles', '2021-05-13', 'nobody'),
      'not json',
    );
    const first = await factline(url, 'ingest', path);
    expect(first.err).toBe('');
    expect(first.exitCode).toBe(2);
    expect(first.out).toContain('8 items: 6 recorded, 0 already known, 0 skipped, 2 rejected');
    expect(first.out).toMatch(/line 7 {2}wording-unknown {2}/);
    expect(first.out).toMatch(/line 7 {2}source-unknown {2}/);
    expect(first.out).toMatch(/line 8 {2}not-json {2}/);

    const again = await factline(url, 'ingest', path, '--json');
    const told = JSON.parse(again.out) as { recorded: number; alreadyKnown: number; rejected: number; rejections: { original: string }[] };
    expect(told).toMatchObject({ recorded: 0, alreadyKnown: 6, rejected: 2 });

    const id = /factline submission (\S+)/.exec(first.out)?.[1] ?? '';
    const refused = await factline(url, 'submission', id, '--rejections', '--json');
    expect(refused.exitCode).toBe(0);
    expect((JSON.parse(refused.out) as { rejections: { original: string }[] }).rejections.map(({ original }) => original.trim())).toEqual([
      JSON.stringify(claim('oodles', '2021-05-13', 'nobody')),
      'not json',
    ]);
  });

  it('ends with 0 without waiting, and says where to look', async () => {
    const { exitCode, out } = await factline(url, 'ingest', '--no-wait', file('same.ndjson', ...definitions));
    expect(exitCode).toBe(0);
    expect(out).toContain('same.ndjson');
  });

  it('refuses a mapping that is none before anything is recorded', async () => {
    const { exitCode, err } = await factline(
      url,
      'ingest',
      file('table.csv', 'a,b', '1,2'),
      '--mapping',
      file('mapping.json', '{"mapping": 7}'),
    );
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: expect.stringContaining('mapping') });
  });

  it('shows a number with who says so, and a figure that is not there with those that are', async () => {
    await shown('at least 120');
    const { exitCode, out } = await factline(url, 'show', figure);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/number now +at least 120/);
    expect(out).toMatch(/said by +The river office/);
    expect(out).toMatch(/✓ +The river office +at least 120/);
    expect(out).toMatch(/An agency +110/);
    expect(out).not.toContain('\u001B');

    const missing = await factline(url, 'show', figure.replace('killed', 'kiled'));
    expect(missing.exitCode).toBe(4);
    expect(missing.err).toContain(`Did you mean ${figure}?`);
  });

  it('tells how a number got there, and what it was before', async () => {
    await factline(url, 'ingest', file('second.ndjson', claim('131', '2021-05-14', 'office')));
    await shown('131');
    const history = await factline(url, 'history', figure, '--json');
    const revisions = JSON.parse(history.out) as { position: string; to: { text: string }; reason: string; direction: string }[];
    // The agency's lower, earlier number changed no value, but the status.
    expect(revisions.map(({ to, direction }) => [to.text, direction])).toEqual([
      ['at least 120', 'FIRST'],
      ['at least 120', 'SAME'],
      ['131', 'NARROWER'], // it lies inside what was said before
    ]);
    expect((await factline(url, 'history', figure)).out).toContain('single source → agreed');
    expect(revisions[2]).toMatchObject({ reason: 'LATER_REPORT' });

    const before = await factline(url, 'show', figure, '--position', revisions[0]!.position);
    expect(before.out).toMatch(/number then +at least 120/);
    const day = await factline(url, 'show', figure, '--on', '2021-05-12');
    expect(day.out).toMatch(/number then +110/);
    expect((await factline(url, 'claims', figure)).out).toContain('131');
  });

  it('lists figures, sources, topics, events and lag', async () => {
    expect((await factline(url, 'figures', '--topic', topic)).out).toMatch(new RegExp(`${figure} +131`));
    expect((await factline(url, 'sources')).out).toContain('The river office');
    expect((await factline(url, 'topics')).out).toMatch(/flood-2031 +The flood +1 +UTC/);
    const events = (await factline(url, 'events', '--json', '--limit', '1000')).out
      .split('\n')
      .map((line) => JSON.parse(line) as { position: string });
    expect(events.map(({ position }) => position)).toEqual(events.map((_, at) => String(at + 1)));
    const lag = JSON.parse((await factline(url, 'lag', '--json')).out) as { head: string };
    expect(lag.head).toBe(String(events.length));
  });

  for (const transport of ['WebSocket', 'server-sent events']) {
    it(`watches over ${transport}, over a gateway that dies, and goes on from its cursor`, async () => {
      const args = ['watch', '--topic', topic, '--json', ...(transport === 'WebSocket' ? [] : ['--sse'])];
      const day = transport === 'WebSocket' ? '15' : '17';
      const isChangeTo = (value: string) => (line: string) => line.includes('"__typename":"Change"') && line.includes(`"text":"${value}"`);
      const watching = startFactline(url, args);
      await watching.line((line) => line.includes('"complete":true'));

      const gateway = gatewayOf(site);
      process.kill(gateway ?? expect.fail('no gateway'), 'SIGKILL');
      await expect
        .poll(
          () =>
            fetch(`${url}/readyz`).then(
              ({ ok }) => ok && gatewayOf(site) !== gateway,
              () => false,
            ),
          { timeout: 40_000 },
        )
        .toBe(true);
      expect((await factline(url, 'ingest', file('third.ndjson', claim(`2${day}`, `2021-05-${day}`, 'office')))).exitCode).toBe(0);
      await watching.line(isChangeTo(`2${day}`));
      watching.signal('SIGINT');
      const { exitCode, err } = await watching.ended;
      expect(exitCode).toBe(0);
      const { cursor } = JSON.parse(err.split('\n').at(-1) ?? '') as { cursor: string };

      await factline(url, 'ingest', file('fourth.ndjson', claim(`3${day}`, `2021-05-${Number(day) + 1}`, 'office')));
      const resumed = startFactline(url, [...args, '--after', cursor]);
      await resumed.line(isChangeTo(`3${day}`));
      resumed.signal('SIGINT');
      const { out } = await resumed.ended;
      // Neither told again nor missed.
      expect(out.split('\n').filter((line) => line.includes('"__typename":"Change"')).length).toBe(1);
      expect(out).not.toContain('"__typename":"Snapshot"');
    });
  }

  it('ends with 3 where nothing answers', async () => {
    const { exitCode, err } = await factline(url, 'topics', '--url', 'http://127.0.0.1:9');
    expect(exitCode).toBe(3);
    expect(err).toContain('npm start');
  });
});
