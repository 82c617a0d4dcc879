import type { Count } from '../count/count.js';
import { WEAK_NOUN_MEASURE } from '../language/english/noun-measures.js';
import { RESPONDER } from './last-resort.js';
import { matchVerb } from './match-verb.js';
import type { Clause, Relation } from './relation.js';
import { fateOfDoer } from './verb-sense.js';

/** What a sentence says of a count directly: a relation, that it acts on others, or nothing. */
export type Direct = { readonly relation: Relation } | 'doer' | null;

/** Who is moved to where he is needed. */
const SENT = /^(?:troop|soldier|officer|firefighter|medic|rescuer|police|policeman|peacekeeper|marine|personnel|doctor|nurse)$/;
const ARMED =
  /^(?:gunman|militant|attacker|assailant|insurgent|bomber|robber|bandit|terrorist|rebel|jihadist|pirate|maoist|maoists|naxal|naxals|naxalite|taliban)$/;

/** A relation told by a verb, made to fit who is counted: firefighters who attend are sent, inmates who walk out escape. */
export function fitted(clause: Clause, count: Count, right: { readonly relation: Relation }): Direct {
  const { tokens } = clause;
  const { noun } = count;
  // "5,612 unaccompanied children are registered": the adjective tells more than the list they are on.
  if (noun !== null && noun.modifierAt !== null && /^(?:register|identify|confirm|test)$/.test(right.relation.effect ?? '')) {
    const reading = matchVerb(tokens, noun.modifierAt)?.readings.find(({ effect }) => effect === 'unaccompanied');
    if (reading !== undefined) return { relation: { ...right.relation, measure: 'unaccompanied', effect: 'unaccompanied' } };
  }
  // "1,200 inmates walked out of three prisons"
  if (
    noun !== null &&
    /^(?:inmate|prisoner|convict)$/.test(noun.head) &&
    /^(?:walk|pour|stream|rush|run|ran|flee|fled|march|scatter)/.test(tokens[right.relation.from]?.lower ?? '')
  )
    return { relation: { ...right.relation, measure: 'escaped', effect: 'escape' } };
  // "30,000 IDPs have arrived"
  if (noun !== null && /^(?:idp|evacuee)$/.test(noun.head) && right.relation.effect === 'arrive')
    return { relation: { ...right.relation, measure: WEAK_NOUN_MEASURE.get(noun.head) ?? 'displaced', effect: 'displace' } };
  // "70 firefighters attended", "39 vaccinators joined them": who is sent takes no part in a rally.
  if (noun !== null && right.relation.effect === 'participate' && RESPONDER.test(noun.head))
    return { relation: { ...right.relation, measure: 'deployed', effect: 'deploy' } };
  // "2,000 police, soldiers and civilians were participating in the rescue"
  if (
    right.relation.effect === 'participate' &&
    tokens
      .slice(right.relation.to, right.relation.to + 5)
      .some(({ lower }) => /^(?:rescue|search|relief|recovery|clean-up|cleanup)$/.test(lower))
  )
    return { relation: { ...right.relation, measure: 'deployed', effect: 'deploy' } };
  // "400 troops have been flown to the area"
  if (
    noun !== null &&
    right.relation.effect === 'evacuate' &&
    SENT.test(noun.head) &&
    /^(?:fl|airlift|mov|bus|ferr|ship|tak|took)/.test(tokens[right.relation.from]?.lower ?? '')
  )
    return { relation: { ...right.relation, measure: 'deployed', effect: 'deploy' } };
  // "Two gunmen stormed the bank": no gathering.
  if (noun !== null && right.relation.effect === 'participate' && ARMED.test(noun.head) && count.sort === 'number') {
    const fate = fateOfDoer(clause, count, right.relation.to);
    return fate === null ? 'doer' : { relation: fate };
  }
  // "23 suspects have been picked up"
  if (
    noun !== null &&
    right.relation.effect === 'rescue' &&
    /^(?:suspect|militant|gunman|attacker|smuggler|trafficker)$/.test(noun.head) &&
    /^pick/.test(tokens[right.relation.from]?.lower ?? '')
  )
    return { relation: { ...right.relation, measure: 'detained', effect: 'detain' } };
  // "protesters who returned to the square"
  if (
    noun !== null &&
    WEAK_NOUN_MEASURE.get(noun.head) === 'participants' &&
    /^(?:return|arrive|deploy|act|host)$/.test(right.relation.effect ?? '')
  )
    return { relation: { ...right.relation, measure: 'participants', effect: 'participate' } };
  // "38,000 evacuees were housed in shelters": where they stay does not change what they are.
  const weak = noun === null ? undefined : WEAK_NOUN_MEASURE.get(noun.head);
  if (
    weak !== undefined &&
    noun !== null &&
    /^(?:evacuee|returnee|hostage|detainee|prisoner)$/.test(noun.head) &&
    /^(?:host|displace|register)$/.test(right.relation.effect ?? '')
  )
    return { relation: { ...right.relation, measure: weak } };
  return right;
}
