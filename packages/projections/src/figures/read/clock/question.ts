import type { Figure, PolicyChoice } from '@factline/domain';
import { latestPosition } from '../../../read/statement.js';
import type { FigureRow } from '../figures.js';

/** Up to where a figure is read by each clock. */
export interface Clocks {
  /** `figures.id`. */
  readonly id: string;
  /** Record clock: what the log knew with this event. */
  readonly position: string;
  /** Publication clock: an instant, it included; absent: no limit. */
  readonly publishedBy?: string | undefined;
  /** Only points that ended by this instant; absent: all. */
  readonly endsBy?: string | undefined;
}

/** A figure as it was defined at the position, and the clocks to read it by. */
export interface ClockQuestion extends Clocks {
  readonly figure: Figure;
  readonly preference: FigureRow['preference'];
  /** Instead of the figure's own. */
  readonly policy?: PolicyChoice | undefined;
}

/** What an absent clock is in a statement. */
export const noLimit = 'infinity';

/**
 * Array parameters from the `first` on, whose values the planner does not see: arrays that it sees it counts, so that a plan for one figure would seem so
 * much better than one for any number of them that PostgreSQL planned at every execution, which takes as long as the reading.
 */
export const hidden = (first: number, ...types: readonly string[]): string =>
  types.map((type, n) => `(select $${first + n}::${type}[])`).join(', ');

/** Condition on the rows of `claims` or `withdrawals` that hold at the position of question `q`. */
export const holdsAt = (row: string): string => `${row}.since <= q.position and (${row}.until is null or ${row}.until > q.position)`;

/** A claim struck by the recorder never was, on the publication clock; on the record clock it was until then. */
export const notStruck = "(c.state <> 'struck' or c.state_position > q.position)";

/**
 * Whether claim `c` was published by the moment of question `q`, told from the row. By the index it would be told with a condition on its last
 * column, and PostgreSQL 18 would skip from value to value of the column before it: twice the work where the first row will do.
 */
export const wasPublished = '(c.published_at <= q.published_by) is true';

/** Sources that the policy of a question names. */
export const sourcesOfPolicy = ({ figure, policy = figure.policy }: ClockQuestion): readonly string[] =>
  policy.name === 'latest-of' ? [policy.source] : policy.name === 'priority' ? policy.sources : [];

/**
 * How far the claims of the origin that question `q` asks about reached at its position; before every time where none was recorded by then. The
 * row says so where that is not the standing claim itself. No bound where it is not known what the origin counted as.
 */
export const reachAt = `case when q.position = ${latestPosition} or q.counted_as is null then 'infinity' else coalesce((
  select coalesce(s.reach, (select h.held from read.claims h where h.id = s.claim limit 1)) from read.standings s
  where s.figure = q.figure and s.origin = q.counted_as and s.position <= q.position order by s.position desc limit 1), '-infinity') end`;
