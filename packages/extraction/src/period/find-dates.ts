import { addDays, type Day, monthEnd } from './calendar.js';
import { resolveDate, type Tense } from './resolve-date.js';

/** A date expression in a sentence, resolved; a day has `start === end`. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly from: Day;
  readonly to: Day;
  /** A whole month or year is no day on which somebody spoke. */
  readonly precision: 'day' | 'range' | 'month' | 'year';
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\.?';
const DATE_DAY = '(?:[0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d\\d';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DASH = '\\s*(?:-|–|—|to|until|through|and)\\s*';

const EXPRESSION = new RegExp(
  [
    `(?<range1>\\b${DATE_DAY}(?: (?:of )?${MONTH})?(?:,? ${YEAR})?${DASH}${DATE_DAY} (?:of )?${MONTH}(?:,? ${YEAR})?)`,
    `(?<range2>\\b${MONTH} ${DATE_DAY}(?:,? ${YEAR})?${DASH}(?:${MONTH} )?${DATE_DAY}(?!\\d)(?:,? ${YEAR})?)`,
    `(?<day1>\\b${DATE_DAY} (?:of )?${MONTH}(?:,? ${YEAR}\\b)?)`,
    `(?<day2>\\b${MONTH} ${DATE_DAY}(?!\\d)(?:,? ${YEAR}\\b)?)`,
    `(?<slash>\\b[0-3]?\\d[/.][01]?\\d[/.](?:19|20)?\\d\\d\\b)`,
    `(?<iso>\\b${YEAR}-[01]\\d-[0-3]\\d\\b)`,
    `(?<month>\\b${MONTH},? ${YEAR}\\b|(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|late|early|mid|last|this) )${MONTH}(?![\\w]))`,
    `(?<week>\\b(?:last |this |next )?${WEEKDAY}\\b)`,
    '(?<near>\\b(?:yesterday|today|tonight|last night|last evening|this morning|this afternoon|this evening|overnight|tomorrow)\\b)',
    '(?<ago>\\b(?:\\d{1,2}|one|two|three|four|five|six|seven|ten|a) (?:day|week|month)s? ago\\b)',
  ].join('|'),
  'g',
);

/** Finds and resolves the date expressions of a stretch of text; `tense` tells by offset which way open ones look. */
export function findDates(view: string, start: number, end: number, published: Day, tense: Tense): DateMention[] {
  const found: DateMention[] = [];
  for (const match of view.slice(start, end).matchAll(EXPRESSION)) {
    const groups = match.groups ?? {};
    const text = match[0];
    const mention = groups.range1 !== undefined || groups.range2 !== undefined ? range(text, published, tense) : groups.month !== undefined ? month(text, published, tense) : day(text, published, tense);
    if (mention !== null) found.push({ start: start + match.index, end: start + match.index + text.length, ...mention });
  }
  return found;
}

type Resolved = Pick<DateMention, 'from' | 'to' | 'precision'>;

function day(text: string, published: Day, tense: Tense): Resolved | null {
  if (/^overnight$/i.test(text)) return null;
  if (/^last (?:night|evening)$/i.test(text)) return { from: addDays(published, -1), to: addDays(published, -1), precision: 'day' };
  const plain = text.replace(/^([0-3]?\d)\.([01]?\d)\.((?:19|20)?\d\d)$/, '$1/$2/$3').replace(/ of /, ' ');
  const at = resolveDate(plain, published, tense);
  return at === null ? null : { from: at, to: at, precision: 'day' };
}

function month(text: string, published: Day, tense: Tense): Resolved | null {
  const at = resolveDate(`1 ${text.replace(',', '')}`, published, tense);
  return at === null ? null : { from: at, to: monthEnd(Number(at.slice(0, 4)), Number(at.slice(5, 7))), precision: 'month' };
}

const RANGE_PARTS = new RegExp(`^(.+?)${DASH}(.+)$`);

/** "14 - 20 July 2018", "28 February to 6 March", "February 11-17, 2019": what the first end lacks, the last one lends. */
function range(text: string, published: Day, tense: Tense): Resolved | null {
  const parts = RANGE_PARTS.exec(text);
  if (parts === null) return null;
  const [, first = '', last = ''] = parts;
  const monthName = new RegExp(MONTH);
  const year = new RegExp(YEAR);
  const month1 = monthName.exec(first)?.[0];
  const month2 = monthName.exec(last)?.[0];
  const whole = (part: string, name: string | undefined, sharedYear: string | undefined): string =>
    `${/[0-3]?\d/.exec(part.replace(year, ''))?.[0] ?? ''} ${name ?? ''} ${year.exec(part)?.[0] ?? sharedYear ?? ''}`.trim();
  const sharedYear = year.exec(last)?.[0] ?? year.exec(first)?.[0];
  const to = resolveDate(whole(last, month2 ?? month1, sharedYear), published, tense);
  let from = resolveDate(whole(first, month1 ?? month2, sharedYear), published, tense);
  if (from === null || to === null) return null;
  // "28 December - 3 January 2021" began the year before.
  if (from > to && year.exec(first) === null) from = `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`;
  return from > to ? null : { from, to, precision: 'range' };
}
