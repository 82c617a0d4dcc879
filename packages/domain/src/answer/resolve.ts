import type { ClaimId } from '../claim/claim.js';
import type { FigureKind } from '../figure/figure.js';
import { applyPolicy } from '../policy/apply.js';
import type { PolicyChoice } from '../policy/policy.js';
import type { Pick, PolicyContext } from '../policy/rule.js';
import { compareStandings, type Standing } from '../policy/standing.js';
import type { Answer, Flag, Loser } from './answer.js';
import { type CellCounts, type Conflict, statusOf } from './status.js';

/** What a question is answered from: the standing claims, and what else there is. */
export interface Grounds {
  readonly kind: FigureKind;
  readonly policy: PolicyChoice;
  /** At most one per origin, in any order. */
  readonly standings: readonly Standing[];
  /** Newest asserted claim without a number of each origin that never gave one; asked only where no number stands. */
  readonly withoutNumber?: readonly Standing[];
  /** Planned and projected claims that stand in their cells. */
  readonly outlook?: readonly ClaimId[];
  readonly counts: CellCounts;
  /** A conflict among the standings of the newest segment that is known already; null: that there is none. */
  readonly conflict?: Conflict | null;
  /** `standings` come newest first. */
  readonly isNewestFirst?: boolean;
  /** Leaves the losers out: for a fold, which compares answers one after the other and keeps the standings they came from. */
  readonly withoutLosers?: boolean;
  readonly context: Omit<PolicyContext, 'kind'>;
}

/**
 * The policy's answer over standing claims (DOMAIN §4): at a point over that point's cells, for the headline over each
 * origin's standing claim. Only the newest segment is answered from; claims of earlier ones lose by `earlier-segment`.
 */
export const resolveAnswer = (grounds: Grounds): Answer => {
  const ordered =
    grounds.isNewestFirst === true || isNewestFirst(grounds.standings)
      ? grounds.standings
      : [...grounds.standings].sort((a, b) => compareStandings(b, a));
  const segment = ordered[0]?.segment;
  // Newest first puts later segments before earlier ones.
  const isOneSegment = ordered.at(-1)?.segment === segment;
  const present = isOneSegment ? ordered : ordered.filter((standing) => standing.segment === segment);
  const earlier = isOneSegment || grounds.withoutLosers === true ? [] : ordered.filter((standing) => standing.segment !== segment);
  const pick =
    present.length > 0
      ? applyPolicy(grounds.policy, present, { ...grounds.context, kind: grounds.kind, withoutLosers: grounds.withoutLosers === true })
      : pickUnknown(grounds.withoutNumber ?? []);
  const { best } = pick;
  const status = statusOf(grounds.kind, present, grounds.counts, grounds.conflict);
  const winners = pick.winners.map((standing) => standing.claim.claim);
  const losers =
    grounds.withoutLosers === true
      ? []
      : [...pick.losers.map(loser), ...earlier.map((standing) => loser({ standing, rule: 'earlier-segment' }))];
  const outlook = grounds.outlook ?? [];
  const flags = flagsOf(pick, ordered);
  const { explanation } = pick;
  if (best === undefined) return { status, winners, losers, outlook, flags, explanation };
  // One literal: this is made twice for every claim that is folded.
  return {
    status,
    value: best.claim.value,
    origin: best.origin,
    head: best.head,
    segment: best.segment,
    period: best.claim.period,
    lastConfirmedAt: best.claim.publishedAt.at,
    winners,
    losers,
    outlook,
    flags,
    explanation,
    ...range(pick, best),
  };
};

const isNewestFirst = (standings: readonly Standing[]): boolean => {
  for (let i = 1; i < standings.length; i++) if (compareStandings(standings[i - 1] as Standing, standings[i] as Standing) < 0) return false;
  return true;
};

/** Where nobody gave a number, the newest word that there is none is shown: "it is unclear how many". */
const pickUnknown = (withoutNumber: readonly Standing[]): Pick => {
  const [newest, ...older] = [...withoutNumber].sort((a, b) => compareStandings(b, a));
  if (newest === undefined) return { winners: [], losers: [], explanation: { code: 'nothing-stands', args: {} } };
  return {
    best: newest,
    winners: [newest],
    losers: older.map((standing) => ({ standing, rule: 'older' as const })),
    explanation: { code: 'no-number', args: { claim: newest.claim.claim, origin: newest.origin } },
  };
};

const loser = (lost: { readonly standing: Standing; readonly rule: Loser['rule'] }): Loser => ({
  claim: lost.standing.claim.claim,
  rule: lost.rule,
});

const range = (pick: Pick, best: Standing): Range => {
  const low = pick.low === undefined ? best.claim.value.min : pick.low;
  const high = pick.high === undefined ? best.claim.value.max : pick.high;
  if (low === null) return high === null ? {} : { high };
  return high === null ? { low } : { low, high };
};
type Range = Partial<Record<'low' | 'high', NonNullable<Answer['low']>>>;

/** Flags that follow from the claims alone; `stale` by the clock and `carried-forward` are added when read. */
const flagsOf = (pick: Pick, standings: readonly Standing[]): readonly Flag[] => {
  const flags: Flag[] = [];
  for (const flag of pick.flags ?? []) flags.push({ code: flag.code, claims: flag.standings.map((standing) => standing.claim.claim) });
  const segments = standings[0]?.segment ?? 1;
  if (flags.length === 0 && segments === 1 && standings.every(isPlain)) return noFlags;
  const noNewNumber = standings.filter((standing) => standing.noNewNumber !== undefined);
  if (noNewNumber.length > 0) flags.push({ code: 'no-new-number', claims: noNewNumber.map((standing) => standing.noNewNumber as ClaimId) });
  const disputed = standings.filter((standing) => (standing.disputedBy?.length ?? 0) > 0);
  if (disputed.length > 0)
    flags.push({
      code: 'disputed',
      claims: disputed.map((standing) => standing.claim.claim),
      by: [...new Set(disputed.flatMap((standing) => standing.disputedBy ?? []))].sort(),
    });
  if (segments > 1) flags.push({ code: 'break-in-series', claims: pick.best === undefined ? [] : [pick.best.claim.claim] });
  const contradictory = standings.filter((standing) => standing.contradicts !== undefined);
  if (contradictory.length > 0)
    flags.push({
      code: 'self-contradictory',
      claims: contradictory.flatMap((standing) => [standing.contradicts as ClaimId, standing.claim.claim]),
    });
  return flags;
};

const noFlags: readonly Flag[] = [];

/** Nothing about the standing raises a flag. */
const isPlain = ({ noNewNumber, disputedBy, contradicts }: Standing): boolean =>
  noNewNumber === undefined && disputedBy === undefined && contradicts === undefined;
