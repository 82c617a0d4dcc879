import type { Count } from '../count/count.js';
import {
  ADVERB,
  BE,
  CLAUSE_OPENER,
  CONJUNCTION,
  DETERMINER,
  HAVE,
  LINKING,
  MODAL,
  OTHER_VERB,
  PART_OPENER,
  PREPOSITION,
  RELATIVE,
} from '../language/english/function-words.js';
import { isPluralForm, nounClass } from '../language/english/nouns.js';
import { isCapitalised } from '../sentence/token.js';
import { closePart, closing, overAside, overNouns, overSingle, secondVerb, toComma } from './aside.js';
import { matchVerb } from './match-verb.js';
import type { Clause } from './relation.js';

export interface Scan {
  aux: 'none' | 'be' | 'have' | 'modal';
  inPhrase: boolean;
  inPart: boolean;
  relative: boolean;
  /** "75 of which", "against 800 protesters": speaks for itself alone, a list after it is another matter. */
  readonly alone: boolean;
}

export function overCount(clause: Clause, at: number, other: Count, scan: Scan): number | null {
  const before = clause.tokens[at - 1]?.lower ?? '';
  if (before === ',' || CONJUNCTION.has(before) || PART_OPENER.has(before) || before === '(' || before === 'them') return other.to;
  // "from its 9,000-strong mission"
  if (PREPOSITION.has(before) || (DETERMINER.has(before) && PREPOSITION.has(clause.tokens[at - 2]?.lower ?? ''))) {
    scan.inPhrase = true;
    return other.to;
  }
  // "were 12 women": a complement ends the search.
  return null;
}

