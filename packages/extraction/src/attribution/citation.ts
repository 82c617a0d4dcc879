import type { Day } from '../period/calendar.js';
import { findDates } from '../period/find-dates.js';

/** A source in brackets at the end of what it vouches for: "(OCHA 12/03/2019)". */
export interface Citation {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly day: Day | null;
}

const BRACKET = /[([](?:[Ss]ource:? )?([A-Z][^()[\]\n]{1,100})[)\]]/g;
const WITH_DATE =
  /^(.{2,70}?)[,;:]?\s+((?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}, )?(?:(?:19|20)\d\d)|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}[/.]\d{4}|\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8})\b/;

/** Finds citations in brackets; one without a date must be an institution's short name that closes a sentence and is no gloss of the words before it. */
export function findCitations(view: string, published: Day): Citation[] {
  const found: Citation[] = [];
  for (const match of view.matchAll(BRACKET)) {
    const inner = match[1] ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const dated = WITH_DATE.exec(inner);
    if (dated !== null) {
      const name = (dated[1] ?? '').replace(/[,;:\s]+$/, '');
      if (!/[A-Z]{2}|[A-Z][a-z]+/.test(name) || /\d/.test(name) || isMonthName(name)) continue;
      const date = findDates(view, start + 1, end - 1, published, 'past')[0];
      found.push({ start, end, name, day: date !== undefined && date.precision === 'day' ? date.to : null });
    } else if (
      closesSentence(view, start, end) &&
      /^[A-Z][A-Z&/-]{1,14}(?:[,/ ]+(?:and )?[A-Z]{2,12})*$|^(?:UN |UN-)?[A-Z]{2,}(?: [A-Z][a-z]+){0,3}$|^(?:Reuters|Xinhua|Al Jazeera|Save the Children|Red Cross|Government|Protection Cluster|Health Cluster)$/.test(
        inner,
      ) &&
      !isGloss(view, start, inner)
    ) {
      found.push({ start, end, name: inner, day: null });
    }
  }
  return found;
}

function isMonthName(name: string): boolean {
  return /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$|^(?:Week|Day|No|Page|Figure|Table|Map|Annex|Since|As of|From|In|Total|CFR|N|Data as of)\b/.test(
    name,
  );
}

function closesSentence(view: string, start: number, end: number): boolean {
  return /^\s*(?:[.!?]|$|\n)/.test(view.slice(end, end + 3)) || /[.!?]\s*$/.test(view.slice(Math.max(0, start - 2), start));
}

/** "Humanitarian Aid Commission (HAC)": the letters stand for the words before. */
function isGloss(view: string, start: number, letters: string): boolean {
  const words = view
    .slice(Math.max(0, start - 90), start)
    .trim()
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(-letters.length - 3);
  const initials = words.map((word) => word.charAt(0).toLowerCase()).join('');
  let at = 0;
  for (const letter of letters.toLowerCase().replace(/[^a-z]/g, '')) {
    const next = initials.indexOf(letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return true;
}
