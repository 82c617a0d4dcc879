import { type DraftRow, readDrafts, readPartsOfDrafts } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import type { DraftType } from './draft.type.js';
import { toDraft } from './map-draft.js';

type Scope = Pick<GatewayContext, 'read' | 'load'>;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isDraftId = (id: string): boolean => uuid.test(id);

/** A draft by its bare key; null where there is none. All of a request's go in one statement. */
export const findDraft = async (id: string, { load, read }: Scope): Promise<DraftType | null> => {
  const row = await load
    .list<DraftRow | undefined>('draft', {}, async (ids) => {
      const rows = new Map((await readDrafts(read, ids.filter(isDraftId))).map((found) => [found.id, found]));
      return ids.map((one) => rows.get(one));
    })
    .load(id.toLowerCase());
  return row === undefined ? null : toDraft(row);
};

/** Ids of the parts of a draft. */
export const partsOfDraft = (id: string, { load, read }: Scope): Promise<readonly string[]> =>
  load
    .list<readonly string[]>('draft-parts', {}, async (ids) => {
      const parts = await readPartsOfDrafts(read, ids);
      return ids.map((one) => parts.get(one) ?? []);
    })
    .load(id);
