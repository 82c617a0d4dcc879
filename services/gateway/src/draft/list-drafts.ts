import type { DraftState } from '@factline/domain';
import {
  countDrafts,
  countDraftsOfDocuments,
  type DraftRow,
  listDrafts,
  listDraftsOfDocuments,
  type Page,
} from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import type { Connection } from '../relay/connection.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { type PageArguments, pageRequest, toConnection } from '../relay/page.js';
import { isPosition } from '../relay/position.js';
import type { DraftType } from './draft.type.js';
import { toDraft } from './map-draft.js';

export interface DraftConditions {
  readonly document?: string | undefined;
  readonly topic?: string | undefined;
  readonly state?: DraftState | undefined;
}

/** A page of drafts in the order of the log; of documents in one statement for all that a level asks for. */
export const listDraftConnection = async (
  { document, topic, state }: DraftConditions,
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<DraftType>> => {
  const request = pageRequest(page);
  const after = request.after === undefined ? undefined : position(readCursor('drafts', 1, request.after));
  const listing = { topic, state, size: request.size, after };
  const rows =
    document === undefined
      ? await listDrafts(context.read, listing)
      : await context.load
          .list<Page<DraftRow>>('drafts', listing, (ids) => listDraftsOfDocuments(context.read, ids, listing))
          .load(document);
  return toConnection(
    rows,
    request,
    (row) => writeCursor('drafts', [row.position]),
    toDraft,
    () =>
      document === undefined
        ? countDrafts(context.read, { topic, state })
        : context.load
            .list<number>('drafts:count', { topic, state }, (ids) => countDraftsOfDocuments(context.read, ids, { topic, state }))
            .load(document),
  );
};

const position = ([key = '']: readonly string[]): string => {
  if (!isPosition(key)) throw fail('BAD_USER_INPUT', 'The cursor does not belong to a list of drafts.');
  return key;
};
