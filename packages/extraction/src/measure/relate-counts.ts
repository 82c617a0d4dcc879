import type { Count } from '../count/count.js';
import type { Effect } from '../language/english/effect.js';
import type { NounClass } from '../language/english/noun-lists.js';
import { directRelation } from './direct-relation.js';
import { fromBracketNoun, fromComparison, fromList, fromPrevious, inherit, listHint, ofLargestGroup } from './inherit.js';
import { lastResort } from './last-resort.js';
import { announcedTotal, findWhole, namedBefore, partOpener } from './part.js';
import { HARM, type RelatedCount } from './related-count.js';
import { type Clause, countedClass, isThingAmongPeople, isUnlisted, type Relation } from './relation.js';

/** Relates every count of a sentence; counts that say nothing recordable are left out. `before` is the last whole of the sentence before. */
export function relateCounts(clause: Clause, before: RelatedCount | null): RelatedCount[] {
  const related: RelatedCount[] = [];
  const of = new Map<Count, RelatedCount>();
  const announced = announcedTotal(clause);
  for (const [i, found] of clause.counts.entries()) {
    const graver = gradedOf(clause, found, related.at(-1));
    const opener = announced === null ? partOpener(clause, found, i > 0 ? of.get(clause.counts[i - 1] as Count) : undefined) : 'back';
    const named =
      opener === null
        ? null
        : announced !== null
          ? /^(?:the|these|those|them|whom|which|all)$/.test(clause.tokens[1]?.lower ?? '')
            ? before
            : null
          : findWhole(clause, found, opener, related, before);
    const whole = named !== null && isThingAmongPeople(found, named.relation.measure) ? null : named;
    const hint =
      found.noun !== null
        ? null
        : whole !== null
          ? countedClass(whole.count)
          : (listHint(clause, found, related.at(-1)) ?? ofThings(clause, found));
    const count: Count = hint === null ? found : { ...found, hint };
    const previous = related.at(-1)?.relation ?? before?.relation ?? null;
    const direct =
      directRelation(clause, count, previous, whole !== null) ??
      (hint === null ? null : directRelation(clause, found, previous, whole !== null));
    if (graver !== null) {
      const made: RelatedCount = {
        count,
        relation: { ...graver.relation, from: count.from, to: count.to + 1, source: 'part' },
        whole: graver,
      };
      related.push(made);
      of.set(found, made);
      continue;
    }
    let relation = direct === 'doer' || direct === null ? null : direct.relation;
    // "Of 634 contacts, 632 were reached" is about contacts still.
    if (announced?.measure === 'contacts' && relation !== null && relation.measure === 'reached') relation = null;
    // "66 animals, including four rhinos": what the lexicon lacks is of the sort of its whole.
    if (whole !== null && announced === null && isUnlisted(count)) relation = null;
    if (announced !== null && relation === null) relation = { ...announced, from: count.from, to: count.to };
    if (relation === null && opener === 'bracket') relation = fromBracketNoun(clause, count);
    relation = ofWhole(relation, whole);
    if (whole !== null && direct !== 'doer' && (relation === null || relation.source === 'weak' || relation.source === 'other'))
      relation = inherit(clause, count, whole, opener);
    if (relation === null && direct !== 'doer' && whole === null)
      relation =
        fromComparison(clause, count, related.at(-1) ?? before ?? undefined) ??
        fromList(clause, count, related.at(-1)) ??
        fromPrevious(clause, count, before);
    if (relation === null && direct !== 'doer') relation = namedBefore(clause, count);
    if (relation === null && direct === null)
      relation = ofLargestGroup(clause, count, related.at(-1) ?? before) ?? lastResort(clause, count);
    if (relation !== null && related.length === 0 && before?.relation.measure === 'cases' && isPatient(count, relation))
      relation = { ...before.relation, from: count.from, to: count.to, source: 'part' };
    if (relation === null || !isTellable(count, relation)) continue;
    const both =
      count.sort === 'zero' && relation.effect === 'casualty'
        ? ([
            { ...relation, measure: 'killed' },
            { ...relation, measure: 'injured' },
          ] as const)
        : [relation];
    for (const one of both) {
      const made: RelatedCount = { count, relation: one, whole };
      related.push(made);
      of.set(found, made);
    }
  }
  return related;
}

/** "Of 30 missiles aimed at the base, only seven were destroyed": the opening names what a bare number counts. */
function ofThings(clause: Clause, count: Count): NounClass | null {
  const [first] = clause.counts;
  if (first === undefined || first === count || clause.tokens[first.from - 1]?.lower !== 'of' || first.from !== 1) return null;
  const own = countedClass(first);
  return own === 'projectile' || own === 'drone' || own === 'home' || own === 'infrastructure' || own === 'vehicle' ? own : null;
}

/** "33 injured, nine seriously": a bare number told to be worse off is a part of the hurt before it. */
function gradedOf({ tokens }: Clause, count: Count, previous: RelatedCount | undefined): RelatedCount | null {
  if (
    previous === undefined ||
    count.noun !== null ||
    count.sort !== 'number' ||
    !/^(?:injured|hospitalized)$/.test(previous.relation.measure)
  )
    return null;
  if (!/^(?:seriously|critically|badly|severely|gravely|slightly|lightly)$/.test(tokens[count.to]?.lower ?? '')) return null;
  return /^(?:[,.;)]|and)?$/.test(tokens[count.to + 1]?.lower ?? '') ? previous : null;
}

/** "• 228 severe cases • 166 children below five": who they were, told without a verb. */
function isPatient(count: Count, relation: Relation): boolean {
  return relation.source === 'other' && relation.measure === `other:${count.noun?.head}` && countedClass(count) === 'person';
}

/** What a part cannot be beside its whole: the dead lie in no ward, and who is treated in hospital is "in serious condition" there. */
function ofWhole(relation: Relation | null, whole: RelatedCount | null): Relation | null {
  if (relation === null || whole === null) return relation;
  const { measure } = whole.relation;
  if (measure === 'killed' && relation.effect !== null && BEYOND_DEATH.has(relation.effect)) return null;
  if (measure === 'rescued' && relation.effect === 'trap') return { ...relation, measure };
  if (measure === 'evacuated' && relation.measure === 'displaced') return { ...relation, measure };
  if (measure === 'hospitalized' && relation.effect === 'injure') return { ...relation, measure, effect: 'hospitalize' };
  return relation;
}

const BEYOND_DEATH: ReadonlySet<Effect> = new Set<Effect>(['hospitalize', 'displace', 'arrive', 'affect', 'evacuate', 'need', 'host']);

function isTellable(count: Count, relation: Relation): boolean {
  if (count.sort === 'number') return true;
  // "We do not know how many people were working inside" is no unknown toll.
  if (count.sort === 'unknown') return relation.source !== 'other' && relation.source !== 'weak' && relation.effect !== 'deploy';
  if (relation.source === 'noun') return true;
  return relation.effect !== null && (HARM.has(relation.effect) || relation.effect === 'rescue') && relation.source !== 'modifier';
}
