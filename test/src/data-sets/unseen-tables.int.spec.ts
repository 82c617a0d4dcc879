import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factline } from '../e2e/cli.fixtures.js';
import { type Any, type DataSite, startDataSite } from './data-set.fixtures.js';

/** Made-up situation reports with what real ones have: a mapping alone takes them in, and every oddity is to be seen. */
const at = (name: string): string => fileURLToPath(new URL(`../../src/data-sets/tables/${name}`, import.meta.url));
const database = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), 'factline-tables-'));
let site: DataSite;
beforeAll(async () => {
  site = await startDataSite(database);
});
afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const figure = async (key: string, fields: string): Promise<Any> => (await site.ask(`{ figure(key: "${key}") { ${fields} } }`)).figure;
const allChecks = async (topic: string): Promise<string[]> => {
  const { topic: found } = await site.ask(
    `{ topic(key: "${topic}") { checks(first: 100) { nodes { figure { key } point { end } flag } pageInfo { hasNextPage } } } }`,
  );
  expect(found.checks.pageInfo.hasNextPage).toBe(false);
  return found.checks.nodes.map((one: Any) => `${one.figure.key.slice(topic.length + 1)} ${one.point.end} ${one.flag}`);
};

describe('a daily report with districts, totals and words for missing', () => {
  const topic = 'delta-cholera-2024';

  it('is taken in; each cell that cannot be is told with its place and what would do', async () => {
    const report = await site.ingest(at('delta-cholera.csv'), '--mapping', at('delta-cholera.yaml'));
    expect(report).toMatchObject({ state: 'DONE', items: 120, skipped: 12, rejected: 7, recorded: 101 });
    await site.projected();
    const rejections = report.rejections as Any[];
    expect(rejections.map(({ line, column, problems }) => [line, column, problems[0].code, problems[0].received])).toEqual([
      [30, 'Confirmed cases', 'wording-unknown', '56o'],
      [31, 'Confirmed cases', 'mapping-word-unknown', 'Harbor'],
      [31, 'Deaths', 'mapping-word-unknown', 'Harbor'],
      [31, 'In hospital', 'mapping-word-unknown', 'Harbor'],
      [32, 'Confirmed cases', 'date-invalid', '08/13/2024'],
    ]);
    expect(rejections[1].problems[0].message).toContain('Expected one of North, Harbour, Hills, Total');
    expect(rejections[4].problems[0].message).toContain('Expected a date of the form DD/MM/YYYY');
  });

  it('reads 1,216 as one number, keeps NR as what it is, and skips a dash', async () => {
    const harbour = await figure(`${topic}/cases/people/harbour`, 'series { period { end } current { value { text point } } }');
    expect(harbour.series[3]).toEqual({ period: { end: '2024-06-04' }, current: { value: { text: '1,216', point: '1216' } } });
    const hills = await figure(
      `${topic}/deaths/people/hills`,
      'series(to: "2024-06-05") { period { end } current { status value { qualifier text } } }',
    );
    expect(hills.series[3]).toEqual({
      period: { end: '2024-06-04' },
      current: { status: 'UNKNOWN', value: { qualifier: 'NOT_REPORTED', text: 'NR' } },
    });
    const beds = await figure(`${topic}/hospitalised/people/harbour/stock`, 'series { period { end } } current { flags { code } }');
    expect(beds.series.map(({ period }: Any) => period.end)).not.toContain('2024-06-05');
  });

  it('shows every number that does not fit, once, and nothing else', async () => {
    expect(await allChecks(topic)).toEqual([
      // 2330 were typed with a nought too many.
      'cases/people/delta 2024-06-09 SUM_DIFFERS',
      'cases/people/delta 2024-06-09 IMPLAUSIBLE_JUMP',
      'cases/people/delta 2024-06-10 CUMULATIVE_DECREASE',
      // The total is not the sum of its districts. On the 4th one of them did not report: nothing can be said.
      'deaths/people/delta 2024-06-05 SUM_DIFFERS',
      'deaths/people/delta 2024-06-06 SUM_DIFFERS',
      'deaths/people/north 2024-06-06 PART_EXCEEDS_WHOLE',
      'deaths/people/north 2024-06-07 CUMULATIVE_DECREASE',
      'cases/people/hills 2024-06-07 CUMULATIVE_DECREASE',
    ]);
  });

  it('tells it on the command line, of a topic and of a figure', async () => {
    const sums = await factline(site.url, 'checks', topic, '--flag', 'sum-differs', '--json');
    expect(sums.exitCode).toBe(0);
    expect((JSON.parse(sums.out) as Any[]).map((one) => [one.point.end, one.flag])).toEqual([
      ['2024-06-09', 'SUM_DIFFERS'],
      ['2024-06-05', 'SUM_DIFFERS'],
      ['2024-06-06', 'SUM_DIFFERS'],
    ]);
    const hills = await factline(site.url, 'checks', `${topic}/cases/people/hills`);
    expect(hills.out).toContain('gives 301 for 7 June 2024, after 310 for 6 June 2024');
    const before = await factline(site.url, 'checks', `${topic}/cases/people/hills`, '--published-by', '2024-06-06T23:00:00Z');
    expect(before.out).toBe('Nothing was found that does not fit.');
    const wrong = await factline(site.url, 'checks', 'delta-cholera');
    expect(wrong.exitCode).not.toBe(0);
    expect(wrong.err).toContain('Did you mean delta-cholera-2024');
  });

  it('records nothing when it is handed in again', async () => {
    expect(await site.ingest(at('delta-cholera.csv'), '--mapping', at('delta-cholera.yaml'))).toMatchObject({
      recorded: 0,
      alreadyKnown: 101,
    });
  });
});

