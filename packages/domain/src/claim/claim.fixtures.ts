import type { DataSetKey, DocumentId } from '../document/document.js';
import type { FigureKey } from '../figure/figure.js';
import type { Instant, Period, PublicationTime } from '../period/period.js';
import { heldAt } from '../period/read-period.js';
import type { SourceKey } from '../source/source.js';
import { decimal } from '../value/decimal.js';
import type { Qualifier, Value } from '../value/value.js';
import type { ClaimFacts, ClaimId, Modality } from './claim.js';

/** A day of May 2021 as a period that ends with it, in UTC. */
export const day = (number: number, length?: string): Period => ({
  end: `2021-05-${two(number)}`,
  precision: 'day',
  endsAt: `2021-05-${two(number + 1)}T00:00:00.000Z` as Instant,
  ...(length === undefined ? {} : { length }),
});
/** Noon of a day of May 2021, plus minutes. */
export const noon = (number: number, minutes = 0): PublicationTime => {
  const at = new Date(Date.UTC(2021, 4, number, 12, minutes)).toISOString() as Instant;
  return { at, precision: 'minute', basis: 'stated', written: at };
};
const two = (n: number): string => String(n).padStart(2, '0');

/** `exact(120)`, `value('at-least', 120)`, `value('unknown')`. */
export const value = (qualifier: Qualifier, n?: number, max?: number): Value => {
  const number = n === undefined ? null : decimal(n);
  const open = {
    minExclusive: qualifier === 'more-than',
    maxExclusive: qualifier === 'fewer-than' || qualifier === 'nearly',
    text: `${qualifier} ${n ?? ''}`.trim(),
    unit: 'people',
  };
  if (qualifier === 'at-least' || qualifier === 'more-than') return { qualifier, min: number, max: null, ...open };
  if (qualifier === 'up-to' || qualifier === 'fewer-than') return { qualifier, min: decimal(0), max: number, ...open };
  return { qualifier, min: number, max: max === undefined ? number : decimal(max), ...open, maxExclusive: false };
};
export const exact = (n: number): Value => value('exact', n);

export interface ClaimWish {
  readonly id: string;
  readonly origin?: string;
  readonly value?: Value | number;
  readonly on?: number;
  readonly published?: PublicationTime;
  readonly modality?: Modality;
  readonly basis?: ClaimFacts['basis'];
  readonly dataSet?: string;
  readonly document?: string;
  readonly place?: number;
  readonly period?: Period;
  readonly segment?: number;
}
/** A claim for tests: day `on` (default 14) of May 2021, published at noon of it, exact numbers by default. */
export const claim = (wish: ClaimWish): ClaimFacts => {
  const period = wish.period ?? day(wish.on ?? 14);
  const publishedAt = wish.published ?? noon(wish.on ?? 14);
  return {
    claim: wish.id as ClaimId,
    figure: 'gaza-2021/killed/palestinians/gaza-strip' as FigureKey,
    value: typeof wish.value === 'number' ? exact(wish.value) : (wish.value ?? exact(120)),
    period,
    held: heldAt(period, publishedAt),
    origin: (wish.origin ?? 'ministry') as SourceKey,
    basis: wish.basis ?? 'named',
    locator: { place: wish.place ?? 1 },
    publishedAt,
    modality: wish.modality ?? 'asserted',
    ...(wish.dataSet === undefined ? {} : { dataSet: wish.dataSet as DataSetKey }),
    ...(wish.document === undefined ? {} : { document: wish.document as DocumentId }),
    ...(wish.segment === undefined ? {} : { segment: wish.segment }),
  };
};
