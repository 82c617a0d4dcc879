import type { ClaimRow, EntryRow, EntryState } from '../state/entry-state.js';
import { markChanged } from '../state/entry-state.js';
import type { CellState } from '../state/figure-state.js';
import type { Batch } from '../write/batch.js';

/** Tells the batch of a row, unless it has been told of it on this page. */
export const told = (batch: Batch, row: EntryRow, change: () => void): void => {
  const isFirst = row.change === 'none';
  change();
  if (!isFirst) return;
  markChanged(row);
  batch.entry(row);
};

/** From `position` on, the cell's word is held by another entry: closes the one's stretch and opens the other's. */
export const passOn = (batch: Batch, before: CellState | undefined, after: CellState, position: string): void => {
  const from = before?.holder;
  const to = after.holder;
  if (from?.row === to?.row) return;
  if (from !== undefined) told(batch, from.row, () => (from.row.knownTo = position));
  if (to !== undefined) standFrom(batch, to, position);
};

/** The entry stands from `position` on. One that had stood before gets a row of its own for the new stretch. */
export const standFrom = (batch: Batch, entry: EntryState, position: string): void => {
  const { row } = entry;
  if (row.knownFrom === undefined) {
    told(batch, row, () => (row.knownFrom = position));
    return;
  }
  told(batch, row, () => (row.until = position));
  entry.row = { ...row, since: position, until: undefined, knownFrom: position, knownTo: undefined, change: 'new' };
  batch.entry(entry.row);
};

/** What became of a claim, told once with the position of the last thing that did. */
export const setState = (batch: Batch, row: EntryRow, state: ClaimRow['state'], position: string, replacedBy?: string): void => {
  if (row.kind !== 'claim') return;
  told(batch, row, () => {
    row.state = state;
    row.statePosition = position;
    if (replacedBy !== undefined) row.replacedBy = replacedBy;
  });
};
