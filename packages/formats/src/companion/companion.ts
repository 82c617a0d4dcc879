import type { Instant } from '@factline/domain';

/**
 * One entry of the timeline of a group of rows that complete each other (same area, same day): from `publishedAt` on,
 * `field` says `value`. Kept per data set in `submissions.companions`; (data set, key, field, publishedAt) is unique.
 */
export interface CompanionChange {
  /** The cells of the `same` columns, and the companion's name. */
  readonly key: string;
  /** `value` for the companion's own value; `row:<figure>` for a row that draws on it. */
  readonly field: string;
  /** Null where the row was removed. */
  readonly value: string | null;
  readonly publishedAt: Instant;
}

/** The stored entries of one key, any order. */
export type Timeline = readonly CompanionChange[];
/** The timelines of the keys that a slice's items name. */
export type Timelines = (key: string) => Timeline;
