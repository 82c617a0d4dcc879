/** An instant in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string & { readonly __brand: 'Instant' };

/** How finely a date was written, from coarse to fine. */
export const precisions = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
export type Precision = (typeof precisions)[number];

/**
 * When the thing counted was so (DOMAIN §3). Dates are kept as written and resolved in the topic's time zone.
 *
 * A period is known by its end, and by its start where one was stated. A stated `length` (ISO 8601 duration) says how
 * long a flow ran without saying from when; it describes the period and does not identify it, so that a data set which
 * restates "6 hours" as "24 hours" restates the same point (docs/adr).
 */
export interface Period {
  /** As written: year, month, date or date-time with offset. Absent: not stated. */
  readonly start?: string;
  /** As written. For cumulative and stock figures: when the number held. */
  readonly end: string;
  /** ISO 8601 duration of a flow, e.g. PT24H, P7D, where stated. */
  readonly length?: string;
  /** Precision of `end`. */
  readonly precision: Precision;
  /** First instant of `start`; absent when no start was stated. */
  readonly startsAt?: Instant;
  /** First instant after `end`: a bare date ends at the next midnight of the topic's zone. */
  readonly endsAt: Instant;
}

/** The moment the world could know (DOMAIN §3). A bare date counts from the END of that day. */
export interface PublicationTime {
  readonly at: Instant;
  readonly precision: Precision;
  /** `captured`: the publication time is unknown and the time of capture stands in. */
  readonly basis: 'stated' | 'captured';
  /** As written. */
  readonly written: string;
}
