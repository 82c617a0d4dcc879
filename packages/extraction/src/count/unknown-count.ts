import { readNounPhrase } from '../population/noun-phrase.js';
import type { Token } from '../sentence/token.js';
import type { Count } from './count.js';

const UNSURE = new Set(['unclear', 'unknown', 'uncertain', 'unsure', 'undetermined', 'undisclosed', 'unspecified']);

/** "It is unclear how many were hurt", "the number of missing is not known": a stated ignorance of a number. */
export function findUnknownCounts(tokens: readonly Token[]): Count[] {
  const unsure = tokens.findIndex((token, i) => isUnsure(tokens, i, token));
  if (unsure < 0) return [];
  const counts: Count[] = [];
  for (let at = 0; at < tokens.length - 2; at += 1) {
    const word = tokens[at]?.lower;
    if (word === 'how' && tokens[at + 1]?.lower === 'many') counts.push(unknown(tokens, at, at + 2));
    else if (
      word === 'number' &&
      tokens[at + 1]?.lower === 'of' &&
      /^(?:the|exact|total|precise|true|overall)$/.test(tokens[at - 1]?.lower ?? '') &&
      unsure > at &&
      unsure - at < 25
    )
      counts.push(unknown(tokens, at, at + 2));
    else if (/^(?:toll)$/.test(word ?? '') && unsure > at && unsure - at < 8) counts.push(unknown(tokens, at, at + 1));
  }
  return counts;
}

function isUnsure(tokens: readonly Token[], at: number, token: Token): boolean {
  if (UNSURE.has(token.lower)) return true;
  if (!/^(?:clear|known|confirmed|certain|established|determined|available)$/.test(token.lower)) return false;
  for (let j = at - 1; j >= Math.max(0, at - 3); j -= 1) if (/^(?:not|n't|isn't|wasn't|never)$/.test(tokens[j]?.lower ?? '')) return true;
  return false;
}

function unknown(tokens: readonly Token[], at: number, numberTo: number): Count {
  const noun = readNounPhrase(tokens, numberTo);
  return {
    from: at,
    to: noun?.to ?? numberTo,
    numberFrom: at,
    numberTo,
    boundFrom: at,
    bounds: { min: null, max: null, qualifier: 'unknown' },
    noun,
    partitive: null,
    definite: false,
    sort: 'unknown',
    words: true,
  };
}
