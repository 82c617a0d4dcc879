import type { PolicyRule } from './rule.js';

/** `latest`, the default: the newest standing claim. Version 1. */
export const latest: PolicyRule<'latest'> = (_choice, standings, { withoutLosers }) => {
  const [winner] = standings;
  if (winner === undefined) return { winners: [], losers: [], explanation: { code: 'nothing-stands', args: {} } };
  return {
    best: winner,
    winners: [winner],
    losers: withoutLosers === true ? [] : standings.slice(1).map((standing) => ({ standing, rule: 'older' })),
    explanation: {
      code: 'latest',
      args: { claim: winner.claim.claim, origin: winner.origin, on: winner.claim.period.end, others: standings.length - 1 },
    },
  };
};
