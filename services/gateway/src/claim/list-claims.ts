import {
  type ClaimOwner,
  type ClaimRow,
  countClaimsOf,
  countClaimsOfFigures,
  listClaimsOf,
  listClaimsOfFigures,
  type Page,
} from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import type { Connection } from '../relay/connection.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { type PageArguments, pageRequest, toConnection } from '../relay/page.js';
import { isPosition } from '../relay/position.js';
import type { ClaimType } from './claim.type.js';
import { toClaim } from './map-claim.js';

const cursorOf = (kind: string) => (row: ClaimRow) => writeCursor(kind, row.sortKey);

/** A page of the claims of a source or document; one statement for all parents of a level. */
export const listClaimsOfOwner = async (
  owner: ClaimOwner,
  key: string,
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<ClaimType>> => {
  const kind = `claims:${owner}`;
  const request = pageRequest(page);
  const listing = { size: request.size, after: request.after === undefined ? undefined : checked(readCursor(kind, 3, request.after)) };
  const rows = await context.load.list<Page<ClaimRow>>(kind, listing, (keys) => listClaimsOf(context.read, owner, keys, listing)).load(key);
  remember(rows, context);
  return toConnection(rows, request, cursorOf(kind), toClaim, () =>
    context.load.list<number>(`${kind}:count`, {}, (keys) => countClaimsOf(context.read, owner, keys)).load(key),
  );
};

/** A page of the claims of a figure (`figures.id`), newest reference period first; one statement for all figures of a level. */
export const listClaimsOfFigure = async (
  id: string,
  position: string | undefined,
  publishedBy: string | undefined,
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<ClaimType>> => {
  const kind = 'claims:figure';
  const request = pageRequest(page);
  const listing = {
    position,
    publishedBy,
    size: request.size,
    after: request.after === undefined ? undefined : checked(readCursor(kind, 3, request.after)),
  };
  const rows = await context.load.list<Page<ClaimRow>>(kind, listing, (ids) => listClaimsOfFigures(context.read, ids, listing)).load(id);
  if (position === undefined) remember(rows, context);
  return toConnection(rows, request, cursorOf(kind), toClaim, () =>
    context.load
      .list<number>(`${kind}:count`, { position, publishedBy }, (ids) => countClaimsOfFigures(context.read, ids, position, publishedBy))
      .load(id),
  );
};

const remember = (page: Page<ClaimRow>, { load }: GatewayContext): void => {
  for (const row of page.rows) load.claim.prime(row.id, row);
};

const checked = (key: readonly string[]): readonly string[] => {
  if (Number.isNaN(Date.parse(key[0]!)) || Number.isNaN(Date.parse(key[1]!)) || !isPosition(key[2]!))
    throw fail('BAD_USER_INPUT', 'The cursor does not belong to a list of claims.');
  return key;
};
