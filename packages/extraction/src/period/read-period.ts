import type { ProposedPeriod } from '../claim/proposed-claim.js';
import { addDays, type Day } from './calendar.js';
import type { DateMention } from './find-dates.js';

const SINCE = /\b(?:since|from)\b(?:(?! since )[^.;()]){0,60}?(?=[,.;()]|$|\band\b)/gi;
const PATTERNS: readonly (readonly [RegExp, (published: Day, match: RegExpExecArray) => Partial<ProposedPeriod>])[] = [
  [
    /\b(?:in|over|during|within) the (?:past|last|previous|preceding) (\d{1,3}|twenty-four|forty-eight|two|three|four|five|six|seven|ten) (hour|day|week|month)s?\b/i,
    (published, match) => ({ start: addDays(published, -span(match[1] ?? '', match[2] ?? '')), end: published }),
  ],
  [
    /\b(?:in|over|during) the (?:past|last) (day|week|month)\b/i,
    (published, match) => ({ start: addDays(published, -span('1', match[1] ?? '')), end: published }),
  ],
  [/\b(?:overnight|last night|during the night)\b/i, (published) => ({ start: addDays(published, -1), end: published })],
  [
    /\bso far (?:this year|in ((?:19|20)\d\d))\b/i,
    (published, match) => ({ start: `${match[1] ?? published.slice(0, 4)}-01-01`, end: published }),
  ],
  [
    /\b(?:this year|since the (?:start|beginning) of the year)\b/i,
    (published) => ({ start: `${published.slice(0, 4)}-01-01`, end: published }),
  ],
  [/\b(?:last|this|the past) (?:week|month|year)\b/i, () => ({})],
  [/\bin ((?:19|20)\d\d)\b/i, (_, match) => ({ start: `${match[1]}-01-01`, end: `${match[1]}-12-31` })],
  [/\bduring the [^.,;()]{3,40}?(?=[,.;()]|$| (?:in|near|at|which)\b)/i, () => ({})],
];

function span(count: string, unit: string): number {
  const words: Readonly<Record<string, number>> = {
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    ten: 10,
    'twenty-four': 24,
    'forty-eight': 48,
  };
  const n = (Object.hasOwn(words, count) ? words[count] : undefined) ?? Number(count);
  const days = unit === 'hour' ? Math.ceil(n / 24) : unit === 'day' ? n : unit === 'week' ? n * 7 : n * 30;
  return Math.min(days, 4_000);
}

/** Dates on which something began, by its noun ("fighting" on 10 May), so that "since the fighting began" resolves. */
export type Beginnings = ReadonlyMap<string, Day>;

const BEGAN = /\b([a-z]+(?:ing|s|n|t|e|k|r)?) (?:first )?(?:began|started|erupted|broke out|hit|struck)\b([^.;,]{0,12})$/i;

/** Collects "fighting began on Monday" over a document. */
export function readBeginnings(view: string, dates: readonly DateMention[]): Beginnings {
  const found = new Map<string, Day>();
  for (const date of dates) {
    const match = BEGAN.exec(view.slice(Math.max(0, date.start - 60), date.start));
    const noun = match?.[1]?.toLowerCase();
    if (noun !== undefined && !found.has(noun) && date.precision === 'day') found.set(noun, date.from);
  }
  return found;
}

/** A reader of the periods of one sentence; what does not depend on the claim is read once. */
export function periodReader(
  view: string,
  start: number,
  end: number,
  published: Day,
  dates: readonly DateMention[],
  beginnings: Beginnings,
): (near: number) => ProposedPeriod | null {
  let common: ProposedPeriod | null | undefined;
  const dated = dates.flatMap((date) => {
    const lead = LEAD.exec(view.slice(Math.max(start, date.start - 20), date.start));
    return lead === null ? [] : [{ date, from: date.start - lead[0].length }];
  });
  return (near) => {
    common ??= readSince(view, start, end, published, dates, beginnings) ?? readPattern(view.slice(start, end), published);
    if (common !== null) return common;
    const nearest = dated.reduce<(typeof dated)[number] | null>(
      (best, one) => (best === null || Math.abs(one.date.start - near) < Math.abs(best.date.start - near) ? one : best),
      null,
    );
    return nearest === null
      ? null
      : { text: view.slice(nearest.from, nearest.date.end).replace(/\.$/, ''), start: nearest.date.from, end: nearest.date.to };
  };
}

const LEAD = /(?<!\bas )\b(?:on|in|between|from|during|over|for|of)(?: the)?(?: (?:early|late|week of))? $/i;
const ANY_PATTERN = /\b(?:past|last|previous|preceding|overnight|during|so far|this|start|beginning|in (?:19|20)\d\d)\b/i;

function readPattern(text: string, published: Day): ProposedPeriod | null {
  if (!ANY_PATTERN.test(text)) return null;
  for (const [pattern, resolve] of PATTERNS) {
    const match = pattern.exec(text);
    if (match !== null) return { text: match[0], ...resolve(published, match) };
  }
  return null;
}

/** "since Monday", "from 3 to 9 June", "since fighting began". */
function readSince(
  view: string,
  start: number,
  end: number,
  published: Day,
  dates: readonly DateMention[],
  beginnings: Beginnings,
): ProposedPeriod | null {
  for (const match of view.slice(start, end).matchAll(SINCE)) {
    const from = start + match.index;
    const words = match[0].trim();
    const inside = dates.filter((date) => date.start >= from && date.end <= from + match[0].length);
    const since = /^since/i.test(words);
    // "from the rubble by Monday evening": the day must stand where the stretch begins.
    if (!since && (inside[0] === undefined || !/^from (?:the |late |early |about )?$/i.test(view.slice(from, inside[0].start)))) continue;
    const begun = /\b([a-z]+) (?:began|started|erupted|broke out)\b/i.exec(words)?.[1]?.toLowerCase();
    const day = inside[0]?.from ?? (begun === undefined ? undefined : beginnings.get(begun));
    const last = inside.length > 1 ? inside.at(-1)?.to : undefined;
    if (day !== undefined) return { text: words, start: day, end: last ?? (since ? published : (inside[0]?.to ?? published)) };
    if (since) return { text: words };
  }
  return null;
}
