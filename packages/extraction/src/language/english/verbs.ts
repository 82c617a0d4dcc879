import type { VerbEntry } from './effect.js';
import { VERBS_OF_DAMAGE } from './verbs-of-damage.js';
import { VERBS_OF_FORCE } from './verbs-of-force.js';
import { VERBS_OF_HARM } from './verbs-of-harm.js';
import { VERBS_OF_MOVING } from './verbs-of-moving.js';
import { VERBS_OF_WORK } from './verbs-of-work.js';

/** Every verb phrase the rules know, by effect and frame. */
export const VERB_TABLE: readonly VerbEntry[] = [
  ...VERBS_OF_HARM,
  ...VERBS_OF_FORCE,
  ...VERBS_OF_DAMAGE,
  ...VERBS_OF_WORK,
  ...VERBS_OF_MOVING,
];
