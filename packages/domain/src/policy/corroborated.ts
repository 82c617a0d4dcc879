import { claimsConflict } from './conflict-among.js';
import type { PolicyRule } from './rule.js';
import { isIndependentVoice, type Standing } from './standing.js';

/** `corroborated(n)`: the newest claim that n−1 independent others stand by without conflict; none → no value, all lose. Version 1. */
export const corroborated: PolicyRule<'corroborated'> = (choice, standings, context) => {
  const voices = standings.filter(isIndependentVoice);
  const supporters = (candidate: Standing): number => {
    const heads = new Set<string>();
    for (const other of voices) if (other.head !== candidate.head && !claimsConflict(context.kind, candidate, other)) heads.add(other.head);
    return heads.size;
  };
  const winner = voices.find((candidate) => supporters(candidate) >= choice.n - 1);
  const rule = winner === undefined ? ('not-corroborated' as const) : ('older' as const);
  const losers = standings
    .filter((standing) => standing !== winner)
    .map((standing) => ({
      standing,
      rule: winner !== undefined && standings.indexOf(standing) < standings.indexOf(winner) ? ('not-corroborated' as const) : rule,
    }));
  if (winner === undefined) return { winners: [], losers, explanation: { code: 'corroborated-none', args: { n: choice.n } } };
  return {
    best: winner,
    winners: [winner],
    losers,
    explanation: {
      code: 'corroborated',
      args: { n: choice.n, claim: winner.claim.claim, origin: winner.origin, supporters: supporters(winner) },
    },
  };
};
