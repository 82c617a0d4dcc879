import { readMoment } from '@factline/domain';

/**
 * The day of a written publication in the zone of its topic, `YYYY-MM-DD`: what "Friday" and "overnight" are read against. Of a coarser
 * date its last day; undefined where it is no date.
 */
export function publicationDay(written: string, zone: string): string | undefined {
  const moment = readMoment(written, zone);
  if (moment === undefined) return undefined;
  if (moment.precision === 'day') return written;
  const at = new Date(Date.parse(moment.endsAt) - (moment.isInstant ? 0 : 1));
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
