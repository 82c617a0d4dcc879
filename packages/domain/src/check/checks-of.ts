import type { Adjustment, Check, VoicedFigure } from './check.js';
import { cumulativeDecreases } from './cumulative-decrease.js';
import { implausibleJumps } from './implausible-jump.js';
import { partsExceedingWhole } from './part-exceeds-whole.js';
import { differingSums } from './sum-differs.js';

/** What the checks of a figure look at: the words of its voices at some points and their neighbours, and of its relatives there. */
export interface CheckGrounds extends VoicedFigure {
  readonly adjustments: readonly Adjustment[];
  readonly whole?: VoicedFigure | undefined;
  readonly parts: readonly VoicedFigure[];
}

/** Every check of DOMAIN §4 that joins points, over what stands by some clocks. Pure; in order of date. */
export const checksOf = (grounds: CheckGrounds): Check[] =>
  [
    ...cumulativeDecreases(grounds.figure, grounds.points, grounds.adjustments),
    ...partsExceedingWhole(grounds, grounds.whole, grounds.parts),
    ...differingSums(grounds, grounds.parts),
    ...implausibleJumps(grounds.figure, grounds.points),
  ].sort((a, b) => (a.period.endsAt < b.period.endsAt ? -1 : a.period.endsAt > b.period.endsAt ? 1 : a.segment - b.segment));
