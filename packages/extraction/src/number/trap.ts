import { MONTHS, WEEKDAYS } from '../language/english/function-words.js';
import { isPluralForm, nounClass, singular } from '../language/english/nouns.js';
import { isCapitalised, type Token } from '../sentence/token.js';
import type { NumberReading } from './read-number.js';
import { isPhrase } from './trap-phrase.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words before a number that make it a label: Flight 370, Article 5, magnitude 6, Camp 4. */
const LABEL_BEFORE = words(
  'junction junctions exits magnitude no nos number numbers phase category level grade stage tier article articles resolution section chapter figure table page pages flight route highway road room unit brigade post posts block sector camp version update bulletin sitrep issue vol volume day week year age aged group class type channel boeing airbus mig su apollo covid line gate platform terminal exit interstate runway pier berth code tel phone fax hotline dial call id ref annex appendix paragraph par para mile kilometre km gmt utc since until windows act scene round season episode size model series edition boeing-737 soyuz reactor turn priority objective goal sdg building apartment floor suite box bus train lane door ward zone plot lot track area district hospital school regiment battalion division squadron platoon nm hill point mark f il an ak rpg m16 grad b t u-boat protocol cop title rule form code-named codenamed',
);
const CURRENCY_BEFORE = words('$ € £ ¥ ₹ ₦ us$ usd eur gbp chf rs inr ngn php a$ c$ hk$ dollars euros');
const CURRENCY_AFTER = words(
  'dollar dollars euro euros pound pounds sterling rupee rupees naira peso pesos yen yuan franc francs dinar dinars rial rials riyal riyals shilling shillings shekel shekels hryvnia rouble roubles ruble rubles usd eur gbp $ € £ cents rupiah taka birr baht won krona kronor krone lira',
);
const UNIT_AFTER = words(
  "% per percent pc percentage km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters m feet foot ft inch inches in. cm mm yards yard knots mph kmh kph ° degrees degree celsius fahrenheit c f hours hour hrs hr minutes minute mins min seconds second days day weeks week months month years year decades decade centuries century nights night o'clock am pm a.m p.m a.m. p.m. am. pm. gmt utc est local-time times percentage-points megawatts mw kw volts votes vote points point goals seats seat runs hertz year-old years-old sq square magnitude-scale storey storeys stories story-high th st nd rd knot nautical fold hpa mb millibars kilos kilo kg kgs kilograms kilogram kilogramme kilogrammes gramme grammes g grams lb lbs",
);
const FRACTION_AFTER = words('third thirds quarter quarters fifth fifths tenth tenths half halves sixth eighth eighths');
const YEAR_BEFORE = words(
  'in since of from until by during before after through early late mid summer winter spring autumn fall year and to between the for ramadan eid hajj christmas easter season',
);

/**
 * True for a number that counts nothing: a date, year, time, age, distance, share, sum of money, label, phone number,
 * score or fraction. `countable` tells that a noun which can be counted stands after it.
 */
export function isTrap(tokens: readonly Token[], number: NumberReading, countable: boolean): boolean {
  return (
    isDateOrTime(tokens, number, countable) ||
    isMeasured(tokens, number) ||
    isLabel(tokens, number, countable) ||
    isPhrase(tokens, number, countable)
  );
}

function isDateOrTime(tokens: readonly Token[], { from, to, min, digits }: NumberReading, countable: boolean): boolean {
  const before = tokens[from - 1];
  const after = tokens[to];
  const beforeWord = before?.lower ?? '';
  const afterWord = after?.lower ?? '';
  if (!digits) return false;
  // "P1.19 billion": glued to what stands before, it is a part of that.
  if (
    before !== undefined &&
    before.end === tokens[from]?.start &&
    (before.kind === 'word' || (before.text === '.' && /\d$/.test(tokens[from - 2]?.text ?? '') && tokens[from - 2]?.end === before.start))
  )
    return true;
  // ", 33," after a person: an age.
  if (beforeWord === ',' && /^[,)]$/.test(afterWord) && min <= 110 && isAgeOf(tokens, from - 2)) return true;
  if (isMonth(after) && min <= 31) return true;
  if (isMonth(before) && (min <= 31 || isYear(tokens, from, to, min))) return true;
  if (afterWord === 'of' && isMonth(tokens[to + 1])) return true;
  // "5 and 7 May", "14 - 20 July", "5, 6 and 7 March": the month stands after the last day.
  if (min <= 31 && dayListEndsInMonth(tokens, to)) return true;
  if (/^[/.]$/.test(beforeWord) && tokens[from - 2]?.kind === 'number' && before?.start === tokens[from - 2]?.end) return true;
  if (afterWord === '/' && tokens[to + 1]?.kind === 'number') return true;
  if (
    (beforeWord === ':' && before?.end === tokens[from]?.start && tokens[from - 2]?.kind === 'number') ||
    (afterWord === ':' && after?.start === tokens[to - 1]?.end && tokens[to + 1]?.kind === 'number' && tokens[to + 1]?.start === after?.end)
  )
    return true;
  if (isYear(tokens, from, to, min)) {
    if (!countable) return true;
    if (YEAR_BEFORE.has(beforeWord) || isMonth(before)) return true;
  }
  if (isYear(tokens, from, to, min) && beforeWord === ',' && (tokens[from - 2]?.kind === 'number' || isMonth(tokens[from - 2])))
    return true;
  if (WEEKDAYS.has(beforeWord) && min <= 31 && !countable) return true;
  return false;
}

function isAgeOf(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return false;
  return isCapitalised(token) || (nounClass(token.lower) === 'person' && !isPluralForm(token.lower));
}