describe('a table of two sources that disagree on most days', () => {
  const killed = 'ridge-quake-2023/killed/people/ridge';

  it('has both side by side, contested, and one never moves the other', async () => {
    const report = await site.ingest(at('ridge-quake.tsv'), '--mapping', at('ridge-quake.yaml'));
    expect(report).toMatchObject({ state: 'DONE', items: 40, recorded: 39, skipped: 1, rejected: 0 });
    await site.projected();
    const { current, standings, series, revisions } = await figure(
      killed,
      `current { status } standings { origin { key } claim { value { text } } } series { current { status } }
       revisions(first: 100) { nodes { from { text } to { text } direction claim { origin { key } } } }`,
    );
    expect(current.status).toBe('CONTESTED');
    expect(standings.map((one: Any) => `${one.origin.key} ${one.claim.value.text}`).sort()).toEqual([
      'relief-agency 126',
      'ridge-ministry 121',
    ]);
    expect(series.map((one: Any) => one.current.status)).toEqual(Array(10).fill('CONTESTED'));
    // The headline goes from one to the other and back: no increase, no decrease.
    const said = new Map<string, string>();
    for (const { from, to, direction, claim } of revisions.nodes) {
      if (direction === 'UP' || direction === 'DOWN') expect(from.text).toBe(said.get(claim.origin.key));
      said.set(claim.origin.key, to.text);
    }
    expect(revisions.nodes.map((one: Any) => one.direction)).not.toContain('DOWN');
  });

  it('flags only what one of them says against itself', async () => {
    expect(await allChecks('ridge-quake-2023')).toEqual([
      'killed/people/ridge 2023-02-09 CUMULATIVE_DECREASE',
      'killed/people/ridge 2023-02-11 CUMULATIVE_DECREASE',
      'injured/people/ridge 2023-02-09 CUMULATIVE_DECREASE',
    ]);
  });

  it('taken for one data set, it contradicts itself, and says so', async () => {
    const file = join(folder, 'one-voice.yaml');
    const mapping = readFileSync(at('ridge-quake.yaml'), 'utf8').replaceAll('ridge-quake-2023', 'ridge-quake-one-voice');
    writeFileSync(
      file,
      mapping.replace('define: true', 'define: true\ndataSet: { key: ridge-quake, title: Both counts, publisher: relief-agency }'),
    );
    expect(await site.ingest(at('ridge-quake.tsv'), '--mapping', file)).toMatchObject({ state: 'DONE', recorded: 39, rejected: 0 });
    await site.projected();
    const { series } = await figure(
      'ridge-quake-one-voice/killed/people/ridge',
      'series(last: 10) { period { end } current { value { text } flags { code claims { value { text } origin { key } } } } }',
    );
    expect(series[0]).toEqual({
      period: { end: '2023-02-02' },
      current: {
        value: { text: '28' },
        flags: [
          {
            code: 'SELF_CONTRADICTORY',
            claims: [
              { value: { text: '31' }, origin: { key: 'ridge-ministry' } },
              { value: { text: '28' }, origin: { key: 'relief-agency' } },
            ],
          },
        ],
      },
    });
  });
});

