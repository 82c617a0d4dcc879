import type { TypedDocumentString } from '@factline/client';
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { ask } from './ask.js';

interface Connection<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly endCursor: string | null;
    readonly startCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
}

export interface Paged<T, TResult> {
  readonly items: readonly T[];
  /** The first page's whole answer. */
  readonly first: TResult | undefined;
  readonly isLoading: boolean;
  readonly isComplete: boolean;
  readonly isLoadingMore: boolean;
  readonly error: unknown;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

export interface PageOptions<T, TResult, TVariables> {
  readonly key: readonly unknown[];
  readonly document: TypedDocumentString<TResult, TVariables>;
  readonly variables: TVariables;
  /** Of the pages after the first; absent: the same. */
  readonly laterVariables?: TVariables;
  readonly connection: (result: TResult) => Connection<T> | undefined;
  /** Load page after page by itself, up to this many. */
  readonly upTo?: number;
  /** `last` and `before` instead of `first` and `after`: newest first; `items` come newest first too. */
  readonly isBackward?: boolean;
  readonly isEnabled?: boolean;
}

const none: readonly never[] = [];

/** A connection, page after page. What is there is shown while the rest comes. `items` stay the same until an answer differs. */
export const usePages = <T, TResult, TVariables extends object>({
  key,
  document,
  variables,
  laterVariables = variables,
  connection,
  upTo = 1,
  isBackward = false,
  isEnabled = true,
}: PageOptions<T, TResult, TVariables>): Paged<T, TResult> => {
  const query = useInfiniteQuery<TResult, Error, InfiniteData<TResult>, readonly unknown[], string | undefined>({
    queryKey: [...key, variables],
    queryFn: ({ pageParam, signal }) =>
      ask(document, pageParam === undefined ? variables : { ...laterVariables, [isBackward ? 'before' : 'after']: pageParam }, signal),
    initialPageParam: undefined,
    getNextPageParam: (page) => {
      const info = connection(page)?.pageInfo;
      if (info === undefined) return undefined;
      return (
        (isBackward ? (info.hasPreviousPage ? info.startCursor : undefined) : info.hasNextPage ? info.endCursor : undefined) ?? undefined
      );
    },
    enabled: isEnabled,
  });
  const pages = query.data?.pages ?? none;
  const latest = useRef(connection);
  latest.current = connection;
  const items = useMemo(
    () =>
      pages.flatMap((page) => {
        const nodes = latest.current(page)?.nodes ?? [];
        return isBackward ? [...nodes].reverse() : nodes;
      }),
    [pages, isBackward],
  );
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  const loaded = pages.length;
  useEffect(() => {
    if (loaded > 0 && loaded < upTo && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [loaded, upTo, hasNextPage, isFetching, isError, fetchNextPage]);
  return {
    items,
    first: pages[0],
    isLoading: query.isPending && isEnabled,
    isComplete: loaded > 0 && !hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    error: query.error,
    loadMore: () => void fetchNextPage(),
    reload: () => void query.refetch(),
  };
};
