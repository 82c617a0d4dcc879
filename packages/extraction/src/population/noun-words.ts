import {
  BE,
  CLAUSE_OPENER,
  DETERMINER,
  HAVE,
  MODAL,
  OTHER_VERB,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  WEEKDAYS,
} from '../language/english/function-words.js';
import type { NounClass } from '../language/english/noun-lists.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import type { Token } from '../sentence/token.js';

/** How sure or how grave a case is. */
const GRADE = /^(?:confirmed|probable|suspected|possible|suspect|severe|moderate|mild|critical)$/;
/** True for a word that ends a noun phrase. */
export const STOP = (word: string): boolean =>
  BE.has(word) ||
  HAVE.has(word) ||
  MODAL.has(word) ||
  DETERMINER.has(word) ||
  PREPOSITION.has(word) ||
  PRONOUN.has(word) ||
  RELATIVE.has(word) ||
  CLAUSE_OPENER.has(word) ||
  OTHER_VERB.has(word) ||
  WEEKDAYS.has(word) ||
  word === 'and' ||
  word === 'or' ||
  word === 'not' ||
  word === 'more' ||
  word === 'fewer';

/** The listed noun at a token, three words first: "health care workers", "evacuation requests". */
export function nounAt(tokens: readonly Token[], at: number): { to: number; nounClass: NounClass } | null {
  for (let length = 3; length >= 1; length -= 1) {
    const parts = tokens.slice(at, at + length);
    if (parts.length < length || parts.some((part) => part.kind !== 'word')) continue;
    const found = nounClass(parts.map((part) => part.lower).join('_'));
    if (found !== null) return { to: at + length, nounClass: found };
  }
  return null;
}

/** "safe and dignified burials": adjectives joined before their noun. */
export function joinsAdjectives(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (isPluralForm(before) && !/^(?:injured|wounded|dead)$/.test(before)) return false;
  for (let j = at + 1; j <= at + 2; j += 1) {
    const token = tokens[j];
    if (token === undefined || token.kind !== 'word' || STOP(token.lower)) return false;
    const found = nounAt(tokens, j);
    if (found !== null) return j > at + 1 && isPluralForm(tokens[found.to - 1]?.text ?? '');
  }
  return false;
}

/** "confirmed, probable cases": grades joined by a comma. */
export function isGradeList(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === ',' && GRADE.test(tokens[at - 1]?.lower ?? '') && GRADE.test(tokens[at + 1]?.lower ?? '');
}

/** "2,900 water, hygiene and sanitation kits": sorts of one plural noun. */
export function isListOfSorts(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false;
  let joined = 0;
  for (let j = at + 1; j < at + 9; j += 1) {
    const token = tokens[j];
    if (token === undefined || (token.kind === 'mark' && token.text !== ',') || token.kind === 'number') return false;
    if (token.lower === 'and' || token.lower === 'or') {
      if (joined > 0) return false;
      joined = j;
    } else if (token.kind === 'word' && STOP(token.lower)) return false;
    else if (joined > 0 && nounAt(tokens, j) !== null && isPluralForm(token.text)) return j > joined + 1;
    else if (token.kind === 'word' && isPluralForm(token.text)) return false;
  }
  return false;
}
