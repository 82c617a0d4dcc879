import { describe, expect, it } from 'vitest';
import { lineForPeople } from './line-for-people.js';
import { createLog } from './log.js';
import { createStopStack } from './stop-stack.js';

const plain = { isColoured: false };

describe('a log line for people', () => {
  it('leads with time, service and message, and leaves the level out where it is info', () => {
    const line = JSON.stringify({
      level: 'info',
      time: '2026-11-22T10:11:12.000Z',
      service: 'ingest',
      msg: 'part recorded',
      part: 3,
      items: [1, 2],
    });
    expect(lineForPeople(line, plain)).toBe('10:11:12 ingest    part recorded part=3 items=[1,2]');
  });

  it('shows level and stack of a failure', () => {
    const line = JSON.stringify({
      level: 'error',
      time: '2026-11-22T10:11:12.000Z',
      service: 'ingest',
      msg: 'failed',
      err: { stack: 'Error: a\n  at b' },
    });
    expect(lineForPeople(line, plain)).toBe('10:11:12 ingest    error failed\n    Error: a\n      at b');
  });

  it('passes through what is not ours, under its service', () => {
    expect(lineForPeople('(node:1) Warning: {', { ...plain, service: 'gateway' })).toBe('         gateway   (node:1) Warning: {');
    expect(lineForPeople('{"a":1}', { ...plain, service: 'gateway' })).toContain('{"a":1}');
  });
});

describe('what is open', () => {
  it('is closed in reverse order, once, even if one of them fails', async () => {
    const closed: string[] = [];
    const stack = createStopStack(createLog({ service: 'spec', level: 'silent', format: 'json' }));
    stack.onStop('pool', () => closed.push('pool'));
    stack.onStop('worker', () => Promise.reject(new Error('stuck')));
    stack.onStop('server', async () => closed.push('server'));
    await Promise.all([stack.stopAll(), stack.stopAll()]);
    expect(closed).toEqual(['server', 'pool']);
  });
});
