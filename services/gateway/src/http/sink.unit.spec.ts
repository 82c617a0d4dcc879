import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrame, drainedBelowBytes, slowAboveBytes, slowAfterMs } from '../update/frame.js';
import { createSink } from './sink.js';

const frame = createFrame({ position: '1', ordinal: '0' }, 'cursor', '{"data":{}}');
const wire = () => {
  const state = { waiting: 0, written: 0, closed: 0, ended: 0, drains: [] as (() => void)[] };
  const sink = createSink({
    write: () => void (state.written += 1),
    waitingBytes: () => state.waiting,
    onDrain: (listener) => void state.drains.push(listener),
    close: () => void (state.closed += 1),
    end: () => void (state.ended += 1),
  });
  return { state, sink };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a connection that takes too little', () => {
  it('is closed instead of buffered for, and written to no more', () => {
    const { state, sink } = wire();
    expect(sink.write(frame)).toBe(true);
    state.waiting = slowAboveBytes + 1;
    expect(sink.write(frame)).toBe(false);
    expect(state).toMatchObject({ written: 1, closed: 1 });
    expect(sink.isClosed).toBe(true);
    state.waiting = 0;
    expect(sink.write(frame)).toBe(false);
    expect(state.written).toBe(1);
  });

  it('holds a backlog back until it has taken most of it', async () => {
    const { state, sink } = wire();
    state.waiting = drainedBelowBytes + 1;
    let isDrained = false;
    const drained = sink.drained().then(() => (isDrained = true));
    state.drains.shift()!();
    await Promise.resolve();
    expect(isDrained).toBe(false);
    state.waiting = drainedBelowBytes;
    state.drains.shift()!();
    await drained;
    expect(isDrained).toBe(true);
  });

  it('is given up when a backlog does not move, and when it is gone', async () => {
    const stuck = wire();
    stuck.state.waiting = drainedBelowBytes + 1;
    const waiting = expect(stuck.sink.drained()).rejects.toThrow('gone');
    vi.advanceTimersByTime(slowAfterMs);
    await waiting;
    expect(stuck.state.closed).toBe(1);

    const gone = wire();
    gone.state.waiting = drainedBelowBytes + 1;
    const left = expect(gone.sink.drained()).rejects.toThrow('gone');
    gone.sink.markClosed();
    await left;
    gone.sink.end();
    expect(gone.state.ended).toBe(0);
  });
});
