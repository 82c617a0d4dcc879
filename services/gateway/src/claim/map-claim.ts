import type { ClaimRow } from '@factline/projections/read';
import { nodeId } from '../relay/node.js';
import { toValue } from '../value/map-value.js';
import type { ClaimType } from './claim.type.js';

/** Row → fields. */
export const toClaim = (row: ClaimRow): ClaimType => {
  const { facts } = row;
  return {
    __typename: 'Claim',
    id: nodeId('claim', row.id),
    key: row.id,
    value: toValue(facts.value),
    referencePeriod: facts.period,
    segment: row.segment,
    basis: facts.basis,
    locator: {
      place: facts.locator.place,
      start: facts.locator.start ?? null,
      end: facts.locator.end ?? null,
      row: facts.locator.row ?? null,
      column: facts.locator.column ?? null,
      ...(facts.locator.quote === undefined ? {} : { quoteHash: facts.locator.quote }),
      ...(facts.document === undefined ? {} : { documentId: facts.document }),
    },
    publishedAt: facts.publishedAt,
    recordedAt: row.recordedAt,
    position: row.position,
    modality: facts.modality,
    state: row.state,
    extraction: facts.extraction === undefined ? null : { ...facts.extraction, reviewer: facts.extraction.reviewer ?? null },
    note: facts.note ?? null,
    figureKey: row.figure,
    originKey: facts.origin,
    viaKeys: facts.via ?? [],
    ...(facts.document === undefined ? {} : { documentId: facts.document }),
    ...(facts.dataSet === undefined ? {} : { dataSetKey: facts.dataSet }),
    ...(facts.partOf === undefined ? {} : { partOfId: facts.partOf }),
    ...(row.reaffirms === null ? {} : { reaffirmsId: row.reaffirms }),
    ...(row.replacedBy === null ? {} : { replacedById: row.replacedBy }),
  } as ClaimType;
};
