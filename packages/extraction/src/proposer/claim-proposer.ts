import type { ProposedClaim } from '../claim/proposed-claim.js';
import type { ReadableDocument } from '../document/readable-document.js';

/** What a proposer hands in: a claim whose quote and spans are still to be checked against the text. */
export type ClaimCandidate = Omit<ProposedClaim, 'id' | 'partOf'> & { readonly partOf?: number | null };

/**
 * Something that proposes claims for a text: the rules of this package, or a model behind the same seam. `partOf` is
 * the position of the whole in the returned list. Whatever proposes, only verbatim quotes get through.
 */
export interface ClaimProposer {
  /** Recorded with every draft as its method. */
  readonly name: string;
  readonly version: string;
  propose(document: ReadableDocument): readonly ClaimCandidate[] | Promise<readonly ClaimCandidate[]>;
}

/** A candidate that was not let through, and why. */
export interface RefusedCandidate {
  readonly candidate: ClaimCandidate;
  readonly reason: 'QUOTE_NOT_VERBATIM' | 'VALUE_NOT_IN_QUOTE' | 'VALUE_NOT_VERBATIM' | 'BOUNDS_NOT_NUMBERS';
}

/** Lets only candidates through whose quote and number words stand in the text exactly where they say. Never repairs. */
export function checkVerbatim(
  text: string,
  candidates: readonly ClaimCandidate[],
): { claims: ProposedClaim[]; refused: RefusedCandidate[] } {
  const refused: RefusedCandidate[] = [];
  const ids = new Map<number, string>();
  const kept: { candidate: ClaimCandidate; id: string }[] = [];
  for (const [i, candidate] of candidates.entries()) {
    const reason = refusal(text, candidate);
    if (reason !== null) {
      refused.push({ candidate, reason });
      continue;
    }
    const id = `c${String(kept.length + 1).padStart(2, '0')}`;
    ids.set(i, id);
    kept.push({ candidate, id });
  }
  const claims = kept.map(({ candidate, id }): ProposedClaim => {
    const { partOf, ...rest } = candidate;
    const whole = partOf === null || partOf === undefined ? null : (ids.get(partOf) ?? null);
    return { ...rest, id, partOf: whole === id ? null : whole };
  });
  return { claims, refused };
}

function refusal(text: string, { quote, start, end, value }: ClaimCandidate): RefusedCandidate['reason'] | null {
  const offsets = [start, end, value.start, value.end];
  if (!offsets.every(Number.isInteger) || start < 0 || end <= start || text.slice(start, end) !== quote) return 'QUOTE_NOT_VERBATIM';
  if (value.start < 0 || value.end <= value.start || text.slice(value.start, value.end) !== value.text) return 'VALUE_NOT_VERBATIM';
  if (value.start >= end || value.end <= start) return 'VALUE_NOT_IN_QUOTE';
  const bounds = [value.min, value.max].filter((bound) => bound !== null);
  if (!bounds.every(Number.isFinite) || (value.min !== null && value.max !== null && value.min > value.max)) return 'BOUNDS_NOT_NUMBERS';
  return null;
}
