import type { ClaimFacts } from '../claim/claim.js';
import { hasNumber } from '../value/number.js';
import { type ClaimEntry, compareEntries, type Entry } from './entry.js';

/** What a cell says now, once the recorder's strikes are taken out. */
export interface CellWord {
  /** The claim that stands; absent when the cell is withdrawn or empty. */
  readonly stands?: ClaimEntry;
  readonly isWithdrawn: boolean;
  /** A later claim without a number, which did not displace the number (flag `no-new-number`). */
  readonly noNewNumber?: ClaimEntry;
  /** An earlier line of the same document or table that says otherwise at the same time (flag `self-contradictory`). */
  readonly contradicts?: ClaimEntry;
}

/**
 * The last word of one voice at one point (DOMAIN §2, §4): entries in order of publication, only the last stands; what
 * an entry replaced never comes back. A claim without a number never displaces a number.
 *
 * `entries` are the effective ones: struck and repaired slips left out. Their order does not matter. They must reach
 * back to the newest number or withdrawal; older ones change nothing.
 */
export const wordOfCell = (entries: readonly Entry[]): CellWord => {
  const ordered = entries.length > 1 ? [...entries].sort(compareEntries) : entries;
  const last = ordered.at(-1);
  if (last === undefined) return { isWithdrawn: false };
  if (last.kind === 'withdrawal') return { isWithdrawn: true };
  const standing = hasNumber(last.facts.value) || last.facts.modality !== 'asserted' ? last : (lastNumber(ordered) ?? last);
  const before = entryBefore(ordered, standing);
  return {
    stands: standing,
    isWithdrawn: false,
    ...(standing === last ? {} : { noNewNumber: last }),
    ...(before !== undefined && contradicts(before.facts, standing.facts) ? { contradicts: before } : {}),
  };
};

const lastNumber = (ordered: readonly Entry[]): ClaimEntry | undefined => {
  for (let i = ordered.length - 1; i >= 0; i--) {
    const entry = ordered[i] as Entry;
    if (entry.kind === 'withdrawal') return undefined;
    if (hasNumber(entry.facts.value) && entry.facts.modality === 'asserted') return entry;
  }
  return undefined;
};

const entryBefore = (ordered: readonly Entry[], entry: ClaimEntry): ClaimEntry | undefined => {
  const before = ordered[ordered.indexOf(entry) - 1];
  return before?.kind === 'claim' ? before : undefined;
};

const contradicts = (earlier: ClaimFacts, later: ClaimFacts): boolean =>
  isOneText(earlier, later) &&
  earlier.publishedAt.at === later.publishedAt.at &&
  hasNumber(earlier.value) &&
  hasNumber(later.value) &&
  !sameNumber(earlier, later);

/** One document, or one version of a table: two rows for one cell are two words of one text. */
const isOneText = (a: ClaimFacts, b: ClaimFacts): boolean =>
  (a.document !== undefined && a.document === b.document) || (a.dataSet !== undefined && a.dataSet === b.dataSet);

const sameNumber = (a: ClaimFacts, b: ClaimFacts): boolean =>
  a.value.qualifier === b.value.qualifier && a.value.min === b.value.min && a.value.max === b.value.max;
