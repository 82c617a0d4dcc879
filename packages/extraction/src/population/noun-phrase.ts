import { MONTHS, UNMARKED_PEOPLES } from '../language/english/function-words.js';
import type { NounClass } from '../language/english/noun-lists.js';
import { isPluralForm, singular } from '../language/english/nouns.js';
import { matchVerb } from '../measure/match-verb.js';
import { readNumber } from '../number/read-number.js';
import { isCapitalised, type Token } from '../sentence/token.js';
import { isGradeList, isListOfSorts, joinsAdjectives, nounAt, STOP } from './noun-words.js';

/** What a number counts: the noun after it with its modifiers. */
export interface NounPhrase {
  readonly from: number;
  /** One past the last token (a joined second noun included: "women and children"). */
  readonly to: number;
  /** Head noun, lower case, dictionary form. */
  readonly head: string;
  readonly nounClass: NounClass | null;
  /** Participles and adjectives before the head that tell what happened to it: "displaced people". */
  readonly modifierAt: number | null;
  readonly plural: boolean;
}

const MAX_WORDS = 8;
/** Reads the noun phrase that begins at token `at`; null where a number stands alone ("12 were killed"). */
export function readNounPhrase(tokens: readonly Token[], at: number): NounPhrase | null {
  const first = readRun(tokens, at);
  if (first === null) return null;
  const joined = readJoined(tokens, first);
  return joined === null ? first : { ...first, to: joined.to };
}

function readRun(tokens: readonly Token[], at: number): NounPhrase | null {
  let head: { at: number; to: number; nounClass: NounClass | null; plural: boolean } | null = null;
  let modifierAt: number | null = null;
  let j = at;
  for (let words = 0; words < MAX_WORDS; words += 1) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if (token.text === '/' && tokens[j + 1]?.kind === 'word' && j > at) {
        j += 1;
        continue;
      }
      // "confirmed, probable and suspected cases"
      if (head === null && (isGradeList(tokens, j) || (j > at && isListOfSorts(tokens, j)))) {
        j += 1;
        continue;
      }
      const glued = token.text !== '-' || token.start === tokens[j - 1]?.end;
      if (/^["'-]$/.test(token.text) && glued && head === null && tokens[j + 1]?.kind === 'word') {
        j += 1;
        continue;
      }
      break;
    }
    if (token.kind === 'number') {
      // "30 7-year-olds" is not read; "12 9-mm rounds" is.
      if (token.text.includes('-') && head === null) {
        j += 1;
        continue;
      }
      break;
    }
    // "safe and dignified burials": joined adjectives before the noun.
    if (
      (token.lower === 'and' || token.lower === 'or') &&
      (head === null || head.nounClass === 'injury' || head.nounClass === 'death') &&
      j > at &&
      joinsAdjectives(tokens, j)
    ) {
      j += 1;
      continue;
    }
    if (STOP(token.lower) || (MONTHS.has(token.lower) && isCapitalised(token))) break;
    // A number word begins a count of its own.
    if (j > at && readNumber(tokens, j) !== null) break;
    const noun = nounAt(tokens, j);
    if (noun !== null) {
      if (head !== null && !continuesHead(tokens, head, noun)) break;
      if (head !== null && (head.nounClass === 'injury' || head.nounClass === 'death')) modifierAt = head.at;
      head = { at: noun.to - 1, to: noun.to, nounClass: noun.nounClass, plural: isPluralForm(tokens[noun.to - 1]?.text ?? '') };
      j = noun.to;
      continue;
    }
    const verb = matchVerb(tokens, j);
    if (verb !== null) {
      if (head?.plural === true || !leadsToNoun(tokens, verb.to)) break;
      modifierAt = j;
      j = verb.to;
      continue;
    }
    if (head !== null && !head.plural && isPluralForm(token.text) && token.text.length > 3 && !isCapitalised(token)) {
      // "household level handwashing taps": the plural is what is counted.
      head = { at: j, to: j + 1, nounClass: null, plural: true };
      j += 1;
      continue;
    }
    if (head !== null) {
      // After a plural noun an unlisted word is a verb or a name, not a further noun.
      if (head.plural || (/(?:ed|ing)$/.test(token.lower) && !leadsToNoun(tokens, j + 1))) break;
    }
    j += 1;
  }
  if (head === null) return readUnlisted(tokens, at, j);
  return {
    from: at,
    to: head.to,
    head: singular(tokens[head.at]?.lower ?? ''),
    nounClass: head.nounClass,
    modifierAt,
    plural: head.plural,
  };
}