function isMonth(token: Token | undefined): boolean {
  if (token === undefined || !MONTHS.has(token.lower)) return false;
  return isCapitalised(token);
}

function dayListEndsInMonth(tokens: readonly Token[], to: number): boolean {
  for (let j = to; j < to + 7; j += 1) {
    const token = tokens[j];
    if (token === undefined) return false;
    if (isMonth(token)) return j > to;
    const isDay = token.kind === 'number' && /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.text) && Number.parseInt(token.text, 10) <= 31;
    if (!isDay && !/^(?:and|to|-|–|,|or|until|through)$/.test(token.lower)) return false;
  }
  return false;
}

function isYear(tokens: readonly Token[], from: number, to: number, value: number): boolean {
  return to - from === 1 && /^(?:1[5-9]|20|21)\d\d$/.test(tokens[from]?.text ?? '') && value >= 1500;
}

function isMeasured(tokens: readonly Token[], { from, to, tail }: NumberReading): boolean {
  const before = tokens[from - 1]?.text === '.' ? (tokens[from - 2]?.lower ?? '') : (tokens[from - 1]?.lower ?? '');
  const after = tokens[to]?.lower ?? '';
  if (CURRENCY_BEFORE.has(before) || CURRENCY_AFTER.has(after) || (after === 'US' && tokens[to + 1]?.text === '$')) return true;
  if (after === 'million-dollar' || (after === 'US' && CURRENCY_AFTER.has(tokens[to + 1]?.lower ?? ''))) return true;
  if (UNIT_AFTER.has(after) && !isAllowedUnit(tokens, to)) return true;
  if (after === '-' && UNIT_AFTER.has(tokens[to + 1]?.lower ?? '')) return true;
  if (
    FRACTION_AFTER.has(after) ||
    (tail === null &&
      /^(?:more|fewer|less)$/.test(after) &&
      /^(?:years?|days?|hours?|weeks?|months?|minutes?|miles?|km)$/.test(tokens[to + 1]?.lower ?? ''))
  )
    return true;
  // "12 or 13 years", "5 to 10 km"
  if (/^(?:to|or|-|–|and)$/.test(after)) {
    const second = tokens[to + 1];
    if (
      second !== undefined &&
      (second.kind === 'number' || /^[a-z]+$/.test(second.lower)) &&
      UNIT_AFTER.has(tokens[to + 2]?.lower ?? '') &&
      second.kind === 'number'
    )
      return true;
  }
  return false;
}

// "120 m people" is not English; "in." ends a sentence more often than it measures: only the plain letter units after digits count.
function isAllowedUnit(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === 'in' || word === 'c' || word === 'f' || word === 'g')
    return tokens[at]?.text === word && word !== 'in' ? false : word === 'in';
  if (word === 'per') return !/^(?:cent|day|week|month|hour|capita)$/.test(tokens[at + 1]?.lower ?? '');
  if (word === 'second' || word === 'point') return false;
  return false;
}

function isLabel(tokens: readonly Token[], { from, to, min, digits }: NumberReading, countable: boolean): boolean {
  const before = tokens[from - 1];
  const word = before?.lower ?? '';
  const shown = tokens[from]?.text ?? '';
  if (before === undefined) return false;
  if (word === '#' || word === '№' || word === '+' || word === '@' || word === '°') return true;
  if (word === '.' && /^no$/.test(tokens[from - 2]?.lower ?? '')) return true;
  if (word === '(' || word === '=') return false;
  if (digits && shown.length >= 7 && /^\d+$/.test(shown) && !countable) return true;
  if (digits && /^0\d/.test(shown)) return true;
  // "Rescue 1122": the name of a service.
  if (digits && isCapitalised(before) && word === 'rescue' && /^\d{3,4}$/.test(shown)) return true;
  if (LABEL_BEFORE.has(word) && before.kind === 'word' && !shown.includes(',') && !countable) return true;
  if (
    LABEL_BEFORE.has(word) &&
    /^(?:posts?|flight|route|highway|magnitude|aged|age|no|phase|category|resolution|camp|article|articles|section|chapter|boeing|airbus)$/.test(
      word,
    ) &&
    min < 10_000 &&
    (!countable || isCapitalised(before))
  )
    return digits;
  // "posts 542 and 543", "Camps 8E, 9 and 10": later numbers are labels as the first was.
  if (!countable && /^(?:and|or|to|-|–|,|&)$/.test(word)) {
    let j = from - 1;
    while (j > 0 && from - j < 16 && (tokens[j]?.kind === 'number' || /^(?:and|or|to|-|–|,|&)$/.test(tokens[j]?.lower ?? ''))) j -= 1;
    const label = tokens[j]?.lower ?? '';
    if (tokens[j + 1]?.kind === 'number' && (LABEL_BEFORE.has(label) || LABEL_BEFORE.has(singular(label)))) return true;
  }
  if (!countable && digits && LABEL_BEFORE.has(singular(word)) && isCapitalised(before) && !shown.includes(',')) return true;
  // "Apollo 11", "Formula 1": a bare figure after a name, with nothing counted behind it.
  if (
    digits &&
    !countable &&
    isCapitalised(before) &&
    from > 1 &&
    min < 1000 &&
    !shown.includes(',') &&
    nounClass(before.lower) === null &&
    !WEEKDAYS.has(word) &&
    /^(?:$|[,.;:)]|was|is|has|had|and|on|in|at|to)$/.test(tokens[to]?.lower ?? '')
  )
    return true;
  if (
    digits &&
    isCapitalised(tokens[to]) &&
    /^(?:street|st|road|rd|avenue|ave|boulevard|lane|drive|downing|wall)$/.test(tokens[to + 1]?.lower ?? tokens[to]?.lower ?? '')
  )
    return true;
  return false;
}
