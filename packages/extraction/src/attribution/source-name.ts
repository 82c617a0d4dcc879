import type { Count } from '../count/count.js';
import { INSTITUTION, SAY } from '../language/english/attribution-words.js';
import { BE, HAVE, MODAL, MONTHS, WEEKDAYS } from '../language/english/function-words.js';
import { isCapitalised, type Token } from '../sentence/token.js';

/** A name read from a sentence: its token range. */
export interface NameRange {
  readonly from: number;
  readonly to: number;
}

const MAX_NAME = 16;
const TIME_WORD =
  /^(?:on|late|early|earlier|later|meanwhile|however|yesterday|today|separately|also|and|but|as|while|that|though|although|when|where|still|overall|has|have|had|previously|initially|recently|already|then|now|so|yet|reportedly|in|at|for|by|with|moreover|furthermore|because|since|after|before)$/;

/** The subject that ends before token `verb`: "the UN humanitarian coordinator in the region" of "... said". */
export function readSubject(tokens: readonly Token[], countAt: readonly (Count | undefined)[], verb: number): NameRange | null {
  let end = verb;
  while (
    end > 0 &&
    (HAVE.has(tokens[end - 1]?.lower ?? '') ||
      MODAL.has(tokens[end - 1]?.lower ?? '') ||
      /^(?:also|later|earlier|further|separately|now|previously|initially|then|subsequently|officially|reportedly|tentatively|has|since|on|friday|monday|tuesday|wednesday|thursday|saturday|sunday|meanwhile|today|yesterday)$/.test(
        tokens[end - 1]?.lower ?? '',
      ))
  )
    end -= 1;
  if (tokens[end - 1]?.text === ')') {
    // "Humanitarian Aid Commission (HAC) said": the bracket belongs to the name.
    let open = end - 1;
    while (open > 0 && end - open < 8 && tokens[open]?.text !== '(') open -= 1;
    if (tokens[open]?.text !== '(') return null;
    const inner = readBack(tokens, countAt, open);
    return inner === null ? null : { from: inner.from, to: open };
  }
  if (tokens[end - 1]?.text === ',') {
    // "Jane Roe, head of the agency, said": the name stands before the apposition.
    let open = end - 2;
    while (open >= 0 && end - open < 20 && tokens[open]?.text !== ',' && !/^[";:]$/.test(tokens[open]?.text ?? '')) open -= 1;
    if (open <= 0 || tokens[open]?.text !== ',') return null;
    // "the city's governor, Jane Roe, wrote": the person stands between the commas.
    const inner = tokens.slice(open + 1, end - 1);
    if (
      inner.length >= 2 &&
      inner.length <= 4 &&
      inner.every((token) => isCapitalised(token) && !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(token.text))
    )
      return { from: open + 1, to: end - 1 };
    if (countAt.slice(open, end).some((count) => count !== undefined)) return null;
    return readBack(tokens, countAt, open);
  }
  // "The minister visited the site and said ...", "Baku called it fantasy and, for its part, said ...": the subject opened the sentence.
  if (
    tokens[end - 1]?.lower === 'and' ||
    tokens
      .slice(Math.max(0, end - 6), end)
      .map(({ lower }) => lower)
      .join(' ')
      .endsWith(', for its part ,')
  ) {
    const opening = openingName(tokens, countAt, end);
    if (opening !== null) return opening;
  }
  const relative = ofAnonymous(tokens, end);
  const name = readBack(tokens, countAt, relative ?? end);
  // ", spokesman for the ministry, ..." handled above; ", head of X said" has its name before the comma only if it is a person.
  return name;
}

/** "In Kentucky, Governor ...": where the subject begins. */
function behindPlace(tokens: readonly Token[]): number {
  if (!/^(?:in|at|on|near|across|outside)$/.test(tokens[0]?.lower ?? '')) return 0;
  for (let j = 1; j < 7; j += 1) if (tokens[j]?.text === ',') return j + 1;
  return 0;
}

/** The name that opens a sentence, up to its first verb: "The interior minister" of "The interior minister visited ...". */
export function openingName(tokens: readonly Token[], countAt: readonly (Count | undefined)[], limit: number): NameRange | null {
  const from = behindPlace(tokens);
  let to = from;
  while (to < Math.min(limit, from + 9)) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word' || countAt[to] !== undefined || BE.has(token.lower) || HAVE.has(token.lower)) break;
    const isName =
      isCapitalised(token) ||
      INSTITUTION.has(token.lower) ||
      /^(?:the|a|an|of|for|and|health|local|state|interior|foreign|prime|regional|provincial|city|town|deputy|senior|emergency|disaster|relief)$/.test(
        token.lower,
      );
    if (!isName) break;
    to += 1;
  }
  const name = to < limit ? trim(tokens, from, to) : null;
  // A verb must follow: otherwise the name went on unread.
  return name !== null &&
    /(?:ed|s)$|^(?:was|were|is|are|has|had|have|went|gave|made|took|met|held|put|came|flew)$/.test(tokens[to]?.lower ?? '')
    ? name
    : null;
}

/** "A teacher who asked not to be named told ...": where the relative clause begins. */
function ofAnonymous(tokens: readonly Token[], end: number): number | null {
  for (let j = end - 1; j >= Math.max(0, end - 14); j -= 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[.;:"]$/.test(word)) return null;
    if (word === 'who')
      return tokens.slice(j, end).some(({ lower }) => /^(?:named|identified|anonymity|anonymously|anonymous|quoted)$/.test(lower))
        ? tokens[j - 1]?.text === ','
          ? j - 1
          : j
        : null;
  }
  return null;
}

function readBack(tokens: readonly Token[], countAt: readonly (Count | undefined)[], end: number): NameRange | null {
  let from = end;
  while (from > 0 && end - from < MAX_NAME) {
    const token = tokens[from - 1];
    if (token === undefined || countAt[from - 1] !== undefined) break;
    if (token.kind === 'mark' && !/^['&/-]$/.test(token.text) && !isTitleStop(tokens, from - 1)) break;
    if (
      BE.has(token.lower) ||
      (SAY.has(token.lower) && !isCapitalised(token) && !/^(?:estimates|claims|notes)$/.test(token.lower)) ||
      (HAVE.has(token.lower) && from < end) ||
      /^(?:that|because|while|when|where|after|but|although|as|who|which|if|than|so|whereas|though)$/.test(token.lower)
    )
      break;
    if (token.kind === 'number' && from === end) break;
    from -= 1;
  }
  return trim(tokens, from, end);
}

/** The full stop of "Gov. Jane Roe" belongs to the name. */
function isTitleStop(tokens: readonly Token[], at: number): boolean {
  return (
    (tokens[at]?.text === '.' && isGlued(tokens, at)) ||
    (tokens[at]?.text === '.' &&
      /^(?:gov|dr|lt|col|gen|sgt|capt|rep|sen|brig|maj|st|mr|mrs|ms|adm|prof|rev|pres|cmdr|insp|supt|\p{L})$/u.test(
        tokens[at - 1]?.lower ?? '',
      ) &&
      isCapitalised(tokens[at + 1]))
  );
}

/** "PowerOutage.us": a stop inside a name. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start && tokens[at + 1]?.start === tokens[at]?.end && tokens[at + 1]?.kind === 'word';
}

/** Takes leading adverbs, weekdays and joining words off a name. */
function trim(tokens: readonly Token[], start: number, end: number): NameRange | null {
  let from = start;
  for (;;) {
    const word = tokens[from]?.lower ?? '';
    if (
      from < end &&
      (TIME_WORD.test(word) ||
        WEEKDAYS.has(word) ||
        (MONTHS.has(word) && tokens[from + 1]?.kind === 'number') ||
        tokens[from]?.kind === 'number' ||
        /^(?:morning|afternoon|evening|night|week|'|")$/.test(word))
    )
      from += 1;
    else break;
  }
  let to = end;
  while (to > from && /^(?:['"&/-]|on|in|at|the|and)$/.test(tokens[to - 1]?.lower ?? '')) to -= 1;
  return to > from ? { from, to } : null;
}

/** The name that begins at token `at`: after "according to", "citing", "said". */
export function readNameAfter(tokens: readonly Token[], countAt: readonly (Count | undefined)[], at: number): NameRange | null {
  let to = at;
  while (to < tokens.length && to - at < MAX_NAME) {
    const token = tokens[to];
    if (token === undefined || countAt[to] !== undefined) break;
    if (token.kind === 'mark' && !/^['&/-]$/.test(token.text) && !isTitleStop(tokens, to)) break;
    const word = token.lower;
    if (
      BE.has(word) ||
      HAVE.has(word) ||
      (MODAL.has(word) && !isCapitalised(token)) ||
      (SAY.has(word) && !/^(?:estimates|claims|notes)$/.test(word)) ||
      /^(?:that|while|when|where|after|but|although|as|who|which|citing|quoting|adding|because|with|since|told|reported|on|during|following|saying|over|more|less)$/.test(
        word,
      ) ||
      (word === 'to' && to > at) ||
      (WEEKDAYS.has(word) && to > at) ||
      (word === 'at' && tokens[to + 1]?.lower === 'least') ||
      word === 'up'
    )
      break;
    if (
      word === 'and' &&
      !isCapitalised(tokens[to + 1]) &&
      !/^(?:the|other|local|state|government|health|medical|military|police|witnesses|residents|activists)$/.test(
        tokens[to + 1]?.lower ?? '',
      )
    )
      break;
    to += 1;
  }
  return trim(tokens, at, to);
}

/** Words for an office that one person holds. */
export const OFFICE =
  /^(?:minister|governor|mayor|director|spokesman|spokeswoman|spokesperson|head|chief|president|chairman|chairwoman|commissioner|secretary|secretary-general|coordinator|representative|ambassador|prefect|superintendent|commander|general|colonel|official|officer|doctor|inspector|prosecutor|sheriff|councillor|deputy|premier|leader|manager|adviser|advisor)$/;

/** "the deputy justice minister, Qasim Hashimzai": of an office and its holder the holder is named. */
export function withHolder(tokens: readonly Token[], name: NameRange): NameRange {
  if (tokens[name.to]?.text !== ',' || !tokens.slice(name.from, name.to).some(({ lower }) => OFFICE.test(lower))) return name;
  // A name in the office itself ("Prime Minister Jane Roe") is enough; one word may be a country's.
  let to = name.to + 1;
  while (to < name.to + 6 && (isCapitalised(tokens[to]) || /^(?:al|bin|de|van|von|der|ul|-|')$/.test(tokens[to]?.lower ?? ''))) to += 1;
  const words = to - name.to - 1;
  return words >= 2 && /^(?:[,.;"]|said|told)$/.test(tokens[to]?.lower ?? '.') && !WEEKDAYS.has(tokens[name.to + 1]?.lower ?? '')
    ? { from: name.to + 1, to }
    : name;
}

/** The text of a name as printed. */
export function nameText(text: string, tokens: readonly Token[], name: NameRange): string {
  return text
    .slice(tokens[name.from]?.start ?? 0, tokens[name.to - 1]?.end ?? 0)
    .replace(/\s+/g, ' ')
    .trim();
}
