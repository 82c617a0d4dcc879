import { DEFINITE } from '../language/english/function-words.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import { MULTIPLIERS } from '../language/english/number-words.js';
import { matchVerb } from '../measure/match-verb.js';
import { type NumberReading, readNumber } from '../number/read-number.js';
import { isTrap } from '../number/trap.js';
import { type NounPhrase, readNounPhrase } from '../population/noun-phrase.js';
import { boundsOf } from '../qualifier/bounds.js';
import { type QualifierReading, readQualifierAfter, readQualifierBefore } from '../qualifier/read-qualifier.js';
import type { Token } from '../sentence/token.js';
import type { Count } from './count.js';
import { findUnknownCounts } from './unknown-count.js';
import { findZeroCounts } from './zero-count.js';

/** Every number of a sentence that may count something, in order; traps are left out. */
export function findCounts(tokens: readonly Token[]): Count[] {
  const counts: Count[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = readNumber(tokens, at);
    if (number === null) {
      at += 1;
      continue;
    }
    const count = readCount(tokens, number, counts.at(-1)?.to ?? 0);
    if (count !== null) counts.push(count);
    // A range that counts nothing ("aged between 17 and 28") is passed over whole.
    at = Math.max(number.to, count?.numberTo ?? readRange(tokens, number)?.number.to ?? 0);
  }
  shareNouns(tokens, counts);
  counts.push(...findZeroCounts(tokens), ...findUnknownCounts(tokens));
  return counts.sort((a, b) => a.numberFrom - b.numberFrom);
}

