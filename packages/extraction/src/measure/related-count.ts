import type { Count } from '../count/count.js';
import type { Effect } from '../language/english/effect.js';
import type { Relation } from './relation.js';

/** A count with what the sentence says of it; a part points to its whole. */
export interface RelatedCount {
  readonly count: Count;
  readonly relation: Relation;
  readonly whole: RelatedCount | null;
}

/** Effects that may be denied or unknown of nobody in particular: "no one was hurt". */
export const HARM: ReadonlySet<Effect> = new Set<Effect>([
  'kill',
  'injure',
  'casualty',
  'missing',
  'dead-missing',
  'hospitalize',
  'displace',
  'trap',
  'detain',
  'infect',
  'evacuate',
  'affect',
]);
