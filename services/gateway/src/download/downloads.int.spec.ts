import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killed, story, type TestGateway, testGateway } from '../gateway.fixtures.js';

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
