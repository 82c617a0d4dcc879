import type { Count } from '../count/count.js';
import type { Effect } from '../language/english/effect.js';
import type { Token } from '../sentence/token.js';

const CARRY =
  /^(?:carr(?:y|ied|ies|ying)|t(?:ake|ook|akes|aking|aken)|rush(?:ed|es|ing)?|br(?:ing|ought|ings|inging)|drag(?:ged|s|ging)?|bundl(?:e|ed|es|ing)|load(?:ed|s|ing)?|fl(?:y|ew|ies|ying|own)|transport(?:ed|s|ing)?|transfer(?:red|s|ring)?|ferr(?:y|ied|ies|ying)|mov(?:e|ed|es|ing)|s(?:end|ent|ends|ending)|airlift(?:ed|s|ing)?|drove|driven|bus(?:sed|ed|ing)?|admit(?:ted)?|received|evacuated)$/;

/** True for a verb of carrying, whose goal says what happened to those carried. */
export function isCarrying(word: string | undefined): boolean {
  return word !== undefined && CARRY.test(word);
}

const DRAW =
  /^(?:pull(?:ed|s|ing)?|pluck(?:ed|s|ing)?|haul(?:ed|s|ing)?|drag(?:ged|s|ging)?|lift(?:ed|s|ing)?|winch(?:ed|es|ing)?|dig|digs|dug|digging|fish(?:ed|es|ing)?|carr(?:y|ied|ies|ying)|t(?:ake|ook|akes|aking|aken)|br(?:ing|ought|ings|inging)|free(?:d|s|ing)?|recover(?:ed|s|ing)?|find|found|finding)$/;
const FOUND = /^(?:recover|find|found)/;

/** "pulled 19 people from the water", "carried 60 off the beach", "found 3 men alive": drawn out of danger, they are rescued. */
export function isDrawnOut(tokens: readonly Token[], verb: string | undefined, from: number): boolean {
  if (verb === undefined || !DRAW.test(verb)) return false;
  const isFound = FOUND.test(verb);
  for (let j = from; j < Math.min(tokens.length, from + 5); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^(?:alive|safe|unhurt|unharmed)$/.test(word)) return true;
    if (/^[,;.()]$|^(?:dead|bodies)$/.test(word)) return false;
    if (!isFound && (word === 'off' || word === 'from' || (word === 'out' && tokens[j + 1]?.lower === 'of')))
      return tokens.slice(j + 1, j + 8).some(({ lower }) => DANGER.test(lower));
  }
  return false;
}

const DRIVE =
  /^(?:dr(?:ive|ove|iven|iving|ives)|forc(?:e|ed|es|ing)|push(?:ed|es|ing)?|chas(?:e|ed|es|ing)|uproot(?:ed|ing|s)?|expel(?:led|ling|s)?|sends?|sent|sending)$/;

/** "has driven 40,000 people from their homes", "forced 900 families out of their villages", "sent hundreds fleeing". */
export function isDrivenOut(tokens: readonly Token[], verb: string | undefined, { to, noun }: Count): boolean {
  if (verb === undefined || !DRIVE.test(verb) || (noun !== null && noun.nounClass !== 'person' && noun.nounClass !== 'household'))
    return false;
  const next = tokens[to]?.lower ?? '';
  if (/^(?:fleeing|running)$/.test(next)) return true;
  if (next === 'to' && /^(?:flee|leave|abandon|move|seek|quit)$/.test(tokens[to + 1]?.lower ?? '')) return true;
  if (!/^(?:from|out|off)$/.test(next)) return false;
  return tokens
    .slice(to + 1, to + 6)
    .some(({ lower }) =>
      /^(?:homes?|houses|villages?|land|lands|towns?|camps?|communities|neighbourhoods|neighborhoods|area|areas|cities|city|country)$/.test(
        lower,
      ),
    );
}

const DANGER =
  /^(?:water|waters|sea|seas|river|lake|rubble|debris|wreck|wreckage|ruins|mud|beach|beaches|roof|roofs|rooftops?|trees?|building|buildings|houses?|homes?|boat|boats|dinghy|raft|ship|vessel|ferry|train|bus|coach|carriages?|cars?|vehicles?|snow|avalanche|flood|floods|floodwaters?|flames|fire|blaze|inferno|mine|shaft|pit|tunnel|hole|cave|well|church|school|hotel|mosque|tower|hotel|left|collapsed|cliff|mountain|island|hull|cabin|fuselage|mangled|sinking|burning)$/;

/** Reads the goal after a verb of carrying: "to public hospitals", "ashore", "into custody"; null where none is named. */
export function readDestination(tokens: readonly Token[], from: number): { readonly effect: Effect; readonly to: number } | null {
  for (let j = from; j < Math.min(tokens.length, from + 9); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^[,;.()]$/.test(word)) return null;
    if (/^(?:hospitals?|clinics?|icu)$/.test(word)) return { effect: 'hospitalize', to: j + 1 };
    if (/^(?:ashore|shore|land|quay|harbour|harbor)$/.test(word)) return { effect: 'rescue', to: j + 1 };
    if (/^(?:safety|shelters?|safer|tents?|tented|higher|camps?|settlements?)$/.test(word)) return { effect: 'evacuate', to: j + 1 };
    if (/^(?:custody|detention|vans|cells)$/.test(word)) return { effect: 'detain', to: j + 1 };
    if (/^(?:jails?|prisons?)$/.test(word)) return { effect: 'act', to: j + 1 };
    if (word === 'hostage' || word === 'captive') return { effect: 'abduct', to: j + 1 };
  }
  return null;
}
