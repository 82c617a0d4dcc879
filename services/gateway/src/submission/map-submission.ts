import type { Submission } from '@factline/submissions';
import { nodeId } from '../relay/node.js';
import type { SubmissionType } from './submission.type.js';

/** Submission → fields. */
export const toSubmission = (row: Submission): SubmissionType =>
  ({
    __typename: 'Submission',
    id: nodeId('submission', row.id),
    kind: row.kind,
    name: row.name,
    format: row.format,
    state: row.state,
    bytes: row.bytes,
    ...row.counts,
    withdrawn: row.withdrawn ?? null,
    progress: ['done', 'failed', 'recalled'].includes(row.state) ? 1 : row.bytes === 0 ? 0 : Math.min(row.bytesDone / row.bytes, 1),
    problems: row.problems,
    createdAt: row.createdAt,
    sealedAt: row.sealedAt ?? null,
    doneAt: row.endedAt ?? null,
    actor: row.actor,
    position: row.position === undefined ? null : String(row.position),
  }) as SubmissionType;
