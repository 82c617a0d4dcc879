import type { ProposedModality } from '../claim/proposed-claim.js';
import { BE, MODAL } from '../language/english/function-words.js';
import type { Token } from '../sentence/token.js';

const CUES: readonly (readonly [RegExp, ProposedModality])[] = [
  [/^(?:denied|denies|deny|denying|refuted|rejected|false|untrue|pretext)$/, 'denied'],
  [
    /^(?:planned|plans|plan|planning|intends|intend|intended|scheduled|aims|aim|aiming|proposed|target|targets|targeting|targeted|ordered|pledged|vowed|promised|sentenced|requested|requesting|appeal|requests|request)$/,
    'planned',
  ],
  [/^(?:projected|forecast|expected|expects|expect|predicted|anticipated|projects|estimates-that)$/, 'projected'],
  [/^(?:likely|probably|believed|presumed|thought|assumed)$/, 'likely'],
  [/^(?:may|might|could|possibly|feared|fears|suspected|allegedly|perhaps)$/, 'possible'],
];

/** How firmly a count is told, from the words around its verb; undefined is plain assertion. */
export function readModality(tokens: readonly Token[], from: number, to: number, verbFrom: number): ProposedModality | undefined {
  const start = Math.max(0, Math.min(from, verbFrom) - 6);
  const end = Math.min(tokens.length, Math.max(to, verbFrom));
  for (const [pattern, modality] of CUES) {
    for (let j = start; j < end; j += 1) {
      const token = tokens[j];
      if (token === undefined || !pattern.test(token.lower)) continue;
      // "May" the month, "suspected cases" the class, a cue beyond a comma or another clause.
      if (token.lower === 'may' && token.text === 'May') continue;
      if (token.lower === 'suspected' && j >= from) continue;
      if (j < from && tokens.slice(j, from).some((between) => /^[,;.:]$/.test(between.text))) continue;
      return modality;
    }
  }
  for (let j = start; j < end; j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^(?:will|would|shall)$/.test(word) && !(j < from && tokens.slice(j, from).some((between) => /^[,;.:]$/.test(between.text))))
      return 'planned';
    if (
      word === 'to' &&
      BE.has(tokens[j - 1]?.lower ?? '') &&
      tokens[j + 1]?.kind === 'word' &&
      !MODAL.has(tokens[j + 1]?.lower ?? '') &&
      j >= from
    )
      return 'planned';
  }
  return undefined;
}
