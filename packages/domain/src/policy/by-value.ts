import { compareDecimals, type Decimal } from '../value/decimal.js';
import { pointOf } from '../value/point.js';
import type { PolicyRule } from './rule.js';
import { isIndependentVoice, type Standing } from './standing.js';
import { defaultWindow, withinWindow } from './window.js';

const pointNumber = (standing: Standing): Decimal => pointOf(standing.claim.value) as Decimal;

/** Smallest first; equal values newest first (DOMAIN §4: ties by the order of claims, latest first). */
const byPoint = (standings: readonly Standing[]): Standing[] =>
  [...standings].sort((a, b) => compareDecimals(pointNumber(a), pointNumber(b)));

const outsideWindow = (standings: readonly Standing[]) => standings.map((standing) => ({ standing, rule: 'outside-window' as const }));

const extreme =
  (end: 'highest' | 'lowest'): PolicyRule<'highest' | 'lowest' | 'envelope' | 'median'> =>
  (choice, standings) => {
    const window = choice.window ?? defaultWindow;
    const { inside, outside } = withinWindow(standings, window);
    const sign = end === 'highest' ? -1 : 1;
    const [winner, ...others] = [...inside].sort((a, b) => sign * compareDecimals(pointNumber(a), pointNumber(b)));
    if (winner === undefined) return { winners: [], losers: [], explanation: { code: 'nothing-stands', args: {} } };
    return {
      best: winner,
      winners: [winner],
      losers: [
        ...others.map((standing) => ({ standing, rule: end === 'highest' ? ('lower' as const) : ('higher' as const) })),
        ...outsideWindow(outside),
      ],
      explanation: { code: end, args: { claim: winner.claim.claim, origin: winner.origin, window, among: inside.length } },
    };
  };
/** `highest(window)`: by point, among standing claims held within the window of the newest. Version 1. */
export const highest = extreme('highest');
/** `lowest(window)`. Version 1. */
export const lowest = extreme('lowest');

/** `median(window)`: the lower middle claim, so that somebody said it. Version 1. */
export const median: PolicyRule<'highest' | 'lowest' | 'envelope' | 'median'> = (choice, standings) => {
  const window = choice.window ?? defaultWindow;
  const { inside, outside } = withinWindow(standings, window);
  const ordered = byPoint(inside);
  const winner = ordered[Math.floor((ordered.length - 1) / 2)];
  if (winner === undefined) return { winners: [], losers: [], explanation: { code: 'nothing-stands', args: {} } };
  return {
    best: winner,
    winners: [winner],
    losers: [
      ...ordered.filter((standing) => standing !== winner).map((standing) => ({ standing, rule: 'not-the-middle' as const })),
      ...outsideWindow(outside),
    ],
    explanation: { code: 'median', args: { claim: winner.claim.claim, origin: winner.origin, window, among: inside.length } },
  };
};

/**
 * `envelope(window)`: low to high of the stated numbers of independent origins, an end open when its claim's is;
 * best = latest. Where nobody independent speaks, the own voices are all there is. Version 1.
 */
export const envelope: PolicyRule<'highest' | 'lowest' | 'envelope' | 'median'> = (choice, standings) => {
  const window = choice.window ?? defaultWindow;
  const { inside, outside } = withinWindow(standings, window);
  const independent = onePerHead(inside);
  const winners = independent.length > 0 ? independent : inside;
  const best = winners[0];
  if (best === undefined) return { winners: [], losers: [], explanation: { code: 'nothing-stands', args: {} } };
  const lowest = byPoint(winners)[0] as Standing;
  const highest = byPoint(winners).at(-1) as Standing;
  return {
    best,
    low: lowest.claim.value.min,
    high: highest.claim.value.max,
    winners,
    losers: [
      ...inside.filter((standing) => !winners.includes(standing)).map((standing) => ({ standing, rule: 'not-corroborated' as const })),
      ...outsideWindow(outside),
    ],
    explanation: { code: 'envelope', args: { low: lowest.claim.claim, high: highest.claim.claim, window, among: winners.length } },
  };
};

/** Newest claim of each independent head, newest first. */
const onePerHead = (standings: readonly Standing[]): Standing[] => {
  const seen = new Set<string>();
  return standings.filter((standing) => isIndependentVoice(standing) && !seen.has(standing.head) && seen.add(standing.head));
};
