import type { Effect } from '../language/english/effect.js';
import type { Token } from '../sentence/token.js';

const CARRY =
  /^(?:carr(?:y|ied|ies|ying)|t(?:ake|ook|akes|aking|aken)|rush(?:ed|es|ing)?|br(?:ing|ought|ings|inging)|fl(?:y|ew|ies|ying|own)|transport(?:ed|s|ing)?|transfer(?:red|s|ring)?|ferr(?:y|ied|ies|ying)|mov(?:e|ed|es|ing)|s(?:end|ent|ends|ending)|airlift(?:ed|s|ing)?|drove|driven|bus(?:sed|ed|ing)?|admit(?:ted)?|evacuated)$/;

/** True for a verb of carrying, whose goal says what happened to those carried. */
export function isCarrying(word: string | undefined): boolean {
  return word !== undefined && CARRY.test(word);
}

/** Reads the goal after a verb of carrying: "to public hospitals", "ashore", "into custody"; null where none is named. */
export function readDestination(tokens: readonly Token[], from: number): { readonly effect: Effect; readonly to: number } | null {
  for (let j = from; j < Math.min(tokens.length, from + 9); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[,;.()]$/.test(word)) return null;
    if (/^(?:hospitals?|clinics?|icu)$/.test(word)) return { effect: 'hospitalize', to: j + 1 };
    if (word === 'ashore' || word === 'shore') return { effect: 'rescue', to: j + 1 };
    if (/^(?:safety|shelters?|safer)$/.test(word)) return { effect: 'evacuate', to: j + 1 };
    if (word === 'custody' || word === 'detention') return { effect: 'detain', to: j + 1 };
    if (/^(?:jails?|prisons?)$/.test(word)) return { effect: 'act', to: j + 1 };
    if (word === 'hostage' || word === 'captive') return { effect: 'abduct', to: j + 1 };
  }
  return null;
}