export function overMark(clause: Clause, at: number, scan: Scan): number | null {
  const { tokens } = clause;
  const text = tokens[at]?.text ?? '';
  if (text === '(' || text === '[') return closing(clause, at, text === '(' ? ')' : ']', 60);
  if (text === '"' || text === "'" || text === '/' || text === '*') return at + 1;
  if (text === '-' || text === '–' || text === '—') {
    // "aged 6-23 months"
    if (tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number') return at + 1;
    const end = closing(clause, at, text, 30);
    return end;
  }
  // ", 33, was taken to hospital": an age stands between.
  if (text === ',' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ',' && clause.countAt[at + 1] === undefined)
    return at + 3;
  if (text !== ',') return tokens[at]?.kind === 'number' ? at + 1 : null;
  const next = tokens[at + 1]?.lower ?? '';
  if (scan.inPart) {
    // The comma that closes "..., including two children, ...".
    if (PART_OPENER.has(next) || clause.countAt[at + 1] !== undefined || CONJUNCTION.has(next)) return at + 1;
    scan.inPart = false;
    return BE.has(next) || HAVE.has(next) || MODAL.has(next) || LINKING.has(next) || matchVerb(tokens, at + 1) !== null || ADVERB.has(next)
      ? at + 1
      : null;
  }
  if (PART_OPENER.has(next) || /^(?:many|most|some|half|all|both|aged|at|few|none|each|among|mostly|several|with)$/.test(next)) {
    scan.inPart = true;
    return next === 'at' || clause.countAt[at + 1] !== undefined || PART_OPENER.has(next) ? at + 1 : toComma(clause, at + 1);
  }
  // "in the departments of Sud, Nippes and Grand'Anse are affected": names of a phrase.
  if (scan.inPhrase && scan.aux === 'none' && isCapitalised(tokens[at + 1]) && clause.countAt[at + 1] === undefined) return at + 1;
  // "924,000 people, or some 280,000 families, were affected": the same ones counted again.
  const again = next === 'or' ? (clause.countAt[at + 2] ?? clause.countAt[at + 3]) : undefined;
  if (again !== undefined && scan.aux === 'none') return tokens[again.to]?.text === ',' ? again.to + 1 : again.to;
  const named = scan.aux === 'none' ? overNouns(clause, at + 1) : null;
  if (named !== null) return named;
  const isList = clause.countAt[at + 1] !== undefined || (CONJUNCTION.has(next) && clause.countAt[at + 2] !== undefined);
  // "19 aircraft, two of them lent, were in action", "476 aboard, 304 of whom died": a part has a verb of its own.
  if (clause.countAt[at + 1]?.partitive === 'pronoun' && scan.aux === 'none') return toComma(clause, at + 1);
  if (isList) return scan.aux === 'none' && !scan.alone ? at + 1 : null;
  if (RELATIVE.has(next) || next === 'of') return toComma(clause, at + 1);
  if (BE.has(next) || HAVE.has(next)) return at + 1;
  // "in the city of Dalian, Liaoning, marched": the comma behind a second name closes the phrase.
  if (scan.inPhrase && scan.aux === 'none' && isCapitalised(tokens[at - 1]) && isNameSince(clause, at - 1) && isPastVerb(clause, at + 1))
    return at + 1;
  const aside = scan.aux === 'none' && !isList ? overAside(clause, at + 1) : null;
  if (aside !== null) return aside;
  return scan.aux === 'none' ? overSingle(clause, next === 'and' ? at + 2 : at + 1) : null;
}

/** True where a comma stands right before the name that ends at a token. */
function isNameSince({ tokens }: Clause, end: number): boolean {
  for (let j = end - 1; j >= end - 4; j -= 1) {
    if (tokens[j]?.text === ',') return true;
    if (!isCapitalised(tokens[j])) return false;
  }
  return false;
}

function isPastVerb({ tokens }: Clause, at: number): boolean {
  return matchVerb(tokens, at)?.readings.some(({ use }) => use.past || use.base) ?? false;
}

export function overWord(clause: Clause, at: number, scan: Scan): number | null {
  const { tokens } = clause;
  const word = tokens[at]?.lower ?? '';
  if (BE.has(word)) {
    scan.aux = 'be';
    scan.inPhrase = false;
    return at + 1;
  }
  if (HAVE.has(word)) {
    scan.aux = 'have';
    scan.inPhrase = false;
    return at + 1;
  }
  if (MODAL.has(word)) {
    if (scan.aux !== 'be')
      scan.aux = word === 'to' && scan.aux === 'none' && !scan.inPhrase ? 'modal' : scan.aux === 'none' ? 'modal' : scan.aux;
    if (word === 'to' && scan.aux === 'modal') scan.inPhrase = true;
    return at + 1;
  }
  if (LINKING.has(word)) {
    if (scan.aux === 'none') scan.aux = 'be';
    return at + 1;
  }
  if (word === 'not' || ADVERB.has(word) || word.endsWith('ly')) return at + 1;
  if (RELATIVE.has(word)) {
    // "including a woman whose body was found": said of her, not of all.
    if (scan.inPart) return null;
    scan.relative = true;
    scan.inPhrase = false;
    scan.aux = 'none';
    return at + 1;
  }
  if (CONJUNCTION.has(word)) return overConjunction(clause, at, scan);
  if (PART_OPENER.has(word)) {
    const closed = scan.aux === 'none' && !scan.inPhrase ? closePart(clause, at + 1) : null;
    if (closed !== null) {
      scan.inPart = false;
      return closed;
    }
    scan.inPart = true;
    return at + 1;
  }
  if (
    CLAUSE_OPENER.has(word) &&
    word !== 'as' &&
    word !== 'since' &&
    word !== 'following' &&
    word !== 'as' &&
    word !== 'than' &&
    word !== 'amid'
  )
    return null;
  // "lists 63 people as missing"
  if (word === 'as' && matchVerb(tokens, at + 1)?.readings.some(({ frame, use }) => frame === 'state' || use.participle)) return at + 1;
  if (word === 'as' && !/^(?:of|at)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  if (word === 'among' && scan.aux === 'be') return null;
  if (PREPOSITION.has(word) || word === 'since' || word === 'following' || word === 'as') {
    if (scan.aux === 'be' && word === 'by') return secondVerb(clause, at + 1);
    scan.inPhrase = true;
    return at + 1;
  }
  // "schools assessed in the south have been destroyed": a participle with the verb still to come.
  if (word.endsWith('ed') && scan.aux === 'none' && verbStillToCome(clause, at + 1)) return at + 1;
  if (word.endsWith('ed') && scan.aux === 'be') {
    const second = secondVerb(clause, at + 1);
    if (second !== null) return second;
  }
  // "were burned or hacked to death": the second verb says it.
  if (word.endsWith('ed') && scan.aux !== 'none' && /^(?:or|and)$/.test(tokens[at + 1]?.lower ?? '') && matchVerb(tokens, at + 2) !== null)
    return at + 2;
  // "children who had been associated with militias were released"
  if (scan.relative && word.endsWith('ed') && verbStillToCome(clause, at + 1)) {
    scan.relative = false;
    scan.aux = 'none';
    return at + 1;
  }
  // "a home for the disabled": the participle stands as a noun.
  if (word.endsWith('ed') && scan.inPhrase && tokens[at - 1]?.lower === 'the') return at + 1;
  if (isVerbLike(word) && !(scan.inPhrase && scan.aux === 'none' && /(?:ed|ing)$/.test(word) && isNounAhead(clause, at + 1))) return null;
  // Words of a prepositional phrase, or of a noun phrase the reader left unfinished.
  if (scan.inPhrase || DETERMINER.has(word)) return at + 1;
  // "three men who were cousins died"
  if (scan.relative && scan.aux === 'be' && nounClass(word) !== null && isPastVerb(clause, at + 1)) {
    scan.relative = false;
    scan.aux = 'none';
    return at + 1;
  }
  if (scan.aux !== 'none') return /^(?:able|due|over|more|less|under)$/.test(word) || nounClass(word) === null ? at + 1 : null;
  return at - clause.tokens.length < 0 && (isCapitalised(tokens[at]) || nounClass(word) !== null || isPluralForm(word)) ? at + 1 : at + 1;
}

function overConjunction(clause: Clause, at: number, scan: Scan): number | null {
  const { tokens } = clause;
  if (clause.countAt[at + 1] !== undefined) {
    // "including two aid workers, and over 90 were injured": a part ends where another number begins.
    if (scan.aux !== 'none' || scan.alone) return null;
    // "12 people in Gaza and 3 in Israel were killed" goes on; "12 people died and 3 were hurt" never gets here.
    return at + 1;
  }
  if (scan.aux !== 'none') {
    // "had got out or been rescued"
    let verb = at + 1;
    while (
      verb < at + 4 &&
      (BE.has(tokens[verb]?.lower ?? '') ||
        HAVE.has(tokens[verb]?.lower ?? '') ||
        ADVERB.has(tokens[verb]?.lower ?? '') ||
        /ly$/.test(tokens[verb]?.lower ?? ''))
    )
      verb += 1;
    return matchVerb(tokens, verb) !== null ? verb : null;
  }
  const next = tokens[at + 1];
  // "in Assam and Bihar", "from hunger and disease": a joined noun of the phrase.
  if (scan.inPhrase && next?.kind === 'word' && !BE.has(next.lower) && !HAVE.has(next.lower)) return at + 1;
  if (matchVerb(tokens, at + 1) !== null) return at + 1;
  const single = overSingle(clause, at + 1);
  if (single !== null) return single;
  if (DETERMINER.has(next?.lower ?? '') && nounClass(tokens[at + 2]?.lower ?? '') !== null) return at + 3;
  return nounClass(next?.lower ?? '') !== null ? at + 2 : null;
}

function verbStillToCome({ tokens, countAt }: Clause, from: number): boolean {
  for (let j = from; j < Math.min(tokens.length, from + 10); j += 1) {
    const token = tokens[j];
    if (
      token === undefined ||
      token.kind === 'mark' ||
      countAt[j] !== undefined ||
      CONJUNCTION.has(token.lower) ||
      CLAUSE_OPENER.has(token.lower) ||
      RELATIVE.has(token.lower)
    )
      return false;
    if (BE.has(token.lower) || HAVE.has(token.lower)) return true;
  }
  return false;
}

export function isVerbLike(word: string): boolean {
  return OTHER_VERB.has(word) || (/^[a-z]+ed$/.test(word) && word !== 'aged');
}

export function isNounAhead(clause: Clause, at: number): boolean {
  const token = clause.tokens[at];
  return (
    token !== undefined && token.kind === 'word' && (nounClass(token.lower) !== null || isPluralForm(token.lower) || isCapitalised(token))
  );
}
