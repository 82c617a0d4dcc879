import type { DraftRow } from '@factline/projections/read';
import { nodeId } from '../relay/node.js';
import { toValue } from '../value/map-value.js';
import type { DraftType } from './draft.type.js';

/** Row → fields. */
export const toDraft = (row: DraftRow): DraftType => {
  const { facts } = row;
  return {
    __typename: 'Draft',
    id: nodeId('draft', row.id),
    key: row.id,
    documentVersion: facts.version,
    start: facts.start,
    end: facts.end,
    valueStart: facts.valueStart,
    valueEnd: facts.valueEnd,
    value: toValue(facts.value),
    measure: facts.measure,
    population: facts.population ?? null,
    place: facts.place ?? null,
    period:
      facts.period === undefined ? null : { text: facts.period.text, start: facts.period.start ?? null, end: facts.period.end ?? null },
    asOf: facts.asOf,
    chain: facts.chain ?? [],
    originator: facts.originator ?? null,
    evidence: facts.evidence ?? null,
    modality: facts.modality,
    state: row.state,
    method: facts.method.name,
    methodVersion: facts.method.version,
    decidedBy: row.reviewer,
    decidedAt: row.decidedAt,
    reason: row.reason,
    edited: row.edited ?? [],
    proposedAt: row.proposedAt,
    position: row.position,
    row,
  } as DraftType;
};
