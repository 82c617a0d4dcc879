/**
 * timestamptz comes out of our pools as PostgreSQL wrote it (`2026-01-02 03:04:05.678901+00`): a JavaScript Date would drop
 * the microseconds. These turn it into the two texts that Factline uses, in both of which text order is time order.
 */

const form = /^(\d{4,6})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(Z|[+-]\d\d(?::?\d\d)?(?::?\d\d)?)$/;

/** `YYYY-MM-DDTHH:mm:ss.ssssssZ` from a timestamptz as text, of whatever zone. Throws on anything else, `infinity` included. */
export function toMicros(timestamptz: string): string {
  const parts = form.exec(timestamptz);
  if (!parts) throw new Error(`Expected a timestamptz such as "2026-01-02 03:04:05.678901+00", received "${timestamptz}".`);
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = parts;
  const micros = fraction.padEnd(6, '0');
  if (zone === '+00' || zone === 'Z' || zone === '+00:00') return `${year}-${month}-${day}T${hour}:${minute}:${second}.${micros}Z`;
  const offset = zone.includes(':') ? zone : `${zone}:00`;
  const utc = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(utc.getTime())) throw new Error(`The time zone of "${timestamptz}" is not understood.`);
  return `${utc.toISOString().slice(0, 19)}.${micros}Z`;
}

/** `YYYY-MM-DDTHH:mm:ss.sssZ` (the domain's Instant) from a timestamptz as text; microseconds are cut off, never rounded up. */
export function toInstant(timestamptz: string): string {
  return `${toMicros(timestamptz).slice(0, 23)}Z`;
}
