import type { Effect, Frame } from '../language/english/effect.js';
import { type FormUse, inflect } from '../language/english/verb-forms.js';
import { VERB_TABLE } from '../language/english/verbs.js';
import type { Token } from '../sentence/token.js';

/** One reading of a verb phrase. */
export interface VerbReading {
  readonly effect: Effect;
  readonly frame: Frame;
  readonly use: FormUse;
}

/** A verb phrase found in a sentence, with every reading of its longest form. */
export interface VerbMatch {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly VerbReading[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly readings: VerbReading[];
}

const POSSESSIVE = new Set(['their', 'his', 'her', 'its', 'the', 'our', 'your']);
const PHRASES = new Map<string, Phrase[]>();
const ANY_USE: FormUse = { base: true, past: true, participle: true, gerund: true };

const PARTICIPLE = new Map<string, string>();

/** The participle of a verb of the lexicon in any form: "beat" and "beats" to "beaten"; the form itself where it is none. */
export function participleOf(form: string): string {
  return PARTICIPLE.get(form) ?? form;
}

function alternatives(part: string): [string, FormUse][] {
  const verb = /^\{(\w+(?:-\w+)?)\}(.*)$/.exec(part);
  if (verb === null) return [[part, ANY_USE]];
  const tail = verb[2] ?? '';
  const forms = [...inflect(verb[1] ?? '')];
  const participle = forms.find(([, use]) => use.participle)?.[0];
  if (participle !== undefined) for (const [form] of forms) if (!PARTICIPLE.has(form)) PARTICIPLE.set(form, participle);
  return forms.map(([form, use]) => [form + tail, use]);
}

for (const [effect, frame, text] of VERB_TABLE) {
  for (const phrase of text.split('|')) {
    let built: { words: string[]; use: FormUse }[] = [{ words: [], use: ANY_USE }];
    for (const part of phrase.replaceAll('/', ' / ').split(' ')) {
      built = built.flatMap((known) =>
        alternatives(part).map(([word, use]) => ({ words: [...known.words, word], use: known.words.length === 0 ? use : known.use })),
      );
    }
    for (const { words, use } of built) add(words, { effect, frame, use });
  }
}
for (const phrases of PHRASES.values()) phrases.sort((a, b) => b.words.length - a.words.length);

function add(words: readonly string[], reading: VerbReading): void {
  const first = words[0] ?? '';
  const phrases = PHRASES.get(first) ?? [];
  PHRASES.set(first, phrases);
  const same = phrases.find((phrase) => phrase.words.join(' ') === words.join(' '));
  if (same === undefined) phrases.push({ words, readings: [reading] });
  else same.readings.push(reading);
}

/** The longest verb phrase of the lexicon that begins at token `at`. */
export function matchVerb(tokens: readonly Token[], at: number): VerbMatch | null {
  const first = tokens[at];
  if (first === undefined || first.kind !== 'word') return null;
  const phrases = PHRASES.get(first.lower);
  if (phrases === undefined) return null;
  let longest: Phrase | null = null;
  let readings: readonly VerbReading[] = [];
  for (const phrase of phrases) {
    if (!phrase.words.every((word, i) => fits(word, tokens[at + i]))) continue;
    longest ??= phrase;
    // What the longest phrase says of nothing here, a shorter one may: "landed in" of rockets, "landed" of people.
    readings = readings.length === 0 ? phrase.readings : [...readings, ...phrase.readings];
  }
  return longest === null ? null : { from: at, to: at + longest.words.length, readings };
}

function fits(word: string, token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (word === '*') return token.kind === 'word';
  return word === '~' ? POSSESSIVE.has(token.lower) : word === token.lower;
}

/** The verb phrase that ends just before token `end`, longest first. */
export function matchVerbBefore(tokens: readonly Token[], end: number): VerbMatch | null {
  for (let length = 4; length >= 1; length -= 1) {
    const match = matchVerb(tokens, end - length);
    if (match !== null && match.to === end) return match;
  }
  return null;
}
