import type { ClaimFacts, ClaimId } from '../claim/claim.js';
import { knownClaimOf } from '../claim/known-claim.js';
import type { FigureKey, FigureKind } from '../figure/figure.js';
import type { KnownClaim } from './directory.js';

/** Known claims by id, and by figure and point. */
export interface ClaimIndex {
  get(id: string): KnownClaim | undefined;
  /** In order of publication. */
  at(figure: FigureKey, point: string): readonly KnownClaim[];
  /** In place of what was known of the claim. */
  put(claim: KnownClaim): void;
  /** A claim that was just recorded; one that is known already stays as it is. */
  record(facts: ClaimFacts): void;
}

export const createClaimIndex = (kindOf: (figure: string) => FigureKind | undefined, known: Iterable<KnownClaim>): ClaimIndex => {
  const claims = new Map<string, KnownClaim>();
  const points = new Map<string, Set<ClaimId>>();
  /** Most slices hold claims and no line that asks for them, so that indexing waits for the first that does. */
  const waiting: ClaimFacts[] = [];

  const put = (claim: KnownClaim): void => {
    const before = claims.get(claim.claim);
    if (before !== undefined) points.get(addressOf(before.cell))?.delete(claim.claim);
    claims.set(claim.claim, claim);
    const address = addressOf(claim.cell);
    const others = points.get(address);
    if (others === undefined) points.set(address, new Set([claim.claim]));
    else others.add(claim.claim);
  };
  const settle = (): void => {
    for (const facts of waiting) {
      const kind = claims.has(facts.claim) ? undefined : kindOf(facts.figure);
      if (kind !== undefined) put(knownClaimOf(facts, kind));
    }
    waiting.length = 0;
  };
  for (const claim of known) put(claim);

  return {
    get: (id) => {
      settle();
      return claims.get(id);
    },
    at: (figure, point) => {
      settle();
      const found = [...(points.get(addressOf({ figure, point })) ?? [])].map((id) => claims.get(id) as KnownClaim);
      return found.sort(byPublication);
    },
    put: (claim) => {
      settle();
      put(claim);
    },
    record: (facts) => {
      waiting.push(facts);
    },
  };
};

const addressOf = ({ figure, point }: { readonly figure: string; readonly point: string }): string => `${figure} ${point}`;

const byPublication = (a: KnownClaim, b: KnownClaim): number =>
  a.publishedAt.at < b.publishedAt.at ? -1 : a.publishedAt.at > b.publishedAt.at ? 1 : a.claim < b.claim ? -1 : 1;
