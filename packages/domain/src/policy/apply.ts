import { latestOf, preferred, priority } from './by-source.js';
import { envelope, highest, lowest, median } from './by-value.js';
import { corroborated } from './corroborated.js';
import { latest } from './latest.js';
import { none } from './none.js';
import type { PolicyChoice, PolicyName } from './policy.js';
import type { Pick, PolicyContext, PolicyRule } from './rule.js';
import type { Standing } from './standing.js';

/** Every released version of every policy, for ever: a fix is a new version, adopted by an event (ARCHITECTURE §4). */
// biome-ignore lint/suspicious/noExplicitAny: each rule takes its own choice; `applyPolicy` pairs them by name
const rules: { readonly [N in PolicyName]: readonly PolicyRule<any>[] } = {
  latest: [latest],
  'latest-of': [latestOf],
  priority: [priority],
  highest: [highest],
  lowest: [lowest],
  envelope: [envelope],
  median: [median],
  corroborated: [corroborated],
  preferred: [preferred],
  none: [none],
};

/** Newest version of a policy; what a choice without a version gets when it is decided. */
export const policyVersions = (name: PolicyName): number => rules[name].length;

/** Picks by the named policy. `standings` newest first, of one segment. Throws on a version that was never released. */
export const applyPolicy = (choice: PolicyChoice, standings: readonly Standing[], context: PolicyContext): Pick => {
  const rule = rules[choice.name][(choice.version ?? 1) - 1];
  if (rule === undefined) throw new Error(`policy ${choice.name} has no version ${choice.version}`);
  return rule(choice, standings, context);
};
