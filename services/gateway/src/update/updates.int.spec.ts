import type { Command } from '@factline/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { children, killed, story, type TestGateway, testGateway } from '../gateway.fixtures.js';
import { type Following, followByEvents, followBySocket, type Told } from './follow.fixtures.js';

let gateway: TestGateway;
const open: Following[] = [];
beforeAll(async () => {
  gateway = await testGateway({ heartbeatMs: 300, backlogLimit: 250 });
  await gateway.record(...story);
  await gateway.catchUp();
});
afterAll(async () => {
  for (const one of open) one.cut();
  await gateway.close();
});

let minute = 0;
/** The next of a row of claims, each a minute after the one before. */
const claim = (figure: string, value: string): Command => {
  minute += 1;
  const at = new Date(Date.UTC(2021, 5, 1) + minute * 60_000).toISOString();
  return { type: 'claim', figure, value, asOf: at, publishedAt: at, origin: 'ministry', document: 'https://example.org/noon' };
};
const say = async (...claims: readonly Command[]) => {
  await gateway.record(...claims);
  await gateway.catchUp();
};
const nobodyFollows = async () => {
  for (;;) {
    const { subscribers } = (await (await fetch(`${gateway.url}/readyz`)).json()) as { subscribers: number };
    if (subscribers === 0) return;
  }
};

const transports: readonly [string, (variables: object) => Following][] = [
  ['WebSocket', (variables) => followBySocket(gateway.url, variables)],
  ['server-sent events', (variables) => followByEvents(gateway.url, variables)],
  ['server-sent events, asked for by POST', (variables) => followByEvents(gateway.url, variables, undefined, 'POST')],
];
const follow = (by: (variables: object) => Following, variables: object): Following => {
  const one = by(variables);
  open.push(one);
  return one;
};
const changes = (told: readonly Told[]) => told.filter((one) => one.__typename === 'Change');

describe.each(transports)('figureUpdated over %s', (_name, by) => {
  it('tells the present, then changes, then goes on from a cursor', async () => {
    const first = follow(by, { topic: 'gaza-2021' });
    const [snapshot] = await first.until((told) => told.length > 0);
    expect(snapshot).toMatchObject({ __typename: 'Snapshot', complete: true });
    expect(snapshot!.figures!.map((figure) => figure.key)).toEqual([children, killed]);
    await say(claim(killed, '201'));
    const told = await first.until((all) => changes(all).length === 1);
    expect(changes(told)[0]).toMatchObject({
      figure: { key: killed },
      revision: { to: { text: '201' } },
      current: { value: { text: '201' } },
    });
    first.cut();

    await say(claim(killed, '202'), claim(children, '33'));
    const second = follow(by, { topic: 'gaza-2021', after: changes(told)[0]!.cursor });
    const missed = await second.until((all) => changes(all).length === 2);
    expect(changes(missed).map((one) => [one.figure!.key, one.current!.value!.text])).toEqual([
      [killed, '202'],
      [children, '33'],
    ]);
    expect(missed[0]!.__typename).toBe('Change');
    second.cut();
  });

  it('beats while nothing happens, and the beat moves the cursor', async () => {
    const quiet = follow(by, { figures: [children] });
    await quiet.until((told) => told.length > 0);
    await say(claim(killed, `${300 + minute}`));
    const told = await quiet.until((all) => all.filter((one) => one.__typename === 'Heartbeat').length >= 2);
    expect(changes(told)).toEqual([]);
    quiet.cut();
    const again = follow(by, { figures: [children], after: told.at(-1)!.cursor });
    const [beat] = await again.until((all) => all.length > 0);
    expect(beat!.__typename).toBe('Heartbeat');
    again.cut();
  });

  it('refuses cursors that are none, and those from beyond the feed', async () => {
    const code = (error: unknown): unknown => {
      const { body } = error as { body?: { errors: { extensions: { code: string } }[] } };
      return (body?.errors ?? (error as { extensions: { code: string } }[]))[0]?.extensions.code;
    };
    for (const after of ['nonsense', Buffer.from('["f","999999999"]').toString('base64url')]) {
      const error = await follow(by, { after })
        .until(() => false)
        .catch((thrown: unknown) => thrown);
      expect(code(error)).toBe('CURSOR_EXPIRED');
    }
  });

  it('says so when the backlog is too long, and goes on live', async () => {
    const start = follow(by, { topic: 'gaza-2021' });
    const [snapshot] = await start.until((told) => told.length > 0);
    start.cut();
    await nobodyFollows();
    await say(...Array.from({ length: 300 }, (_, n) => claim(killed, String(10_000 + minute + n))));
    const late = follow(by, { topic: 'gaza-2021', after: snapshot!.cursor });
    const [lagged] = await late.until((told) => told.length > 0);
    expect(lagged!.__typename).toBe('Lagged');
    expect(lagged!.missed).toBe(300);
    const { data } = await gateway.ask<{ changes: { totalCount: number; nodes: unknown[] } }>(
      'query ($after: Cursor) { changes(after: $after, first: 5, filter: {headline: true}) { nodes { position } } }',
      { after: lagged!.from },
    );
    expect(data.changes.nodes.length).toBeGreaterThan(0);
    await say(claim(children, `${minute}`));
    const told = await late.until((all) => changes(all).length === 1);
    expect(changes(told)[0]!.figure!.key).toBe(children);
    late.cut();
  });
});
