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

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\.?';
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

/** A date expression before it is resolved. */
export interface DateExpression {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sort: 'range' | 'month' | 'day';
}

/** Finds the date expressions of a text in one pass; what they mean depends on the sentence they stand in. */
export function findDateExpressions(view: string): DateExpression[] {
  const found: DateExpression[] = [];
  for (const match of view.matchAll(EXPRESSION)) {
    const groups = match.groups ?? {};
    const sort = groups.range1 !== undefined || groups.range2 !== undefined ? 'range' : groups.month !== undefined ? 'month' : 'day';
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0], sort });
  }
  return found;
}

/** Resolves date expressions seen from a day of publication; remembers what it resolved, since reports repeat their dates. */
export function dateResolver(published: Day): (expression: DateExpression, tense: Tense) => DateMention | null {
  const known = new Map<string, Resolved | null>();
  return ({ start, end, text, sort }, tense) => {
    const key = `${tense}${text}`;
    let resolved = known.get(key);
    if (resolved === undefined) {
      resolved =
        sort === 'range' ? range(text, published, tense) : sort === 'month' ? month(text, published, tense) : day(text, published, tense);
      known.set(key, resolved);
    }
    return resolved === null ? null : { start, end, ...resolved };
  };
}

/** Finds and resolves the date expressions of a short stretch of text; `tense` tells which way open ones look. */
export function findDates(view: string, start: number, end: number, published: Day, tense: Tense): DateMention[] {
  const resolve = dateResolver(published);
  return findDateExpressions(view.slice(start, end)).flatMap((expression) => {
    const mention = resolve({ ...expression, start: start + expression.start, end: start + expression.end }, tense);
    return mention === null ? [] : [mention];
  });
}

type Resolved = Pick<DateMention, 'from' | 'to' | 'precision'>;

// "May 30" is read as May 2030 by a reader that puts the day first; so the day is put first.
const MONTH_FIRST = new RegExp(`^(${MONTH}) (${DATE_DAY})(?:,? (${YEAR}))?$`);

function day(text: string, published: Day, tense: Tense): Resolved | null {
  if (/^overnight$/i.test(text)) return null;
  if (/^last (?:night|evening)$/i.test(text)) return { from: addDays(published, -1), to: addDays(published, -1), precision: 'day' };
  const plain = text
    .replace(/^([0-3]?\d)\.([01]?\d)\.((?:19|20)?\d\d)$/, '$1/$2/$3')
    .replace(/ of /, ' ')
    .replace(MONTH_FIRST, '$2 $1 $3')
    .trim();
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
