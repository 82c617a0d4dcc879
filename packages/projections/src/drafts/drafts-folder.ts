import type { DraftEvent, RecordedEvent } from '@factline/domain';
import type { Folder } from '../lane/folder.js';
import { type Lane, schemaOf } from '../lane/lane.js';
import { draftStatements } from './drafts-table.js';

/** The fold of the `drafts` projection: one row for each proposal, with what became of it. It needs nothing that is in the table. */
export const createDraftsFolder = (lane: Lane): Folder => {
  const schema = schemaOf(lane);
  return {
    types,
    fold: async (events) => ({ count: events.length, statements: draftStatements(schema, events.filter(isOfDraft)), feed: 0 }),
    committed: () => {},
    forget: () => {},
  };
};

const types: readonly DraftEvent['type'][] = ['DraftProposed', 'DraftAccepted', 'DraftRejected'];
const isOfDraft = (recorded: RecordedEvent): recorded is RecordedEvent<DraftEvent> => types.some((type) => type === recorded.event.type);
