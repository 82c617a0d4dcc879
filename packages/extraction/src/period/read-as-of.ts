import type { Day } from './calendar.js';
import { type DateMention, findDates } from './find-dates.js';

const AS_OF =
  /\b(?:as (?:of|at|on)|by|up to|until|till|as per|through)(?: the)?(?: (?:end of|close of|evening of|morning of|late|early|noon|midnight|noon on|midday on|today|yesterday|\d{1,2}(?:[:.]?\d{2})?\s?(?:h|hrs|hours|am|pm|a\.m\.|p\.m\.)?(?: (?:local time|GMT|UTC))?(?: on|,)?))?[ ,]*(?:\([^()]{1,20}\) )?(?:on )?$/i;

/** The day after "as of" in a sentence (also "as at", and "by" before a day), or null. */
export function readAsOf(view: string, start: number, end: number, dates: readonly DateMention[]): { day: Day; start: number } | null {
  for (const date of dates) {
    if (date.start < start || date.end > end || date.precision === 'month' || date.precision === 'year') continue;
    const lead = view.slice(Math.max(start, date.start - 48), date.start);
    const cue = AS_OF.exec(lead);
    if (cue === null) continue;
    if (/^(?:up to|until|till|through)/i.test(cue[0]) && /\bfrom\b/i.test(lead)) continue;
    if (/^(?:until|till|through|by)/i.test(cue[0]) && !/^by/i.test(cue[0])) continue;
    return { day: date.to, start: date.start };
  }
  return null;
}

const WEEK =
  /\b(?:reporting period|reporting week|report(?:ing)? covers|covering|period covered|week|wk|epi(?:demiological)? week|period)\b[^.\n]{0,40}$/i;

/**
 * The day for which a whole document speaks, where its head says so: a report week ("14 - 20 July 2018", "Week 7
 * (11-17 February)") gives its last day, a line "as of 12 May" that day; null where the head says nothing.
 */
export function readDocumentDay(view: string, headEnd: number, published: Day): Day | null {
  const dates = findDates(view, 0, headEnd, published, 'past');
  for (const date of dates) {
    const line = view.slice(view.lastIndexOf('\n', date.start) + 1, lineEnd(view, date.end));
    const lead = view.slice(Math.max(0, date.start - 60), date.start);
    if (date.precision === 'range' && date.to <= published && (WEEK.test(lead) || isAlone(line, view.slice(date.start, date.end))))
      return date.to;
    if (
      date.precision === 'day' &&
      line.length < 90 &&
      !/[.!?]\s*$/.test(line.trim()) &&
      /\b(?:as of|as at|as on|date of information|reporting date|date of report|data cut-?off|data received|information up to)\b[^.\n]{0,30}$/i.test(
        lead,
      ) &&
      date.to <= published
    )
      return date.to;
  }
  return null;
}

function lineEnd(view: string, at: number): number {
  const end = view.indexOf('\n', at);
  return end < 0 ? view.length : end;
}

function isAlone(line: string, date: string): boolean {
  return line.trim().length <= date.length + 40 && !/[.!?]\s*$/.test(line.trim());
}
