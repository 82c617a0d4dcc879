import type { FigureKind } from '../figure/figure.js';
import { conflictAmong, mayConflict } from '../policy/conflict-among.js';
import { isIndependentVoice, type Standing } from '../policy/standing.js';
import type { FigureStatus } from './answer.js';

/** How many cells of each sort there are; only asked where no number stands. */
export interface CellCounts {
  readonly cells: number;
  readonly withdrawn: number;
  /** Cells whose standing claim is asserted without a number. */
  readonly withoutNumber: number;
}

/** Two claims that cannot both be true. */
export type Conflict = readonly [Standing, Standing];

/**
 * DOMAIN §4, Status: the first that fits. `standings` are those of one segment. `known`: a conflict among them that the caller
 * found before and knows to stand still, or null where it found none: then it need not be looked for.
 */
export const statusOf = (kind: FigureKind, standings: readonly Standing[], counts: CellCounts, known?: Conflict | null): FigureStatus => {
  if (standings.length > 0) {
    if (known) return 'contested';
    if (!hasTwoHeads(standings)) return 'single-source';
    if (known === null) return 'agreed';
    return conflictOf(kind, standings) === undefined ? 'agreed' : 'contested';
  }
  if (counts.cells === 0) return 'no-claims';
  if (counts.withdrawn === counts.cells) return 'withdrawn';
  return counts.withoutNumber > 0 ? 'unknown' : 'not-asserted';
};

/** Two independent claims of one segment that conflict; undefined where none do. */
export const conflictOf = (kind: FigureKind, standings: readonly Standing[]): Conflict | undefined => {
  const voices = standings.every(isIndependentVoice) ? standings : standings.filter(isIndependentVoice);
  return mayConflict(kind, voices) ? conflictAmong(kind, voices) : undefined;
};

const hasTwoHeads = (standings: readonly Standing[]): boolean => {
  const first = standings.find(isIndependentVoice);
  return first !== undefined && standings.some((standing) => standing.head !== first.head && isIndependentVoice(standing));
};
