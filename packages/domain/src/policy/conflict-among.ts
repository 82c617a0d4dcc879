import type { FigureKind } from '../figure/figure.js';
import { conflict, relationOf } from '../value/conflict.js';
import type { Standing } from './standing.js';

/** Whether two standing claims of one segment cannot both be true (DOMAIN §1, Conflict). */
export const claimsConflict = (kind: FigureKind, a: Standing, b: Standing): boolean =>
  conflict(a.claim.value, b.claim.value, relationOf(kind, a.claim.period, b.claim.period));

/** The first two claims of different heads that conflict, in the order given, or undefined. */
export const conflictAmong = (kind: FigureKind, standings: readonly Standing[]): readonly [Standing, Standing] | undefined => {
  for (const [i, a] of standings.entries()) {
    for (let j = i + 1; j < standings.length; j++) {
      const b = standings[j] as Standing;
      if (a.head !== b.head && claimsConflict(kind, a, b)) return [a, b];
    }
  }
  return undefined;
};
