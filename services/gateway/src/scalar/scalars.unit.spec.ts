import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedCursor, parseFeedCursor, snapshotCursor } from '../update/feed-cursor.js';
import { normaliseDateTime } from './date-time.js';
import { DateScalar, DecimalScalar, PositionScalar } from './scalars.js';

describe('DateTime', () => {
  it.each([
    ['2021-05-14T12:00:00Z', '2021-05-14T12:00:00Z'],
    ['2021-05-14T12:00:00+03:00', '2021-05-14T09:00:00Z'],
    ['2021-05-14T12:00:00.1Z', '2021-05-14T12:00:00.100Z'],
    ['2021-05-14T12:00:00.123456Z', '2021-05-14T12:00:00.123456Z'],
    ['2021-05-14T12:00:00.1234569Z', '2021-05-14T12:00:00.123456Z'],
  ])('%s is %s', (written, normal) => expect(normaliseDateTime(written)).toBe(normal));
  it.each(['2021-05-14', '2021-02-30T00:00:00Z', '2021-05-14T25:00:00Z', '2021-05-14T12:00:00', 'now', ''])('%j is none', (written) =>
    expect(normaliseDateTime(written)).toBeUndefined(),
  );
});

describe('the other scalars', () => {
  it('refuse what they are not', () => {
    expect(() => DateScalar.parseValue('2021-02-30')).toThrow('calendar date');
    expect(() => DecimalScalar.parseValue(1.5)).toThrow('must be a string');
    expect(() => DecimalScalar.parseValue('1e5')).toThrow('decimal number');
    expect(() => PositionScalar.parseValue('-1')).toThrow('whole number');
    expect(() => PositionScalar.parseValue('9223372036854775808')).toThrow('whole number');
  });
});

describe('cursors of the feed', () => {
  const whole = fc.bigInt({ min: 0n, max: 9_000_000_000_000_000_000n }).map(String);
  it('come back as they were', () => {
    fc.assert(
      fc.property(whole, whole, fc.nat(1_000), (position, ordinal, era) => {
        expect(parseFeedCursor(feedCursor({ position, ordinal }, era))).toEqual({ type: 'feed', at: { position, ordinal }, era });
      }),
    );
    fc.assert(
      fc.property(whole, fc.string({ minLength: 1 }), fc.nat(1_000), (position, figure, era) => {
        expect(parseFeedCursor(snapshotCursor(position, figure, era))).toEqual({ type: 'snapshot', position, figure, era });
      }),
    );
  });
  it('are none of anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseFeedCursor(text)).toBeUndefined();
      }),
    );
  });
});
