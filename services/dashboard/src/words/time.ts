import type { PeriodPartsFragment, PublicationPartsFragment } from '@factline/client';
import { locale } from './number.js';

const formats = new Map<string, Intl.DateTimeFormat>();
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify(options);
  let known = formats.get(key);
  if (known === undefined) {
    known = new Intl.DateTimeFormat(locale, options);
    formats.set(key, known);
  }
  return known;
};

/** A moment with its zone, in the reader's own zone unless one is given. */
export const formatMoment = (at: string | Date, timeZone?: string): string =>
  format({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(new Date(at));

/** The same with seconds: where several things happened within one minute. */
export const formatMomentExactly = (at: string): string =>
  format({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));

export const formatClock = (at: string | Date): string =>
  format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at));

/** A calendar date as it is, whatever the reader's zone. */
export const formatDate = (date: string): string => {
  const whole = /^\d{4}-\d{2}-\d{2}$/.exec(date);
  if (whole) return format({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  if (/^\d{4}-\d{2}$/.test(date))
    return format({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}-01T00:00:00Z`));
  return date;
};

type PeriodLike = Pick<PeriodPartsFragment, 'start' | 'end' | 'precision' | 'endsAt'> & { readonly length?: string | null };

const endOf = ({ end, precision, endsAt }: PeriodLike, timeZone: string | undefined): string =>
  precision === 'HOUR' || precision === 'MINUTE' || precision === 'SECOND' ? formatMoment(endsAt, timeZone) : formatDate(end);

/** When a number was so: "on 14 May 2021", "10 May – 14 May 2021". */
export const formatPeriod = (period: PeriodLike, timeZone?: string): string => {
  if (period.start !== null && period.start !== period.end) return `${formatDate(period.start)} – ${endOf(period, timeZone)}`;
  return endOf(period, timeZone);
};

/** The day that a moment belongs to. What was published on a bare date counts from the end of that day, which is still that day. */
export const formatLastDay = (at: string, timeZone: string): string =>
  format({ day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(new Date(new Date(at).getTime() - 1));

/** Where a period stands on an axis of dates, in milliseconds: whole days at their date, whatever the zone. */
export const axisTime = ({ end, endsAt }: { readonly end: string; readonly endsAt: string }): number =>
  new Date(/^\d{4}-\d{2}-\d{2}$/.test(end) ? `${end}T00:00:00Z` : endsAt).getTime();

/** When the world could know; a bare date stays one. */
export const formatPublication = (published: Pick<PublicationPartsFragment, 'at' | 'basis' | 'precision' | 'written'>): string => {
  const isDate = published.precision !== 'HOUR' && published.precision !== 'MINUTE' && published.precision !== 'SECOND';
  const when = isDate ? formatDate(published.written) : formatMoment(published.at);
  return published.basis === 'CAPTURED' ? `seen ${when}` : when;
};

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 hours ago", measured against `now` in milliseconds. */
export const formatAgo = (at: string, now: number): string => {
  const seconds = (new Date(at).getTime() - now) / 1_000;
  for (const [unit, size] of steps) if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  return 'just now';
};
