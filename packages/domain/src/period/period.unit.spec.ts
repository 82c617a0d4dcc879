import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { canonicalDuration, durationMs, readDuration, sameDuration } from './duration.js';
import { sameLength } from './length.js';
import { readMoment, readTimeZone } from './moment.js';
import type { Instant, Period } from './period.js';
import { pointKey } from './point-key.js';
import { heldAt, readPeriod, readPublication } from './read-period.js';

const codes = (read: unknown) => (read as { code: string; path: string }[]).map(({ code, path }) => `${code} ${path}`);

describe('readMoment', () => {
  it.each([
    ['2021', 'year', '2021-01-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z'],
    ['2021-Q2', 'quarter', '2021-04-01T00:00:00.000Z', '2021-07-01T00:00:00.000Z'],
    ['2021-12', 'month', '2021-12-01T00:00:00.000Z', '2022-01-01T00:00:00.000Z'],
    ['2021-W19', 'week', '2021-05-10T00:00:00.000Z', '2021-05-17T00:00:00.000Z'],
    ['2020-W53', 'week', '2020-12-28T00:00:00.000Z', '2021-01-04T00:00:00.000Z'],
    ['2021-05-14', 'day', '2021-05-14T00:00:00.000Z', '2021-05-15T00:00:00.000Z'],
    ['2024-02-29', 'day', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2021-05-14T09Z', 'hour', '2021-05-14T09:00:00.000Z', '2021-05-14T09:00:00.000Z'],
    ['2021-05-14T09:00+03:00', 'minute', '2021-05-14T06:00:00.000Z', '2021-05-14T06:00:00.000Z'],
    ['2021-05-14T09:00:30.5-0430', 'second', '2021-05-14T13:30:30.500Z', '2021-05-14T13:30:30.500Z'],
    ['2021-05-14 09:00:30+00', 'second', '2021-05-14T09:00:30.000Z', '2021-05-14T09:00:30.000Z'],
  ])('reads %s as %s', (text, precision, startsAt, endsAt) =>
    expect(readMoment(text, 'UTC')).toMatchObject({ precision, startsAt, endsAt }),
  );

  it.each([
    '',
    '2024-13-45',
    '2021-02-29',
    '2021-00',
    '2021-13',
    '2021-05-00',
    '2021-W00',
    '2021-W53',
    '2021-Q5',
    '2021-05-14T09:00',
    '2021-05-14T24:00Z',
    '2021-05-14T09:60Z',
    '21-05-14',
    '14.05.2021',
    '05/14/2021',
    'yesterday',
    '2021-05-14T09:00+25:00',
    '0000',
    '9999',
    '2021-05-14\u0000',
    `2021-05-14${' '.repeat(100)}`,
    '2021-5-14',
    '20210514',
  ])('refuses "%s"', (text) => expect(readMoment(text, 'UTC')).toBeUndefined());

  it('reads days in the zone of the topic, summer time and skipped midnights included', () => {
    expect(readMoment('2021-05-14', 'Asia/Jerusalem')).toMatchObject({
      startsAt: '2021-05-13T21:00:00.000Z',
      endsAt: '2021-05-14T21:00:00.000Z',
    });
    expect(readMoment('2021-03-26', 'Asia/Jerusalem')).toMatchObject({
      startsAt: '2021-03-25T22:00:00.000Z',
      endsAt: '2021-03-26T21:00:00.000Z',
    });
    // Clocks went from 00:00 to 01:00 that night: the day begins at one o'clock.
    expect(readMoment('2018-11-04', 'America/Sao_Paulo')).toMatchObject({ startsAt: '2018-11-04T03:00:00.000Z' });
  });
  it('agrees with Temporal in any zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Asia/Jerusalem',
      'Asia/Gaza',
      'Europe/Kyiv',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
    );
    const days = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const expected = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
        expect(Date.parse(readMoment(day, zone)?.endsAt ?? '')).toBe(expected);
      }),
    );
  });
});

describe('readPeriod', () => {
  it('takes asOf, a stretch, or an end with a length', () => {
    expect(readPeriod({ asOf: '2021-05-14' }, 'UTC')).toEqual({ end: '2021-05-14', precision: 'day', endsAt: '2021-05-15T00:00:00.000Z' });
    expect(readPeriod({ period: { start: '2021-05-10', end: '2021-W19' } }, 'UTC')).toEqual({
      start: '2021-05-10',
      end: '2021-W19',
      precision: 'week',
      startsAt: '2021-05-10T00:00:00.000Z',
      endsAt: '2021-05-17T00:00:00.000Z',
    });
    expect(readPeriod({ period: { end: '2025-03-18', length: 'PT6H' } }, 'UTC')).toMatchObject({ end: '2025-03-18', length: 'PT6H' });
  });
  it.each<[object, string[]]>([
    [{}, ['field-missing asOf']],
    [{ asOf: '2021-05-14', period: { end: '2021-05-14' } }, ['period-invalid period']],
    [{ asOf: 7 }, ['date-invalid asOf']],
    [{ asOf: '2024-13-45' }, ['date-invalid asOf']],
    [{ period: 'x' }, ['field-invalid period']],
    [{ period: {} }, ['field-missing period.end']],
    [{ period: { start: 'x', end: 'y' } }, ['date-invalid period.end', 'date-invalid period.start']],
    [{ period: { end: '2021-05-14', length: '6 hours' } }, ['period-invalid period.length']],
    [{ period: { end: '2021-05-14', length: 'PT0H' } }, ['period-invalid period.length']],
    [{ period: { start: '2021-05-13', end: '2021-05-14', length: 'P1D' } }, ['period-invalid period.length']],
    [{ period: { start: '2021-05-15', end: '2021-05-14' } }, ['period-end-before-start period.end']],
    [{ period: { start: '2021-06', end: '2021-05' } }, ['period-end-before-start period.end']],
    [{ period: { start: '2021-05-14T10:00Z', end: '2021-05-14T09:00Z' } }, ['period-end-before-start period.end']],
  ])('refuses %j', (written, expected) => expect(codes(readPeriod(written, 'UTC'))).toEqual(expected));
  it.each([
    ['2021-05-14', '2021-05-14'],
    ['2021-05', '2021-05-10'],
    ['2021-05-14T12:00Z', '2021-05-14'],
    ['2021-05-14T12:00Z', '2021-05-14T15:00+03:00'],
  ])('lets %s to %s be', (start, end) => expect(readPeriod({ period: { start, end } }, 'UTC')).toMatchObject({ start, end }));
});

