import type { SourceKey } from '../source/source.js';
import type { PolicyRule } from './rule.js';
import type { Standing } from './standing.js';
import { newestHeld, withinWindow } from './window.js';

/** `latest-of(source)`: that origin only. Version 1. */
export const latestOf: PolicyRule<'latest-of'> = (choice, standings, context) => {
  const wanted = context.resolveSource(choice.source);
  const winner = standings.find((standing) => standing.origin === wanted);
  const losers = standings.filter((standing) => standing !== winner).map((standing) => ({ standing, rule: 'other-origin' as const }));
  if (winner === undefined) return { winners: [], losers, explanation: { code: 'latest-of-none', args: { source: wanted } } };
  return {
    best: winner,
    winners: [winner],
    losers,
    explanation: { code: 'latest-of', args: { source: wanted, claim: winner.claim.claim, on: winner.claim.period.end } },
  };
};

/**
 * `priority(S1 > S2 …, staleAfter)`: the first listed origin held within staleAfter of the newest held of any;
 * none → the newest of the listed, flagged `stale`. Version 1.
 */
export const priority: PolicyRule<'priority'> = (choice, standings, context) => {
  const listed = choice.sources.map(context.resolveSource);
  const rank = (standing: Standing): number => listed.indexOf(standing.origin as SourceKey);
  const candidates = standings.filter((standing) => rank(standing) >= 0);
  const fresh = withinWindow(candidates, choice.staleAfter, newestHeld(standings)).inside.sort((a, b) => rank(a) - rank(b));
  const winner = fresh[0] ?? candidates[0];
  const losers = standings
    .filter((standing) => standing !== winner)
    .map((standing) => ({
      standing,
      rule:
        rank(standing) < 0
          ? ('not-listed' as const)
          : winner !== undefined && rank(standing) < rank(winner)
            ? ('held-too-long-ago' as const)
            : fresh.length === 0
              ? ('older' as const)
              : ('outranked' as const),
    }));
  if (winner === undefined) return { winners: [], losers, explanation: { code: 'priority-none', args: { sources: listed.join(' > ') } } };
  const isStale = fresh.length === 0;
  return {
    best: winner,
    winners: [winner],
    losers,
    ...(isStale ? { flags: [{ code: 'stale' as const, standings: [winner] }] } : {}),
    explanation: {
      code: isStale ? 'priority-stale' : 'priority',
      args: {
        origin: winner.origin,
        rank: rank(winner) + 1,
        claim: winner.claim.claim,
        staleAfter: choice.staleAfter,
        sources: listed.join(' > '),
      },
    },
  };
};

/** `preferred(until)`: the editor's pick while its entry stands and its origin has no newer point; then `latest`. Version 1. */
export const preferred: PolicyRule<'preferred'> = (choice, standings, context) => {
  const pick = standings.find((standing) => standing.claim.claim === context.preference?.claim);
  const until = context.preference?.until ?? choice.until;
  const newest = newestHeld(standings);
  const isOver = until !== undefined && newest !== undefined && newest > until;
  const winner = pick !== undefined && !isOver ? pick : standings[0];
  if (winner === undefined) return { winners: [], losers: [], explanation: { code: 'nothing-stands', args: {} } };
  const isPick = winner === pick && !isOver;
  return {
    best: winner,
    winners: [winner],
    losers: standings
      .filter((standing) => standing !== winner)
      .map((standing) => ({ standing, rule: isPick ? ('not-preferred' as const) : ('older' as const) })),
    explanation: {
      code: isPick ? 'preferred' : 'preferred-over',
      args: { claim: winner.claim.claim, origin: winner.origin, on: winner.claim.period.end },
    },
  };
};
