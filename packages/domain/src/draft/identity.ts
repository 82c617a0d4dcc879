import canonicalize from 'canonicalize';
import { eventIdOf, sha256, uuidOf } from '../event/identity.js';
import type { DraftAsOf, DraftFacts, DraftId } from './draft.js';

/** What makes a draft the draft it is: what is read where in words. Offsets are not part of it: a sentence that moved is the same sentence. */
export interface DraftIdentity
  extends Pick<DraftFacts, 'document' | 'value' | 'measure' | 'population' | 'place' | 'originator' | 'modality'> {
  /** The words themselves. */
  readonly quote: string;
  /** Which of several equal readings of the document, from 0. */
  readonly nth: number;
  readonly asOf: DraftAsOf;
  /** Where in the quote the number stands. */
  readonly valueAt: number;
}

/** Deterministic id of a draft; the same in every installation. A day that only stands in for one that is not stated is no part of it. */
export const draftIdOf = ({ value, asOf, ...identity }: DraftIdentity): DraftId =>
  uuidOf(
    sha256(
      `draft ${canonicalize({
        ...identity,
        asOf: asOf.basis === 'stated' ? asOf.date : undefined,
        value: { qualifier: value.qualifier, min: value.min, max: value.max },
      })}`,
    ),
  ) as DraftId;

/** A draft is accepted once and rejected once at most, so that these events are found by its id. */
export const acceptanceIdOf = (draft: string): string => eventIdOf('DraftAccepted', { draft });
export const rejectionIdOf = (draft: string): string => eventIdOf('DraftRejected', { draft });
