import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAll, type LocalRun, newSite, processesOf, type Site, startLocalRun } from '../local-run/local-run.js';
import { factline, startFactline } from './cli.fixtures.js';

/** An operator's commands, by the built command against the built services, as `npm start` runs them. */
const isLinux = process.platform === 'linux';
if (!isLinux) process.stdout.write('operator: not tested here, since processes are found through /proc\n');

const figure = 'flood/killed/people/valley';
const claim = (value: number, day: number) => ({
  type: 'claim',
  figure,
  value,
  asOf: `2021-05-0${day}`,
  origin: 'office',
  publishedAt: `2021-05-0${day}T18:00:00Z`,
});

let site: Site;
let run: LocalRun;
let url = '';
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

const ingest = async (name: string, ...lines: readonly object[]): Promise<{ id: string; recorded: number }> => {
  const path = join(site.directory, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return JSON.parse((await factline(url, 'ingest', path, '--json')).out) as { id: string; recorded: number };
};
const csv = async (...args: readonly string[]): Promise<string[]> => (await factline(url, ...args, '--csv')).out.trim().split('\n');

describe.runIf(isLinux)('an operator', () => {
  it('writes numbers as tables, takes a file back, builds the read tables anew and saves the log', async () => {
    await ingest(
      'first.ndjson',
      { type: 'topic', key: 'flood', title: 'The flood', timeZone: 'UTC' },
      { type: 'source', key: 'office', name: 'The river office', kind: 'official' },
      {
        type: 'figure',
        key: figure,
        topic: 'flood',
        title: 'Killed',
        measure: 'killed',
        population: 'people',
        place: 'valley',
        unit: 'people',
        kind: 'cumulative',
        baseDate: '2021-05-01',
      },
      claim(10, 1),
      claim(20, 2),
    );
    const wrong = await ingest('wrong.ndjson', claim(999, 3));
    await expect.poll(async () => (await csv('series', figure)).length, { timeout: 20_000 }).toBe(4);
    expect((await csv('vintages', figure)).map((line) => line.split(',').slice(0, 4).join())).toEqual([
      'time_value,issue,lag,value',
      '2021-05-01,2021-05-01,0,10',
      '2021-05-02,2021-05-02,0,20',
      '2021-05-03,2021-05-03,0,999',
    ]);

    const recalled = await factline(url, 'recall', wrong.id, '--reason', 'the wrong file');
    expect(recalled).toMatchObject({ exitCode: 0, out: 'Recalled: 1 of its events are taken back.' });
    await expect.poll(async () => (await factline(url, 'show', figure)).out, { timeout: 20_000 }).toMatch(/number now +20/);

    const built = await factline(url, 'rebuild', 'figures', '--yes', '--json');
    expect(JSON.parse(built.out)).toMatchObject({ state: 'FLIPPED', differences: 0, droppedAt: expect.any(String) });
    expect((await factline(url, 'show', figure)).out).toMatch(/number now +20/);
    expect(await factline(url, 'rebuild', 'figures', '--roll-back')).toMatchObject({ exitCode: 4 });
    expect(await factline(url, 'rebuild', 'no-such', '--yes')).toMatchObject({
      exitCode: 4,
      err: expect.stringContaining('projection-unknown'),
    });

    // Factline runs on the data meanwhile.
    const file = join(site.directory, 'backup.gz');
    const saved = startFactline(url, ['backup', file, '--json'], { FACTLINE_DATA_DIR: site.directory, FACTLINE_LOG_LEVEL: 'warn' });
    expect(await saved.ended).toMatchObject({ exitCode: 0, err: '' });
    expect(existsSync(file) && readFileSync(file).length > 500).toBe(true);
  }, 180_000);
});
