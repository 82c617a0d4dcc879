import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { children, killed, story, type TestGateway, testGateway } from '../gateway.fixtures.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  for (const command of story) await gateway.record(command);
  await gateway.catchUp();
});
afterAll(() => gateway.close());

const get = (path: string, init?: RequestInit) => fetch(`${gateway.url}${path}`, init);
const revisions = async () => {
  const { data } = await gateway.ask<{
    figure: { revisions: { nodes: { position: string; reason: string; to: { text: string } | null }[] } };
  }>('query ($key: ID!) { figure(key: $key) { revisions(first: 100) { nodes { position reason to { text } } } } }', { key: killed });
  return data.figure.revisions.nodes;
};

describe('downloads', () => {
  it('are the revisions of a figure as CSV', async () => {
    const answer = await get(`/figures/${killed}/revisions.csv`);
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [header = '', ...rows] = (await answer.text()).trimEnd().split('\r\n');
    const names = header.split(',');
    const shown = await revisions();
    expect(shown.length).toBeGreaterThan(2);
    expect(rows.map((row) => row.split(',')[names.indexOf('position')])).toEqual(shown.map(({ position }) => position));
    expect(rows.map((row) => row.split(',')[names.indexOf('to_text')])).toEqual(shown.map(({ to }) => to?.text ?? ''));
    expect(
      (await (await get(`/figures/${encodeURIComponent(killed)}/revisions.csv?of=points`)).text()).split('\r\n').length,
    ).toBeGreaterThan(2);
  });

  it('are the changes of a figure and of its topic as Atom, newest first', async () => {
    const shown = await revisions();
    for (const path of [`/figures/${killed}/changes.atom`, '/topics/gaza-2021/changes.atom']) {
      const answer = await get(path);
      expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const text = await answer.text();
      const ids = [...text.matchAll(/<id>urn:factline:revision:(\d+)-\d+<\/id>/g)].map(([, position]) => Number(position));
      expect(ids).toEqual(ids.toSorted((a, b) => b - a));
      for (const { position } of shown) expect(ids).toContain(Number(position));
      expect(text).toContain(`<title>${killed}: `);
    }
  });

  it('are the series, at any moment, and the releases of each date as CSV', async () => {
    await gateway.record(
      ...[1, 2, 3].flatMap((day): Command[] => [
        {
          type: 'claim',
          figure: children,
          value: `${40 + day}`,
          asOf: `2021-05-1${5 + day}`,
          publishedAt: `2021-05-1${5 + day}T20:00:00Z`,
          origin: 'un',
        },
        // Restated twice on the next day: its last word of that day is its release.
        ...[5, 9].map(
          (hour): Command => ({
            type: 'correction',
            claim: { figure: children, origin: 'un', asOf: `2021-05-1${5 + day}`, value: `${40 + day}` },
            value: `${50 + day + hour}`,
            by: 'source',
            reason: 'recount',
            publishedAt: `2021-05-1${6 + day}T0${hour}:00:00Z`,
          }),
        ),
      ]),
    );
    await gateway.catchUp();
    const table = async (path: string) => {
      const answer = await get(`/figures/${children}/${path}`);
      expect(answer.headers.get('content-type')).toContain('text/csv');
      const [names = [], ...rows] = (await answer.text())
        .trimEnd()
        .split('\r\n')
        .map((row) => row.split(','));
      return rows.map((row) => Object.fromEntries(names.map((name, n) => [name, row[n]])));
    };
    const { data } = await gateway.ask<{
      figure: {
        series: {
          period: { end: string };
          current: { value: { point: string; text: string }; status: string; winners: { id: string }[] };
        }[];
      };
    }>('query ($key: ID!) { figure(key: $key) { series { period { end } current { value { point text } status winners { id } } } } }', {
      key: children,
    });
    const series = await table('series.csv');
    expect(series.map(({ time_value, value, value_text }) => [time_value, value, value_text])).toEqual(
      data.figure.series.map(({ period, current }) => [period.end, current.value.point, current.value.text]),
    );
    expect(series.map(({ claim }) => `claim:${claim}`)).toEqual(data.figure.series.map(({ current }) => current.winners[0]?.id));
    expect(
      (await table('series.csv?publishedBy=2021-05-16T21:00:00Z&from=2021-05-15')).map(({ time_value, value }) => [time_value, value]),
    ).toEqual([['2021-05-16', '41']]);
    const vintages = await table('vintages.csv?from=2021-05-15');
    expect(Object.keys(vintages[0] ?? {}).slice(0, 4)).toEqual(['time_value', 'issue', 'lag', 'value']);
    expect(vintages.map(({ time_value, issue, lag, value }) => [time_value, issue, lag, value])).toEqual([
      ['2021-05-16', '2021-05-16', '0', '41'],
      ['2021-05-16', '2021-05-17', '1', '60'],
      ['2021-05-17', '2021-05-17', '0', '42'],
      ['2021-05-17', '2021-05-18', '1', '61'],
      ['2021-05-18', '2021-05-18', '0', '43'],
      ['2021-05-18', '2021-05-19', '1', '62'],
    ]);
    expect((await get(`/figures/${children}/series.csv?from=yesterday`)).status).toBe(400);
    expect(
      ((await (await get(`/figures/${children}/series.csv?position=99999`)).json()) as { errors: { extensions: { code: string } }[] })
        .errors[0]?.extensions.code,
    ).toBe('INVALID_MOMENT');
  });

  it('write long tables in ascending stretches that part no instant', async () => {
    const hour = (n: number) => new Date(Date.UTC(2021, 5, 1, n)).toISOString();
    await gateway.record(
      ...Array.from(
        { length: 430 },
        (_, n): Command => ({
          type: 'claim',
          figure: killed,
          value: `${300 + n}`,
          asOf: hour(n >> 1),
          publishedAt: '2021-08-01',
          origin: n % 2 === 0 ? 'ministry' : 'un',
        }),
      ),
    );
    await gateway.catchUp();
    const rows = async (path: string) =>
      (await (await get(`/figures/${killed}/${path}?from=2021-06-01`)).text()).trimEnd().split('\r\n').slice(1);
    const times = (await rows('series.csv')).map((row) => row.split(',')[0]);
    expect(times).toEqual(Array.from({ length: 215 }, (_, n) => hour(n)));
    expect((await rows('vintages.csv')).map((row) => row.split(',')[0])).toEqual(times);
  });

  it('are not there for what is not there, and only to be read', async () => {
    expect((await get('/figures/no/such/figure/revisions.csv')).status).toBe(404);
    // Other paths that begin so are still those of the pages.
    expect(((await (await get('/topics/none')).json()) as { errors: { message: string }[] }).errors[0]?.message).toContain(
      'nothing at /topics/none.',
    );
    expect((await get('/topics/none/changes.atom')).status).toBe(404);
    expect((await get('/figures/%ff/revisions.csv')).status).toBe(404);
    expect((await get(`/figures/${killed}/revisions.csv`, { method: 'DELETE' })).status).toBe(405);
  });
});
