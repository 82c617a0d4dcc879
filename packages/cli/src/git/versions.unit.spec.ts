import { describe, expect, it } from 'vitest';
import { publicationTimes } from './versions.js';

const at = (...seconds: number[]) =>
  publicationTimes(seconds.map((one, n) => ({ commit: String(n), seconds: one }))).map(({ publishedAt }) => publishedAt);

describe('publication of the versions of a file', () => {
  it('is the time of their commits', () => {
    expect(at(0, 60)).toEqual(['1970-01-01T00:00:00.000Z', '1970-01-01T00:01:00.000Z']);
  });

  it('follows the history where the clock of a committer ran back, or stood', () => {
    expect(at(60, 0, 60, 61)).toEqual([
      '1970-01-01T00:01:00.000Z',
      '1970-01-01T00:01:00.001Z',
      '1970-01-01T00:01:00.002Z',
      '1970-01-01T00:01:01.000Z',
    ]);
  });
});
