import type { ClaimId } from '../claim/claim.js';
import { compareStandings, type Standing } from '../policy/standing.js';
import type { SourceKey } from '../source/source.js';
import { hasNumber } from '../value/number.js';
import type { CellWord } from './cell.js';

/** How sources count today: a key after merges, and the head of its chain of `speaksFor`. */
export interface SourceBook {
  readonly resolveSource: (key: SourceKey) => SourceKey;
  readonly headOf: (key: SourceKey) => SourceKey;
}

/** What a cell offers as its origin's standing claim: its word where that is asserted. `disputes` (dispute → who) are those that stand. */
export const standingOf = (
  word: CellWord,
  segment: number,
  sources: SourceBook,
  disputes: ReadonlyMap<string, SourceKey> | undefined,
): Standing | undefined => {
  const facts = word.stands?.facts;
  if (facts === undefined || facts.modality !== 'asserted') return undefined;
  return {
    claim: facts,
    segment,
    origin: sources.resolveSource(facts.origin),
    head: sources.headOf(facts.origin),
    ...(disputes === undefined || disputes.size === 0 ? {} : { disputedBy: [...new Set(disputes.values())].sort() }),
    ...(word.noNewNumber === undefined ? {} : { noNewNumber: word.noNewNumber.id }),
    ...(word.contradicts === undefined ? {} : { contradicts: word.contradicts.id }),
  };
};

/** The newest of what an origin's cells offer, with and without a number. Built up by `offer`; the order of offers does not matter. */
export interface OriginWords {
  number?: Standing;
  withoutNumber?: Standing;
}

/** Takes a cell's offer in, where it is newer than what is there. Returns whether it was. */
export const offer = (words: OriginWords, standing: Standing): boolean => {
  const slot = hasNumber(standing.claim.value) ? 'number' : 'withoutNumber';
  const held = words[slot];
  if (held !== undefined && compareStandings(standing, held) <= 0) return false;
  words[slot] = standing;
  return true;
};

/** An origin's last word (DOMAIN §1, §4): its newest number, on which a newer claim without one is noted; without a number only where it never gave one. */
export const lastWordOf = ({ number, withoutNumber }: OriginWords): Standing | undefined => {
  if (number === undefined) return withoutNumber;
  if (withoutNumber === undefined || number.noNewNumber !== undefined || compareStandings(withoutNumber, number) <= 0) return number;
  return { ...number, noNewNumber: withoutNumber.claim.claim };
};

/** The last words that carry a number, and those that do not; each newest first. */
export const sortStandings = (
  lastWords: Iterable<Standing>,
): { readonly standings: readonly Standing[]; readonly withoutNumber: readonly Standing[] } => {
  const standings: Standing[] = [];
  const withoutNumber: Standing[] = [];
  for (const standing of lastWords) (hasNumber(standing.claim.value) ? standings : withoutNumber).push(standing);
  const newestFirst = (a: Standing, b: Standing) => compareStandings(b, a);
  return { standings: standings.sort(newestFirst), withoutNumber: withoutNumber.sort(newestFirst) };
};

/** The planned or projected claim that stands in a cell. */
export const outlookOf = (word: CellWord): ClaimId | undefined =>
  word.stands !== undefined && (word.stands.facts.modality === 'planned' || word.stands.facts.modality === 'projected')
    ? word.stands.facts.claim
    : undefined;

/** Whether a cell counts as one whose asserted word carries no number. */
export const isWithoutNumber = (word: CellWord): boolean =>
  word.stands !== undefined && word.stands.facts.modality === 'asserted' && !hasNumber(word.stands.facts.value);
