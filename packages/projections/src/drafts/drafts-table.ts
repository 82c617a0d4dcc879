import type { DraftAccepted, DraftEvent, DraftProposed, DraftRejected, RecordedEvent } from '@factline/domain';
import type { Column, Statement } from '../write/joined-insert.js';
import { insertJson } from '../write/json-insert.js';

const columns = (text: string): Column[] =>
  text.split(', ').map((column) => {
    const [name = '', type = 'text'] = column.split(' ');
    return { name, type };
  });

const proposed = columns('id uuid, document uuid, topic, part_of uuid, since bigint, proposed_at timestamptz, facts json');
const decided = columns(
  'id uuid, state, claim uuid, reviewer, edited json, reason, decided bigint, decided_at timestamptz, decided_by json',
);

type Of<E extends DraftEvent> = RecordedEvent<E>;

/** Proposals first: a decision of the same page finds its row. */
export const draftStatements = (schema: string, events: readonly RecordedEvent<DraftEvent>[]): Statement[] => {
  const proposals = events.filter((recorded): recorded is Of<DraftProposed> => recorded.event.type === 'DraftProposed');
  const decisions = events.filter((recorded): recorded is Of<DraftAccepted> | Of<DraftRejected> => recorded.event.type !== 'DraftProposed');
  return [
    insertJson(`${schema}.drafts`, proposed, proposals.map(proposedRow)),
    decisions.length === 0 ? undefined : decide(`${schema}.drafts`, decisions.map(decidedRow)),
  ].filter((statement) => statement !== undefined);
};

const decide = (table: string, rows: readonly object[]): Statement => ({
  name: `${table}/decide`,
  text: `update ${table} d set ${decided
    .filter(({ name }) => name !== 'id')
    .map(({ name }) => `${name} = u.${name}`)
    .join(', ')}
    from json_to_recordset($1::json) as u(${decided.map(({ name, type }) => `${name} ${type}`).join(', ')}) where d.id = u.id`,
  values: [JSON.stringify(rows)],
});

const proposedRow = ({ position, recordedAt, event: { data } }: Of<DraftProposed>) => ({
  id: data.draft,
  document: data.document,
  topic: data.topic,
  part_of: data.partOf,
  since: String(position),
  proposed_at: recordedAt,
  facts: data,
});

const decidedRow = ({ position, recordedAt, meta, event }: Of<DraftAccepted> | Of<DraftRejected>) => ({
  id: event.data.draft,
  state: event.type === 'DraftAccepted' ? 'accepted' : 'rejected',
  reviewer: event.data.reviewer,
  ...(event.type === 'DraftAccepted' ? { claim: event.data.claim, edited: event.data.edited } : { reason: event.data.reason }),
  decided: String(position),
  decided_at: recordedAt,
  decided_by: meta.actor,
});