function readCount(tokens: readonly Token[], first: NumberReading, floor: number): Count | null {
  const range = readRange(tokens, first);
  const number = range?.number ?? first;
  const before = readQualifierBefore(tokens, number.from);
  const qualified = before.from < floor ? { qualifier: null, from: number.from, boundFrom: number.from } : before;
  const after = readQualifierAfter(tokens, number.to);
  const of = readOf(tokens, after.to, number.vague || isRound(tokens, number));
  const noun = of.partitive === 'pronoun' ? null : readNounPhrase(tokens, of.nounAt);
  if (noun?.nounClass === 'unit' || noun?.nounClass === 'abstract') {
    const inner = AMOUNT.test(noun.head) ? readAmount(tokens, noun) : null;
    if (inner === null) return null;
    return make(tokens, number, qualified, after, inner, of.partitive);
  }
  if (isChange(tokens, qualified.from, number.to)) return null;
  // "all but one", "plus minus"
  if (tokens[qualified.from - 1]?.lower === 'but' && /^(?:all|none|nothing|everyone)$/.test(tokens[qualified.from - 2]?.lower ?? ''))
    return null;
  // "Of the 66 cases, 38 ...": told before.
  const anew =
    tokens[0]?.lower === 'among' && noun !== null && (matchVerb(tokens, noun.to)?.readings.some(({ use }) => use.participle) ?? false);
  if (!anew && qualified.from === 2 && tokens[1]?.lower === 'the' && /^(?:of|among)$/.test(tokens[0]?.lower ?? '')) return null;
  if (!anew && qualified.from === 1 && tokens[1]?.lower === 'the' && /^(?:of|among)$/.test(tokens[0]?.lower ?? '')) return null;
  // "11 members of one family": the inner number only describes the counted.
  if (floor > 0 && tokens[qualified.from - 1]?.lower === 'of' && floor === qualified.from - 1) return null;
  // "teams of five to ten persons each"
  if (noun !== null && tokens[noun.to]?.lower === 'each' && tokens[qualified.from - 1]?.lower === 'of') return null;
  // "a village of 70 houses", "a town of 45,000 people": how big the place is.
  if (
    /^(?:person|household|home)$/.test(noun?.nounClass ?? '') &&
    tokens[qualified.from - 1]?.lower === 'of' &&
    /^(?:town|village|city|hamlet|community|island|country|nation|settlement|region|district|province|suburb|municipality|neighbourhood|neighborhood|area|state|port|resort)$/.test(
      tokens[qualified.from - 2]?.lower ?? '',
    )
  )
    return null;
  const countable = noun !== null && noun.nounClass !== null;
  // "one survivor told the BBC", "two officials said": a voice, not a count.
  if (
    noun !== null &&
    noun.nounClass === 'person' &&
    !number.digits &&
    number.max <= 3 &&
    /^(?:said|says)$/.test(tokens[qualified.from - 1]?.lower ?? '') &&
    /^[",]$/.test(tokens[qualified.from - 2]?.text ?? '') &&
    /^(?:who|[,.])?$/.test(tokens[noun.to]?.lower ?? '')
  )
    return null;
  if (
    noun !== null &&
    !number.digits &&
    number.max <= 12 &&
    /^(?:said|told|says|tell|say|added|recalled)$/.test(tokens[noun.to]?.lower ?? '')
  )
    return null;
  if (isTrap(tokens, number, countable)) return null;
  if (isAge(tokens, qualified, noun)) return null;
  const isLand = noun?.nounClass === 'land';
  if (number.fraction && !isLand) return null;
  return make(tokens, number, qualified, after, noun, of.partitive, range !== null);
}

/** Units in which aid is counted. */
const AMOUNT = /^(?:tonne|ton|mt|litre|liter|kg|gallon|sample)$/;

const CASE_ADJECTIVE =
  /^(?:confirmed|probable|suspected|possible|new|severe|mild|moderate|critical|local|imported|active|fatal|positive|male|female|adult|additional|minor|serious|and|or|,)$/;

/** "two probable and eight suspected cases": a number before an adjective counts what the next one counts. */
function shareNouns(tokens: readonly Token[], counts: Count[]): void {
  for (let i = counts.length - 2; i >= 0; i -= 1) {
    const count = counts[i] as Count;
    const next = counts[i + 1] as Count;
    if (count.noun !== null || next.noun === null || next.from === count.numberTo || next.from - count.numberTo > 4) continue;
    const between = tokens.slice(count.numberTo, next.from);
    if (between.length < 2 || !between.every((token) => CASE_ADJECTIVE.test(token.lower)) || /^(?:and|or|,)$/.test(between[0]?.lower ?? ''))
      continue;
    counts[i] = { ...count, noun: { ...next.noun, modifierAt: null }, to: count.numberTo + 1 };
  }
}

function make(
  tokens: readonly Token[],
  number: NumberReading,
  before: QualifierReading,
  after: { readonly qualifier: QualifierReading['qualifier']; readonly to: number },
  noun: NounPhrase | null,
  partitive: Count['partitive'],
  isRange = false,
): Count {
  const tail = number.tail === 'plus' ? 'at-least' : number.tail === 'odd' ? 'about' : null;
  const low = Math.min(number.min, number.max);
  let qualifier = before.qualifier ?? after.qualifier ?? tail;
  if (isRange && (qualifier === null || qualifier === 'about' || qualifier === 'between')) qualifier = 'between';
  if (!isRange && qualifier === 'between') qualifier = null;
  return {
    from: before.from,
    to: Math.max(number.to, after.to, noun?.to ?? number.to),
    numberFrom: number.from,
    numberTo: number.to,
    boundFrom: Math.min(before.boundFrom, number.from),
    bounds: boundsOf(low, number.max, number.vague, qualifier),
    noun,
    partitive,
    definite:
      DEFINITE.has(tokens[before.from - 1]?.lower ?? '') ||
      /'s$/.test(tokens[before.from - 1]?.lower ?? '') ||
      (before.from < number.from && DEFINITE.has(tokens[number.from - 1]?.lower ?? '')),
    sort: 'number',
    words: !number.digits,
  };
}

const CHANGED =
  /^(?:increased?|decreased?|rose|risen|rises|rising|dropped|fell|fallen|falling|grew|grown|growing|jumped|climbed|climbing|up|down|declined|rise|revised|raised|lowered|surged|soared|doubled|tripled|toll|number)$/;

/** "an increase of 5,400 people", "rose by 12": a change is no level. */
function isChange(tokens: readonly Token[], at: number, to: number): boolean {
  const link = tokens[at - 1]?.lower ?? '';
  const word = tokens[at - 2]?.lower ?? '';
  if (link === 'of') return /^(?:increase|decrease|rise|drop|decline|jump|reduction|gain|difference|growth|average)$/.test(word);
  // "rose to 215 from 186": the second no longer holds.
  if (link === 'from' && /(?:\d|hundred|thousand|million)$/.test(word) && isChangedTo(tokens, at - 2)) return true;
  // "rose from 100 to 120": the first number no longer holds.
  if (link === 'from' && tokens[to]?.lower === 'to' && CHANGED.test(word)) return true;
  return link === 'by' && CHANGED.test(word);
}

function isChangedTo(tokens: readonly Token[], at: number): boolean {
  for (let j = at; j > Math.max(0, at - 5); j -= 1) {
    if (tokens[j]?.lower === 'to') return CHANGED.test(tokens[j - 1]?.lower ?? '') || CHANGED.test(tokens[j - 2]?.lower ?? '');
  }
  return false;
}

/** "100 to 120", "100-120", "two or three", "between 100 and 120", "3 to 4 million"; null where only one number stands. */
function readRange(tokens: readonly Token[], first: NumberReading): { number: NumberReading } | null {
  const link = tokens[first.to];
  if (link === undefined || first.vague) return null;
  const second = readNumber(tokens, first.to + 1);
  if (second === null || second.vague) return null;
  const before = tokens[first.from - 1]?.lower ?? '';
  const dash = /^[-–]$/.test(link.text);
  if (dash || link.lower === 'to' || (link.lower === 'and' && /^(?:between|from)$/.test(before))) {
    // "rose from 100 to 120": a change, not a range; only the later number stands.
    if (link.lower === 'to' && before === 'from' && CHANGED.test(tokens[first.from - 2]?.lower ?? '')) return null;
    if (dash && (link.start !== tokens[first.to - 1]?.end) !== (tokens[first.to + 1]?.start !== link.end)) return null;
  } else if (link.lower === 'or') {
    if (second.min <= first.min || second.min > first.min * 2 + 2) return null;
  } else return null;
  const multiplier = MULTIPLIERS.get(tokens[second.to - 1]?.lower ?? '');
  const scale = multiplier !== undefined && first.min * multiplier < second.min && first.to - first.from === 1 ? multiplier : 1;
  const min = first.min * scale;
  if (min >= second.min) return null;
  return { number: { ...second, from: first.from, min, max: second.max, fraction: second.fraction || !Number.isInteger(min) } };
}

function isRound(tokens: readonly Token[], number: NumberReading): boolean {
  return MULTIPLIERS.has(tokens[number.to - 1]?.lower ?? '');
}

/** Steps over "of": "hundreds of Palestinians" counts them, "11 of the migrants" is a part of them. */
function readOf(tokens: readonly Token[], at: number, loose: boolean): { nounAt: number; partitive: Count['partitive'] } {
  let j = at;
  const more = tokens[j]?.lower ?? '';
  if (/^(?:more|other|others|further|additional|new|extra|such|different|separate)$/.test(more)) j += 1;
  // "500 head of cattle"
  if (tokens[j]?.lower === 'head' && tokens[j + 1]?.lower === 'of') return { nounAt: j + 2, partitive: null };
  // "3,400 out of 5,000 households"
  if (tokens[j]?.lower === 'out' && tokens[j + 1]?.lower === 'of' && readNumber(tokens, j + 2) !== null) j += 1;
  if (tokens[j]?.lower !== 'of') {
    // "(108) cases" after a spelled number: the bracket repeats it.
    if (tokens[j]?.text === '(' && tokens[j + 2]?.text === ')' && tokens[j + 1]?.kind === 'number')
      return { nounAt: j + 3, partitive: null };
    return { nounAt: j, partitive: null };
  }
  const next = tokens[j + 1]?.lower ?? '';
  const whole = readNumber(tokens, j + 1);
  if (whole !== null && !whole.vague) return { nounAt: whole.to, partitive: null };
  if (/^(?:them|whom|which|these|those|us)$/.test(next)) return { nounAt: j + 2, partitive: 'pronoun' };
  if (DEFINITE.has(next)) {
    // "25 of the 33 districts"
    const total = readNumber(tokens, j + 2);
    return { nounAt: total?.to ?? j + 2, partitive: loose || total !== null ? null : 'definite' };
  }
  return { nounAt: j + 1, partitive: null };
}

/** "500 tonnes of food": the amount counts as the thing it measures. */
function readAmount(tokens: readonly Token[], noun: NounPhrase): NounPhrase | null {
  if (tokens[noun.to]?.lower !== 'of') return null;
  const inner = tokens[noun.to + 1];
  if (inner === undefined || inner.kind !== 'word') return null;
  return {
    ...noun,
    to: Math.max(noun.to + 2, readNounPhrase(tokens, noun.to + 1)?.to ?? 0),
    nounClass: noun.head === 'sample' ? null : 'aid',
    modifierAt: null,
  };
}

/** "children under 5", "people over 60", "aged 12 to 17". */
function isAge(tokens: readonly Token[], before: QualifierReading, noun: NounPhrase | null): boolean {
  if (noun !== null && noun.nounClass === 'person') return false;
  const word = tokens[before.from - 1]?.lower ?? '';
  if (/^(?:aged|age|ages)$/.test(word)) return true;
  // "a girl of 17"
  const person = tokens[before.from - 2];
  if (noun === null && word === 'of' && person !== undefined && nounClass(person.lower) === 'person' && !isPluralForm(person.text))
    return true;
  // "the youngest of them 15"
  if (
    noun === null &&
    tokens.slice(Math.max(0, before.from - 4), before.from).some(({ lower }) => /^(?:youngest|oldest|eldest)$/.test(lower))
  )
    return true;
  const bounding = tokens[before.boundFrom]?.lower ?? '';
  if (!/^(?:under|over|above|below)$/.test(bounding)) return false;
  // "29 per cent of whom are under 12"
  if (noun === null && /^(?:are|were|is|was|being)$/.test(word) && /^\d\d?$/.test(tokens[before.boundFrom + 1]?.text ?? '')) return true;
  return (
    word !== '' &&
    /^(?:children|child|people|persons|women|men|boys|girls|those|adults|anyone|residents|youth|infants|patients|cases|kids|population|them|those|all|mostly)$/.test(
      word,
    )
  );
}
