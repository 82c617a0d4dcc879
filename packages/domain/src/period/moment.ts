import { Temporal } from 'temporal-polyfill';
import { remember } from '../value/memo.js';
import type { Instant, Precision } from './period.js';

/** A written date or time, read in a zone: the stretch it names. A date-time with offset is an instant: start and end are one. */
export interface Moment {
  readonly precision: Precision;
  /** Canonical text: dates as written, date-times as their UTC instant. */
  readonly written: string;
  readonly startsAt: Instant;
  /** First instant after it; a bare date ends at the next midnight of its zone. */
  readonly endsAt: Instant;
  readonly isInstant: boolean;
}

const datePattern = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|[Qq]([1-4])|[Ww](\d{2})))?$/;
const timePattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d{2}(?::?\d{2})?)$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** Years whose instants are written with four digits, so that text order stays time order. */
const firstYear = 1;
const lastYear = 9998;
const dayMs = 86_400_000;

export const isInstant = (text: string): text is Instant => instantPattern.test(text);
export const instantOf = (epochMs: number): Instant => new Date(epochMs).toISOString() as Instant;
export const epochOf = (instant: Instant): number => Date.parse(instant);

/** Claims of one file share few dates, and reading one in a zone costs a hundred times a look-up. */
const cache = new Map<string, Map<string, Moment | null>>();

/**
 * Reads `2021`, `2021-Q2`, `2021-05`, `2021-W19`, `2021-05-14`, `2021-05-14T09:00+03:00`; undefined where it is none of
 * these or names no real day. A time of day needs its offset: a wall clock without one is not an instant.
 */
export const readMoment = (text: string, zone: string): Moment | undefined => {
  let ofZone = cache.get(zone);
  if (ofZone === undefined) {
    ofZone = new Map();
    cache.set(zone, ofZone);
  }
  const known = ofZone.get(text);
  if (known !== undefined) return known ?? undefined;
  return remember(ofZone, text, text.length > 40 ? null : (readTime(text) ?? readDate(text, zone) ?? null)) ?? undefined;
};

const readTime = (text: string): Moment | undefined => {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const [, date = '', hour = '', minute, second, fraction = '', offset = ''] = match;
  const day = dayNumber(date);
  const offsetMs = offsetOf(offset);
  if (day === undefined || offsetMs === undefined || Number(hour) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59)
    return undefined;
  const ms =
    Number(hour) * 3_600_000 + Number(minute ?? 0) * 60_000 + Number(second ?? 0) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  const at = instantOf(day + ms - offsetMs);
  if (!isInstant(at)) return undefined;
  const precision = minute === undefined ? 'hour' : second === undefined ? 'minute' : 'second';
  return { precision, written: at, startsAt: at, endsAt: at, isInstant: true };
};

const offsetOf = (text: string): number | undefined => {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || 0);
  if (hours > 18 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
};

/** Midnight UTC of a real day, in epoch ms. */
const dayNumber = (date: string): number | undefined => {
  const year = Number(date.slice(0, 4));
  if (year < firstYear || year > lastYear) return undefined;
  const at = Date.parse(`${date}T00:00:00.000Z`);
  return Number.isNaN(at) || instantOf(at).slice(0, 10) !== date ? undefined : at;
};

const readDate = (text: string, zone: string): Moment | undefined => {
  const match = datePattern.exec(text);
  if (match === null) return undefined;
  const [, year = '', month, day, quarter, week] = match;
  if (Number(year) < firstYear || Number(year) > lastYear) return undefined;
  if (day !== undefined) {
    const at = dayNumber(text);
    return at === undefined ? undefined : stretch(text, 'day', at, at + dayMs, zone);
  }
  if (week !== undefined) return readWeek(text.toUpperCase(), Number(year), Number(week), zone);
  if (quarter !== undefined) return months(text.toUpperCase(), 'quarter', Number(year), (Number(quarter) - 1) * 3, 3, zone);
  if (month === undefined) return months(text, 'year', Number(year), 0, 12, zone);
  return Number(month) < 1 || Number(month) > 12 ? undefined : months(text, 'month', Number(year), Number(month) - 1, 1, zone);
};

const months = (written: string, precision: Precision, year: number, month: number, count: number, zone: string): Moment =>
  stretch(written, precision, utc(year, month, 1), utc(year, month + count, 1), zone);

/** ISO 8601 weeks: Monday to Sunday; week 1 is the one with January 4th. Not every year has a week 53. */
const readWeek = (written: string, year: number, week: number, zone: string): Moment | undefined => {
  const monday = (of: number): number => utc(of, 0, 4) - ((new Date(utc(of, 0, 4)).getUTCDay() + 6) % 7) * dayMs;
  const start = monday(year) + (week - 1) * 7 * dayMs;
  if (week < 1 || start >= monday(year + 1)) return undefined;
  return stretch(written, 'week', start, start + 7 * dayMs, zone);
};

/** `Date.UTC` takes years below 100 for 19xx. */
const utc = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month, day);

const stretch = (written: string, precision: Precision, from: number, to: number, zone: string): Moment => ({
  precision,
  written,
  startsAt: instantOf(midnightIn(zone, from)),
  endsAt: instantOf(midnightIn(zone, to)),
  isInstant: false,
});

/** First instant of the day in the zone; where a clock change skips midnight, the first instant after it. */
const midnightIn = (zone: string, midnightUtc: number): number =>
  zone === 'UTC' ? midnightUtc : Temporal.PlainDate.from(instantOf(midnightUtc).slice(0, 10)).toZonedDateTime(zone).epochMilliseconds;

/** The IANA zone with the case that IANA writes, or undefined. Offsets such as `+03:00` are no zone: they do not know summer time. */
export const readTimeZone = (text: string): string | undefined => {
  if (/^(?:utc|etc\/utc)$/i.test(text)) return 'UTC';
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(text)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return undefined;
  }
};
