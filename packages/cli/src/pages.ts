import type { PagePartsFragment } from '@factline/client';

/** Largest page the gateway gives. */
const pageSize = 100;

export interface Listed<T> {
  readonly items: readonly T[];
  /** Whether there is more than was asked for. */
  readonly hasMore: boolean;
  readonly endCursor: string | undefined;
}

/** Reads pages until `limit` items are there or the list ends. */
export const listUpTo = async <T>(
  limit: number,
  after: string | undefined,
  page: (first: number, after: string | undefined) => Promise<{ readonly nodes: readonly T[]; readonly pageInfo: PagePartsFragment }>,
): Promise<Listed<T>> => {
  const items: T[] = [];
  let from = after;
  for (;;) {
    const { nodes, pageInfo } = await page(Math.min(limit - items.length, pageSize), from);
    items.push(...nodes);
    from = pageInfo.endCursor ?? from;
    if (!pageInfo.hasNextPage || nodes.length === 0) return { items, hasMore: false, endCursor: from };
    if (items.length >= limit) return { items, hasMore: true, endCursor: from };
  }
};
