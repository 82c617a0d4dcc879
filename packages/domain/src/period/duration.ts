import { remember } from '../value/memo.js';

/** A stated length of time. Calendar months have no fixed number of seconds, so the two are kept apart. */
export interface Duration {
  readonly months: number;
  readonly ms: number;
}

const pattern =
  /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?!$)(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d{1,3})?)S)?)?$/;
const averageMonthMs = 30.436875 * 86_400_000;

const cache = new Map<string, Duration | null>();

/** Reads an ISO 8601 duration such as PT24H, P7D, P1M; undefined where it is none, is zero or is longer than a millennium. */
export const readDuration = (text: string): Duration | undefined => cache.get(text) ?? remember(cache, text, read(text)) ?? undefined;

const read = (text: string): Duration | null => {
  const match = text.length > 40 ? null : pattern.exec(text);
  if (match === null) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number((part ?? '0').replace(',', '.')));
  const ms = Math.round((((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60_000 + seconds! * 1000);
  const duration = { months: years! * 12 + months!, ms };
  const isSensible = duration.months + ms > 0 && duration.months <= 12_000 && ms <= 366_000 * 86_400_000;
  return isSensible ? duration : null;
};

/** PT24H = P1D, P7D = P1W, P12M = P1Y; a month equals no number of days. */
export const sameDuration = (a: string, b: string): boolean => a === b || canonicalDuration(a) === canonicalDuration(b);

/** One text per duration: months and seconds, e.g. `P1M`, `PT86400S`. A text that is no duration stays as it is. */
export const canonicalDuration = (text: string): string => {
  const duration = readDuration(text);
  if (duration === undefined) return text;
  return `P${duration.months > 0 ? `${duration.months}M` : ''}${duration.ms > 0 ? `T${duration.ms / 1000}S` : ''}`;
};

/** Length in milliseconds, for windows and ages; a month counts 30.44 days. Throws where the text is no duration. */
export const durationMs = (text: string): number => {
  const duration = readDuration(text);
  if (duration === undefined) throw new Error(`"${text}" is not an ISO 8601 duration such as P3D`);
  return duration.months * averageMonthMs + duration.ms;
};
