import { describe, expect, it } from 'vitest';
import { toInstant, toMicros } from './moment.js';

describe('a timestamptz as text', () => {
  it.each([
    ['2026-01-02 03:04:05.678901+00', '2026-01-02T03:04:05.678901Z'],
    ['2026-01-02 03:04:05+00', '2026-01-02T03:04:05.000000Z'],
    ['2026-01-02 03:04:05.6+00', '2026-01-02T03:04:05.600000Z'],
    ['2026-01-02T03:04:05.678901+00:00', '2026-01-02T03:04:05.678901Z'],
    ['2026-01-02 00:04:05.678901+05:30', '2026-01-01T18:34:05.678901Z'],
    ['2026-01-02 03:04:05.000001-08', '2026-01-02T11:04:05.000001Z'],
  ])('%s is %s', (written, micros) => {
    expect(toMicros(written)).toBe(micros);
    expect(toInstant(written)).toBe(`${micros.slice(0, 23)}Z`);
  });

  it.each(['infinity', '', 'yesterday', '2026-01-02'])('refuses "%s"', (written) => {
    expect(() => toMicros(written)).toThrow(/Expected a timestamptz/);
  });
});
