import { en } from 'chrono-node';
import { addDays, type Day, makeDay, weekdayOf } from './calendar.js';

/** Which way an open date looks: "on Friday" after a past verb is behind the publication, after a plan ahead of it. */
export type Tense = 'past' | 'future';

// Day before month, as every source outside the United States writes; "March 5" and "5 March" are unaffected.
const PARSER = en.GB;

/**
 * The day that a short date expression names, seen from the day of publication; null where it names none.
 * The calendar reading is chrono's; the direction of weekdays and missing years is decided here by tense, because
 * chrono reads "Monday" on a Friday as the coming one.
 */
export function resolveDate(expression: string, published: Day, tense: Tense): Day | null {
  if (expression.length > 60) return null;
  const text = expression
    .replace(/\b(?:early|late|morning|afternoon|evening|night|at noon|the)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^(?:today|this)?$/i.test(text) && /this|today|night/i.test(expression)) return published;
  const found = PARSER.parse(text, { instant: new Date(`${published}T12:00:00Z`), timezone: 0 })[0]?.start;
  if (found === undefined) return null;
  const day = makeDay(found.get('year') ?? 0, found.get('month') ?? 0, found.get('day') ?? 0);
  if (day === null) return null;
  if (found.isCertain('weekday') && !found.isCertain('day'))
    return towards(found.get('weekday') ?? 0, published, tense, /\blast\b/i.test(expression));
  if (found.isCertain('year') || !found.isCertain('month')) return day;
  return nearestYear(found.get('month') ?? 1, found.get('day') ?? 1, published, tense);
}

function towards(weekday: number, published: Day, tense: Tense, last: boolean): Day {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (tense === 'past') return addDays(published, -(last && back === 0 ? 7 : back));
  return addDays(published, (7 - back) % 7);
}

/** A date without a year: the last such day up to the publication (a week's grace for time zones and typos), or the next one. */
function nearestYear(month: number, date: number, published: Day, tense: Tense): Day | null {
  const year = Number(published.slice(0, 4));
  const here = makeDay(year, month, date);
  if (here === null) return makeDay(year - 1, month, date);
  if (tense === 'past' && here > addDays(published, 7)) return makeDay(year - 1, month, date) ?? here;
  if (tense === 'future' && here < addDays(published, -60)) return makeDay(year + 1, month, date) ?? here;
  return here;
}
