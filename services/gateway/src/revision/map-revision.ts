import type { RevisionRow } from '@factline/projections/read';
import { feedCursor } from '../update/feed-cursor.js';
import { toValue } from '../value/map-value.js';
import type { RevisionType } from './revision.type.js';
import { revisionId } from './revision-key.js';

/** Row → fields. */
export const toRevision = (row: RevisionRow): RevisionType =>
  ({
    __typename: 'Revision',
    id: revisionId(row),
    cursor: feedCursor(row),
    headline: row.isHeadline,
    point: row.period ?? row.fromPeriod,
    fromPoint: row.fromPeriod,
    position: row.position,
    ordinal: row.ordinal,
    recordedAt: row.recordedAt,
    from: toValue(row.from),
    to: toValue(row.to.value),
    fromStatus: row.direction === 'first' && row.fromStatus === 'no-claims' ? null : row.fromStatus,
    toStatus: row.to.status,
    direction: row.direction,
    reason: row.reason,
    changedBy: row.changedBy,
    figureKey: row.figure,
    why: row.to.explanation,
    ...(row.claim === null ? {} : { claimId: row.claim }),
  }) as unknown as RevisionType;