describe('publication and held', () => {
  const now = '2021-05-20T10:00:00.000Z' as Instant;
  it('counts a bare date from the end of that day, in the zone', () => {
    expect(readPublication('2021-05-14', 'Asia/Jerusalem', now)).toEqual({
      at: '2021-05-14T21:00:00.000Z',
      precision: 'day',
      basis: 'stated',
      written: '2021-05-14',
    });
    expect(readPublication('2021-05-14T12:00:00Z', 'Asia/Jerusalem', now)).toMatchObject({
      at: '2021-05-14T12:00:00.000Z',
      precision: 'second',
    });
  });
  it('stands the time of capture in for an unknown one', () =>
    expect(readPublication(undefined, 'UTC', now)).toEqual({ at: now, precision: 'second', basis: 'captured', written: now }));
  it('holds from the earlier of period end and publication', () => {
    const published = { at: '2021-05-14T12:00:00.000Z' as Instant };
    expect(heldAt({ endsAt: '2021-05-15T00:00:00.000Z' as Instant }, published)).toBe(published.at);
    expect(heldAt({ endsAt: '2021-05-14T00:00:00.000Z' as Instant }, published)).toBe('2021-05-14T00:00:00.000Z');
  });
});

describe('pointKey', () => {
  it.each([
    ['cumulative', { end: '2021-05-14' }, '2021-05-14'],
    ['cumulative', { start: '2021-05-10', end: '2021-05-14' }, '2021-05-14'],
    ['cumulative', { end: '2021-05-14T09:00+03:00' }, '2021-05-14T06:00:00.000Z'],
    ['stock', { end: '2021-05' }, '2021-05'],
    ['flow', { end: '2021-05-14', length: 'P1D' }, '2021-05-14'],
    ['flow', { start: '2021-05-10', end: '2021-05-14T00:00+03:00' }, '2021-05-10/2021-05-13T21:00:00.000Z'],
  ] as const)('of a %s period %j is %s', (kind, period, expected) => expect(pointKey(kind, period)).toBe(expected));
});

describe('durations', () => {
  it.each([
    ['PT24H', 'P1D'],
    ['P7D', 'P1W'],
    ['P12M', 'P1Y'],
    ['PT90M', 'PT1.5H'],
    ['P1DT12H', 'PT36H'],
  ])('%s is %s', (a, b) => {
    expect(sameDuration(a, b)).toBe(true);
    expect(canonicalDuration(a)).toBe(canonicalDuration(b));
    expect(canonicalDuration(canonicalDuration(a))).toBe(canonicalDuration(a));
  });
  it.each([
    ['PT6H', 'PT24H'],
    ['P1M', 'P30D'],
  ])('%s is not %s', (a, b) => expect(sameDuration(a, b)).toBe(false));
  it.each(['', 'P', 'PT', 'P1', '24H', 'P-1D', 'P0D', '-P1D', 'P1H', 'P99999Y', 'P3DT'])('refuses "%s"', (text) =>
    expect(readDuration(text)).toBeUndefined(),
  );
  it('measures windows in milliseconds', () => {
    expect(durationMs('P3D')).toBe(259_200_000);
    expect(() => durationMs('3 days')).toThrow('"3 days"');
  });
  it('compares flows by what is known of their length', () => {
    const of = (written: object) => readPeriod({ period: written }, 'Asia/Jerusalem') as Period;
    expect(sameLength(of({ end: '2025-03-18', length: 'PT6H' }), of({ end: '2025-03-18', length: 'PT24H' }))).toBe(false);
    expect(sameLength(of({ end: '2025-03-18', length: 'PT6H' }), of({ end: '2025-03-18' }))).toBe(true);
    expect(sameLength(of({ start: '2021-03-26', end: '2021-03-26' }), of({ end: '2021-03-26', length: 'P1D' }))).toBe(true);
    expect(sameLength(of({ start: '2021-03-20', end: '2021-03-26' }), of({ end: '2021-03-26', length: 'P1D' }))).toBe(false);
  });
});

describe('readTimeZone', () => {
  it.each([
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['Asia/Jerusalem', 'Asia/Jerusalem'],
    ['asia/jerusalem', 'Asia/Jerusalem'],
    ['Europe/Kyiv', 'Europe/Kyiv'],
  ])('reads %s as %s', (text, zone) => expect(readTimeZone(text)).toBe(zone));
  it.each(['', '+03:00', 'Mars/Olympus', 'Asia/Jerusalem\u0000', 'a'.repeat(500)])('refuses %j', (text) =>
    expect(readTimeZone(text)).toBeUndefined(),
  );
});
