import type { Count } from '../count/count.js';
import { WEAK_NOUN_MEASURE } from '../language/english/noun-measures.js';
import { singular } from '../language/english/nouns.js';
import { type Clause, countedClass, type Relation } from './relation.js';
import { readRightContext } from './right-context.js';
import { fateOfDoer } from './verb-sense.js';

const CRAFT = /^(?:plane|aircraft|flight|jet|helicopter|boat|ship|vessel|ferry|train|bus|coach|dinghy|launch|raft)$/;

const AFFECTED =
  /^(?:household|family|resident|villager|inhabitant|customer|pupil|student|schoolchild|farmer|herder|commuter|subscriber|consumer|islander|citizen)$/;

/** Those who are sent where something happened. */
export const RESPONDER =
  /^(?:firefighter|fireman|rescuer|medic|paramedic|doctor|nurse|vaccinator|expert|specialist|diver|engineer|peacekeeper|troop|soldier|ambulance|engine|crew|rescue_worker|responder|helicopter|aircraft|ship|boat|vehicle|lifeboat)$/;

/** "169 on board", said directly behind the number. */
export function isAboardNext({ tokens }: Clause, count: Count): boolean {
  const word = tokens[count.to]?.lower ?? '';
  return /^(?:aboard|onboard)$/.test(word) || (word === 'on' && tokens[count.to + 1]?.lower === 'board');
}

function passengers(count: Count): Relation {
  return { measure: 'other:passengers', effect: null, from: count.from, to: count.to, source: 'other' };
}

/** "divers of the navy, 35 in all", "its volunteers, about 2,000 in number": how many were sent. */
function ofCrew({ tokens }: Clause, count: Count): Relation | null {
  const next = tokens[count.to]?.lower ?? '';
  if (next !== 'altogether' && !(next === 'in' && /^(?:all|total|number)$/.test(tokens[count.to + 1]?.lower ?? ''))) return null;
  if (tokens[count.from - 1]?.text !== ',') return null;
  for (let j = count.from - 2; j >= Math.max(0, count.from - 9); j -= 1) {
    const head = singular(tokens[j]?.lower ?? '');
    if (RESPONDER.test(head) || head === 'volunteer')
      return { measure: 'deployed', effect: 'deploy', from: count.from, to: count.to, source: 'other' };
  }
  return null;
}

/** "950 people on board", "160 passengers and six crew": who travelled. */
function isAboard({ tokens }: Clause, count: Count): boolean {
  if (/^(?:passenger|crew)$/.test(count.noun?.head ?? '')) return true;
  if (/^(?:carrying|carried|carries|carry|transporting)$/.test(tokens[count.from - 1]?.lower ?? '')) return true;
  for (let j = count.to; j < Math.min(tokens.length, count.to + 8); j += 1) {
    const word = tokens[j]?.lower ?? '';
    if (/^(?:aboard|onboard)$/.test(word) || (word === 'on' && tokens[j + 1]?.lower === 'board')) return true;
    if (word === 'on' && /^(?:the|that|its)$/.test(tokens[j + 1]?.lower ?? '') && CRAFT.test(tokens[j + 2]?.lower ?? '')) return true;
    if (/^[.;:]$/.test(word)) return false;
  }
  return false;
}

/** A count of people that no verb of the lexicon explains: kept where it is no passing mention. */
export function lastResort(clause: Clause, count: Count): Relation | null {
  if (count.sort !== 'number' || count.definite) return null;
  if (count.noun === null && isAboardNext(clause, count)) return passengers(count);
  if (count.noun === null) return ofCrew(clause, count);
  const own = countedClass(count);
  const weak = WEAK_NOUN_MEASURE.get(count.noun.head);
  const size = count.bounds.min ?? count.bounds.max ?? 0;
  if (weak !== undefined && (size >= 2 || !count.words))
    return { measure: weak, effect: null, from: count.from, to: count.to, source: 'weak' };
  if ((own === 'person' || own === 'household') && isAboard(clause, count)) return passengers(count);
  // "a team of 50 medics"
  if (
    RESPONDER.test(count.noun.head) &&
    !/^(?:fishing|passenger|cargo|merchant|migrant|pleasure|wooden|rubber|private)$/.test(clause.tokens[count.noun.from]?.lower ?? '') &&
    (size >= 20 || (own === 'person' && /^(?:team|crew|group|contingent)$/.test(clause.tokens[count.from - 2]?.lower ?? '')))
  )
    return { measure: 'deployed', effect: 'deploy', from: count.from, to: count.to, source: 'other' };
  if ((own !== 'person' && own !== 'household') || size < 20) return null;
  const fate = fateOfDoer(clause, count, count.to);
  if (fate !== null) return fate;
  const right = readRightContext(clause, count);
  const verb = 'verb' in right && right.verb !== null ? clause.tokens[right.verb]?.lower : undefined;
  if (verb !== undefined && /^(?:live|lives|lived|living|reside|resides|inhabit|inhabits)$/.test(verb)) return null;
  if (/^(?:population|home|house)$/.test(clause.tokens[count.from - 2]?.lower ?? '')) return null;
  // Nothing more is known of those whose home or school it is than that it touches them.
  if (verb === undefined && AFFECTED.test(count.noun.head))
    return { measure: 'affected', effect: null, from: count.from, to: count.to, source: 'other' };
  if (verb === undefined && /^(?:volunteer|staff|personnel|employee|worker)$/.test(count.noun.head))
    return { measure: 'deployed', effect: null, from: count.from, to: count.to, source: 'other' };
  return { measure: `other:${verb ?? count.noun.head}`, effect: null, from: count.from, to: count.to, source: 'other' };
}
