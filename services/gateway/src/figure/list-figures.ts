import { countFigures, type FigureConditions, listFigures } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import type { Connection } from '../relay/connection.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { keyOf } from '../relay/node.js';
import { maximumPageSize, type PageArguments, pageRequest, toConnection } from '../relay/page.js';
import { isPosition } from '../relay/position.js';
import type { FigureFilter, FigureOrder } from './figure.type.js';
import { type FigureView, toFigure } from './map-figure.js';

/** A page of figures, with their headlines, in one statement. */
export const listFigureConnection = async (
  filter: FigureFilter | null,
  orderBy: FigureOrder | null,
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<FigureView>> => {
  const request = pageRequest(page);
  const { field: sort, direction } = orderBy ?? { field: 'key' as const, direction: 'ascending' as const };
  const kind = `figures:${sort}:${direction}`;
  const conditions = conditionsOf(filter);
  const rows = await listFigures(context.read, {
    conditions,
    sort,
    descending: direction === 'descending',
    size: request.size,
    after: request.after === undefined ? undefined : sortKey(sort, readCursor(kind, sort === 'key' ? 1 : 2, request.after)),
  });
  for (const { figure } of rows.rows) context.load.figure.prime(figure.definition.key, figure);
  return toConnection(
    rows,
    request,
    (row) => writeCursor(kind, row.sortKey),
    (row) => toFigure(row.figure),
    () => countFigures(context.read, conditions),
  );
};

const sortKey = (sort: FigureOrder['field'], key: readonly string[]): readonly string[] => {
  if (sort === 'last-change' && !isPosition(key[0]!)) throw fail('BAD_USER_INPUT', 'The cursor does not belong to this list.');
  return key;
};

const conditionsOf = (filter: FigureFilter | null): FigureConditions => {
  if (filter?.keys != null && filter.keys.length > maximumPageSize)
    throw fail('BAD_USER_INPUT', `At most ${maximumPageSize} keys at once; there were ${filter.keys.length}.`);
  return {
    topic: filter?.topic == null ? undefined : keyOf('topic', filter.topic),
    keys: filter?.keys?.map((key) => keyOf('figure', key)),
    measure: filter?.measure ?? undefined,
    population: filter?.population ?? undefined,
    place: filter?.place ?? undefined,
    kind: filter?.kind ?? undefined,
    status: filter?.status ?? undefined,
    source: filter?.source == null ? undefined : keyOf('source', filter.source),
    text: filter?.text ?? undefined,
  };
};
