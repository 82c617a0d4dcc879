import type { WrittenPeriod } from '../command/command.js';
import { type Problem, problem } from '../problem/problem.js';
import { readDuration } from './duration.js';
import { type Moment, readMoment } from './moment.js';
import type { Instant, Period, PublicationTime } from './period.js';

const momentForms =
  'a date (2021-05-14), a date-time with offset (2021-05-14T09:00+03:00), a week (2021-W19), a month, a quarter (2021-Q2) or a year';

/** A written date or time at `path`, or the problem with it. */
export const momentAt = (text: unknown, zone: string, path: string): Moment | Problem => {
  if (typeof text !== 'string') return problem('date-invalid', path, { expected: momentForms, received: text });
  return readMoment(text, zone) ?? problem('date-invalid', path, { expected: momentForms, received: text });
};

/**
 * Reads a reference period in the topic's zone: `asOf` (short for a period that ends then) or a written period, exactly one.
 * Lists all that is wrong with it: `field-missing`, `field-invalid`, `date-invalid`, `period-invalid`, `period-end-before-start`.
 */
export const readPeriod = (written: { readonly asOf?: unknown; readonly period?: unknown }, zone: string): Period | readonly Problem[] => {
  const { asOf, period } = written;
  if (asOf !== undefined && asOf !== null) {
    if (period !== undefined && period !== null) {
      return [
        problem('period-invalid', 'period', { expected: 'either asOf or period', received: 'both', advice: 'Leave one of them out.' }),
      ];
    }
    const end = momentAt(asOf, zone, 'asOf');
    return 'code' in end ? [end] : { end: endText(end, asOf as string), precision: end.precision, endsAt: end.endsAt };
  }
  if (period === undefined || period === null) {
    return [problem('field-missing', 'asOf', { expected: 'asOf, or a period with an end', received: 'neither' })];
  }
  if (typeof period !== 'object')
    return [problem('field-invalid', 'period', { expected: 'an object {start, end} or {end, length}', received: period })];
  return readStretch(period as WrittenPeriod, zone);
};

const readStretch = (written: WrittenPeriod, zone: string): Period | readonly Problem[] => {
  const problems: Problem[] = [];
  const end =
    written.end === undefined
      ? problem('field-missing', 'period.end', { expected: 'when the period ends', received: 'nothing' })
      : momentAt(written.end, zone, 'period.end');
  if ('code' in end) problems.push(end);
  const start = isAbsent(written.start) ? undefined : momentAt(written.start, zone, 'period.start');
  if (start !== undefined && 'code' in start) problems.push(start);
  problems.push(...lengthProblems(written));
  if (problems.length > 0 || 'code' in end || (start !== undefined && 'code' in start)) return problems;
  if (start !== undefined && endsBefore(start, end)) {
    return [problem('period-end-before-start', 'period.end', { expected: `an end at or after ${written.start}`, received: written.end })];
  }
  return {
    ...(start === undefined ? {} : { start: endText(start, written.start as string), startsAt: start.startsAt }),
    end: endText(end, written.end),
    ...(isAbsent(written.length) ? {} : { length: written.length as string }),
    precision: end.precision,
    endsAt: end.endsAt,
  };
};

const isAbsent = (field: unknown): boolean => field === undefined || field === null;

const lengthProblems = ({ start, length }: WrittenPeriod): Problem[] => {
  if (isAbsent(length)) return [];
  if (!isAbsent(start)) {
    return [
      problem('period-invalid', 'period.length', {
        expected: 'a start or a length',
        received: 'both',
        advice: 'Leave the length out: it follows from start and end.',
      }),
    ];
  }
  if (typeof length === 'string' && readDuration(length) !== undefined) return [];
  return [problem('period-invalid', 'period.length', { expected: 'an ISO 8601 duration such as PT24H or P7D', received: length })];
};

/** Two instants may be one; a date ends after it starts. */
const endsBefore = (start: Moment, end: Moment): boolean =>
  start.isInstant && end.isInstant ? end.endsAt < start.startsAt : end.endsAt <= start.startsAt;

/** Weeks and quarters in upper case; all else as written. */
const endText = (moment: Moment, text: string): string => (moment.isInstant ? text : moment.written);

/**
 * When the world could know. A bare date counts from the END of that day; absent, the time of capture stands in, basis
 * `captured`. Problems: `date-invalid`.
 */
export const readPublication = (text: unknown, zone: string, now: Instant, path = 'publishedAt'): PublicationTime | Problem => {
  if (isAbsent(text)) return { at: now, precision: 'second', basis: 'captured', written: now };
  const moment = momentAt(text, zone, path);
  return 'code' in moment ? moment : { at: moment.endsAt, precision: moment.precision, basis: 'stated', written: text as string };
};

/** When a number held, for the order of claims: the earlier of the period's end and its publication. */
export const heldAt = (period: Pick<Period, 'endsAt'>, publishedAt: Pick<PublicationTime, 'at'>): Instant =>
  // biome-ignore lint/complexity/useMathMinMax: instants are texts
  period.endsAt < publishedAt.at ? period.endsAt : publishedAt.at;
