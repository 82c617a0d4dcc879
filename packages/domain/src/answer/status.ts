import type { FigureKind } from '../figure/figure.js';
import { conflictAmong } from '../policy/conflict-among.js';
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
    const voices = standings.filter(isIndependentVoice);
    const heads = new Set(voices.map((standing) => standing.head));
    if (heads.size < 2) return 'single-source';
    return conflictAmong(kind, voices) === undefined ? 'agreed' : 'contested';
  }
  if (counts.cells === 0) return 'no-claims';
  if (counts.withdrawn === counts.cells) return 'withdrawn';
  return counts.withoutNumber > 0 ? 'unknown' : 'not-asserted';
};
