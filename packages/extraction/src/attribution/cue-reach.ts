import { TOLD_BLANK } from '../language/english/attribution-words.js';
import { isCapitalised } from '../sentence/token.js';
import type { SpokenSentence } from './build-cue.js';
import type { Cue } from './cue.js';
import { nameText, readNameAfter } from './source-name.js';

/** A cue that closes its clause, or follows a comma that ends the statement, looks back; one that leads a clause looks ahead. */
export function reachOf({ tokens, countAt }: SpokenSentence, from: number, verb: number): Cue['reach'] {
  const before = tokens[from - 1];
  const trailing = before !== undefined && /^[,"']$/.test(before.text);
  if (!trailing) return 'before';
  // "In Stepanakert, officials said, forces launched 40 rockets": nothing was told before it.
  if (
    before?.text === ',' &&
    !countAt.slice(0, from).some((count) => count !== undefined) &&
    !tokens.slice(0, from).some(({ text }) => text === '"')
  )
    return 'before';
  // ", police said, while ..." / ", officials said." / ", he said on Friday."
  for (let j = verb + 1; j < Math.min(tokens.length, verb + 14); j += 1) {
    const token = tokens[j];
    if (token === undefined) break;
    if (token.lower === 'that' || countAt[j] !== undefined) {
      // "In Gaza, officials said 12 people died": a lead after an opening phrase, unless counts stand before it.
      return countAt.slice(0, from).some((count) => count !== undefined) && token.lower !== 'that' ? 'before' : 'before';
    }
    if (/^[,.;"]$/.test(token.text)) return 'after';
    if (/^(?:adding|while|as|and|but|after)$/.test(token.lower)) return 'after';
  }
  return 'after';
}

export function told({ tokens, text, countAt }: SpokenSentence, verb: number): string[] {
  if (!/^(?:told|tells)$/.test(tokens[verb]?.lower ?? '')) return [];
  const first = tokens[verb + 1];
  if (
    first === undefined ||
    (TOLD_BLANK.has(first.lower) && !(first.lower === 'the' && isCapitalised(tokens[verb + 2]))) ||
    (!isCapitalised(first) && first.lower !== 'the')
  )
    return [];
  const name = readNameAfter(tokens, countAt, verb + 1);
  return name === null || name.to - name.from > 6 ? [] : [nameText(text, tokens, name)];
}
