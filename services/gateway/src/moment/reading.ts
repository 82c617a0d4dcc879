import { readMoment } from '@factline/domain';
import { head, settledClock } from '@factline/event-log';
import { readReached } from '@factline/projections/read';
import type { Loaders } from '../context/loaders.js';
import type { Services } from '../context/services.js';
import { fail } from '../error/fail.js';
import type { AtInput } from './moment.type.js';

/** A reading's clocks, resolved. */
export interface Reading {
  /** Undefined: now. */
  readonly position?: string;
  /** As asked for; undefined where a position was. Micros. */
  readonly knownAt?: string;
  /** Publication clock, the moment included; undefined: no limit. Milliseconds, as publications are kept. */
  readonly publishedBy?: string;
  readonly on?: string;
}

/** What resolving needs of a request. */
interface ReadingScope extends Services {
  /** Moments that were asked for, resolved once for the whole request. */
  readonly readings: Map<string, Promise<Reading>>;
  readonly load: Loaders;
}

export const waitMs = 2_000;
const pollMs = 20;
const toleranceMs = 5_000;
const surelyPastMs = 86_400_000;

/**
 * What `at` means (DOMAIN §3): the position up to which the log is read. Waits at most two seconds for projections to reach it, so
 * that one moment never answers twice differently; then NOT_YET_PROJECTED. INVALID_MOMENT instead of a wrong answer.
 */
export const resolveReading = (at: AtInput | null | undefined, context: ReadingScope): Reading | Promise<Reading> => {
  if (at == null) return now;
  const key = JSON.stringify([at.knownAt, at.position, at.publishedBy, at.on]);
  let reading = context.readings.get(key);
  if (reading === undefined) {
    reading = resolve(at, context);
    context.readings.set(key, reading);
  }
  return reading;
};

const now: Reading = {};

const resolve = async (at: AtInput, context: ReadingScope): Promise<Reading> => {
  if (at.knownAt != null && at.position != null)
    throw fail('INVALID_MOMENT', '`knownAt` and `position` are the same clock: give one of them.');
  const others = {
    ...(at.on == null ? {} : { on: at.on }),
    ...(at.publishedBy == null ? {} : { publishedBy: await publishedByReading(at.publishedBy, context) }),
  };
  if (at.position != null) return { ...others, position: await positionReading(at.position, context) };
  if (at.knownAt != null) return { ...others, knownAt: at.knownAt, position: await knownAtReading(at.knownAt, context) };
  return others;
};

const publishedByReading = async (publishedBy: string, context: ReadingScope): Promise<string> => {
  const asked = Date.parse(publishedBy);
  // Only a moment that may lie ahead of it is worth asking the database's clock.
  if (asked > context.now() - surelyPastMs) {
    const now = await settledClock(context.primary);
    if (asked - Date.parse(now) > toleranceMs)
      throw fail('INVALID_MOMENT', `\`publishedBy\` ${publishedBy} lies in the future; it is ${now}.`);
  }
  return new Date(asked).toISOString();
};

const positionReading = async (position: string, context: ReadingScope): Promise<string> => {
  if (BigInt(position) < 1n) throw fail('INVALID_MOMENT', `The log begins at position 1; \`position\` was ${position}.`);
  if (await waitForPosition(context, position)) return BigInt(position).toString();
  const { position: last } = await head(context.primary);
  if (BigInt(position) > last) throw fail('INVALID_MOMENT', `The log ends at position ${last}; \`position\` was ${position}.`);
  throw fail('NOT_YET_PROJECTED', `The read tables have not reached position ${position} yet; ask again.`);
};

const knownAtReading = async (knownAt: string, context: ReadingScope): Promise<string> => {
  const asked = Date.parse(knownAt);
  let position = await context.load.positionAt.load(knownAt);
  const last = await head(context.primary);
  // Nothing was recorded after it: it is only settled once the database's clock has passed it and no append is under way.
  if (last.recordedAt === undefined || micros(last.recordedAt) <= micros(knownAt)) {
    let now = await settledClock(context.primary);
    if (asked - Date.parse(now) > toleranceMs) throw fail('INVALID_MOMENT', `\`knownAt\` ${knownAt} lies in the future; it is ${now}.`);
    const deadline = Date.now() + waitMs;
    while (micros(now) <= micros(knownAt)) {
      if (Date.now() > deadline) throw fail('NOT_YET_PROJECTED', `\`knownAt\` ${knownAt} has not come yet; ask again.`);
      await sleep(Math.min(Math.max(asked - Date.parse(now), pollMs), deadline - Date.now() + 1));
      now = await settledClock(context.primary);
    }
    position = await context.load.positionAt.clear(knownAt).load(knownAt);
  }
  if (position === 0n) throw fail('INVALID_MOMENT', `\`knownAt\` ${knownAt} lies before the log began.`);
  if (!(await waitForPosition(context, String(position))))
    throw fail('NOT_YET_PROJECTED', `The read tables have not reached position ${position} (${knownAt}) yet; ask again.`);
  return String(position);
};

/** Whether every projection gets to a position within two seconds. Looks at once, then every 20 ms. */
export const waitForPosition = async ({ read }: Pick<Services, 'read'>, position: string, timeoutMs = waitMs): Promise<boolean> => {
  const wanted = BigInt(position);
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    if (BigInt(await readReached(read)) >= wanted) return true;
    if (Date.now() >= deadline) return false;
    await sleep(pollMs);
  }
};

/** The first instant after a date in a zone, and the first of it. BAD_USER_INPUT is impossible: the Date scalar has checked it. */
export const dayOf = (date: string, timeZone: string): { readonly startsAt: string; readonly endsAt: string } => {
  const moment = readMoment(date, timeZone);
  if (moment === undefined) throw fail('INVALID_MOMENT', `${date} is not a day in ${timeZone}.`);
  return moment;
};

/** Times of different fineness compare as text once they have six digits. */
const micros = (time: string): string => {
  const [whole, fraction = ''] = time.slice(0, -1).split('.');
  return `${whole}.${fraction.padEnd(6, '0')}Z`;
};

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
