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

/** DOMAIN §4, Status: the first that fits. `standings` are those of one segment. */
export const statusOf = (kind: FigureKind, standings: readonly Standing[], counts: CellCounts): FigureStatus => {
  if (standings.length > 0) {
    const voices = standings.every(isIndependentVoice) ? standings : standings.filter(isIndependentVoice);
    if (voices.every((standing) => standing.head === voices[0]?.head)) return 'single-source';
    return mayConflict(kind, voices) && conflictAmong(kind, voices) !== undefined ? 'contested' : 'agreed';
  }
  if (counts.cells === 0) return 'no-claims';
  if (counts.withdrawn === counts.cells) return 'withdrawn';
  return counts.withoutNumber > 0 ? 'unknown' : 'not-asserted';
};
