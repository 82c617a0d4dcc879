import { type Problem, problem } from '../problem/problem.js';
import { epochOf, instantOf, readMoment } from './moment.js';
import type { Instant, Period, PublicationTime } from './period.js';

/** How far a publisher's clock may run ahead of ours. */
const clockSkewMs = 5 * 60_000;
/** A day begins fourteen hours earlier in the easternmost zone than in UTC (DOMAIN §6). */
const easternmostMs = 14 * 3_600_000;

/**
 * `publication-in-future`: an exact time more than five minutes after now; a bare date, month or year that begins more than
 * fourteen hours after now (the publisher may live where it has begun).
 */
export const futureProblem = (publishedAt: PublicationTime, zone: string, now: Instant, path: string): Problem | undefined => {
  if (publishedAt.at <= now || publishedAt.basis === 'captured') return undefined;
  const begins = readMoment(publishedAt.written, zone);
  const limit = epochOf(now) + (begins?.isInstant === false ? easternmostMs : clockSkewMs);
  if (epochOf(begins?.startsAt ?? publishedAt.at) <= limit) return undefined;
  return problem('publication-in-future', path, { expected: `a time up to ${instantOf(limit)}`, received: publishedAt.written });
};

/** `period-after-publication`: nobody reports what begins more than fourteen hours after the report. */
export const afterPublicationProblem = (period: Period, publishedAt: PublicationTime, zone: string, path: string): Problem | undefined => {
  if (period.endsAt <= publishedAt.at) return undefined;
  const begins = period.startsAt ?? readMoment(period.end, zone)?.startsAt ?? period.endsAt;
  const limit = epochOf(publishedAt.at) + easternmostMs;
  if (epochOf(begins) <= limit) return undefined;
  return problem('period-after-publication', path, {
    expected: `a period that starts by ${instantOf(limit)}, 14 hours after its publication`,
    received: period.start ?? period.end,
    advice: 'A number about the future has a modality such as "planned" or "projected".',
  });
};
