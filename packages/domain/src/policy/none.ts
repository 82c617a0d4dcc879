import type { PolicyRule } from './rule.js';

/** `none`: nothing chosen, all listed. Version 1. */
export const none: PolicyRule<'none'> = (_choice, standings) => ({
  winners: [],
  losers: standings.map((standing) => ({ standing, rule: 'nothing-chosen' as const })),
  explanation: { code: 'none', args: { among: standings.length } },
});
