import type { Count } from '../count/count.js';
import type { LeftContext } from './left-relation.js';
import { measureOf } from './measure-of.js';
import { type Clause, countedClass, isUnlisted, type Relation } from './relation.js';

/** Nouns for people who came together. */
const CROWD =
  /^(?:crowds?|mobs?|turnout|throngs?|processions?|attendance|audience|gathering|rally|march|demonstration|protest|congregation|vigil|sit-in)$/;
const PROTEST =
  /^(?:strikes?|protests?|demonstrations?|rall(?:y|ies)|march(?:es)?|sit-ins?|sit-in|blockades?|vigils?|processions?|gatherings?|walkouts?|boycotts?|parades?|riots?|picket|campaign)$/;

/** "to a crowd of about 10,000", "a mob of 500 people attacked the clinic": those who came, where no verb says more. */
export function ofCrowd({ tokens }: Clause, count: Count): Relation | null {
  if (tokens[count.from - 1]?.lower !== 'of' || !CROWD.test(tokens[count.from - 2]?.lower ?? '')) return null;
  if (isUnlisted(count) || !/^(?:person|household|null)$/.test(countedClass(count) ?? 'null')) return null;
  return { measure: 'participants', effect: 'participate', from: count.from - 2, to: count.to, source: 'nominal' };
}

/** "a sit-in by 850 workers", "a strike involving 5,000 miners", "attended by 300 people". */
export function gatheringBy(clause: Clause, count: Count, end: number): LeftContext {
  const { tokens } = clause;
  const measure = measureOf('participate', countedClass(count));
  if (measure !== 'participants' || isUnlisted(count)) return null;
  const before = tokens[end - 2]?.lower ?? '';
  const joined = tokens[end - 1]?.lower === 'by' && /^(?:attended|joined|thronged|packed|watched)$/.test(before);
  const back = /^(?:which|that)$/.test(before) ? (tokens[end - 3]?.text === ',' ? end - 4 : end - 3) : end - 3;
  const verbFirst = /^(?:has|have|had|which|that)$/.test(before) ? (tokens[back]?.lower ?? '') : before;
  if (!joined && !PROTEST.test(before) && !PROTEST.test(verbFirst)) return null;
  return { relation: { measure, effect: 'participate', from: end - 2, to: end, source: 'nominal' } };
}

/** "brought more than 20,000 people onto the streets". */
export function ontoStreets({ tokens }: Clause, verb: string | undefined, count: Count): boolean {
  if (
    verb === undefined ||
    !/^(?:br(?:ing|ings|ought|inging)|dr(?:aw|ew|aws|awn|awing)|s(?:end|ends|ent|ending)|pull(?:ed|s|ing)?)$/.test(verb)
  )
    return false;
  return (
    /^(?:onto|on|into|to)$/.test(tokens[count.to]?.lower ?? '') &&
    tokens.slice(count.to + 1, count.to + 4).some(({ lower }) => /^(?:streets?|squares?|roads)$/.test(lower))
  );
}
