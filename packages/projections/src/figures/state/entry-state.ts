import type { ClaimFacts, CorrectedBy, Instant, LedgerEntry, Period, PublicationTime } from '@factline/domain';

/** What is to be written of a row at the end of the page. */
export type Change = 'none' | 'new' | 'changed';

export type ClaimState = 'recorded' | 'corrected' | 'retracted' | 'struck' | 'moved';

interface PlacedRow {
  readonly id: string;
  /** Position from which the row holds. */
  readonly since: string;
  /** Position from which another row of the same entry holds. */
  until?: string | undefined;
  /** Position of the event that brought the entry. */
  readonly position: string;
  readonly recordedAt: string;
  readonly figure: string;
  readonly segment: number;
  readonly namedSegment?: number | undefined;
  readonly point: string;
  readonly endsAt: Instant;
  /** Positions from and to which the entry stands in its cell. */
  knownFrom?: string | undefined;
  knownTo?: string | undefined;
  change: Change;
}
/** Row of table `claims`. */
export interface ClaimRow extends PlacedRow {
  readonly kind: 'claim';
  readonly facts: ClaimFacts;
  state: ClaimState;
  statePosition?: string | undefined;
  replacedBy?: string | undefined;
  readonly reaffirms?: string | undefined;
}
/** Row of table `withdrawals`. */
export interface WithdrawalRow extends PlacedRow {
  readonly kind: 'withdrawal';
  readonly period: Period;
  readonly voice: string;
  readonly claim?: string | undefined;
  readonly publishedAt: PublicationTime;
  readonly place: number;
  readonly by: CorrectedBy;
  readonly reason: string;
  readonly document?: string | undefined;
  readonly dataSet?: string | undefined;
}
export type EntryRow = ClaimRow | WithdrawalRow;

/** An entry of a loaded cell: the domain's line, and the row it is kept in. */
export interface EntryState {
  readonly line: LedgerEntry;
  row: EntryRow;
}

export const markChanged = (row: EntryRow): void => {
  if (row.change === 'none') row.change = 'changed';
};

export const periodOf = (row: EntryRow): Period => (row.kind === 'claim' ? row.facts.period : row.period);