function continuesHead(
  tokens: readonly Token[],
  head: { at: number; plural: boolean; nounClass: NounClass | null },
  noun: { to: number; nounClass: NounClass },
): boolean {
  const next = tokens[noun.to - 1]?.text ?? '';
  if (head.nounClass === 'unit') return false;
  if (!head.plural) return true;
  // "women protesters", "injured people", but not "people march" or "people test positive".
  return isPluralForm(next) && matchVerb(tokens, noun.to - 1) === null;
}

function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  const reach = isGradeList(tokens, at) ? 6 : 4;
  for (let j = at; j < at + reach; j += 1) {
    if (isGradeList(tokens, j)) continue;
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word' || readNumber(tokens, j) !== null) return false;
    if (STOP(token.lower) && !(token.lower === 'and' || token.lower === 'or')) return false;
    const found = nounAt(tokens, j);
    if (found !== null)
      return (
        /^(?:one|1)$/.test(tokens[at - 2]?.lower ?? '') ||
        isPluralForm(tokens[found.to - 1]?.text ?? '') ||
        isPluralForm(tokens[found.to]?.text ?? '')
      );
    if (isCapitalised(token) && isPluralForm(token.text)) return true;
  }
  return false;
}

/** A noun the lexicon lacks: a capitalised people ("Palestinians", "Rohingya") counts persons, a plain plural counts things. */
function readUnlisted(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  for (let j = from; j < to; j += 1) {
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word') continue;
    // "hundreds of others": whoever was told of before.
    if (/^(?:others|more)$/.test(token.lower)) return null;
    if (isPeople(token)) return { from, to: j + 1, head: token.lower, nounClass: 'person', modifierAt: null, plural: true };
    if (isPluralForm(token.text) && token.text.length > 3)
      return { from, to: j + 1, head: singular(token.lower), nounClass: null, modifierAt: null, plural: true };
  }
  return null;
}

function isPeople(token: Token): boolean {
  if (!isCapitalised(token) || token.text === token.text.toUpperCase()) return false;
  return (
    UNMARKED_PEOPLES.has(token.lower) ||
    /(?:ans|ese|is|ians|ons|ots|tes|ards|ks|nes|ers|men)$/.test(token.lower) ||
    /^(?:Rohingyas|Kurds|Serbs|Croats|Arabs|Finns|Swedes|Danes|Turks|Uzbeks|Tajiks|Kazakhs|Afghans|Poles|Greeks|Filipinos|Kashmiris|Jews|Muslims|Christians|Hindus|Sikhs|Buddhists|Shiites|Shias|Sunnis|Copts|Yazidis|Uighurs|Uyghurs|Thais|Malays|Zulus|Berbers|Tuaregs)$/.test(
      token.text,
    )
  );
}

/** "women and children", "rockets and mortar shells": a second plural of the same sort without a number of its own. */
function readJoined(tokens: readonly Token[], first: NounPhrase): NounPhrase | null {
  if (!first.plural && first.nounClass !== 'person') return null;
  let at = first.to;
  const glued = tokens[at]?.text === '/';
  if (!/^(?:and|or|&|\/)$/.test(tokens[at]?.lower ?? '')) return null;
  at += 1;
  // "five rebels and two soldiers": the second has a number of its own.
  if (readNumber(tokens, at) !== null) return null;
  const second = readRun(tokens, at);
  if (second === null || second.modifierAt !== null || second.nounClass === null || !second.plural) return null;
  if (!glued && !sameSort(first.nounClass, second.nounClass)) return null;
  // "12 people and police were sent" begins a clause of its own.
  if (!glued && second.to - at > (tokens[at + 1]?.lower === 'and' ? 4 : 3)) return null;
  return second;
}

const SORTS: readonly ReadonlySet<NounClass>[] = [
  new Set<NounClass>(['person', 'household']),
  new Set<NounClass>(['home', 'infrastructure', 'vehicle', 'shelter', 'vessel']),
  new Set<NounClass>(['projectile', 'drone']),
  new Set<NounClass>(['livestock']),
  new Set<NounClass>(['death', 'injury', 'casualty', 'missing', 'case']),
  new Set<NounClass>(['aid']),
  new Set<NounClass>(['place']),
];

function sameSort(a: NounClass | null, b: NounClass): boolean {
  return a === b || SORTS.some((sort) => a !== null && sort.has(a) && sort.has(b));
}
