import { FactlineUnreachable, GraphQLRequestError, type TypedDocumentString } from '@factline/client';
import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { ask } from './ask.js';

/** What was read stays fresh until the live feed says otherwise, or half a minute has gone. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 4 && !isFinal(error),
      retryDelay: (failures) => Math.min(300 * 2 ** failures, 5_000),
    },
  },
});

/** A refusal that asking again would only repeat. */
const isFinal = (error: unknown): boolean =>
  error instanceof GraphQLRequestError && error.code !== 'NOT_YET_PROJECTED' && error.code !== 'RATE_LIMITED';

export interface AskOptions {
  /** Keep showing the last answer under the same key while the next one comes: for sliders. */
  readonly keeps?: boolean;
  readonly isEnabled?: boolean;
}

/** Asks a query of the client and keeps the answer under `key` and its variables. */
export const useAsk = <TResult, TVariables extends object>(
  key: readonly string[],
  document: TypedDocumentString<TResult, TVariables>,
  variables: TVariables,
  { keeps = false, isEnabled = true }: AskOptions = {},
): UseQueryResult<TResult> =>
  useQuery({
    queryKey: [...key, variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    enabled: isEnabled,
    ...(keeps ? { placeholderData: keepOf(key) } : {}),
  });

/** The last answer, where it was one to the same question with other variables. */
const keepOf =
  (key: readonly string[]) =>
  <T>(last: T | undefined, query: { readonly queryKey: readonly unknown[] } | undefined): T | undefined =>
    query?.queryKey.length === key.length + 1 && key.every((part, index) => part === query.queryKey[index]) ? last : undefined;

/** What went wrong, and what to do, in words for the reader. */
export const explainError = (error: unknown): { readonly title: string; readonly detail: string } => {
  if (error instanceof FactlineUnreachable)
    return { title: 'Factline cannot be reached', detail: 'This page keeps trying. If it lasts, check that Factline is running.' };
  if (error instanceof GraphQLRequestError) {
    const quoted = error.requestId === undefined ? '' : ` Request ${error.requestId}.`;
    return {
      title: error.code === 'INVALID_MOMENT' ? 'There is nothing to show for that moment' : 'The question was refused',
      detail: `${error.message}${error.code === 'INTERNAL_SERVER_ERROR' ? quoted : ''}`,
    };
  }
  return { title: 'Something went wrong on this page', detail: error instanceof Error ? error.message : String(error) };
};
