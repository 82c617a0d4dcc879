import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factline } from '../e2e/cli.fixtures.js';
import { type Any, type DataSite, mappingOf, sharedTable, startDataSite } from './data-set.fixtures.js';

const table = sharedTable('gaza-westbank-lebanon/revisions.csv');
const killed = 'gaza-2023/killed/palestinians/gaza-strip';
const perReport = `${killed}/flow`;
const value = '{ text point }';

describe.runIf(table !== undefined)('the revisions of the casualty tables, as a reader asks for them', async () => {
  const database = await testDatabase();
  let site: DataSite;
  beforeAll(async () => {
    site = await startDataSite(database);
    const report = await site.ingest(table as string, '--mapping', mappingOf('gaza-westbank-lebanon'));
    expect(report).toMatchObject({ state: 'DONE', items: 15_205, rejected: 10 });
    await site.projected();
  }, 120_000);
  afterAll(() => site?.stop());

  const figure = async (key: string, fields: string): Promise<Any> => (await site.ask(`{ figure(key: "${key}") { ${fields} } }`)).figure;
  const steps = (revisions: Any): unknown[] =>
    revisions.nodes.map((one: Any) => [one.from?.text, one.to?.text, one.direction, one.reason, one.changedBy]);

  it('29 October 2025 was published as 104, 112 and 104 again; the eight went to the 30th', async () => {
    const on = (day: string) =>
      `revisions(on: "${day}") { nodes { from ${value} to ${value} direction reason changedBy claim { publishedAt { at } } movedTo { point { end } } movedFrom { point { end } to ${value} } } }`;
    const { before, after, triangle } = await figure(
      perReport,
      `before: ${on('2025-10-29')} after: ${on('2025-10-30')}
       triangle(from: "2025-10-29", to: "2025-10-30") { period { end } publishedAt release value ${value} direction }`,
    );
    expect(steps(before)).toEqual([
      [undefined, '104', 'FIRST', 'LATER_REPORT', 'SOURCE'],
      ['104', '112', 'UP', 'RESTATED', 'PUBLISHER'],
      ['112', '104', 'DOWN', 'RESTATED', 'PUBLISHER'],
    ]);
    expect(steps(after)).toEqual([
      [undefined, '0', 'FIRST', 'LATER_REPORT', 'SOURCE'],
      ['0', '8', 'UP', 'RESTATED', 'PUBLISHER'],
    ]);
    expect(before.nodes.map((one: Any) => one.claim.publishedAt.at.slice(0, 10))).toEqual(['2025-10-29', '2025-11-01', '2025-11-02']);
    expect(before.nodes.map((one: Any) => [one.movedTo, one.movedFrom])).toEqual([
      [null, null],
      [null, null],
      [{ point: { end: '2025-10-30' } }, null],
    ]);
    expect(after.nodes[1]).toMatchObject({ movedTo: null, movedFrom: { point: { end: '2025-10-29' }, to: { text: '104' } } });
    expect(triangle.map((cell: Any) => [cell.period.end, cell.publishedAt.slice(0, 10), cell.release, cell.value.text])).toEqual([
      ['2025-10-29', '2025-10-29', 0, '104'],
      ['2025-10-29', '2025-11-01', 1, '112'],
      ['2025-10-29', '2025-11-02', 2, '104'],
      ['2025-10-30', '2025-11-01', 0, '0'],
      ['2025-10-30', '2025-11-02', 1, '8'],
    ]);
  });

  it('the move is told on the command line', async () => {
    const { out } = await factline(site.url, 'history', perReport, '--on', '2025-10-29', '--json');
    expect((JSON.parse(out) as Any[]).at(-1)).toMatchObject({
      to: { text: '104' },
      movedTo: { point: { end: '2025-10-30' } },
      movedFrom: null,
    });
    expect((await factline(site.url, 'history', perReport, '--on', '2025-10-30')).out).toContain('moved from 2025-10-29');
  });

  it('what was restated on 18 February 2024 is listed by one compare, and by one query of changes', async () => {
    const { compare } = await site.ask(
      `{ compare(topic: "gaza-2023", from: { publishedBy: "2024-02-18T19:34:32Z" }, to: { publishedBy: "2024-02-18T19:34:33Z" }) {
           figure { key } point { end } from ${value} to ${value} direction reasons changedBy } }`,
    );
    const restated = compare.filter((one: Any) => one.reasons.includes('RESTATED'));
    const of = (key: string, list: Any[]) => list.filter((one) => one.figure.key === key);
    expect([of(killed, restated).length, of(perReport, restated).length, restated.length]).toEqual([24, 13, 37]);
    const november = {
      figure: { key: killed },
      point: { end: '2023-11-24' },
      from: { text: '15000' },
      to: { text: '14800' },
      direction: 'DOWN',
    };
    expect(restated).toContainEqual(
      expect.objectContaining({ ...november, from: { text: '15000', point: '15000' }, to: { text: '14800', point: '14800' } }),
    );
    expect(new Set(restated.flatMap((one: Any) => one.changedBy))).toEqual(new Set(['PUBLISHER']));
    const { changes } = await site.ask(
      `{ changes(first: 100, filter: { topic: "gaza-2023", reason: [RESTATED], headline: false, publishedAfter: "2024-02-18T00:00:00Z", publishedBy: "2024-02-19T00:00:00Z" }) {
           totalCount nodes { figure { key } point { end } from ${value} to ${value} direction changedBy claim { origin { key } publishedAt { at } } } } }`,
    );
    expect([of(killed, changes.nodes).length, of(perReport, changes.nodes).length, changes.totalCount]).toEqual([24, 13, 37]);
    const said = (list: Any[]) => list.map((one) => [one.figure.key, one.point.end, one.from.text, one.to.text].join(' ')).sort();
    expect(said(changes.nodes)).toEqual(said(restated));
  });

  it('28 November 2023 was given to another origin: one voice, and not contested', async () => {
    const { revisions, series } = await figure(
      killed,
      `revisions(on: "2023-11-28") { nodes { from ${value} to ${value} direction reason changedBy toStatus claim { origin { aliases } } } }
       series(from: "2023-11-28", to: "2023-11-28", at: { publishedBy: "2024-02-01T00:00:00Z" }) { current { status value ${value} winners { origin { aliases } } } }`,
    );
    expect(steps(revisions).slice(0, 2)).toEqual([
      [undefined, '15000', 'FIRST', 'NEW_ORIGIN', 'SOURCE'],
      ['15000', '15000', 'SAME', 'REATTRIBUTED', 'PUBLISHER'],
    ]);
    expect(revisions.nodes.map((one: Any) => one.claim.origin.aliases).slice(0, 2)).toEqual([['OCHA', 'unocha'], ['gmotel']]);
    expect(revisions.nodes.map((one: Any) => one.toStatus)).not.toContain('CONTESTED');
    expect(series).toEqual([
      { current: { status: 'SINGLE_SOURCE', value: { text: '15000', point: '15000' }, winners: [{ origin: { aliases: ['gmotel'] } }] } },
    ]);
  });

  it('nothing was published by 14 January 2024, though there are numbers on the first hundred days', async () => {
    const by = 'at: { publishedBy: "2024-01-14T00:00:00Z" }';
    const { then, before, first, now, on } = await figure(
      killed,
      `then: current(${by}) { status value ${value} } before: series(to: "2024-01-14", ${by}) { period { end } }
       first: series(to: "2023-10-07", at: { publishedBy: "2024-01-16T00:00:00Z" }) { current { value ${value} } }
       now: series(from: "2023-10-07", to: "2024-01-14") { period { end } current { value ${value} } } on: current(at: { on: "2024-01-14" }) { value ${value} referencePeriod { end } }`,
    );
    expect(then).toEqual({ status: 'NO_CLAIMS', value: null });
    expect(before).toEqual([]);
    expect(now.length).toBeGreaterThan(85);
    expect(first[0].current.value.text).toBe('198');
    expect(now[0]).toMatchObject({ period: { end: '2023-10-07' }, current: { value: { text: '232' } } });
    expect(on.referencePeriod.end).toBe('2024-01-14');
    expect(Number(on.value.point)).toBeGreaterThan(20_000);
  });

  it('404 over six hours and 436 over twenty-four are not compared', async () => {
    const { revisions } = await figure(
      perReport,
      `revisions(on: "2025-03-18") { nodes { fromPoint { length } point { end length } from ${value} to ${value} direction reason changedBy } }`,
    );
    expect(revisions.nodes).toMatchObject([
      { point: { end: '2025-03-18', length: 'PT6H' }, to: { text: '404' }, direction: 'FIRST' },
      {
        fromPoint: { length: 'PT6H' },
        point: { length: 'PT24H' },
        from: { text: '404' },
        to: { text: '436' },
        direction: 'NOT_COMPARABLE',
        reason: 'RESTATED',
      },
    ]);
  });

  it('Lebanon counts from another day since August 2026: a break, no increase', async () => {
    const lebanon = 'lebanon-2023/killed/people/lebanon';
    const { segments, revisions, series, current } = await figure(
      lebanon,
      `segments { number baseDate } current { flags { code } }
       revisions(on: "2026-03-05") { nodes { from ${value} to ${value} direction } }
       series(from: "2026-03-05", to: "2026-03-06") { period { end } increment current { segment value ${value} flags { code } } }`,
    );
    expect(segments).toEqual([
      { number: 1, baseDate: '2026-03-02' },
      { number: 2, baseDate: '2023-10-08' },
    ]);
    // Two numbers of two counts: each is the first of its own.
    expect(revisions.nodes.map((one: Any) => [one.from, one.to.text, one.direction])).toEqual([
      [null, '123', 'FIRST'],
      [null, '4170', 'FIRST'],
    ]);
    expect(series.map((one: Any) => [one.period.end, one.current.segment, one.current.value.text, one.increment])).toEqual([
      ['2026-03-05', 1, '123', null],
      ['2026-03-05', 2, '4170', '123'],
      ['2026-03-06', 1, '217', '94'],
      ['2026-03-06', 2, '4264', '94'],
    ]);
    expect(current.flags).toContainEqual({ code: 'BREAK_IN_SERIES' });
    const { changes } = await site.ask(
      `{ changes(first: 100, filter: { figures: ["${lebanon}"], headline: true, publishedAfter: "2026-08-06T00:00:00Z", publishedBy: "2026-08-07T00:00:00Z" }) { nodes { from ${value} to ${value} direction } } }`,
    );
    expect(changes.nodes[0].direction).toBe('NOT_COMPARABLE');
  });

  it('what was taken out of the table does not bring back what it had replaced', async () => {
    const attacks = 'west-bank-2023/settler-attacks/attacks/west-bank';
    const { revisions, series, then } = await figure(
      attacks,
      `revisions(on: "2026-06-16") { nodes { from ${value} to ${value} direction reason changedBy } }
       series(from: "2026-06-16", to: "2026-06-16") { current { status value ${value} } }
       then: series(from: "2026-06-16", to: "2026-06-16", at: { publishedBy: "2026-06-26T00:00:00Z" }) { current { value ${value} } }`,
    );
    expect(steps(revisions)).toEqual([
      [undefined, '30', 'FIRST', expect.any(String), 'SOURCE'],
      ['30', '4130', 'UP', 'RESTATED', 'PUBLISHER'],
      ['4130', undefined, 'WITHDRAWN', 'RETRACTION', 'PUBLISHER'],
    ]);
    expect(series).toEqual([{ current: { status: 'WITHDRAWN', value: null } }]);
    expect(then[0].current.value.text).toBe('4130');
  });

  it('numbers that do not fit are listed with who says so', async () => {
    const all: Any[] = [];
    for (let after = '', more = true; more; ) {
      const { topic } = await site.ask(
        `{ topic(key: "gaza-2023") { checks(first: 100, flags: [CUMULATIVE_DECREASE, PART_EXCEEDS_WHOLE]${after}) { nodes { figure { key } point { end } flag explanation claims { value { text } origin { key } } } pageInfo { hasNextPage endCursor } } } }`,
      );
      all.push(...topic.checks.nodes);
      after = `, after: "${topic.checks.pageInfo.endCursor}"`;
      more = topic.checks.pageInfo.hasNextPage;
    }
    const decreases = all
      .filter(({ flag }) => flag === 'CUMULATIVE_DECREASE')
      .map((one) => [one.figure.key, one.point.end, ...one.claims.map((claim: Any) => claim.value.text)]);
    expect(decreases).toEqual(
      expect.arrayContaining([
        ['gaza-2023/killed/palestinian-women/gaza-strip', '2023-10-21', '967', '1000'],
        ['gaza-2023/killed/palestinians/gaza-strip/cause=famine', '2025-07-22', '101', '104'],
      ]),
    );
    expect(decreases).toHaveLength(2);
    expect(all.find((one) => one.point.end === '2025-07-22')?.explanation).toBe(
      'Ministry of Health in Gaza, on Telegram gives 101 for 22 July 2025, after 104 for 21 July 2025: a count since a base date cannot go down, and no adjustment explains it.',
    );
  });
});
