import { fail } from '../error/fail.js';
import type { Connection } from './connection.js';

export const defaultPageSize = 20;
export const maximumPageSize = 100;

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** One direction, one size: what a keyset reader takes. `anchor` is exclusive. */
export interface PageRequest {
  readonly size: number;
  readonly backwards: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** Checks `first`, `last`, `after`, `before`; BAD_USER_INPUT names the limit and what was received. */
export const pageRequest = (args: PageArguments): PageRequest => {
  if (args.first != null && args.last != null) throw fail('BAD_USER_INPUT', 'Ask for `first` or for `last`, not for both.');
  const backwards = args.last != null;
  const size = args.last ?? args.first ?? defaultPageSize;
  if (size < 1 || size > maximumPageSize)
    throw fail('BAD_USER_INPUT', `A page has 1 to ${maximumPageSize} items; \`${backwards ? 'last' : 'first'}\` was ${size}.`);
  return { size, backwards, after: args.after ?? undefined, before: args.before ?? undefined };
};

/** Rows as a keyset reader returns them: in list order, with whether there is more in the direction that was read. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** Rows → connection. */
export const toConnection = <Row, Node>(
  page: Page<Row>,
  request: PageRequest,
  cursor: (row: Row) => string,
  node: (row: Row) => Node,
  total: () => Promise<number>,
): Connection<Node> => {
  const edges = page.rows.map((row) => ({ cursor: cursor(row), node: node(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: request.backwards ? request.before !== undefined : page.more,
      hasPreviousPage: request.backwards ? page.more : request.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
};
