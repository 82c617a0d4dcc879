import type { Count } from '../count/count.js';
import type { Effect } from '../language/english/effect.js';
import type { NounClass } from '../language/english/noun-lists.js';
import type { Token } from '../sentence/token.js';
import { measureOf } from './measure-of.js';

/** What a sentence says of a count: the measure, and the words that say so. */
export interface Relation {
  readonly measure: string;
  /** Null where a noun alone says it ("12 deaths"). */
  readonly effect: Effect | null;
  readonly from: number;
  readonly to: number;
  readonly source: 'object' | 'subject' | 'noun' | 'toll' | 'modifier' | 'nominal' | 'part' | 'list' | 'weak' | 'other';
}

/** A sentence as the relation rules see it. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly counts: readonly Count[];
  /** For each token the count it belongs to. */
  readonly countAt: readonly (Count | undefined)[];
}

/** Indexes the counts of a sentence by token. */
export function clauseOf(tokens: readonly Token[], counts: readonly Count[]): Clause {
  const countAt: (Count | undefined)[] = new Array(tokens.length);
  for (const count of counts) for (let j = count.from; j < count.to; j += 1) countAt[j] ??= count;
  return { tokens, counts, countAt };
}

/** The class of what is counted; null where no noun was said. */
export function countedClass(count: Count): NounClass | null {
  return count.noun === null ? (count.hint ?? null) : count.noun.nounClass;
}

/** Effects that may befall a thing the lexicon does not know; it is read as a structure. */
const UNLISTED_AS: Readonly<Partial<Record<Effect, NounClass>>> = {
  destroy: 'infrastructure',
  damage: 'infrastructure',
  'damage-or-destroy': 'infrastructure',
  flood: 'infrastructure',
  close: 'infrastructure',
  provide: 'aid',
  fire: 'projectile',
  kill: 'person',
  injure: 'person',
  missing: 'person',
  'dead-missing': 'person',
};

/** The measure of an effect on a count, or null where the two do not go together. */
export function effectOn(count: Count, effect: Effect): string | null {
  if (!isUnlisted(count)) return measureOf(effect, countedClass(count));
  const as = UNLISTED_AS[effect];
  return as === undefined ? null : measureOf(effect, as);
}

/** `other:acted` names the act by its own word: other:questioned. */
export function namedAct(measure: string, word: string | undefined): string {
  return measure === 'other:acted' ? `other:${word ?? 'acted'}` : measure;
}

/** True where a noun was said that no rule knows ("12 widgets"): people must not be assumed. */
export function isUnlisted(count: Count): boolean {
  return count.noun !== null && count.noun.nounClass === null;
}

const THING: ReadonlySet<NounClass> = new Set<NounClass>([
  'home',
  'infrastructure',
  'vehicle',
  'land',
  'aid',
  'shelter',
  'place',
  'projectile',
]);
const OF_PEOPLE = /^(?:killed|injured|missing|displaced|evacuated|detained|homeless|hospitalized|cases|dead-and-missing)$/;

/** "13 missing and heavy damage, including 11,900 homes flooded": homes are no part of missing people. */
export function isThingAmongPeople(count: Count, measure: string): boolean {
  const own = count.noun?.nounClass ?? null;
  return own !== null && THING.has(own) && OF_PEOPLE.test(measure);
}