describe('a file that is republished as a whole', () => {
  const admitted = 'lowland-fever-2024/admitted/people/lowlands/flow';
  /** Thirty days from 1 April; the 10th is what the version says. */
  const version = (tenth: number | undefined): object[] =>
    tenth === undefined
      ? []
      : Array.from({ length: 30 }, (_, n) => ({
          date: `2024-04-${String(n + 1).padStart(2, '0')}`,
          admitted: n === 9 ? tenth : n === 19 ? 'NR' : 380 + ((n * 37) % 60),
        }));
  const publish = async (day: number, hour: number, tenth: number | undefined, ...more: string[]) => {
    const file = join(folder, 'admissions.json');
    writeFileSync(file, JSON.stringify(version(tenth), null, 1));
    const time = `2024-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00Z`;
    return site.ingest(file, '--mapping', at('lowland-admissions.yaml'), '--snapshot', '--published', time, ...more);
  };

  it('flips a value five times in ten days: five revisions of that point, and of no other', async () => {
    expect(await publish(1, 9, 910)).toMatchObject({ state: 'DONE', recorded: 30 });
    for (const [day, tenth] of [
      [2, 392],
      [4, 910],
      [5, 392],
      [8, 910],
      [10, 392],
    ] as const)
      expect(await publish(day, 9, tenth)).toMatchObject({ state: 'DONE', recorded: 1, alreadyKnown: 29, withdrawn: 0 });
    await site.projected();
    const { revisions, all, triangle } = await figure(
      admitted,
      `revisions(on: "2024-04-10") { nodes { from { text } to { text } direction reason changedBy } }
       all: revisions(headline: false) { totalCount }
       triangle(from: "2024-04-10", to: "2024-04-10") { publishedAt value { text } release }`,
    );
    expect(
      revisions.nodes.map((one: Any) => `${one.from?.text ?? ''}>${one.to.text} ${one.direction} ${one.reason} ${one.changedBy}`),
    ).toEqual([
      expect.stringMatching(/^>910 FIRST/),
      '910>392 DOWN RESTATED PUBLISHER',
      '392>910 UP RESTATED PUBLISHER',
      '910>392 DOWN RESTATED PUBLISHER',
      '392>910 UP RESTATED PUBLISHER',
      '910>392 DOWN RESTATED PUBLISHER',
    ]);
    expect(all.totalCount).toBe(30 + 5);
    expect(triangle.map((cell: Any) => `${cell.release} ${cell.publishedAt.slice(0, 10)} ${cell.value.text}`)).toEqual([
      '0 2024-05-01 910',
      '1 2024-05-02 392',
      '2 2024-05-04 910',
      '3 2024-05-05 392',
      '4 2024-05-08 910',
      '5 2024-05-10 392',
    ]);
    // 910 beside 400s is no jump of five times, and 392 is none at all.
    expect(await allChecks('lowland-fever-2024')).toEqual([]);
  });

  it('emptied for an hour, it is refused as a whole: nothing was withdrawn, and the next version changes nothing', async () => {
    expect(await publish(11, 9, undefined)).toMatchObject({ state: 'FAILED', problems: [{ code: 'snapshot-withdraws-most' }] });
    expect(await publish(11, 10, 392)).toMatchObject({ state: 'DONE', recorded: 0, alreadyKnown: 30 });
    await site.projected();
    const { all, current } = await figure(admitted, 'all: revisions(headline: false) { totalCount } current { value { text } }');
    expect(all.totalCount).toBe(30 + 5);
    expect(current.value.text).not.toBe(null);
  });

  it('a version that leaves a number alone says it again', async () => {
    const { now, then, earlier } = await figure(
      admitted,
      `now: current { lastConfirmedAt } then: current(at: { publishedBy: "2024-05-08T12:00:00Z" }) { lastConfirmedAt winners { publishedAt { at } } flags { code } }
       earlier: current(at: { publishedBy: "2024-05-01T12:00:00Z" }) { lastConfirmedAt }`,
    );
    expect(now.lastConfirmedAt).toBe('2024-05-11T10:00:00.000Z');
    expect(earlier.lastConfirmedAt).toBe('2024-05-01T09:00:00.000Z');
    expect(then).toEqual({
      lastConfirmedAt: '2024-05-08T09:00:00.000Z',
      winners: [{ publishedAt: { at: '2024-05-01T09:00:00.000Z' } }],
      flags: [],
    });
    // On the record clock too: before the log had the later versions.
    const { events } = await site.ask('{ events(stream: "dataset:lowland-admissions", first: 50) { nodes { type position } } }');
    const taken = events.nodes.filter(({ type }: Any) => type === 'SnapshotTaken');
    const { second } = await figure(admitted, `second: current(at: { position: "${taken[1].position}" }) { lastConfirmedAt }`);
    expect(second.lastConfirmedAt).toBe('2024-05-02T09:00:00.000Z');
  });

  it('emptied on purpose, every number is withdrawn, and comes back as said anew', async () => {
    expect(await publish(12, 9, undefined, '--accept-withdrawals')).toMatchObject({ state: 'DONE', withdrawn: 30 });
    expect(await publish(12, 10, 392)).toMatchObject({ state: 'DONE', recorded: 30 });
    await site.projected();
    const { series, tenth } = await figure(
      admitted,
      `series(at: { publishedBy: "2024-05-12T09:30:00Z" }) { current { status value { text } } }
       tenth: revisions(on: "2024-04-10", last: 2) { nodes { from { text } to { text } direction reason } }`,
    );
    expect(new Set(series.map((one: Any) => one.current.status))).toEqual(new Set(['WITHDRAWN']));
    expect(tenth.nodes).toMatchObject([
      { from: { text: '392' }, to: null, direction: 'WITHDRAWN', reason: 'RETRACTION' },
      { from: null, to: { text: '392' }, direction: 'FIRST', reason: 'RESTATED' },
    ]);
  });
});
