import type { Instant, SourceKey } from '@factline/domain';
import type { FigureState } from '../state/figure-state.js';

/** A point that an event touches, by the address that its rows are found with. */
export interface PointAddress {
  readonly figure: FigureState;
  readonly segment: number;
  readonly point: string;
  readonly endsAt: Instant;
}

/** What must be loaded before an event can be folded. Nothing was changed yet when it is asked for. */
export type Need =
  | { readonly type: 'points'; readonly points: readonly PointAddress[] }
  /** The entry of this id, which its cell was loaded without. */
  | { readonly type: 'entry'; readonly figure: FigureState; readonly id: string }
  /** The origin's next best claims, because its best one may fall. */
  | { readonly type: 'origin'; readonly figure: FigureState; readonly origin: SourceKey };
